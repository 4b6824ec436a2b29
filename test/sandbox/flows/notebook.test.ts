import { expect, test } from 'vitest';
import { useFlow } from '../support/flow.ts';

const { plain } = useFlow({ settings: { legacyInvoices: true } });

const email = 'customer@somehost.example';
const plan = 'TEST_NOTEBOOK_PLAN';

/** Removes what an earlier run left behind, the way the notebook does: by looking through the lists. */
async function cleanUp() {
  for (const { id, email: address } of (await plain('GET', '/v1/customers')).body.data) {
    if (address === email) await plain('DELETE', `/v1/customers/${id}`);
  }
  for (const { id } of (await plain('GET', '/v1/plans')).body.data) {
    if (id === plan) await plain('DELETE', `/v1/plans/${plan}`);
  }
}

async function subscribe() {
  const { body: owner } = await plain('POST', '/v1/customers', { email });
  const { body: token } = await plain('POST', '/v1/tokens', {
    'card[exp_month]': 8,
    'card[exp_year]': 2024,
    'card[number]': 4242424242424242,
  });
  const card = await plain('POST', `/v1/customers/${owner.id}/cards`, { card: token.id });
  expect(card).toMatchObject({ status: 200, body: { object: 'card', customer: owner.id, last4: '4242' } });
  const made = await plain('POST', '/v1/plans', {
    id: plan,
    amount: 1,
    currency: 'usd',
    interval: 'week',
    name: 'Test',
  });
  expect(made).toMatchObject({ status: 200, body: { id: plan, amount: 1, interval: 'week' } });
  const subscription = await plain('POST', `/v1/customers/${owner.id}/subscriptions`, { plan });
  expect(subscription).toMatchObject({ status: 200, body: { object: 'subscription', status: 'active' } });
  return { customer: owner.id, invoice: String(subscription.body['latest_invoice']) };
}

test('one cent a week is too little to charge: it is owed, and carried on', async () => {
  await cleanUp();
  const { customer, invoice } = await subscribe();
  expect((await plain('GET', `/v1/invoices/${invoice}`)).body).toMatchObject({
    amount_due: 0,
    ending_balance: 1,
    status: 'paid',
    total: 1,
  });
  expect((await plain('GET', `/v1/customers/${customer}`)).body).toMatchObject({ balance: 1 });
});

test('the same plan and customer can be made again once they are deleted', async () => {
  await cleanUp();
  const first = await subscribe();
  await cleanUp();
  const second = await subscribe();
  expect(second.customer).not.toBe(first.customer);
  expect((await plain('GET', `/v1/customers/${first.customer}`)).body).toMatchObject({ deleted: true });
});

test('a charge is authorized, described, captured and refunded', async () => {
  await cleanUp();
  const { customer } = await subscribe();
  const created = await plain('POST', '/v1/charges', {
    amount: 50,
    currency: 'usd',
    customer,
    capture: false,
  });
  expect(created).toMatchObject({ status: 200, body: { captured: false, status: 'succeeded' } });
  const path = `/v1/charges/${created.body.id}`;
  expect((await plain('GET', '/v1/charges')).body.data[0]).toMatchObject({ id: created.body.id });
  expect((await plain('GET', path)).body).toMatchObject({ amount: 50 });
  const described = await plain('POST', path, { description: 'Test charge.' });
  expect(described.body).toMatchObject({ description: 'Test charge.' });
  const captured = await plain('POST', `${path}/capture`, { amount: 50 });
  expect(captured).toMatchObject({ status: 200, body: { amount_captured: 50, captured: true } });
  const refunded = await plain('POST', `${path}/refund`, { amount: 50 });
  expect(refunded).toMatchObject({
    status: 200,
    body: { object: 'charge', amount_refunded: 50, refunded: true },
  });
  expect(await plain('POST', `${path}/refund`, { amount: 50 })).toMatchObject({ status: 400 });
});

test('a dispute is answered, and given up', async () => {
  await cleanUp();
  const { customer } = await subscribe();
  const source = (await plain('POST', `/v1/customers/${customer}/cards`, { card: 'tok_createDispute' })).body
    .id;
  const { body: charge } = await plain('POST', '/v1/charges', {
    amount: 900,
    currency: 'usd',
    customer,
    source,
  });
  const path = `/v1/charges/${charge.id}/dispute`;
  const answered = await plain('POST', path, { 'evidence[uncategorized_text]': 'It was delivered.' });
  expect(answered).toMatchObject({ status: 200, body: { object: 'dispute' } });
  expect(await plain('POST', `${path}/close`, {})).toMatchObject({ status: 200, body: { status: 'lost' } });
});

test('an invoice item waits, changes, is invoiced, and the invoice is closed', async () => {
  await cleanUp();
  const { customer } = await subscribe();
  const { body: item } = await plain('POST', '/v1/invoiceitems', { customer, amount: 100, currency: 'usd' });
  expect((await plain('GET', '/v1/invoiceitems')).body.data[0]).toMatchObject({ id: item.id });
  expect((await plain('GET', `/v1/invoiceitems/${item.id}`)).body).toMatchObject({
    amount: 100,
    invoice: null,
  });
  const changed = await plain('POST', `/v1/invoiceitems/${item.id}`, { description: 'Test invoice item' });
  expect(changed.body).toMatchObject({ description: 'Test invoice item' });
  const { body: invoice } = await plain('POST', '/v1/invoices', { customer });
  expect((await plain('GET', '/v1/invoices')).body.data[0]).toMatchObject({ id: invoice.id });
  const path = `/v1/invoices/${invoice.id}`;
  // One cent is still owed from the first week.
  expect((await plain('GET', path)).body).toMatchObject({ amount_due: 101, subtotal: 100 });
  expect(await plain('POST', path, { closed: true })).toMatchObject({ status: 200 });
  expect((await plain('GET', `${path}/lines`)).body.data).toHaveLength(1);
});

test('another invoice is paid at once', async () => {
  await cleanUp();
  const { customer } = await subscribe();
  await plain('POST', '/v1/invoiceitems', { customer, amount: 100, currency: 'usd' });
  const { body: invoice } = await plain('POST', '/v1/invoices', { customer });
  const paid = await plain('POST', `/v1/invoices/${invoice.id}/pay`, {});
  expect(paid).toMatchObject({ status: 200, body: { amount_paid: 101, paid: true } });
});

test('an invoice item that is not wanted is deleted', async () => {
  await cleanUp();
  const { customer } = await subscribe();
  const { body: item } = await plain('POST', '/v1/invoiceitems', { customer, amount: 100, currency: 'usd' });
  const path = `/v1/invoiceitems/${item.id}`;
  expect((await plain('DELETE', path)).body).toEqual({ id: item.id, object: 'invoiceitem', deleted: true });
  expect((await plain('DELETE', path)).status).toBe(404);
});

test('the upcoming invoice shows the next week and what is still owed', async () => {
  await cleanUp();
  const { customer } = await subscribe();
  const upcoming = await plain('GET', `/v1/invoices/upcoming?customer=${customer}`);
  expect(upcoming).toMatchObject({ status: 200, body: { starting_balance: 1, subtotal: 1, total: 1 } });
});
