import type Stripe from 'stripe';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';

const { sandbox, stripe, customer } = useBilling({ settings: { unpaidSubscriptions: 'mark_unpaid' } });
const day = 86_400;
const hour = 3600;
const june = 1_685_577_600;
const july = june + 30 * day;
let price: string;
let perUse: string;

beforeAll(async () => {
  const make = async (unit_amount: number, usage_type: 'licensed' | 'metered'): Promise<string> => {
    const { id } = await stripe().prices.create({
      currency: 'usd',
      unit_amount,
      recurring: { interval: 'month', usage_type },
      product_data: { name: 'Gold' },
    });
    return id;
  };
  price = await make(1000, 'licensed');
  perUse = await make(10, 'metered');
});

beforeEach(() => sandbox().clock.set(start));

const subscribe = async (
  fields: Partial<Stripe.SubscriptionCreateParams> = {},
  token = 'tok_visa',
): Promise<Stripe.Subscription> =>
  stripe().subscriptions.create({ customer: await customer(token), items: [{ price }], ...fields });
const read = async ({ id }: Stripe.Subscription): Promise<Stripe.Subscription> =>
  stripe().subscriptions.retrieve(id);
const latest = async (subscription: Stripe.Subscription): Promise<Stripe.Invoice> =>
  stripe().invoices.retrieve(String((await read(subscription)).latest_invoice));

describe('a renewal', () => {
  test('waits an hour as a draft, and then is collected', async () => {
    const subscription = await subscribe();
    sandbox().clock.set(june);
    expect(await read(subscription)).toMatchObject({
      status: 'active',
      current_period_start: june,
      current_period_end: july,
    });
    expect(await latest(subscription)).toMatchObject({
      billing_reason: 'subscription_cycle',
      status: 'draft',
      period_start: start,
      period_end: june,
      next_payment_attempt: june + hour,
    });
    sandbox().clock.set(june + hour);
    expect(await latest(subscription)).toMatchObject({ status: 'paid', amount_paid: 1000 });
  });

  test('takes what waits for the customer with it', async () => {
    const subscription = await subscribe();
    const owner = String(subscription.customer);
    await stripe().invoiceItems.create({ customer: owner, amount: 250, currency: 'usd' });
    sandbox().clock.set(june);
    expect((await latest(subscription)).total).toBe(1250);
  });

  test('bills uses for the period behind', async () => {
    const subscription = await subscribe({ items: [{ price: perUse }] });
    const item = subscription.items.data[0]?.id ?? '';
    expect(subscription.items.data[0]?.quantity).toBeUndefined();
    sandbox().clock.set(start + day);
    await stripe().subscriptionItems.createUsageRecord(item, { quantity: 7 });
    sandbox().clock.set(june);
    expect((await latest(subscription)).lines.data).toMatchObject([
      { amount: 70, quantity: 7, period: { start, end: june } },
    ]);
  });

  test('that fails makes it past due and, once nothing more is tried, unpaid', async () => {
    const subscription = await subscribe();
    await stripe().customers.update(String(subscription.customer), { source: 'tok_chargeCustomerFail' });
    sandbox().clock.set(june + hour);
    expect((await read(subscription)).status).toBe('past_due');
    expect(await latest(subscription)).toMatchObject({
      attempt_count: 1,
      next_payment_attempt: june + hour + 3 * day,
    });
    sandbox().clock.set(june + hour + 15 * day);
    expect((await read(subscription)).status).toBe('unpaid');
    sandbox().clock.set(july + 2 * hour);
    expect(await latest(subscription)).toMatchObject({ status: 'draft', auto_advance: false });
  });

  test('that was past due is active again once it is settled', async () => {
    const settle = [
      (id: string) => stripe().invoices.pay(id, { paid_out_of_band: true }),
      (id: string) => stripe().invoices.voidInvoice(id),
      (id: string) => stripe().invoices.markUncollectible(id),
    ];
    for (const way of settle) {
      sandbox().clock.set(start);
      const subscription = await subscribe();
      await stripe().customers.update(String(subscription.customer), { source: 'tok_chargeCustomerFail' });
      sandbox().clock.set(june + hour);
      expect((await read(subscription)).status).toBe('past_due');
      await way(String((await read(subscription)).latest_invoice));
      expect((await read(subscription)).status).toBe('active');
    }
  });

  test('that is sent is overdue after its time to pay', async () => {
    const subscription = await subscribe({ collection_method: 'send_invoice', days_until_due: 7 });
    sandbox().clock.set(start + 7 * day - 1);
    expect(await read(subscription)).toMatchObject({ status: 'active' });
    expect((await latest(subscription)).status).toBe('open');
    sandbox().clock.set(start + 7 * day);
    expect((await read(subscription)).status).toBe('past_due');
  });
});

