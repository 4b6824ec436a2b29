import type Stripe from 'stripe';
import { beforeAll, describe, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, customer, post } = useBilling();
const day = 86_400;
const june = 1_685_577_600;
let gold: string;
let silver: string;
let yearly: string;
let euros: string;
let once: string;

beforeAll(async () => {
  const price = async (amount: number, fields: Partial<Stripe.PriceCreateParams> = {}): Promise<string> => {
    const recurring = { interval: 'month' } as const;
    const { id } = await stripe().prices.create({
      currency: 'usd',
      unit_amount: amount,
      recurring,
      product_data: { name: amount === 2000 ? 'Gold' : 'Silver' },
      ...fields,
    });
    return id;
  };
  gold = await price(2000);
  silver = await price(1000);
  yearly = await price(20_000, { recurring: { interval: 'year' } });
  euros = await price(1000, { currency: 'eur' });
  const { id } = await stripe().prices.create({
    currency: 'usd',
    unit_amount: 500,
    product_data: { name: 'Setup' },
  });
  once = id;
});

const create = (
  owner: string,
  fields: Partial<Stripe.SubscriptionCreateParams> = {},
): Promise<Stripe.Subscription> =>
  stripe().subscriptions.create({ customer: owner, items: [{ price: gold }], ...fields });

const invoiceOf = async ({ latest_invoice }: Stripe.Subscription): Promise<Stripe.Invoice> =>
  stripe().invoices.retrieve(typeof latest_invoice === 'string' ? latest_invoice : '');

describe('a subscription with a working card', () => {
  test('is active for a month, and its first invoice is paid', async () => {
    const subscription = await create(await customer('tok_visa'));
    expect(subscription).toMatchObject({
      status: 'active',
      current_period_start: start,
      current_period_end: june,
      billing_cycle_anchor: start,
    });
    expect(subscription.items.data).toMatchObject([{ quantity: 1, price: { id: gold } }]);
    const invoice = await invoiceOf(subscription);
    expect(invoice).toMatchObject({
      billing_reason: 'subscription_create',
      status: 'paid',
      total: 2000,
      attempt_count: 1,
      subscription: subscription.id,
    });
    expect(invoice.lines.data).toMatchObject([
      { description: '1 × Gold (at $20.00 / month)', period: { start, end: june }, type: 'subscription' },
    ]);
  });

  test('lists the newest item first on the invoice', async () => {
    const subscription = await create(await customer('tok_visa'), {
      items: [{ price: gold }, { price: silver, quantity: 3 }],
    });
    expect((await invoiceOf(subscription)).lines.data.map(({ amount }) => amount)).toEqual([3000, 2000]);
  });

  test('bills what is added once with the first invoice', async () => {
    const subscription = await create(await customer('tok_visa'), { add_invoice_items: [{ price: once }] });
    expect((await invoiceOf(subscription)).total).toBe(2500);
  });

  test('uses a coupon that counts once for the first invoice alone', async () => {
    const coupon = await stripe().coupons.create({ percent_off: 25, duration: 'once' });
    const subscription = await create(await customer('tok_visa'), { coupon: coupon.id });
    expect((await invoiceOf(subscription)).total).toBe(1500);
    expect(subscription.discount).toBeNull();
  });

  test('can be made the old way, with one plan below its customer', async () => {
    const owner = await customer('tok_visa');
    const { status, body } = await post(`/v1/customers/${owner}/subscriptions`, { plan: gold });
    expect(status).toBe(200);
    expect(body).toMatchObject({ object: 'subscription', status: 'active', customer: owner });
  });
});

