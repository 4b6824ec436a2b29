import type Stripe from 'stripe';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { sandbox, stripe, customer } = useBilling();
const day = 86_400;
const half = start + 14 * day;
const june = 1_685_577_600;
let hundred: string;
let twoHundred: string;
let yearly: string;
let free: string;

beforeAll(async () => {
  const price = async (amount: number, interval: 'month' | 'year' = 'month'): Promise<string> => {
    const { id } = await stripe().prices.create({
      currency: 'usd',
      unit_amount: amount,
      recurring: { interval },
      product_data: { name: `Plan ${amount / 100}` },
    });
    return id;
  };
  hundred = await price(10_000);
  twoHundred = await price(20_000);
  yearly = await price(100_000, 'year');
  free = await price(0);
});

beforeEach(() => sandbox().clock.set(start));

const subscribe = async (
  price: string,
  token = 'tok_visa',
  fields: Partial<Stripe.SubscriptionCreateParams> = {},
): Promise<Stripe.Subscription> =>
  stripe().subscriptions.create({ customer: await customer(token), items: [{ price }], ...fields });

const itemOf = ({ items }: Stripe.Subscription): string => items.data[0]?.id ?? '';
const ownerOf = ({ customer: owner }: Stripe.Subscription): string => String(owner);
const pendingOf = async (subscription: Stripe.Subscription): Promise<Stripe.InvoiceItem[]> =>
  (await stripe().invoiceItems.list({ customer: ownerOf(subscription), pending: true })).data;
const invoiceOf = async ({ latest_invoice }: Stripe.Subscription): Promise<Stripe.Invoice> =>
  stripe().invoices.retrieve(String(latest_invoice));

/** Subscribed to $100 on 1 May, and changed to $200 on 15 May. */
const upgrade = async (
  fields: Partial<Stripe.SubscriptionUpdateParams> = {},
  token?: string,
): Promise<Stripe.Subscription> => {
  const subscription = await subscribe(hundred, token);
  sandbox().clock.set(half);
  return stripe().subscriptions.update(subscription.id, {
    items: [{ id: itemOf(subscription), price: twoHundred }],
    ...fields,
  });
};

describe('a change in the middle of a period', () => {
  test('waits as a credit for the old price and a debit for the new', async () => {
    const subscription = await upgrade();
    const [debit, credit] = await pendingOf(subscription);
    expect(credit).toMatchObject({
      amount: -5484,
      description: 'Unused time on Plan 100 after 15 May 2023',
      discountable: false,
      period: { start: half, end: june },
      proration: true,
      unit_amount: -5484,
    });
    expect(debit).toMatchObject({
      amount: 10_968,
      description: 'Remaining time on Plan 200 after 15 May 2023',
      proration: true,
    });
    expect(subscription).toMatchObject({ current_period_end: june, billing_cycle_anchor: start });
  });

  test('comes onto the next invoice, above the next period', async () => {
    const subscription = await upgrade();
    sandbox().clock.set(june);
    const renewed = await stripe().subscriptions.retrieve(subscription.id);
    const { lines, total } = await invoiceOf(renewed);
    expect(lines.data.map(({ amount }) => amount)).toEqual([-5484, 10_968, 20_000]);
    expect(total).toBe(25_484);
    expect(await pendingOf(renewed)).toEqual([]);
  });

  test('names the line it takes back', async () => {
    const subscription = await upgrade({ proration_behavior: 'always_invoice' });
    const first = (await stripe().invoices.list({ subscription: subscription.id })).data.at(-1);
    const { lines } = await invoiceOf(subscription);
    expect(lines.data.map(({ proration_details: details }) => details?.credited_items)).toEqual([
      { invoice: first?.id, invoice_line_items: [first?.lines.data[0]?.id] },
      null,
    ]);
  });

  test('is invoiced and paid at once when asked', async () => {
    const subscription = await upgrade({ proration_behavior: 'always_invoice' });
    expect(await invoiceOf(subscription)).toMatchObject({
      billing_reason: 'subscription_update',
      status: 'paid',
      total: 5484,
    });
  });

  test('costs nothing when nothing is prorated', async () => {
    expect(await pendingOf(await upgrade({ proration_behavior: 'none' }))).toEqual([]);
  });

  test('counts from another moment of the period when asked', async () => {
    const subscription = await upgrade({ proration_date: start });
    expect((await pendingOf(subscription)).map(({ amount }) => amount)).toEqual([20_000, -10_000]);
    const call = stripe().subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription), quantity: 2 }],
      proration_date: start - 1,
    });
    expect(await refused(call)).toMatchObject({ status: 400, param: 'proration_date' });
  });

  test('of the quantity alone gives whole lines, not the difference', async () => {
    const subscription = await subscribe(hundred);
    sandbox().clock.set(half);
    await stripe().subscriptionItems.update(itemOf(subscription), { quantity: 3 });
    const items = await pendingOf(subscription);
    expect(items.map(({ amount }) => amount)).toEqual([16_452, -5484]);
    expect(items[0]?.description).toBe('Remaining time on 3 × Plan 100 after 15 May 2023');
  });

  test('credits no more than the discount left to be paid', async () => {
    const coupon = await stripe().coupons.create({ percent_off: 50, duration: 'once' });
    const subscription = await subscribe(hundred, 'tok_visa', { coupon: coupon.id });
    sandbox().clock.set(half);
    await stripe().subscriptionItems.update(itemOf(subscription), { price: twoHundred });
    expect((await pendingOf(subscription)).map(({ amount }) => amount)).toEqual([10_968, -2742]);
  });

  test('sends a negative invoice to the balance', async () => {
    const subscription = await subscribe(twoHundred);
    sandbox().clock.set(half);
    const changed = await stripe().subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription), price: hundred }],
      proration_behavior: 'always_invoice',
    });
    expect(await invoiceOf(changed)).toMatchObject({ status: 'paid', total: -5484, amount_due: 0 });
    expect(await stripe().customers.retrieve(ownerOf(changed))).toMatchObject({ balance: -5484 });
  });
});

