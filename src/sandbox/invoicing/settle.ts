import { announce } from '../events.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { tellReactions } from './reactions.ts';

/** Marks an invoice as paid, with whatever else its payment changed, and tells those who wait for it. */
export function settle(
  world: World,
  invoice: InvoiceRecord,
  changes: Partial<InvoiceRecord> = {},
): InvoiceRecord {
  const paid = world.store.put<InvoiceRecord>({
    ...invoice,
    amount_paid: invoice.amount_due,
    amount_remaining: 0,
    next_payment_attempt: null,
    paid: true,
    status: 'paid',
    ...changes,
    status_transitions: { ...invoice.status_transitions, paid_at: timeFor(world, invoice.customer) },
  });
  announce(world, 'invoice.paid', paid);
  announce(world, 'invoice.payment_succeeded', paid);
  tellReactions(world, 'paid', paid);
  return paid;
}
