import { noSuch } from '../../errors.ts';
import type { Source } from '../../payments/tokens.ts';
import { found } from '../../protocol/endpoint.ts';
import type { World } from '../../world.ts';

/** The paths sources are kept under, and the kinds of source each shows. */
export const sourceKinds = {
  bank_accounts: ['bank_account'],
  cards: ['card'],
  sources: ['card', 'bank_account'],
} as const;

/** One of the names sources go by in paths. */
export type SourcePath = keyof typeof sourceKinds;

/** The source an id in the path names; each path knows only its own kinds. */
export function sourceIn(world: World, path: SourcePath, customer: string, id: string): Source {
  found(world, 'customer', customer, 'customer');
  for (const kind of sourceKinds[path]) {
    const source = world.store.get(kind, id);
    if (source?.customer === customer) return source;
  }
  throw noSuch('card', id, 'id', 404);
}