describe('without the money', () => {
  test('a declined card leaves it incomplete, with an open invoice that was tried once', async () => {
    const subscription = await create(await customer('tok_chargeCustomerFail'));
    expect(subscription.status).toBe('incomplete');
    expect(await invoiceOf(subscription)).toMatchObject({
      status: 'open',
      attempted: true,
      attempt_count: 1,
    });
  });

  test('all or nothing refuses a declined card and leaves nothing behind', async () => {
    const owner = await customer('tok_chargeCustomerFail');
    const call = create(owner, { payment_behavior: 'error_if_incomplete' });
    expect(await refused(call)).toMatchObject({ status: 402, type: 'card_error', code: 'card_declined' });
    expect((await stripe().subscriptions.list({ customer: owner, status: 'all' })).data).toEqual([]);
    expect((await stripe().invoices.list({ customer: owner })).data).toEqual([]);
  });

  test('default_incomplete waits for the payer without trying', async () => {
    const subscription = await create(await customer('tok_visa'), {
      payment_behavior: 'default_incomplete',
      expand: ['latest_invoice.payment_intent'],
    });
    expect(subscription).toMatchObject({
      status: 'incomplete',
      latest_invoice: {
        status: 'open',
        attempted: false,
        payment_intent: { status: 'requires_payment_method' },
      },
    });
    const { latest_invoice: invoice } = subscription;
    await stripe().invoices.pay(typeof invoice === 'object' ? (invoice?.id ?? '') : '');
    expect((await stripe().subscriptions.retrieve(subscription.id)).status).toBe('active');
  });

  test.each(['allow_incomplete', 'error_if_incomplete'] as const)(
    '%s refuses a customer with nothing to pay with, and stores nothing',
    async (payment_behavior) => {
      const owner = await customer();
      expect(await refused(create(owner, { payment_behavior }))).toMatchObject({
        status: 400,
        code: 'resource_missing',
        message: expect.stringContaining('no attached payment source or default payment method'),
      });
      expect((await stripe().subscriptions.list({ customer: owner, status: 'all' })).data).toEqual([]);
    },
  );

  test('a card that asks for its owner leaves it incomplete, with an attempt that does not count', async () => {
    const owner = await customer('tok_threeDSecureRequired');
    const subscription = await create(owner);
    expect(subscription.status).toBe('incomplete');
    expect(await invoiceOf(subscription)).toMatchObject({
      status: 'open',
      attempted: true,
      attempt_count: 0,
    });
    expect(await refused(create(owner, { payment_behavior: 'error_if_incomplete' }))).toMatchObject({
      status: 402,
      code: 'subscription_payment_intent_requires_action',
    });
  });

  test('what is sent to the customer is active with a draft', async () => {
    const subscription = await create(await customer(), {
      collection_method: 'send_invoice',
      days_until_due: 7,
    });
    expect(subscription.status).toBe('active');
    expect(await invoiceOf(subscription)).toMatchObject({
      status: 'draft',
      auto_advance: true,
      due_date: start + 7 * day,
    });
  });
});

describe('the beginning', () => {
  test('a trial needs no card, and its first invoice is of nothing', async () => {
    const subscription = await create(await customer(), { trial_period_days: 14 });
    const end = start + 14 * day;
    expect(subscription).toMatchObject({
      status: 'trialing',
      trial_start: start,
      trial_end: end,
      billing_cycle_anchor: end,
      current_period_end: end,
    });
    expect(subscription.pending_setup_intent).toMatch(/^seti_/);
    const invoice = await invoiceOf(subscription);
    expect(invoice).toMatchObject({ status: 'paid', total: 0 });
    expect(invoice.lines.data).toMatchObject([{ amount: 0, description: 'Trial period for Gold' }]);
  });

  test('an anchor in the future bills the time before it by its share', async () => {
    const subscription = await create(await customer('tok_visa'), {
      billing_cycle_anchor: start + 15 * day,
    });
    expect(subscription.current_period_end).toBe(start + 15 * day);
    // The period would have begun on 16 April: 15 of its 30 days are left.
    expect((await invoiceOf(subscription)).total).toBe(1000);
  });

  test('the time before an anchor is free when nothing is prorated', async () => {
    const subscription = await create(await customer('tok_visa'), {
      billing_cycle_anchor: start + 15 * day,
      proration_behavior: 'none',
    });
    expect((await invoiceOf(subscription)).total).toBe(0);
    expect(subscription.status).toBe('active');
  });

  test('a configured anchor is the next such day', async () => {
    const subscription = await create(await customer('tok_visa'), {
      billing_cycle_anchor_config: { day_of_month: 31 },
    });
    expect(subscription.billing_cycle_anchor).toBe(start + 30 * day);
    expect(subscription.billing_cycle_anchor_config).toMatchObject({ day_of_month: 31, hour: null });
  });

  test('a start in the past is billed as well', async () => {
    const subscription = await create(await customer('tok_visa'), { backdate_start_date: start - 15 * day });
    expect(subscription.start_date).toBe(start - 15 * day);
    // April has 30 days: half a month before now, and the month ahead.
    expect((await invoiceOf(subscription)).lines.data.map(({ amount }) => amount)).toEqual([2000, 1000]);
  });

  test('an end can be set from the start', async () => {
    expect(await create(await customer('tok_visa'), { cancel_at_period_end: true })).toMatchObject({
      cancel_at: june,
      cancel_at_period_end: true,
      canceled_at: start,
    });
  });

  test('a price made for it alone is not for sale', async () => {
    const product = await stripe().products.create({ name: 'Bespoke' });
    const subscription = await create(await customer('tok_visa'), {
      items: [
        {
          price_data: {
            currency: 'usd',
            product: product.id,
            recurring: { interval: 'month' },
            unit_amount: 700,
          },
        },
      ],
    });
    expect(subscription.items.data[0]?.price).toMatchObject({ active: false, unit_amount: 700 });
  });
});

