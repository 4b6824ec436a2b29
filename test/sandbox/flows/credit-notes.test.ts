import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { useFlow } from '../support/flow.ts';

const { stripe, customer, draft } = useFlow();

async function open(...amounts: readonly number[]): Promise<Stripe.Invoice> {
  const { id } = await draft(await customer(), ...amounts);
  return stripe().invoices.finalizeInvoice(id);
}

const firstLine = (invoice: Stripe.Invoice): [Stripe.CreditNoteCreateParams.Line] => [
  { invoice_line_item: invoice.lines.data[0]?.id ?? '', quantity: 1, type: 'invoice_line_item' },
];

test('a note on an open invoice is tried out, issued, described and voided', async () => {
  const invoice = await open(1000, 500);
  const params = { invoice: invoice.id, lines: firstLine(invoice) };
  const amount = invoice.lines.data[0]?.amount;
  expect(await stripe().creditNotes.preview(params)).toMatchObject({ amount, type: 'pre_payment' });
  expect((await stripe().creditNotes.listPreviewLineItems({ ...params, limit: 5 })).data).toHaveLength(1);
  expect((await stripe().creditNotes.list({ invoice: invoice.id })).data).toEqual([]);
  const note = await stripe().creditNotes.create(params);
  expect(note).toMatchObject({ amount, number: `${invoice.number}-CN-01`, status: 'issued' });
  const updated = await stripe().creditNotes.update(note.id, { metadata: { order_id: '6735' } });
  expect(updated.metadata).toEqual({ order_id: '6735' });
  expect((await stripe().creditNotes.retrieve(note.id)).lines.data).toHaveLength(1);
  expect((await stripe().creditNotes.listLineItems(note.id, { limit: 5 })).data).toHaveLength(1);
  expect(await stripe().invoices.retrieve(invoice.id)).toMatchObject({
    amount_due: 1500 - (amount ?? 0),
    pre_payment_credit_notes_amount: amount,
  });
  expect(await stripe().creditNotes.voidCreditNote(note.id)).toMatchObject({ status: 'void' });
  expect(await stripe().invoices.retrieve(invoice.id)).toMatchObject({ amount_due: 1500 });
});

test('a note on a paid invoice pays back, in money and in credit', async () => {
  const invoice = await open(2000);
  await stripe().invoices.pay(invoice.id);
  const note = await stripe().creditNotes.create({
    amount: 600,
    credit_amount: 200,
    invoice: invoice.id,
    out_of_band_amount: 300,
    refund_amount: 100,
  });
  expect(note).toMatchObject({ amount: 600, out_of_band_amount: 300, type: 'post_payment' });
  expect(await stripe().refunds.retrieve(String(note.refund))).toMatchObject({ amount: 100 });
  expect(await stripe().customers.retrieve(String(invoice.customer))).toMatchObject({ balance: -200 });
  expect(await stripe().invoices.retrieve(invoice.id)).toMatchObject({
    amount_due: 2000,
    post_payment_credit_notes_amount: 600,
  });
  expect((await stripe().creditNotes.list({ limit: 3 })).data[0]?.id).toBe(note.id);
});

test('notes never exceed the invoice', async () => {
  const invoice = await open(500);
  await expect(stripe().creditNotes.create({ amount: 501, invoice: invoice.id })).rejects.toMatchObject({
    param: 'amount',
    statusCode: 400,
  });
});

test('nobody who is gone is given credit', async () => {
  const invoice = await open(900);
  await stripe().invoices.pay(invoice.id);
  const owner = String(invoice.customer);
  await stripe().customers.del(owner);
  await expect(
    stripe().creditNotes.create({ amount: 900, credit_amount: 900, invoice: invoice.id }),
  ).rejects.toMatchObject({ message: `No such customer: '${owner}'`, statusCode: 400 });
  const note = await stripe().creditNotes.create({ amount: 900, invoice: invoice.id, refund_amount: 900 });
  expect(note.status).toBe('issued');
});
