import type { Records } from '../records.ts';
import type { World } from '../world.ts';

/** What an invoice copies from its customer, until it is finalized. */
export type CustomerSnapshot = Pick<
  Records['invoice'],
  | 'customer_address'
  | 'customer_email'
  | 'customer_name'
  | 'customer_phone'
  | 'customer_shipping'
  | 'customer_tax_exempt'
  | 'customer_tax_ids'
>;

/** The customer as it is now, in the words of an invoice. */
export function snapshotOf({ store }: World, customer: Records['customer']): CustomerSnapshot {
  return {
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_shipping: customer.shipping,
    customer_tax_exempt: customer.tax_exempt ?? 'none',
    customer_tax_ids: store
      .list('tax_id', { match: { customer: customer.id }, order: 'oldest' })
      .records.map(({ type, value }) => ({ type, value })),
  };
}
