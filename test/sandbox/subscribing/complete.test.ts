import { beforeAll, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { faultsOf } from '../support/conformity.ts';

/* Every object answered here has all properties of the pinned version, and none besides. */

const { stripe, customer } = useBilling();
const day = 86_400;
let gold: string;
let silver: string;
let calls: string;

beforeAll(async () => {
  const price = async (unit_amount: number, usage_type: 'licensed' | 'metered'): Promise<string> => {
    const { id } = await stripe().prices.create({
      currency: 'usd',
      unit_amount,
      recurring: { interval: 'month', usage_type },
      product_data: { name: `Plan ${unit_amount}` },
    });
    return id;
  };
  gold = await price(2000, 'licensed');
  silver = await price(1000, 'licensed');
  calls = await price(10, 'metered');
});

test('a subscription with every setting shows them, complete', async () => {
  const rate = await stripe().taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 19 });
  const coupon = await stripe().coupons.create({ percent_off: 10, duration: 'forever' });
  const subscription = await stripe().subscriptions.create({
    customer: await customer('tok_visa'),
    items: [
      {
        price: gold,
        billing_thresholds: { usage_gte: 10 },
        metadata: { seat: 'window' },
        tax_rates: [rate.id],
      },
      { price: calls },
    ],
    application_fee_percent: 2.5,
    automatic_tax: { enabled: true },
    billing_cycle_anchor_config: { day_of_month: 15, hour: 12 },
    billing_thresholds: { amount_gte: 5000, reset_billing_cycle_anchor: false },
    cancel_at_period_end: true,
    coupon: coupon.id,
    default_tax_rates: [rate.id],
    description: 'Everything',
    metadata: { order_id: '6735' },
    payment_settings: {
      payment_method_options: {
        card: { mandate_options: { amount: 9000, amount_type: 'maximum' }, request_three_d_secure: 'any' },
        us_bank_account: { verification_method: 'instant' },
      },
      payment_method_types: ['card', 'us_bank_account'],
      save_default_payment_method: 'on_subscription',
    },
    pending_invoice_item_interval: { interval: 'week' },
    transfer_data: { destination: 'acct_1Other', amount_percent: 50 },
    trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
    expand: ['customer', 'latest_invoice'],
  });
  expect(faultsOf(subscription)).toEqual([]);
  expect(subscription).toMatchObject({
    application_fee_percent: 2.5,
    automatic_tax: { enabled: true, liability: { type: 'self' } },
    billing_cycle_anchor: start + 14 * day + 12 * 3600,
    billing_thresholds: { amount_gte: 5000, reset_billing_cycle_anchor: false },
    default_tax_rates: [{ id: rate.id }],
    description: 'Everything',
    discount: { coupon: { id: coupon.id } },
    payment_settings: {
      payment_method_options: {
        acss_debit: null,
        card: {
          mandate_options: { amount: 9000, amount_type: 'maximum', description: null },
          network: null,
          request_three_d_secure: 'any',
        },
        us_bank_account: { verification_method: 'instant' },
      },
      payment_method_types: ['card', 'us_bank_account'],
      save_default_payment_method: 'on_subscription',
    },
    transfer_data: { amount_percent: 50, destination: 'acct_1Other' },
    items: {
      data: [
        { billing_thresholds: { usage_gte: 10 }, metadata: { seat: 'window' }, tax_rates: [{ id: rate.id }] },
        { billing_thresholds: null },
      ],
    },
  });
});

test('what pays the first invoice can become the default', async () => {
  const subscription = await stripe().subscriptions.create({
    customer: await customer(undefined, {
      payment_method: 'pm_card_visa',
      invoice_settings: { default_payment_method: 'pm_card_visa' },
    }),
    items: [{ price: gold }],
    payment_settings: { save_default_payment_method: 'on_subscription' },
  });
  expect(subscription.default_payment_method).toMatch(/^pm_/);
});

test('items, updates that wait and cancellations are complete', async () => {
  const owner = await customer('tok_visa');
  const subscription = await stripe().subscriptions.create({ customer: owner, items: [{ price: gold }] });
  const item = await stripe().subscriptionItems.create({ subscription: subscription.id, price: silver });
  await stripe().customers.update(owner, { source: 'tok_chargeCustomerFail' });
  const waiting = await stripe().subscriptions.update(subscription.id, {
    items: [{ id: item.id, quantity: 5 }],
    payment_behavior: 'pending_if_incomplete',
    proration_behavior: 'always_invoice',
  });
  const paused = await stripe().subscriptions.update(subscription.id, {
    pause_collection: { behavior: 'void' },
  });
  const canceled = await stripe().subscriptions.cancel(subscription.id);
  expect([item, waiting, paused, canceled].flatMap(faultsOf)).toEqual([]);
  expect(waiting.pending_update?.subscription_items).toHaveLength(2);
});

test('schedules, clocks and uses are complete', async () => {
  const coupon = await stripe().coupons.create({ percent_off: 10, duration: 'forever' });
  const schedule = await stripe().subscriptionSchedules.create({
    customer: await customer('tok_visa'),
    start_date: start + 10 * day,
    default_settings: { collection_method: 'send_invoice', invoice_settings: { days_until_due: 3 } },
    phases: [
      {
        items: [{ price: gold, quantity: 2 }],
        iterations: 2,
        coupon: coupon.id,
        metadata: { phase: 'one' },
        billing_cycle_anchor: 'phase_start',
        transfer_data: { destination: 'acct_1Other' },
      },
      { items: [{ price: silver }], iterations: 1, trial: true },
    ],
  });
  const clock = await stripe().testHelpers.testClocks.create({ frozen_time: start });
  const metered = await stripe().subscriptions.create({
    customer: await customer('tok_visa'),
    items: [{ price: calls }],
  });
  const item = metered.items.data[0]?.id ?? '';
  const use = await stripe().subscriptionItems.createUsageRecord(item, { quantity: 1 });
  const summaries = await stripe().subscriptionItems.listUsageRecordSummaries(item);
  expect([schedule, clock, use, summaries].flatMap(faultsOf)).toEqual([]);
});
