import { announce } from '../events.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import { cancelIntent } from '../payments/collect.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { applyCustomerBalance } from './balance.ts';
import { tellReactions } from './reactions.ts';
import { alreadyUncollectible, notOpen, paidCannotBeVoided } from './refusals.ts';

/** Declares a finalized invoice never to have been owed; the credit it used goes back to the customer. */
export function voidInvoice(world: World, invoiceId: string): InvoiceRecord {
  const { store } = world;
  const invoice = finalizedInvoice(world, invoiceId);
  if (invoice.status === 'paid') throw paidCannotBeVoided();
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible') throw notOpen();
  if (invoice.payment_intent !== null) cancelIntent(world, invoice.payment_intent, 'void_invoice');
  returnBalance(world, invoice);
  const voided = store.put<InvoiceRecord>({
    ...invoice,
    auto_advance: false,
    next_payment_attempt: null,
    status: 'void',
    status_transitions: {
      ...invoice.status_transitions,
      voided_at: timeFor(world, invoice.customer),
    },
  });
  announce(world, 'invoice.voided', voided);
  tellReactions(world, 'voided', voided);
  return voided;
}

/** Gives an open invoice up; it can still be paid. */
export function markUncollectible(world: World, invoiceId: string): InvoiceRecord {
  const { store } = world;
  const invoice = finalizedInvoice(world, invoiceId);
  if (invoice.status === 'uncollectible') throw alreadyUncollectible();
  if (invoice.status !== 'open') throw notOpen();
  const given = store.put<InvoiceRecord>({
    ...invoice,
    auto_advance: false,
    next_payment_attempt: null,
    status: 'uncollectible',
    status_transitions: {
      ...invoice.status_transitions,
      marked_uncollectible_at: timeFor(world, invoice.customer),
    },
  });
  announce(world, 'invoice.marked_uncollectible', given);
  tellReactions(world, 'marked_uncollectible', given);
  return given;
}

function returnBalance(world: World, invoice: InvoiceRecord): void {
  const used = invoice.starting_balance - (invoice.ending_balance ?? invoice.starting_balance);
  // A customer who was deleted has no balance any more.
  if (used === 0 || world.store.get('customer', invoice.customer ?? '') === undefined) return;
  applyCustomerBalance(world, {
    amount: used,
    currency: invoice.currency,
    customer: invoice.customer ?? '',
    invoice: invoice.id,
    type: 'unapplied_from_invoice',
  });
}

function finalizedInvoice({ store }: World, id: string): InvoiceRecord {
  const invoice = store.get('invoice', id);
  if (invoice === undefined) throw new Error(`There is no invoice ${id} to end`);
  return invoice;
}
