import { announce } from '../events.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import type { PaymentIntentRecord } from '../objects/payment-intent/record.ts';
import { onIntentFailed, onIntentSucceeded } from '../payments/reactions.ts';
import type { World } from '../world.ts';
import { tellReactions } from './reactions.ts';
import { settle } from './settle.ts';

/** The payer confirmed the intent of an invoice without the invoice being asked to pay. */
onIntentSucceeded((world, intent) => {
  const invoice = waitingInvoice(world, intent);
  if (invoice === undefined) return;
  settle(world, invoice, {
    attempt_count: Math.max(invoice.attempt_count, 1),
    attempted: true,
    charge: intent.latest_charge,
  });
});

/** The payer tried and was refused; the invoice goes on waiting. */
onIntentFailed((world, intent) => {
  const invoice = waitingInvoice(world, intent);
  if (invoice === undefined) return;
  const failed = world.store.put<InvoiceRecord>({
    ...invoice,
    attempt_count: Math.max(invoice.attempt_count, 1),
    attempted: true,
    charge: intent.latest_charge,
  });
  announce(world, 'invoice.payment_failed', failed);
  tellReactions(world, 'payment_failed', failed);
});

function waitingInvoice({ store }: World, intent: PaymentIntentRecord): InvoiceRecord | undefined {
  const invoice = store.get('invoice', intent.invoice ?? '');
  const isWaiting = invoice?.status === 'open' || invoice?.status === 'uncollectible';
  return isWaiting && invoice.payment_intent === intent.id ? invoice : undefined;
}
