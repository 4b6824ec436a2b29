import type Stripe from 'stripe';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { sandbox, stripe, customer } = useBilling();
const day = 86_400;
const hour = 3600;
const june = 1_685_577_600;
const july = june + 30 * day;
const august = july + 31 * day;
let basic: string;
let pro: string;

beforeAll(async () => {
  const price = async (unit_amount: number): Promise<string> => {
    const { id } = await stripe().prices.create({
      currency: 'usd',
      unit_amount,
      recurring: { interval: 'month' },
      product_data: { name: `Plan ${unit_amount / 100}` },
    });
    return id;
  };
  basic = await price(1000);
  pro = await price(2000);
});

beforeEach(() => sandbox().clock.set(start));

const schedule = async (
  fields: Partial<Stripe.SubscriptionScheduleCreateParams> = {},
): Promise<Stripe.SubscriptionSchedule> =>
  stripe().subscriptionSchedules.create({
    customer: await customer('tok_visa'),
    start_date: 'now',
    phases: [
      { items: [{ price: basic }], iterations: 1 },
      { items: [{ price: pro }], iterations: 2 },
    ],
    ...fields,
  });
const read = (id: string) => stripe().subscriptionSchedules.retrieve(id);
const subscriptionOf = ({ subscription }: Stripe.SubscriptionSchedule) =>
  stripe().subscriptions.retrieve(String(subscription));
const totals = async (made: Stripe.SubscriptionSchedule): Promise<number[]> => {
  const { data } = await stripe().invoices.list({ customer: String(made.customer) });
  return data.map(({ total }) => total).reverse();
};

describe('a schedule that starts now', () => {
  test('makes its subscription, whose first invoice is a draft', async () => {
    const made = await schedule();
    expect(made).toMatchObject({
      status: 'active',
      current_phase: { start_date: start, end_date: june },
      end_behavior: 'release',
      phases: [
        { start_date: start, end_date: june, items: [{ price: basic, quantity: 1 }] },
        { start_date: june, end_date: august, items: [{ price: pro, quantity: 1 }] },
      ],
    });
    const subscription = await subscriptionOf(made);
    expect(subscription).toMatchObject({ status: 'active', schedule: made.id });
    const invoice = await stripe().invoices.retrieve(String(subscription.latest_invoice));
    expect(invoice).toMatchObject({ status: 'draft', total: 1000 });
  });

  test('bills each period as its phase says, and lets go of the subscription at the end', async () => {
    const made = await schedule();
    sandbox().clock.set(june + 2 * hour);
    expect((await read(made.id)).current_phase).toEqual({ start_date: june, end_date: august });
    expect((await subscriptionOf(made)).items.data[0]?.price.id).toBe(pro);
    sandbox().clock.set(august + 2 * hour);
    expect(await read(made.id)).toMatchObject({
      status: 'released',
      released_at: august,
      released_subscription: made.subscription,
      subscription: null,
      current_phase: null,
    });
    expect(await subscriptionOf(made)).toMatchObject({ status: 'active', schedule: null });
    expect(await totals(made)).toEqual([1000, 2000, 2000, 2000]);
  });

  test('can end the subscription with its last phase', async () => {
    const made = await schedule({ end_behavior: 'cancel' });
    sandbox().clock.set(august);
    expect(await read(made.id)).toMatchObject({ status: 'completed', completed_at: august });
    expect(await subscriptionOf(made)).toMatchObject({ status: 'canceled', ended_at: august });
    expect(await totals(made)).toEqual([1000, 2000, 2000]);
  });

  test('prorates a phase that begins in the middle of a period', async () => {
    const made = await schedule({
      phases: [
        { items: [{ price: basic }], end_date: start + 14 * day },
        { items: [{ price: pro }], iterations: 1 },
      ],
    });
    sandbox().clock.set(start + 15 * day);
    await read(made.id);
    const { data } = await stripe().invoiceItems.list({ customer: String(made.customer), pending: true });
    // 17 of 31 days: 548.39 back and 1096.77 more.
    expect(data.map(({ amount }) => amount)).toEqual([1097, -548]);
  });

  test('gives a trial for a phase', async () => {
    const made = await schedule({ phases: [{ items: [{ price: basic }], iterations: 1, trial: true }] });
    expect(await subscriptionOf(made)).toMatchObject({ status: 'trialing', trial_end: june });
  });
});

test('a schedule that starts later makes its subscription then', async () => {
  const made = await schedule({ start_date: june });
  expect(made).toMatchObject({ status: 'not_started', subscription: null, current_phase: null });
  const scheduled = await stripe().subscriptionSchedules.list({
    customer: String(made.customer),
    scheduled: true,
  });
  expect(scheduled.data.map(({ id }) => id)).toEqual([made.id]);
  sandbox().clock.set(june + 2 * hour);
  const started = await read(made.id);
  expect(started.status).toBe('active');
  expect(await subscriptionOf(started)).toMatchObject({ created: june, current_period_end: july });
  expect(await totals(made)).toEqual([1000]);
});

