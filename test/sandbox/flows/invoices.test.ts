import { expect, test } from 'vitest';
import { useFlow } from '../support/flow.ts';

const { stripe, customer, draft, monthly, price } = useFlow();

test('invoice items are made, read, changed, listed and deleted', async () => {
  const owner = await customer();
  const item = await stripe().invoiceItems.create({ customer: owner, price: await price() });
  expect(item).toMatchObject({ amount: 1200, invoice: null, quantity: 1 });
  expect((await stripe().invoiceItems.retrieve(item.id)).customer).toBe(owner);
  const updated = await stripe().invoiceItems.update(item.id, { metadata: { order_id: '6735' } });
  expect(updated.metadata).toEqual({ order_id: '6735' });
  expect((await stripe().invoiceItems.list({ customer: owner, limit: 3 })).data).toHaveLength(1);
  expect(await stripe().invoiceItems.del(item.id)).toMatchObject({ deleted: true });
});

test('a draft is read, changed, and deleted', async () => {
  const owner = await customer();
  const { id } = await draft(owner, 1000);
  const updated = await stripe().invoices.update(id, { metadata: { order_id: '6735' } });
  expect(updated).toMatchObject({ metadata: { order_id: '6735' }, status: 'draft', total: 1000 });
  expect(await stripe().invoices.del(id)).toEqual(expect.objectContaining({ deleted: true, id }));
});

test('an invoice takes the waiting items, is finalized and paid', async () => {
  const owner = await customer();
  await stripe().invoiceItems.create({ amount: 999, currency: 'usd', customer: owner });
  await stripe().invoiceItems.create({ amount: 1, currency: 'usd', customer: owner });
  const { id } = await stripe().invoices.create({ customer: owner });
  const finalized = await stripe().invoices.finalizeInvoice(id);
  expect(finalized).toMatchObject({ amount_due: 1000, status: 'open' });
  expect(finalized.number).toMatch(/-0001$/);
  const paid = await stripe().invoices.pay(id);
  expect(paid).toMatchObject({ amount_paid: 1000, amount_remaining: 0, paid: true, status: 'paid' });
  const intent = await stripe().paymentIntents.retrieve(String(paid.payment_intent));
  expect(intent).toMatchObject({ amount_received: 1000, invoice: id, status: 'succeeded' });
});

test('an invoice with nothing on it is paid as soon as it is finalized', async () => {
  const { id } = await draft(await customer());
  expect(await stripe().invoices.finalizeInvoice(id)).toMatchObject({
    attempt_count: 0,
    attempted: true,
    ending_balance: 0,
    payment_intent: null,
    status: 'paid',
  });
});

test('credit is taken from what is due, not from the total', async () => {
  const owner = await customer({ balance: -500 });
  const { id } = await draft(owner, 1099);
  expect(await stripe().invoices.finalizeInvoice(id)).toMatchObject({
    amount_due: 599,
    amount_remaining: 599,
    ending_balance: 0,
    starting_balance: -500,
    total: 1099,
  });
});

test('an invoice is sent, voided or given up', async () => {
  const owner = await customer();
  const sendable = await stripe().invoices.create({
    collection_method: 'send_invoice',
    customer: owner,
    days_until_due: 7,
  });
  expect(sendable.due_date).toBe(sendable.created + 7 * 86_400);
  await stripe().invoiceItems.create({ amount: 700, currency: 'usd', customer: owner, invoice: sendable.id });
  expect(await stripe().invoices.sendInvoice(sendable.id)).toMatchObject({ status: 'open' });
  expect(await stripe().invoices.markUncollectible(sendable.id)).toMatchObject({ status: 'uncollectible' });
  const { id } = await draft(owner, 800);
  await stripe().invoices.finalizeInvoice(id);
  const voided = await stripe().invoices.voidInvoice(id);
  expect(voided).toMatchObject({ status: 'void' });
  const intent = await stripe().paymentIntents.retrieve(String(voided.payment_intent));
  expect(intent.status).toBe('canceled');
});

test('the lines of a draft are listed and changed', async () => {
  const { id } = await draft(await customer(), 100, 200, 300);
  const lines = await stripe().invoices.listLineItems(id, { limit: 2 });
  expect(lines).toMatchObject({ data: { length: 2 }, has_more: true, url: `/v1/invoices/${id}/lines` });
  const changed = await stripe().invoices.updateLineItem(id, lines.data[0]?.id ?? '', {
    amount: 150,
    description: 'Less',
  });
  expect(changed).toMatchObject({ amount: 150, description: 'Less', object: 'line_item' });
});

test('the upcoming invoice and its lines are shown, and nothing is kept of them', async () => {
  const owner = await customer();
  await stripe().subscriptions.create({ customer: owner, items: [{ price: await monthly() }] });
  await stripe().invoiceItems.create({ amount: 300, currency: 'usd', customer: owner });
  const upcoming = await stripe().invoices.retrieveUpcoming({ customer: owner });
  expect(upcoming).toMatchObject({ billing_reason: 'upcoming', status: 'draft', total: 1500 });
  const lines = await stripe().invoices.listUpcomingLines({ customer: owner, limit: 5 });
  expect(lines.data.map(({ amount }) => amount).sort()).toEqual([1200, 300]);
  expect((await stripe().invoices.list({ customer: owner })).data).toHaveLength(1);
  const nobody = await customer();
  await expect(stripe().invoices.retrieveUpcoming({ customer: nobody })).rejects.toMatchObject({
    code: 'invoice_upcoming_none',
    statusCode: 404,
  });
});

test('invoices are listed and searched', async () => {
  const owner = await customer();
  const { id } = await draft(owner, 1000);
  await stripe().invoices.update(id, { metadata: { order_id: '6735' } });
  expect((await stripe().invoices.list({ customer: owner, limit: 3 })).data).toHaveLength(1);
  const found = await stripe().invoices.search({ query: "total>999 AND metadata['order_id']:'6735'" });
  expect(found).toMatchObject({ data: [expect.objectContaining({ id })], object: 'search_result' });
});
