import { newCustomer } from '../objects/customer/record.ts';
import type { Records } from '../records.ts';
import { addTaxId } from '../tax-ids/add.ts';
import type { TaxIdType } from '../tax-ids/formats.ts';
import type { World } from '../world.ts';

/** A postal address as sent. */
interface SentAddress {
  readonly city?: string;
  readonly country?: string;
  readonly line1?: string;
  readonly line2?: string;
  readonly postal_code?: string;
  readonly state?: string;
}

/** Details of a customer as sent. */
export interface SentDetails {
  readonly address?: SentAddress | null;
  readonly shipping?: {
    readonly address: SentAddress;
    readonly name: string;
    readonly phone?: string;
  } | null;
  readonly tax?: { readonly ip_address?: string | null };
  readonly tax_exempt?: 'exempt' | 'none' | 'reverse' | null;
  readonly tax_ids?: readonly { readonly type: TaxIdType; readonly value: string }[];
}

/** A customer as imagined: one there is, with other details, or one there is not. */
export function imaginedCustomer(
  world: World,
  customer: Records['customer'] | undefined,
  details: SentDetails | undefined,
): Records['customer'] {
  const { store, ids, clock } = world;
  const base =
    customer ?? newCustomer({ id: ids.next('cus_'), created: clock.now(), invoice_prefix: 'PREVIEW' });
  if (details === undefined) return base;
  const { address, shipping, tax, tax_exempt, tax_ids } = details;
  const imagined = store.put<Records['customer']>({
    ...base,
    ...(address === undefined ? {} : { address: address === null ? null : fullAddress(address) }),
    ...(shipping === undefined
      ? {}
      : {
          shipping:
            shipping === null
              ? null
              : {
                  address: fullAddress(shipping.address),
                  name: shipping.name,
                  phone: shipping.phone ?? null,
                },
        }),
    ...(tax?.ip_address === undefined || base.tax === undefined
      ? {}
      : { tax: { ...base.tax, ip_address: tax.ip_address } }),
    ...(tax_exempt === undefined ? {} : { tax_exempt: tax_exempt ?? 'none' }),
  });
  if (tax_ids !== undefined) replaceTaxIds(world, imagined.id, tax_ids);
  return imagined;
}

function replaceTaxIds(world: World, customer: string, taxIds: NonNullable<SentDetails['tax_ids']>): void {
  for (const { id } of world.store.list('tax_id', { match: { customer } }).records) {
    world.store.delete('tax_id', id);
  }
  taxIds.forEach(({ type, value }, index) => {
    addTaxId(world, { customer, type, value }, `customer_details[tax_ids][${index}][value]`);
  });
}

function fullAddress(sent: SentAddress) {
  const { city = null, country = null, line1 = null, line2 = null, postal_code = null, state = null } = sent;
  return { city, country, line1, line2, postal_code, state };
}
