import { invalidRequest } from '../errors.ts';
import { putPrice } from '../objects/price/record.ts';
import type { World } from '../world.ts';

/** Makes a lookup key free for a price: no other may hold it, unless it is to be transferred. */
export function claimLookupKey(
  { store }: World,
  key: string,
  claimant: string | undefined,
  isTransfer: boolean,
): void {
  for (const holder of store.list('price', { match: { lookup_key: key } }).records) {
    if (holder.id === claimant) continue;
    if (!isTransfer) {
      throw invalidRequest(`A price (\`${holder.id}\`) already uses that lookup key.`, {
        param: 'lookup_key',
      });
    }
    putPrice(store, { ...holder, lookup_key: null });
  }
}
