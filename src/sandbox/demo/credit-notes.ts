import { account } from '../account.ts';
import { type CreditNoteRecord, newCreditNote } from '../objects/credit-note/record.ts';
import { newCreditNoteLineItem } from '../objects/credit-note-line-item/record.ts';
import { newCustomerBalanceTransaction } from '../objects/customer-balance-transaction/record.ts';
import type { InvoiceRecord } from '../objects/invoice/record.ts';
import { day } from '../periods.ts';
import type { Records } from '../records.ts';
import { refundCharge } from './payments.ts';
import type { Stage } from './stage.ts';

/** Where a credit of a paid invoice goes. */
type Destination = 'refund' | 'balance' | 'out_of_band';

/** Credits a paid invoice in full, line by line. */
export function creditInFull(
  stage: Stage,
  invoice: InvoiceRecord,
  to: Destination,
  fields: Partial<CreditNoteRecord> = {},
): CreditNoteRecord {
  const { store, now } = stage;
  const id = fields.id ?? stage.ids.next('cn_');
  const created = Math.min(invoice.created + 5 * day, now - 60);
  const { records: lines } = store.list('line_item', { match: { invoice: invoice.id }, order: 'oldest' });
  for (const line of lines) store.put(noteLine(stage, id, line));
  const note = newCreditNote({
    id,
    amount: invoice.total,
    created,
    currency: invoice.currency,
    customer: invoice.customer ?? '',
    discount_amount: (invoice.total_discount_amounts ?? []).reduce((total, { amount }) => total + amount, 0),
    discount_amounts: invoice.total_discount_amounts ?? [],
    invoice: invoice.id,
    number: `${invoice.number}-CN-01`,
    out_of_band_amount: to === 'out_of_band' ? invoice.total : null,
    pdf: `${account.hostedPages}/credit_notes/${account.id}/${id}/pdf`,
    reason: 'order_change',
    subtotal: invoice.subtotal,
    subtotal_excluding_tax: invoice.subtotal_excluding_tax,
    tax_amounts: invoice.total_tax_amounts,
    total: invoice.total,
    total_excluding_tax: invoice.total_excluding_tax,
    type: 'post_payment',
    ...fields,
  });
  store.put({ ...invoice, post_payment_credit_notes_amount: invoice.total });
  return store.put({ ...note, ...settlement(stage, note, invoice, to) });
}

/** Takes an amount off an open invoice; a void note gave it back. */
export function creditOpenInvoice(
  stage: Stage,
  invoice: InvoiceRecord,
  amount: number,
  isVoid: boolean,
): CreditNoteRecord {
  const { store, ids, now } = stage;
  const id = ids.next('cn_');
  const created = Math.min(invoice.created + day, now - 120);
  store.put(
    newCreditNoteLineItem({
      id: ids.next('cnli_'),
      amount,
      credit_note: id,
      description: 'Goodwill',
      type: 'custom_line_item',
      unit_amount: amount,
      unit_amount_decimal: String(amount),
      unit_amount_excluding_tax: String(amount),
    }),
  );
  if (!isVoid) reduceDue(stage, invoice, amount);
  return store.put(
    newCreditNote({
      id,
      amount,
      created,
      currency: invoice.currency,
      customer: invoice.customer ?? '',
      invoice: invoice.id,
      memo: 'With our apologies for the outage',
      number: `${invoice.number}-CN-01`,
      pdf: `${account.hostedPages}/credit_notes/${account.id}/${id}/pdf`,
      reason: 'product_unsatisfactory',
      status: isVoid ? 'void' : 'issued',
      type: 'pre_payment',
      voided_at: isVoid ? created + 60 : null,
    }),
  );
}

function reduceDue({ store }: Stage, invoice: InvoiceRecord, amount: number): void {
  store.put({
    ...invoice,
    amount_due: invoice.amount_due - amount,
    amount_remaining: invoice.amount_remaining - amount,
    pre_payment_credit_notes_amount: invoice.pre_payment_credit_notes_amount + amount,
  });
  const intent = store.get('payment_intent', invoice.payment_intent ?? '');
  if (intent !== undefined) store.put({ ...intent, amount: intent.amount - amount });
}

function settlement(
  stage: Stage,
  note: CreditNoteRecord,
  invoice: InvoiceRecord,
  to: Destination,
): Partial<CreditNoteRecord> {
  const { store, ids } = stage;
  const charge = store.get('charge', invoice.charge ?? '');
  if (to === 'refund' && charge !== undefined) {
    return { refund: refundCharge(stage, charge, note.amount, note.created, 'requested_by_customer').id };
  }
  const customer = store.get('customer', note.customer);
  if (to !== 'balance' || customer === undefined) return {};
  const balance = customer.balance - note.amount;
  store.put({ ...customer, balance });
  const transaction = newCustomerBalanceTransaction({
    id: ids.next('cbtxn_'),
    amount: -note.amount,
    created: note.created,
    credit_note: note.id,
    currency: note.currency,
    customer: customer.id,
    ending_balance: balance,
    invoice: invoice.id,
    type: 'credit_note',
  });
  return { customer_balance_transaction: store.put(transaction).id };
}

function noteLine(
  { ids }: Stage,
  note: string,
  line: Records['line_item'],
): Records['credit_note_line_item'] {
  const discount_amounts = line.discount_amounts ?? [];
  return newCreditNoteLineItem({
    id: ids.next('cnli_'),
    amount: line.amount,
    amount_excluding_tax: line.amount_excluding_tax,
    credit_note: note,
    description: line.description,
    discount_amount: discount_amounts.reduce((total, { amount }) => total + amount, 0),
    discount_amounts,
    invoice_line_item: line.id,
    quantity: line.quantity,
    tax_amounts: line.tax_amounts ?? [],
    tax_rates: line.tax_rates ?? [],
    type: 'invoice_line_item',
    unit_amount_excluding_tax: line.unit_amount_excluding_tax,
  });
}