describe('a first invoice nobody pays', () => {
  test('expires the subscription after 23 hours, and is void', async () => {
    const subscription = await subscribe({}, 'tok_chargeCustomerFail');
    sandbox().clock.set(start + 23 * hour - 1);
    expect((await read(subscription)).status).toBe('incomplete');
    sandbox().clock.set(start + 23 * hour);
    expect(await read(subscription)).toMatchObject({
      status: 'incomplete_expired',
      ended_at: start + 23 * hour,
    });
    expect((await latest(subscription)).status).toBe('void');
  });
});

describe('the end of a trial', () => {
  const end = start + 10 * day;

  test('is announced three days before', async () => {
    const subscription = await subscribe({ trial_period_days: 10 });
    sandbox().clock.set(end - 3 * day);
    await read(subscription);
    const { data } = await stripe().events.list({ type: 'customer.subscription.trial_will_end' });
    expect(data[0]).toMatchObject({ created: end - 3 * day, data: { object: { id: subscription.id } } });
  });

  test('bills the first period', async () => {
    const subscription = await subscribe({ trial_period_days: 10 });
    sandbox().clock.set(end + hour);
    expect(await read(subscription)).toMatchObject({ status: 'active', current_period_start: end });
    expect(await latest(subscription)).toMatchObject({ status: 'paid', total: 1000 });
  });

  test('without a card bills all the same, and is past due', async () => {
    const owner = await customer();
    const subscription = await stripe().subscriptions.create({
      customer: owner,
      items: [{ price }],
      trial_period_days: 10,
    });
    sandbox().clock.set(end + hour);
    expect((await read(subscription)).status).toBe('past_due');
  });

  test.each(['cancel', 'pause'] as const)('without a card can %s', async (behavior) => {
    const owner = await customer();
    const subscription = await stripe().subscriptions.create({
      customer: owner,
      items: [{ price }],
      trial_period_days: 10,
      trial_settings: { end_behavior: { missing_payment_method: behavior } },
    });
    sandbox().clock.set(end);
    expect((await read(subscription)).status).toBe(behavior === 'cancel' ? 'canceled' : 'paused');
    expect((await stripe().invoices.list({ customer: owner })).data).toHaveLength(1);
  });

  test('that paused goes on with an invoice once there is a card', async () => {
    const owner = await customer();
    const subscription = await stripe().subscriptions.create({
      customer: owner,
      items: [{ price }],
      trial_period_days: 10,
      trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
    });
    sandbox().clock.set(july);
    await stripe().customers.update(owner, { source: 'tok_visa' });
    const resumed = await stripe().subscriptions.resume(subscription.id);
    expect(resumed).toMatchObject({
      status: 'active',
      billing_cycle_anchor: july,
      current_period_start: july,
    });
    expect(await latest(resumed)).toMatchObject({ status: 'paid', total: 1000 });
  });

  test('with a card never pauses', async () => {
    const subscription = await subscribe({
      trial_period_days: 10,
      trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
    });
    sandbox().clock.set(end);
    expect((await read(subscription)).status).toBe('active');
  });
});

describe('collection that is paused', () => {
  test.each([
    ['keep_as_draft', 'draft'],
    ['mark_uncollectible', 'uncollectible'],
    ['void', 'void'],
  ] as const)('%s makes renewals %s', async (behavior, status) => {
    const subscription = await subscribe();
    await stripe().subscriptions.update(subscription.id, { pause_collection: { behavior } });
    sandbox().clock.set(june + 2 * hour);
    expect((await read(subscription)).status).toBe('active');
    expect((await latest(subscription)).status).toBe(status);
  });

  test('resumes at its time', async () => {
    const subscription = await subscribe();
    await stripe().subscriptions.update(subscription.id, {
      pause_collection: { behavior: 'void', resumes_at: june - day },
    });
    sandbox().clock.set(june + hour);
    expect((await read(subscription)).pause_collection).toBeNull();
    expect((await latest(subscription)).status).toBe('paid');
  });
});

test('what waits can be billed on a cycle of its own', async () => {
  const subscription = await subscribe({ pending_invoice_item_interval: { interval: 'week' } });
  expect(subscription.next_pending_invoice_item_invoice).toBe(start + 7 * day);
  const owner = String(subscription.customer);
  await stripe().invoiceItems.create({
    customer: owner,
    amount: 400,
    currency: 'usd',
    subscription: subscription.id,
  });
  sandbox().clock.set(start + 7 * day + hour);
  expect(await latest(subscription)).toMatchObject({ total: 400, status: 'paid' });
  sandbox().clock.set(start + 15 * day);
  expect(await read(subscription)).toMatchObject({ next_pending_invoice_item_invoice: start + 21 * day });
  expect((await stripe().invoices.list({ customer: owner })).data).toHaveLength(2);
});

test('a new card is tried at once on what is overdue', async () => {
  const subscription = await subscribe();
  const owner = String(subscription.customer);
  await stripe().customers.update(owner, { source: 'tok_chargeCustomerFail' });
  sandbox().clock.set(june + hour);
  expect((await read(subscription)).status).toBe('past_due');
  await stripe().customers.update(owner, { source: 'tok_visa' });
  expect((await read(subscription)).status).toBe('active');
});
