import { noSuch } from '../errors.ts';
import { announce } from '../events.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import { newIntentFor } from '../payments/collect.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { applyCustomerBalance } from './balance.ts';
import { composeInvoice } from './compose.ts';
import { linesOf, recalculate } from './draft.ts';
import { consumeDiscounts } from './inherited-discounts.ts';
import { suffixOf } from './items.ts';
import { takeNumber } from './numbering.ts';
import { pagesOfInvoice } from './pages.ts';
import { alreadyFinalized } from './refusals.ts';
import { draftSeconds } from './schedule.ts';
import { settle } from './settle.ts';
import { voidInvoice } from './void.ts';

/**
 * Makes a draft binding: numbers it, freezes its lines and what it says of the customer, sets it against the
 * customer's balance and opens it for payment. With nothing to pay it is paid at once. Nothing is collected
 * here; an automatic invoice is collected an hour later unless it is paid before.
 */
export function finalizeInvoice(
  world: World,
  invoiceId: string,
  options: { readonly autoAdvance?: boolean } = {},
): InvoiceRecord {
  const { store } = world;
  const draft = store.get('invoice', invoiceId);
  if (draft === undefined) throw new Error(`There is no invoice ${invoiceId} to finalize`);
  if (draft.status !== 'draft') throw alreadyFinalized();
  if (store.get('customer', draft.customer ?? '') === undefined) {
    throw noSuch('customer', draft.customer ?? '', 'customer');
  }
  const current = recalculate(world, invoiceId);
  const now = timeFor(world, current.customer);
  freezeLines(world, invoiceId);
  const endingBalance = useBalance(world, current);
  const autoAdvance = options.autoAdvance ?? current.auto_advance ?? false;
  const isCollected = autoAdvance && current.collection_method === 'charge_automatically';
  const number = current.number ?? takeNumber(world, current.customer ?? '');
  const finalized = store.put<InvoiceRecord>({
    ...current,
    ...pagesOfInvoice(invoiceId),
    auto_advance: autoAdvance,
    effective_at: current.effective_at ?? now,
    ending_balance: endingBalance,
    next_payment_attempt: isCollected ? now + draftSeconds : null,
    number,
    payment_intent: current.amount_due === 0 ? null : intentOf(world, current, number),
    status: 'open',
    status_transitions: { ...current.status_transitions, finalized_at: now },
  });
  consumeDiscounts(world, finalized, linesOf(world, invoiceId));
  replaceRevised(world, finalized);
  const settled = finalized.amount_due === 0 ? settle(world, finalized, { attempted: true }) : finalized;
  announce(world, 'invoice.finalized', settled);
  return settled;
}

/** The lines get the ids they keep. */
function freezeLines(world: World, invoice: string): void {
  for (const line of linesOf(world, invoice)) {
    world.store.delete('line_item', line.id);
    world.store.put({ ...line, id: `il_${suffixOf(line.id)}` });
  }
}

/** Takes what the invoice uses of the customer's credit, or adds to it, and answers what is left. */
function useBalance(world: World, invoice: InvoiceRecord): number {
  const { endingBalance } = composeInvoice(world, {
    invoice,
    lines: linesOf(world, invoice.id),
    balance: invoice.starting_balance,
  });
  const amount = endingBalance - invoice.starting_balance;
  if (amount === 0) return endingBalance;
  applyCustomerBalance(world, {
    amount,
    currency: invoice.currency,
    customer: invoice.customer ?? '',
    invoice: invoice.id,
    // What is too little to charge is owed from now on.
    type: endingBalance > 0 && invoice.total >= 0 ? 'invoice_too_small' : 'applied_to_invoice',
  });
  return endingBalance;
}

function intentOf(world: World, invoice: InvoiceRecord, number: string): string {
  const intent = newIntentFor(world, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customerId: invoice.customer,
    description: purposeOf(invoice, number),
    invoiceId: invoice.id,
  });
  return intent.id;
}

function purposeOf({ billing_reason, subscription }: InvoiceRecord, number: string): string {
  if (subscription === null) return `Payment for Invoice ${number}`;
  return billing_reason === 'subscription_create' ? 'Subscription creation' : 'Subscription update';
}

/** A revision takes the place of the invoice it corrects. */
function replaceRevised(world: World, revision: InvoiceRecord): void {
  const { store } = world;
  const original = store.get('invoice', revision.from_invoice?.invoice ?? '');
  if (original === undefined) return;
  store.put({ ...original, latest_revision: revision.id });
  if (original.status === 'open' || original.status === 'uncollectible') voidInvoice(world, original.id);
}
