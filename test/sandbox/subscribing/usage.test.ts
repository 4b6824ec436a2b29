import type Stripe from 'stripe';
import { beforeEach, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { sandbox, stripe, customer } = useBilling();
const day = 86_400;
const june = 1_685_577_600;

beforeEach(() => sandbox().clock.set(start));

const metered = async (
  aggregate_usage: Stripe.PriceCreateParams.Recurring.AggregateUsage = 'sum',
): Promise<Stripe.Subscription> => {
  const price = await stripe().prices.create({
    currency: 'usd',
    unit_amount: 100,
    recurring: { interval: 'month', usage_type: 'metered', aggregate_usage },
    product_data: { name: 'Calls' },
  });
  return stripe().subscriptions.create({
    customer: await customer('tok_visa'),
    items: [{ price: price.id }],
  });
};
const itemOf = ({ items }: Stripe.Subscription): string => items.data[0]?.id ?? '';
const use = (item: string, quantity: number, fields: Partial<Stripe.UsageRecordCreateParams> = {}) =>
  stripe().subscriptionItems.createUsageRecord(item, { quantity, ...fields });

test('a record says how much was used when', async () => {
  const item = itemOf(await metered());
  const record = await use(item, 5);
  expect(record).toEqual({
    id: record.id,
    object: 'usage_record',
    livemode: false,
    quantity: 5,
    subscription_item: item,
    timestamp: start,
  });
});

test.each([
  ['sum', 4 + 9 + 6],
  ['max', 9],
  ['last_during_period', 6],
  ['last_ever', 6],
] as const)('%s makes %i of 4, 9 and 6', async (aggregate, total) => {
  const item = itemOf(await metered(aggregate));
  for (const [days, quantity] of [
    [1, 4],
    [2, 9],
    [3, 6],
  ] as const) {
    sandbox().clock.set(start + days * day);
    await use(item, quantity);
  }
  const { data } = await stripe().subscriptionItems.listUsageRecordSummaries(item);
  expect(data).toMatchObject([{ total_usage: total, invoice: null, period: { start, end: june } }]);
});

test('setting a moment replaces what it had, incrementing adds to it', async () => {
  const item = itemOf(await metered());
  await use(item, 5);
  await use(item, 2, { action: 'increment' });
  expect((await stripe().subscriptionItems.listUsageRecordSummaries(item)).data[0]?.total_usage).toBe(7);
  await use(item, 3, { action: 'set' });
  expect((await stripe().subscriptionItems.listUsageRecordSummaries(item)).data[0]?.total_usage).toBe(3);
});

test('summaries come newest first, with the invoice that billed them', async () => {
  const subscription = await metered();
  const item = itemOf(subscription);
  await use(item, 5);
  sandbox().clock.set(june + 2 * day);
  await use(item, 1);
  const { latest_invoice } = await stripe().subscriptions.retrieve(subscription.id);
  const { data, has_more } = await stripe().subscriptionItems.listUsageRecordSummaries(item, { limit: 1 });
  expect(data).toMatchObject([{ total_usage: 1, invoice: null }]);
  expect(has_more).toBe(true);
  const next = await stripe().subscriptionItems.listUsageRecordSummaries(item, {
    starting_after: data[0]?.id ?? '',
  });
  expect(next.data).toMatchObject([{ total_usage: 5, invoice: latest_invoice }]);
});

test.each([
  ['before the period', start - day],
  ['in the future', start + day],
])('a use %s is refused', async (_, timestamp) => {
  const item = itemOf(await metered());
  expect(await refused(use(item, 1, { timestamp }))).toMatchObject({ status: 400, param: 'timestamp' });
});

test('what was used just before a period ended can still be told', async () => {
  const item = itemOf(await metered());
  sandbox().clock.set(june + 60);
  expect(await use(item, 1, { timestamp: june - 60 })).toMatchObject({ timestamp: june - 60 });
});

test('licensed items count no uses, and metered ones have no quantity', async () => {
  const price = await stripe().prices.create({
    currency: 'usd',
    unit_amount: 100,
    recurring: { interval: 'month' },
    product_data: { name: 'Seats' },
  });
  const owner = await customer('tok_visa');
  const licensed = await stripe().subscriptions.create({ customer: owner, items: [{ price: price.id }] });
  expect(await refused(use(itemOf(licensed), 1))).toMatchObject({ status: 400 });
  const call = stripe().subscriptionItems.update(itemOf(await metered()), { quantity: 2 });
  expect(await refused(call)).toMatchObject({ status: 400, param: 'quantity' });
});

test('an item with uses goes only together with them', async () => {
  const subscription = await metered();
  const price = await stripe().prices.create({
    currency: 'usd',
    unit_amount: 100,
    recurring: { interval: 'month' },
    product_data: { name: 'Seats' },
  });
  await stripe().subscriptionItems.create({ subscription: subscription.id, price: price.id });
  await use(itemOf(subscription), 1);
  expect(await refused(stripe().subscriptionItems.del(itemOf(subscription)))).toMatchObject({
    status: 400,
    param: 'clear_usage',
  });
  expect(await stripe().subscriptionItems.del(itemOf(subscription), { clear_usage: true })).toMatchObject({
    deleted: true,
  });
});
