import { invalidRequest, noSuch } from '../errors.ts';
import { pageOfCreditNote } from '../invoicing/pages.ts';
import { settle } from '../invoicing/settle.ts';
import { changedMetadata } from '../metadata.ts';
import { type CreditNoteRecord, newCreditNote } from '../objects/credit-note/record.ts';
import { newCreditNoteLineItem } from '../objects/credit-note-line-item/record.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import { cancelIntent } from '../payments/intents.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import type { CreditOrder } from './credit-order.ts';
import { checkDestinations, checkNoDestination, sendCredit } from './destinations.ts';
import { creditLines } from './lines.ts';
import { creditTotals } from './totals.ts';

/** Takes back part or all of a finalized invoice: off what is still owed, or out of what was paid. */
export function issueCreditNote(world: World, order: CreditOrder): CreditNoteRecord {
  const { invoice } = order;
  const isPaid = invoice.status === 'paid';
  if (!isPaid && invoice.status !== 'open') {
    throw invalidRequest(
      `You can only create credit notes for open or paid invoices; this one is ${invoice.status}.`,
      { param: 'invoice' },
    );
  }
  const lines = creditLines(world, invoice, order.lines, order.amount);
  const shipping = shippingOf(order);
  if (lines.length === 0 && shipping === null) {
    throw invalidRequest('You must specify at least one of amount, lines or shipping_cost.', {
      code: 'parameter_missing',
      param: 'amount',
    });
  }
  const totals = creditTotals(world, lines, shipping);
  checkTotal(order, totals.total);
  if (isPaid) checkDestinations(order, totals.total);
  else checkNoDestination(order);
  const id = world.ids.next('cn_');
  const created = timeFor(world, invoice.customer);
  for (const line of lines) {
    world.store.put(newCreditNoteLineItem({ id: world.ids.next('cnli_'), credit_note: id, ...line }));
  }
  const note = newCreditNote({
    id,
    created,
    currency: invoice.currency,
    customer: invoice.customer ?? '',
    effective_at: order.effective_at ?? created,
    invoice: invoice.id,
    memo: order.memo ?? null,
    metadata: changedMetadata(null, order.metadata),
    number: nextNumber(world, invoice),
    pdf: pageOfCreditNote(id),
    reason: order.reason ?? null,
    type: isPaid ? 'post_payment' : 'pre_payment',
    ...totals,
  });
  if (!isPaid) {
    reduceDue(world, invoice, totals.total);
    return world.store.put(note);
  }
  world.store.put<InvoiceRecord>({
    ...invoice,
    post_payment_credit_notes_amount: invoice.post_payment_credit_notes_amount + totals.total,
  });
  return world.store.put({ ...note, ...sendCredit(world, order, note) });
}

/** Changes what an open invoice asks for; with nothing left to ask it is paid. */
export function reduceDue(world: World, invoice: InvoiceRecord, amount: number): void {
  const reduced = world.store.put<InvoiceRecord>({
    ...invoice,
    amount_due: invoice.amount_due - amount,
    amount_remaining: invoice.amount_remaining - amount,
    pre_payment_credit_notes_amount: invoice.pre_payment_credit_notes_amount + amount,
  });
  const intent = world.store.get('payment_intent', invoice.payment_intent ?? '');
  if (reduced.amount_remaining === 0) {
    if (intent !== undefined) cancelIntent(world, intent.id, 'automatic');
    settle(world, reduced);
  } else if (intent !== undefined) world.store.put({ ...intent, amount: reduced.amount_remaining });
}

function shippingOf({ invoice, shipping_cost: sent }: CreditOrder): InvoiceRecord['shipping_cost'] {
  if (sent === undefined) return null;
  const charged = invoice.shipping_cost;
  const rate = sent.shipping_rate;
  if (charged === null || (rate !== undefined && charged.shipping_rate !== rate)) {
    throw noSuch('shipping_rate', rate ?? '', 'shipping_cost[shipping_rate]');
  }
  return charged;
}

function checkTotal({ amount, invoice, lines }: CreditOrder, total: number): void {
  if (amount !== undefined && lines !== undefined && amount !== total) {
    throw invalidRequest('The credit note amount must equal the sum of its lines with their taxes.', {
      param: 'amount',
    });
  }
  if (total <= 0) {
    throw invalidRequest('The total of a credit note must be greater than zero.', { param: 'amount' });
  }
  const isPaid = invoice.status === 'paid';
  const credited = invoice.pre_payment_credit_notes_amount + invoice.post_payment_credit_notes_amount;
  if (total > (isPaid ? invoice.total - credited : invoice.amount_remaining)) {
    throw invalidRequest('The credit note amount cannot exceed the amount remaining on the invoice.', {
      param: 'amount',
    });
  }
}

/** Notes are numbered within their invoice, void ones too. */
function nextNumber({ store }: World, { id, number }: InvoiceRecord): string {
  const earlier = store.list('credit_note', { match: { invoice: id } }).records.length;
  return `${number}-CN-${String(earlier + 1).padStart(2, '0')}`;
}
