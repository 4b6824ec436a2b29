import { invalidRequest } from '../errors.ts';
import { newTaxId, type TaxIdRecord } from '../objects/tax-id/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { countryOf, isTaxId, type TaxIdType } from './formats.ts';

/** A tax id to be added to a customer, or with null to the account itself. */
export interface TaxIdDraft {
  readonly customer: string | null;
  readonly type: TaxIdType;
  readonly value: string;
  /** Said only where it is neither that customer nor the account itself. */
  readonly owner?: TaxIdRecord['owner'];
}

const mostPerCustomer = 5;

/** Numbers whose offices are asked whether they exist. */
const asked: ReadonlySet<TaxIdType> = new Set(['au_abn', 'eu_vat', 'gb_vat']);

/** Adds a tax id; refusals name the parameter `at` says its value came in. */
export function addTaxId(world: World, draft: TaxIdDraft, at = 'value'): TaxIdRecord {
  const { store, ids } = world;
  const { customer, owner, type, value } = draft;
  if (!isTaxId(type, value)) {
    throw invalidRequest(`Invalid value for ${type}.`, { code: 'tax_id_invalid', param: at });
  }
  const owned = customer === null ? [] : store.list('tax_id', { match: { customer } }).records;
  if (owned.length >= mostPerCustomer) {
    throw invalidRequest(`A customer can have at most ${mostPerCustomer} tax IDs.`, { param: at });
  }
  const status = asked.has(type) ? 'pending' : 'unavailable';
  return store.put(
    newTaxId({
      id: ids.next('txi_'),
      created: timeFor(world, customer),
      country: countryOf(type, value),
      customer,
      type,
      value,
      ...(owner === undefined ? {} : { owner }),
      ...(customer === null ? {} : { verification: { status, verified_address: null, verified_name: null } }),
    }),
  );
}

/** What the office will answer: the numbers of all zeros and all ones are the test data's yes and no. */
export function verdictOn({ value, verification }: TaxIdRecord): 'verified' | 'unverified' | undefined {
  if (verification?.status !== 'pending') return undefined;
  const digits = value.replace(/\D/g, '');
  if (/^0+$/.test(digits)) return 'verified';
  return /^1+$/.test(digits) ? 'unverified' : undefined;
}

/** Enters what the office answered about a tax id. */
export function verifyTaxId({ store }: World, taxId: TaxIdRecord): void {
  const status = verdictOn(taxId);
  if (status === undefined) return;
  const name = store.get('customer', taxId.customer ?? '')?.name ?? null;
  store.put({
    ...taxId,
    verification: { status, verified_address: null, verified_name: status === 'verified' ? name : null },
  });
}
