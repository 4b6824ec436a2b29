import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { useSandbox } from './support/api.ts';

const { sandbox } = useSandbox({ data: 'empty', now: 1_700_000_000 });

const connect = () =>
  new Stripe('sk_test_x', {
    host: '127.0.0.1',
    port: sandbox().port,
    protocol: 'http',
    apiVersion: '2023-10-16',
    maxNetworkRetries: 0,
  });

test('an update names its request and what was before, and shows what the answer showed', async () => {
  const stripe = connect();
  const { id } = await stripe.customers.create({ name: 'Anna', metadata: { tier: 'one' } });
  const updated = await stripe.customers.update(
    id,
    { name: 'Anne', metadata: { tier: 'two' } },
    { idempotencyKey: 'rename' },
  );
  const { lastResponse, ...answer } = updated;
  const [event] = (await stripe.events.list({ type: 'customer.updated' })).data;
  expect(event).toMatchObject({
    api_version: '2023-10-16',
    created: 1_700_000_000,
    request: { id: lastResponse.requestId, idempotency_key: 'rename' },
  });
  expect(event?.data.object).toEqual(answer);
  expect(event?.data.previous_attributes).toEqual({ name: 'Anna', metadata: { tier: 'one' } });
});

test('a refused request has no event', async () => {
  const stripe = connect();
  const before = (await stripe.events.list({ limit: 1 })).data[0]?.id;
  await expect(stripe.customers.create({ email: 'x'.repeat(600) })).rejects.toThrow();
  expect((await stripe.events.list({ limit: 1 })).data[0]?.id).toBe(before);
});

test('a replayed request has no second event', async () => {
  const stripe = connect();
  const create = () => stripe.customers.create({ email: 'once@example.com' }, { idempotencyKey: 'once' });
  const [first, second] = [await create(), await create()];
  expect(second.id).toBe(first.id);
  const created = (await stripe.events.list({ type: 'customer.created' })).data;
  expect(created.filter(({ request }) => request?.idempotency_key === 'once')).toHaveLength(1);
});

test('a changed item is an update of its subscription', async () => {
  const stripe = connect();
  const customer = await stripe.customers.create({ source: 'tok_visa' });
  const price = await stripe.prices.create({
    currency: 'usd',
    product_data: { name: 'Seats' },
    recurring: { interval: 'month' },
    unit_amount: 1000,
  });
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
  });
  const [item] = subscription.items.data;
  await stripe.subscriptionItems.update(item?.id ?? '', { quantity: 3, proration_behavior: 'none' });
  const [event] = (await stripe.events.list({ type: 'customer.subscription.updated' })).data;
  expect(event?.data).toMatchObject({
    object: { id: subscription.id, items: { data: [{ quantity: 3 }] } },
    previous_attributes: { items: { data: [{ quantity: 1 }] } },
  });
});

test('a payment tells its story in order', async () => {
  const stripe = connect();
  const customer = await stripe.customers.create({ source: 'tok_visa' });
  await stripe.invoiceItems.create({ customer: customer.id, amount: 1200, currency: 'usd' });
  const invoice = await stripe.invoices.create({ customer: customer.id });
  await stripe.invoices.pay(invoice.id);
  const types = (await stripe.events.list({ limit: 30 })).data.map(({ type }) => type).reverse();
  const story = types.slice(types.lastIndexOf('invoice.created'));
  expect(story).toEqual(expect.arrayContaining(['payment_intent.succeeded', 'charge.succeeded']));
  expect(story.indexOf('invoice.finalized')).toBeLessThan(story.indexOf('invoice.paid'));
  expect(story.filter((type) => type === 'invoice.paid')).toHaveLength(1);
});
