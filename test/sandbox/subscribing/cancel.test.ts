import type Stripe from 'stripe';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { sandbox, stripe, customer } = useBilling();
const day = 86_400;
const half = start + 14 * day;
const june = 1_685_577_600;
let price: string;

beforeAll(async () => {
  const { id } = await stripe().prices.create({
    currency: 'usd',
    unit_amount: 10_000,
    recurring: { interval: 'month' },
    product_data: { name: 'Gold' },
  });
  price = id;
});

beforeEach(() => sandbox().clock.set(start));

const subscribe = async (
  fields: Partial<Stripe.SubscriptionCreateParams> = {},
  token = 'tok_visa',
): Promise<Stripe.Subscription> =>
  stripe().subscriptions.create({ customer: await customer(token), items: [{ price }], ...fields });

test('canceling ends it now and answers the whole object', async () => {
  const { id } = await subscribe();
  sandbox().clock.set(half);
  const canceled = await stripe().subscriptions.cancel(id, {
    cancellation_details: { comment: 'No longer needed', feedback: 'unused' },
  });
  expect(canceled).toMatchObject({
    id,
    object: 'subscription',
    status: 'canceled',
    canceled_at: half,
    ended_at: half,
    cancellation_details: {
      comment: 'No longer needed',
      feedback: 'unused',
      reason: 'cancellation_requested',
    },
  });
});

test('canceling again finds nothing to cancel, though it can still be read', async () => {
  const { id } = await subscribe();
  await stripe().subscriptions.cancel(id);
  expect(await refused(stripe().subscriptions.cancel(id))).toMatchObject({
    status: 404,
    code: 'resource_missing',
    param: 'id',
    message: `No such subscription: '${id}'`,
  });
  expect((await stripe().subscriptions.retrieve(id)).status).toBe('canceled');
});

test('prorations that wait are dropped, other items stay', async () => {
  const subscription = await subscribe();
  const owner = String(subscription.customer);
  sandbox().clock.set(half);
  await stripe().subscriptionItems.update(subscription.items.data[0]?.id ?? '', { quantity: 2 });
  await stripe().invoiceItems.create({ customer: owner, amount: 300, currency: 'usd' });
  await stripe().subscriptions.cancel(subscription.id);
  const { data } = await stripe().invoiceItems.list({ customer: owner, pending: true });
  expect(data.map(({ amount }) => amount)).toEqual([300]);
});

test('unused time is credited when asked', async () => {
  const subscription = await subscribe();
  sandbox().clock.set(half);
  await stripe().subscriptions.cancel(subscription.id, { prorate: true });
  const { data } = await stripe().invoiceItems.list({ customer: String(subscription.customer) });
  expect(data).toMatchObject([{ amount: -5484, proration: true, invoice: null }]);
});

test('what waits and unused time are invoiced at once when asked', async () => {
  const subscription = await subscribe();
  sandbox().clock.set(half);
  const canceled = await stripe().subscriptions.cancel(subscription.id, { invoice_now: true, prorate: true });
  const invoice = await stripe().invoices.retrieve(String(canceled.latest_invoice));
  expect(invoice).toMatchObject({ status: 'paid', total: -5484, amount_due: 0 });
  expect(await stripe().customers.retrieve(String(subscription.customer))).toMatchObject({ balance: -5484 });
});

test('open invoices are no longer collected', async () => {
  const subscription = await subscribe({ collection_method: 'send_invoice', days_until_due: 7 });
  await stripe().invoices.finalizeInvoice(String(subscription.latest_invoice), { auto_advance: true });
  await stripe().subscriptions.cancel(subscription.id);
  const invoice = await stripe().invoices.retrieve(String(subscription.latest_invoice));
  expect(invoice).toMatchObject({ status: 'open', auto_advance: false });
});

test('the end of the period can be made the end, and taken back', async () => {
  const { id } = await subscribe();
  sandbox().clock.set(half);
  expect(await stripe().subscriptions.update(id, { cancel_at_period_end: true })).toMatchObject({
    status: 'active',
    cancel_at: june,
    cancel_at_period_end: true,
    canceled_at: half,
  });
  expect(await stripe().subscriptions.update(id, { cancel_at_period_end: false })).toMatchObject({
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
  });
  await stripe().subscriptions.update(id, { cancel_at_period_end: true });
  sandbox().clock.set(june);
  expect(await stripe().subscriptions.retrieve(id)).toMatchObject({
    status: 'canceled',
    canceled_at: half,
    ended_at: june,
  });
  expect((await stripe().invoices.list({ subscription: id })).data).toHaveLength(1);
});

test('an end within the period credits the rest with a last invoice', async () => {
  const { id, customer: owner } = await subscribe();
  expect((await stripe().subscriptions.update(id, { cancel_at: half })).current_period_end).toBe(half);
  sandbox().clock.set(half + 2 * 3600);
  const canceled = await stripe().subscriptions.retrieve(id);
  expect(canceled).toMatchObject({ status: 'canceled', ended_at: half });
  const invoice = await stripe().invoices.retrieve(String(canceled.latest_invoice));
  expect(invoice).toMatchObject({ status: 'paid', total: -5484 });
  expect(await stripe().customers.retrieve(String(owner))).toMatchObject({ balance: -5484 });
});

test('an end within the period that is taken back leaves nothing', async () => {
  const { id, customer: owner } = await subscribe();
  await stripe().subscriptions.update(id, { cancel_at: half });
  expect(await stripe().subscriptions.update(id, { cancel_at: '' })).toMatchObject({
    cancel_at: null,
    current_period_end: june,
  });
  expect((await stripe().invoiceItems.list({ customer: String(owner) })).data).toEqual([]);
});

test('lists hide what has ended unless asked', async () => {
  const subscription = await subscribe();
  const owner = String(subscription.customer);
  await stripe().subscriptions.cancel(subscription.id);
  expect((await stripe().subscriptions.list({ customer: owner })).data).toEqual([]);
  expect((await stripe().subscriptions.list({ customer: owner, status: 'ended' })).data).toHaveLength(1);
});

test('deleting the customer cancels it', async () => {
  const { id, customer: owner } = await subscribe();
  await stripe().customers.del(String(owner));
  expect((await stripe().subscriptions.retrieve(id)).status).toBe('canceled');
});

test('only a paused one is resumed', async () => {
  const { id } = await subscribe();
  expect(await refused(stripe().subscriptions.resume(id))).toMatchObject({
    status: 400,
    message: 'You can only resume a subscription if it is `paused`.',
  });
});