describe('what is refused', () => {
  test.each<[string, () => Partial<Stripe.SubscriptionCreateParams>, object]>([
    [
      'an unknown price',
      () => ({ items: [{ price: 'price_nothing' }] }),
      { status: 400, code: 'resource_missing', param: 'items[0][price]' },
    ],
    [
      'the same price twice',
      () => ({ items: [{ price: gold }, { price: gold }] }),
      {
        param: 'plan',
        message: expect.stringContaining(
          'Cannot create a Subscription with multiple Subscription Items with the same Price',
        ),
      },
    ],
    [
      'different intervals',
      () => ({ items: [{ price: gold }, { price: yearly }] }),
      { message: expect.stringContaining('Found mismatch in interval field.') },
    ],
    [
      'different currencies',
      () => ({ items: [{ price: gold }, { price: euros }] }),
      { message: expect.stringContaining('Found mismatch in currency field.') },
    ],
    [
      'a price charged once',
      () => ({ items: [{ price: once }] }),
      { param: 'items[0][price]', message: expect.stringContaining('`type=one_time`') },
    ],
    [
      'waiting for the payment of what is not there yet',
      () => ({ payment_behavior: 'pending_if_incomplete' }),
      {
        param: 'payment_behavior',
        message:
          'Setting `payment_behavior` to `pending_if_incomplete` has no effect when creating a subscription.',
      },
    ],
    ['a time to pay for what is charged', () => ({ days_until_due: 7 }), { param: 'days_until_due' }],
    [
      'sending without a time to pay',
      () => ({ collection_method: 'send_invoice' }),
      { param: 'days_until_due' },
    ],
    ['a trial that has ended', () => ({ trial_end: start - 1 }), { param: 'trial_end' }],
    ['a trial of three years', () => ({ trial_end: start + 1000 * day }), { param: 'trial_end' }],
    ['two trials', () => ({ trial_end: june, trial_period_days: 3 }), { code: 'parameters_exclusive' }],
    ['two ends', () => ({ cancel_at: june, cancel_at_period_end: true }), { code: 'parameters_exclusive' }],
    [
      'an anchor in the past',
      () => ({ billing_cycle_anchor: start - day }),
      { param: 'billing_cycle_anchor' },
    ],
    [
      'an anchor after the first period',
      () => ({ billing_cycle_anchor: june + day }),
      { param: 'billing_cycle_anchor' },
    ],
    ['a start in the future', () => ({ backdate_start_date: start + day }), { param: 'backdate_start_date' }],
    [
      'a card of nobody',
      () => ({ default_payment_method: 'pm_nothing' }),
      { code: 'resource_missing', param: 'default_payment_method' },
    ],
  ])('%s', async (_, fields, refusal) => {
    const owner = await customer('tok_visa');
    expect(await refused(create(owner, fields()))).toMatchObject({ status: 400, ...refusal });
    expect((await stripe().subscriptions.list({ customer: owner, status: 'all' })).data).toEqual([]);
  });

  test('no items at all', async () => {
    const owner = await customer('tok_visa');
    const { status, body } = await post('/v1/subscriptions', { customer: owner });
    expect(status).toBe(400);
    expect(body['error']).toMatchObject({
      code: 'parameter_missing',
      param: 'items',
      message: 'Missing required param: items.',
    });
  });

  test('more than twenty items', async () => {
    const owner = await customer('tok_visa');
    const items = Array.from({ length: 21 }, () => ({ price: gold }));
    expect(await refused(create(owner, { items }))).toMatchObject({
      message: `Customer ${owner} already has the maximum 20 items per subscription`,
    });
  });

  test('an archived price', async () => {
    const price = await stripe().prices.create({
      currency: 'usd',
      unit_amount: 1,
      recurring: { interval: 'month' },
      product_data: { name: 'Old' },
    });
    await stripe().prices.update(price.id, { active: false });
    expect(await refused(create(await customer('tok_visa'), { items: [{ price: price.id }] }))).toMatchObject(
      {
        param: 'items[0][price]',
        message: 'The price specified is inactive. This field only accepts active prices.',
      },
    );
  });

  test('a second currency for one customer', async () => {
    const owner = await customer('tok_visa');
    await create(owner);
    expect(await refused(create(owner, { items: [{ price: euros }] }))).toMatchObject({
      message: expect.stringContaining('You cannot combine currencies on a single customer.'),
    });
  });
});