test('a phase that can no longer begin ends the schedule, and leaves the subscription as it was', async () => {
  const coupon = await stripe().coupons.create({
    percent_off: 10,
    duration: 'forever',
    redeem_by: start + 10 * day,
  });
  const made = await schedule({
    phases: [
      { items: [{ price: basic }], iterations: 1 },
      { items: [{ price: pro }], iterations: 1, coupon: coupon.id },
    ],
  });
  sandbox().clock.set(june + 2 * hour);
  expect(await read(made.id)).toMatchObject({ status: 'released', released_at: june });
  const subscription = await stripe().subscriptions.retrieve(String(made.subscription));
  expect(subscription).toMatchObject({ status: 'active', schedule: null });
  expect(subscription.items.data.map(({ price }) => price.id)).toEqual([basic]);
  expect(await totals(made)).toEqual([1000, 1000]);
});

describe('a schedule from a subscription', () => {
  const subscribe = async () =>
    stripe().subscriptions.create({ customer: await customer('tok_visa'), items: [{ price: basic }] });

  test('has the current period as its phase', async () => {
    const subscription = await subscribe();
    const made = await stripe().subscriptionSchedules.create({ from_subscription: subscription.id });
    expect(made).toMatchObject({
      status: 'active',
      subscription: subscription.id,
      phases: [{ start_date: start, end_date: june, items: [{ price: basic, quantity: 1 }] }],
    });
    const again = stripe().subscriptionSchedules.create({ from_subscription: subscription.id });
    expect(await refused(again)).toMatchObject({ status: 400, param: 'from_subscription' });
  });

  test('takes nothing else', async () => {
    const subscription = await subscribe();
    const call = stripe().subscriptionSchedules.create({
      from_subscription: subscription.id,
      end_behavior: 'cancel',
    });
    expect(await refused(call)).toMatchObject({ status: 400, param: 'end_behavior' });
  });
});

describe('updating', () => {
  test('the current phase changes the subscription at once', async () => {
    const made = await schedule();
    sandbox().clock.set(start + 14 * day);
    await stripe().subscriptionSchedules.update(made.id, {
      phases: [
        { items: [{ price: pro }], start_date: start, end_date: june },
        { items: [{ price: basic }], iterations: 1 },
      ],
      proration_behavior: 'none',
    });
    expect((await subscriptionOf(made)).items.data[0]?.price.id).toBe(pro);
    sandbox().clock.set(june + 2 * hour);
    expect(await totals(made)).toEqual([1000, 1000]);
  });

  test('the start of the current phase stays', async () => {
    const made = await schedule();
    const call = stripe().subscriptionSchedules.update(made.id, {
      phases: [{ items: [{ price: pro }], start_date: start + day, iterations: 1 }],
    });
    expect(await refused(call)).toMatchObject({ status: 400, param: 'phases[0][start_date]' });
  });

  test('metadata and the end alone leave the phases', async () => {
    const made = await schedule();
    const changed = await stripe().subscriptionSchedules.update(made.id, {
      end_behavior: 'cancel',
      metadata: { a: 'b' },
    });
    expect(changed).toMatchObject({ end_behavior: 'cancel', metadata: { a: 'b' }, phases: made.phases });
  });
});

describe('ending', () => {
  test('by cancellation ends the subscription, with a last invoice', async () => {
    const made = await schedule();
    sandbox().clock.set(start + 14 * day);
    const canceled = await stripe().subscriptionSchedules.cancel(made.id);
    expect(canceled).toMatchObject({ status: 'canceled', canceled_at: start + 14 * day });
    expect((await subscriptionOf(made)).status).toBe('canceled');
    expect(await totals(made)).toEqual([1000, -548]);
  });

  test('by release leaves the subscription as it is', async () => {
    const made = await schedule();
    const released = await stripe().subscriptionSchedules.release(made.id);
    expect(released).toMatchObject({ status: 'released', released_subscription: made.subscription });
    expect((await subscriptionOf(made)).schedule).toBeNull();
  });

  test('happens once', async () => {
    const made = await schedule();
    await stripe().subscriptionSchedules.release(made.id);
    expect(await refused(stripe().subscriptionSchedules.cancel(made.id))).toMatchObject({
      status: 400,
      message:
        'You cannot cancel a subscription schedule that is currently in the `released` status. It must be in ' +
        '`not_started, active` status to be canceled.',
    });
    expect(await refused(stripe().subscriptionSchedules.release(made.id))).toMatchObject({
      message: expect.stringContaining('You cannot release a subscription schedule that is currently'),
    });
  });

  test('comes with the end of its subscription', async () => {
    const made = await schedule();
    await stripe().subscriptions.cancel(String(made.subscription));
    expect((await read(made.id)).status).toBe('canceled');
  });
});

test.each<[string, Partial<Stripe.SubscriptionScheduleCreateParams>, string]>([
  ['no phases', { phases: [] }, 'phases'],
  [
    'two ends of one phase',
    {
      phases: [
        { items: [{ price: 'BASIC' }], iterations: 1 },
        { items: [{ price: 'BASIC' }], iterations: 1, end_date: july },
      ],
    },
    'phases[1][end_date]',
  ],
  [
    'an unknown price',
    { phases: [{ items: [{ price: 'price_nothing' }], iterations: 1 }] },
    'phases[0][items][0][price]',
  ],
])('%s is refused', async (_, fields, param) => {
  const named = JSON.parse(JSON.stringify(fields).replaceAll('BASIC', basic));
  expect(await refused(schedule(named))).toMatchObject({ status: 400, param });
});
