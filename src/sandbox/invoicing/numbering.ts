import type { Records } from '../records.ts';
import type { World } from '../world.ts';

/** Takes the customer's next invoice number; numbers follow each other without a gap. */
export function takeNumber({ store }: World, customer: string): string {
  const owner = store.get('customer', customer);
  if (owner === undefined) throw new Error(`There is no customer ${customer} to number invoices for`);
  const sequence = owner.next_invoice_sequence ?? 1;
  store.put({ ...owner, next_invoice_sequence: sequence + 1 });
  return numberOf(owner, sequence);
}

function numberOf({ invoice_prefix }: Records['customer'], sequence: number): string {
  return `${invoice_prefix}-${String(sequence).padStart(4, '0')}`;
}