describe('a period that starts anew', () => {
  test('another interval bills its first period at once, less the unused time', async () => {
    const subscription = await subscribe(hundred);
    sandbox().clock.set(half);
    const changed = await stripe().subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription), price: yearly }],
    });
    expect(changed).toMatchObject({
      billing_cycle_anchor: half,
      current_period_start: half,
      current_period_end: Date.parse('2024-05-15T00:00:00Z') / 1000,
    });
    expect(await invoiceOf(changed)).toMatchObject({ status: 'paid', total: 100_000 - 5484 });
  });

  test('from free to paid bills at once', async () => {
    const subscription = await subscribe(free);
    sandbox().clock.set(half);
    const changed = await stripe().subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription), price: hundred }],
    });
    expect(changed.current_period_start).toBe(half);
    expect((await invoiceOf(changed)).total).toBe(10_000);
  });

  test('an anchor of now', async () => {
    const subscription = await subscribe(hundred);
    sandbox().clock.set(half);
    const changed = await stripe().subscriptions.update(subscription.id, { billing_cycle_anchor: 'now' });
    expect(changed.billing_cycle_anchor).toBe(half);
    expect((await invoiceOf(changed)).total).toBe(10_000 - 5484);
  });

  test('a trial that is ended', async () => {
    const subscription = await subscribe(hundred, 'tok_visa', { trial_period_days: 20 });
    sandbox().clock.set(start + day);
    const changed = await stripe().subscriptions.update(subscription.id, { trial_end: 'now' });
    expect(changed).toMatchObject({ status: 'active', trial_end: start + day });
    expect(await invoiceOf(changed)).toMatchObject({ status: 'paid', total: 10_000 });
  });
});

