import { beforeAll, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, sandbox } = useBilling();
const day = 86_400;
const january = 1_675_123_200; // 31 January 2023
let price: string;

beforeAll(async () => {
  const { id } = await stripe().prices.create({
    currency: 'usd',
    unit_amount: 1000,
    recurring: { interval: 'month' },
    product_data: { name: 'Gold' },
  });
  price = id;
});

const clockAt = async (frozen_time: number): Promise<string> =>
  (await stripe().testHelpers.testClocks.create({ frozen_time, name: 'Renewals' })).id;

const onClock = async (test_clock: string) => {
  const customer = await stripe().customers.create({ test_clock, source: 'tok_visa' });
  const subscription = await stripe().subscriptions.create({ customer: customer.id, items: [{ price }] });
  return { customer, subscription };
};

test('a clock stands where it was put, for thirty days', async () => {
  const clock = await stripe().testHelpers.testClocks.create({ frozen_time: january, name: 'Renewals' });
  expect(clock).toEqual({
    id: clock.id,
    object: 'test_helpers.test_clock',
    created: start,
    deletes_after: start + 30 * day,
    frozen_time: january,
    livemode: false,
    name: 'Renewals',
    status: 'ready',
  });
  expect(await stripe().testHelpers.testClocks.retrieve(clock.id)).toMatchObject({ id: clock.id });
});

test('what lives on a clock lives in its time', async () => {
  const { customer, subscription } = await onClock(await clockAt(january));
  expect(customer.created).toBe(january);
  expect(subscription).toMatchObject({
    created: january,
    current_period_start: january,
    current_period_end: january + 28 * day,
    test_clock: customer.test_clock,
  });
});

test('advancing renews month by month from the day of the anchor, and dates events when they happened', async () => {
  const clock = await clockAt(january);
  const { subscription } = await onClock(clock);
  const ends: number[] = [];
  for (const days of [29, 60, 91]) {
    const advancing = await stripe().testHelpers.testClocks.advance(clock, {
      frozen_time: january + days * day,
    });
    expect(advancing.status).toBe('advancing');
    expect((await stripe().testHelpers.testClocks.retrieve(clock)).status).toBe('ready');
    ends.push((await stripe().subscriptions.retrieve(subscription.id)).current_period_end);
  }
  const dates = ends.map((end) => new Date(end * 1000).toISOString().slice(0, 10));
  expect(dates).toEqual(['2023-03-31', '2023-04-30', '2023-05-31']);
  const { data } = await stripe().invoices.list({ subscription: subscription.id });
  expect(data.map(({ status }) => status)).toEqual(['paid', 'paid', 'paid', 'paid']);
  const events = await stripe().events.list({ type: 'invoice.paid', limit: 100 });
  const paid = events.data.filter(
    ({ data: { object } }) => 'subscription' in object && object.subscription === subscription.id,
  );
  expect(paid.map(({ created }) => new Date(created * 1000).toISOString().slice(0, 13))).toEqual([
    '2023-04-30T01',
    '2023-03-31T01',
    '2023-02-28T01',
    '2023-01-31T00',
  ]);
});

test('the time of the account does not move what lives on a clock, nor the other way round', async () => {
  const clock = await clockAt(start);
  const { subscription } = await onClock(clock);
  sandbox().clock.set(start + 20 * day);
  await stripe().testHelpers.testClocks.advance(clock, { frozen_time: start + 40 * day });
  expect((await stripe().subscriptions.retrieve(subscription.id)).current_period_start).toBe(
    start + 31 * day,
  );
  const plain = await stripe().customers.create({});
  expect(plain.created).toBe(start + 20 * day);
  sandbox().clock.set(start);
});

test('lists show what lives on clocks only when asked', async () => {
  const clock = await clockAt(start);
  const { customer, subscription } = await onClock(clock);
  const everyone = await stripe().customers.list({ limit: 100 });
  expect(everyone.data.map(({ id }) => id)).not.toContain(customer.id);
  const here = await stripe().customers.list({ test_clock: clock });
  expect(here.data.map(({ id }) => id)).toEqual([customer.id]);
  const all = await stripe().subscriptions.list({ limit: 100 });
  expect(all.data.map(({ id }) => id)).not.toContain(subscription.id);
  expect((await stripe().subscriptions.list({ test_clock: clock })).data).toHaveLength(1);
  const invoices = await stripe().invoices.list({ limit: 100 });
  expect(invoices.data.map(({ customer: owner }) => owner)).not.toContain(customer.id);
  expect((await stripe().invoices.list({ customer: customer.id })).data).toHaveLength(1);
});

test.each([
  ['back', -1],
  ['nowhere', 0],
  ['by more than two of its shortest intervals', 63 * day],
])('a clock does not move %s', async (_, by) => {
  const clock = await clockAt(start);
  await onClock(clock);
  const call = stripe().testHelpers.testClocks.advance(clock, { frozen_time: start + by });
  expect(await refused(call)).toMatchObject({ status: 400, param: 'frozen_time' });
});

test('a clock has at most three customers, and they three subscriptions each', async () => {
  const clock = await clockAt(start);
  const { customer } = await onClock(clock);
  const subscribe = () => stripe().subscriptions.create({ customer: customer.id, items: [{ price }] });
  await subscribe();
  await subscribe();
  expect(await refused(subscribe())).toMatchObject({ status: 400, param: 'customer' });
  await stripe().customers.create({ test_clock: clock });
  await stripe().customers.create({ test_clock: clock });
  expect(await refused(stripe().customers.create({ test_clock: clock }))).toMatchObject({ status: 400 });
});

test('deleting a clock deletes its customers and ends their subscriptions', async () => {
  const clock = await clockAt(start);
  const { customer, subscription } = await onClock(clock);
  expect(await stripe().testHelpers.testClocks.del(clock)).toEqual({
    id: clock,
    object: 'test_helpers.test_clock',
    deleted: true,
  });
  expect(await stripe().customers.retrieve(customer.id)).toMatchObject({ deleted: true });
  expect((await stripe().subscriptions.retrieve(subscription.id)).status).toBe('canceled');
  expect(await refused(stripe().testHelpers.testClocks.retrieve(clock))).toMatchObject({ status: 404 });
});

test('a clock goes by itself after thirty days', async () => {
  const clock = await clockAt(start);
  sandbox().clock.set(start + 30 * day);
  expect(await refused(stripe().testHelpers.testClocks.retrieve(clock))).toMatchObject({ status: 404 });
  sandbox().clock.set(start);
});