describe('a change that is not paid', () => {
  const decline = async (subscription: Stripe.Subscription): Promise<void> => {
    await stripe().customers.update(ownerOf(subscription), { source: 'tok_chargeCustomerFail' });
  };
  const change = async (
    payment_behavior: Stripe.SubscriptionUpdateParams.PaymentBehavior,
  ): Promise<[Stripe.Subscription, Promise<Stripe.Subscription>]> => {
    const subscription = await subscribe(hundred);
    await decline(subscription);
    sandbox().clock.set(half);
    const call = stripe().subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription), price: twoHundred }],
      payment_behavior,
      proration_behavior: 'always_invoice',
    });
    return [subscription, call];
  };

  test('makes it past due', async () => {
    const [, call] = await change('allow_incomplete');
    const changed = await call;
    expect(changed.status).toBe('past_due');
    expect(changed.items.data[0]?.price.id).toBe(twoHundred);
  });

  test('is refused when it is all or nothing', async () => {
    const [subscription, call] = await change('error_if_incomplete');
    expect(await refused(call)).toMatchObject({ status: 402, code: 'card_declined' });
    const after = await stripe().subscriptions.retrieve(subscription.id);
    expect(after.items.data[0]?.price.id).toBe(hundred);
    expect(after.latest_invoice).toBe(subscription.latest_invoice);
  });

  test('waits as a pending update until it is paid', async () => {
    const [, call] = await change('pending_if_incomplete');
    const waiting = await call;
    expect(waiting.status).toBe('active');
    expect(waiting.items.data[0]?.price.id).toBe(hundred);
    expect(waiting.pending_update).toMatchObject({
      expires_at: half + 23 * 3600,
      subscription_items: [{ id: itemOf(waiting), price: { id: twoHundred } }],
    });
    const card = await stripe().paymentMethods.attach('pm_card_visa', { customer: ownerOf(waiting) });
    await stripe().invoices.pay(String(waiting.latest_invoice), { payment_method: card.id });
    const paid = await stripe().subscriptions.retrieve(waiting.id);
    expect(paid.pending_update).toBeNull();
    expect(paid.items.data[0]?.price.id).toBe(twoHundred);
  });

  test('lapses as a pending update after 23 hours', async () => {
    const [, call] = await change('pending_if_incomplete');
    const waiting = await call;
    sandbox().clock.set(half + 23 * 3600);
    const after = await stripe().subscriptions.retrieve(waiting.id);
    expect(after.pending_update).toBeNull();
    expect(after.items.data[0]?.price.id).toBe(hundred);
    expect((await invoiceOf(after)).status).toBe('void');
  });

  test('cannot wait with anything but what is billed', async () => {
    const subscription = await subscribe(hundred);
    const call = stripe().subscriptions.update(subscription.id, {
      metadata: { a: 'b' },
      payment_behavior: 'pending_if_incomplete',
    });
    expect(await refused(call)).toMatchObject({ status: 400, param: 'metadata' });
  });
});

describe('items', () => {
  test('are added, changed and removed one by one', async () => {
    const subscription = await subscribe(hundred);
    const added = await stripe().subscriptionItems.create({
      subscription: subscription.id,
      price: twoHundred,
      quantity: 2,
    });
    expect(added).toMatchObject({ object: 'subscription_item', quantity: 2, subscription: subscription.id });
    const { data } = await stripe().subscriptionItems.list({ subscription: subscription.id });
    expect(data.map(({ id }) => id)).toEqual([itemOf(subscription), added.id]);
    expect(await stripe().subscriptionItems.del(added.id)).toEqual({
      id: added.id,
      object: 'subscription_item',
      deleted: true,
    });
  });

  test('start over with one of a new price', async () => {
    const subscription = await subscribe(hundred, 'tok_visa', { items: [{ price: hundred, quantity: 5 }] });
    const item = await stripe().subscriptionItems.update(itemOf(subscription), { price: twoHundred });
    expect(item.quantity).toBe(1);
  });

  test('are never all removed', async () => {
    const subscription = await subscribe(hundred);
    expect(await refused(stripe().subscriptionItems.del(itemOf(subscription)))).toMatchObject({
      status: 400,
      message: 'A subscription must have at least one active plan.',
    });
  });

  test('that do not exist are refused without a code', async () => {
    expect(await refused(stripe().subscriptionItems.update('si_x', { quantity: 2 }))).toEqual({
      status: 400,
      type: 'invalid_request_error',
      message: 'Invalid subscription_item id: si_x',
    });
  });
});

describe('the status decides what can change', () => {
  test('of an incomplete one little more than its metadata', async () => {
    const subscription = await subscribe(hundred, 'tok_chargeCustomerFail');
    await stripe().subscriptions.update(subscription.id, { metadata: { a: 'b' } });
    const call = stripe().subscriptions.update(subscription.id, { cancel_at_period_end: true });
    expect(await refused(call)).toMatchObject({ status: 400, param: 'cancel_at_period_end' });
  });

  test('of a canceled one only metadata and the reasons', async () => {
    const subscription = await subscribe(hundred);
    await stripe().subscriptions.cancel(subscription.id);
    const told = await stripe().subscriptions.update(subscription.id, {
      cancellation_details: { comment: 'Bye', feedback: 'too_expensive' },
      metadata: { a: 'b' },
    });
    expect(told.cancellation_details).toMatchObject({
      comment: 'Bye',
      feedback: 'too_expensive',
      reason: 'cancellation_requested',
    });
    const call = stripe().subscriptions.update(subscription.id, { description: 'x' });
    expect(await refused(call)).toMatchObject({
      message: 'A canceled subscription can only update its cancellation_details and metadata.',
    });
  });
});
