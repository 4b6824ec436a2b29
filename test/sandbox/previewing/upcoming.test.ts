import type Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';

const { sandbox, stripe, customer } = useBilling();

const june = 1_685_577_600;
const day = 86_400;

async function monthly(unit_amount: number): Promise<string> {
  const product = await stripe().products.create({ name: 'Gold' });
  const recurring = { interval: 'month' } as const;
  return (await stripe().prices.create({ currency: 'usd', product: product.id, recurring, unit_amount })).id;
}

async function subscribed(
  fields: Partial<Stripe.SubscriptionCreateParams> = {},
): Promise<{ owner: string; subscription: Stripe.Subscription; item: string }> {
  const owner = await customer('tok_visa');
  const subscription = await stripe().subscriptions.create({
    customer: owner,
    items: [{ price: await monthly(2000) }],
    ...fields,
  });
  return { owner, subscription, item: subscription.items.data[0]?.id ?? '' };
}

const none = { code: 'invoice_upcoming_none', statusCode: 404 };

describe('the upcoming invoice', () => {
  test("is the next period's, without an id and without a trace", async () => {
    const { owner, subscription } = await subscribed();
    const records = () => sandbox().store.list('line_item').records.length;
    const before = [records(), await stripe().subscriptions.retrieve(subscription.id)];
    const upcoming = await stripe().invoices.retrieveUpcoming({ customer: owner });
    expect(upcoming).toMatchObject({
      object: 'invoice',
      amount_due: 2000,
      billing_reason: 'upcoming',
      created: june,
      lines: {
        data: [{ amount: 2000, invoice: null, period: { start: june }, type: 'subscription' }],
        url: `/v1/invoices/upcoming/lines?customer=${owner}`,
      },
      next_payment_attempt: june + 3600,
      number: null,
      period_end: june,
      period_start: start,
      status: 'draft',
      subscription: subscription.id,
    });
    for (const absent of ['id', 'hosted_invoice_url', 'invoice_pdf']) {
      expect(upcoming).not.toHaveProperty(absent);
    }
    expect([records(), await stripe().subscriptions.retrieve(subscription.id)]).toEqual(before);
    expect((await stripe().invoices.list({ customer: owner })).data).toHaveLength(1);
  });

  test('is what then comes', async () => {
    const clock = await stripe().testHelpers.testClocks.create({ frozen_time: start });
    const owner = await customer('tok_visa', { test_clock: clock.id });
    const coupon = await stripe().coupons.create({ duration: 'forever', percent_off: 25 });
    const rate = await stripe().taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 19 });
    const subscription = await stripe().subscriptions.create({
      coupon: coupon.id,
      customer: owner,
      default_tax_rates: [rate.id],
      items: [{ price: await monthly(2000), quantity: 3 }],
    });
    await stripe().invoiceItems.create({ customer: owner, amount: 777, currency: 'usd' });
    const upcoming = await stripe().invoices.retrieveUpcoming({ subscription: subscription.id });
    await stripe().testHelpers.testClocks.advance(clock.id, { frozen_time: june });
    const [invoice] = (await stripe().invoices.list({ subscription: subscription.id, limit: 1 })).data;
    const { amount_due, period_end, period_start, subtotal, tax, total } = upcoming;
    expect(invoice).toMatchObject({ amount_due, period_end, period_start, subtotal, tax, total });
    expect(invoice?.lines.data.map(({ amount, description }) => [amount, description])).toEqual(
      upcoming.lines.data.map(({ amount, description }) => [amount, description]),
    );
  });

  test('holds what waits, and what is only imagined', async () => {
    const { owner } = await subscribed();
    const waiting = await stripe().invoiceItems.create({ customer: owner, amount: 500, currency: 'usd' });
    const upcoming = await stripe().invoices.retrieveUpcoming({
      customer: owner,
      invoice_items: [
        { invoiceitem: waiting.id, amount: 300 },
        { amount: 50, currency: 'usd', description: 'Perhaps' },
      ],
    });
    expect(upcoming.lines.data.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([50, 300, 2000]);
    expect((await stripe().invoiceItems.retrieve(waiting.id)).amount).toBe(500);
  });

  test('is of what waits where no subscription brings one', async () => {
    const owner = await customer();
    await stripe().invoiceItems.create({ customer: owner, amount: 500, currency: 'usd' });
    expect(await stripe().invoices.retrieveUpcoming({ customer: owner })).toMatchObject({
      lines: { data: [{ amount: 500 }] },
      subscription: null,
      total: 500,
    });
  });

  test('does not come for whoever has nothing to pay', async () => {
    const owner = await customer();
    await expect(stripe().invoices.retrieveUpcoming({ customer: owner })).rejects.toMatchObject({
      ...none,
      message: `No upcoming invoices for customer: ${owner}`,
    });
  });

  test('does not come for a subscription that ends or has ended', async () => {
    const { owner, subscription } = await subscribed();
    await stripe().subscriptions.update(subscription.id, { cancel_at_period_end: true });
    await expect(
      stripe().invoices.retrieveUpcoming({ customer: owner, subscription: subscription.id }),
    ).rejects.toMatchObject(none);
    await stripe().subscriptions.cancel(subscription.id);
    await expect(stripe().invoices.retrieveUpcoming({ subscription: subscription.id })).rejects.toMatchObject(
      none,
    );
  });

  test('shows a change before it is made', async () => {
    const { item, subscription } = await subscribed();
    const upcoming = await stripe().invoices.retrieveUpcoming({
      subscription: subscription.id,
      subscription_items: [{ id: item, price: await monthly(5000) }],
      subscription_proration_date: start + 10 * day,
    });
    expect(upcoming.lines.data.map(({ amount, proration }) => [amount, proration])).toEqual([
      [-1355, true],
      [3387, true],
      [5000, false],
    ]);
    expect(upcoming).toMatchObject({ subscription_proration_date: start + 10 * day, total: 7032 });
    expect(upcoming.lines.data[0]?.period.start).toBe(start + 10 * day);
  });

  test('is due at once when the change is billed at once', async () => {
    const { item, subscription } = await subscribed();
    const upcoming = await stripe().invoices.retrieveUpcoming({
      subscription: subscription.id,
      subscription_items: [{ id: item, price: await monthly(5000) }],
      subscription_proration_behavior: 'always_invoice',
    });
    expect(upcoming).toMatchObject({ created: start, status: 'draft', total: 3000 });
  });

  test('has no prorations when there are to be none', async () => {
    const { item, subscription } = await subscribed();
    const upcoming = await stripe().invoices.retrieveUpcoming({
      subscription: subscription.id,
      subscription_items: [{ id: item, quantity: 4 }],
      subscription_proration_behavior: 'none',
    });
    expect(upcoming.total).toBe(8000);
  });

  test('of a cancellation now credits what was not used', async () => {
    const { subscription } = await subscribed();
    const upcoming = await stripe().invoices.retrieveUpcoming({
      subscription: subscription.id,
      subscription_cancel_now: true,
    });
    expect(upcoming.total).toBe(-2000);
    expect((await stripe().subscriptions.retrieve(subscription.id)).status).toBe('active');
  });

  test.each<[string, Partial<Stripe.InvoiceRetrieveUpcomingParams>, object]>([
    ['a new cycle', { subscription_billing_cycle_anchor: 'now' }, { created: start }],
    ['an end', { subscription_cancel_at_period_end: false }, { total: 2000 }],
    ['other taxes', { subscription_default_tax_rates: '' }, { tax: null }],
    ['a trial', { subscription_trial_end: start + 5 * day }, { created: start }],
  ])('follows %s', async (_, params, expected) => {
    const { subscription } = await subscribed();
    const upcoming = await stripe().invoices.retrieveUpcoming({ subscription: subscription.id, ...params });
    expect(upcoming).toMatchObject(expected);
  });

  test('is that of a subscription there is not yet', async () => {
    const owner = await customer();
    const price = await monthly(3000);
    const upcoming = await stripe().invoices.retrieveUpcoming({
      customer: owner,
      subscription_items: [{ price, quantity: 2 }],
      subscription_start_date: start + day,
    });
    expect(upcoming).toMatchObject({ created: start + day, total: 6000 });
    expect((await stripe().subscriptions.list({ customer: owner })).data).toEqual([]);
  });

  test('is that of a customer there is not yet', async () => {
    const rate = await stripe().taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 19 });
    const imagine = (tax_exempt: 'none' | 'exempt') =>
      stripe().invoices.retrieveUpcoming({
        customer_details: { address: { country: 'DE' }, tax_exempt },
        invoice_items: [{ amount: 1000, currency: 'usd', tax_rates: [rate.id] }],
      });
    expect(await imagine('none')).toMatchObject({
      customer: null,
      customer_address: { country: 'DE' },
      tax: 190,
      total: 1190,
    });
    expect(await imagine('exempt')).toMatchObject({ tax: null, total: 1000 });
  });

  test('takes discounts in the place of those it would have', async () => {
    const [own, other] = [
      await stripe().coupons.create({ duration: 'forever', percent_off: 10 }),
      await stripe().coupons.create({ duration: 'once', percent_off: 50 }),
    ];
    const { subscription } = await subscribed({ coupon: own.id });
    const look = (params: Stripe.InvoiceRetrieveUpcomingParams) =>
      stripe().invoices.retrieveUpcoming({ subscription: subscription.id, ...params });
    expect((await look({})).total).toBe(1800);
    expect((await look({ discounts: [{ coupon: other.id }] })).total).toBe(1000);
    expect((await look({ coupon: other.id })).total).toBe(1000);
    expect((await look({ discounts: '' })).total).toBe(2000);
    expect((await stripe().coupons.retrieve(other.id)).times_redeemed).toBe(0);
  });

  test('of a schedule is that of its first phase', async () => {
    const owner = await customer('tok_visa');
    const quote = await stripe().quotes.create({
      customer: owner,
      line_items: [{ price: await monthly(4000) }],
      subscription_data: { effective_date: start + 20 * day },
    });
    await stripe().quotes.finalizeQuote(quote.id);
    const { subscription_schedule } = await stripe().quotes.accept(quote.id);
    const upcoming = await stripe().invoices.retrieveUpcoming({ schedule: String(subscription_schedule) });
    expect(upcoming).toMatchObject({ created: start + 20 * day, total: 4000 });
  });

  test('shows the same however often it is asked', async () => {
    const { owner } = await subscribed();
    const first = await stripe().invoices.retrieveUpcoming({ customer: owner });
    expect(await stripe().invoices.retrieveUpcoming({ customer: owner })).toEqual(first);
  });

  test('refuses what does not go together', async () => {
    const { subscription } = await subscribed();
    const other = await customer();
    await expect(stripe().invoices.retrieveUpcoming({})).rejects.toMatchObject({ param: 'customer' });
    await expect(
      stripe().invoices.retrieveUpcoming({ customer: other, subscription: subscription.id }),
    ).rejects.toMatchObject({ code: 'resource_missing', param: 'subscription' });
    await expect(
      stripe().invoices.retrieveUpcoming({ customer: other, coupon: 'x', discounts: [{ coupon: 'y' }] }),
    ).rejects.toMatchObject({ code: 'parameters_exclusive' });
  });
});

test('the lines of the upcoming invoice are paged', async () => {
  const { owner } = await subscribed();
  for (const amount of [100, 200]) {
    await stripe().invoiceItems.create({ customer: owner, amount, currency: 'usd' });
  }
  const first = await stripe().invoices.listUpcomingLines({ customer: owner, limit: 2 });
  expect(first).toMatchObject({
    data: [{ amount: 200 }, { amount: 100 }],
    has_more: true,
    url: '/v1/invoices/upcoming/lines',
  });
  const rest = await stripe().invoices.listUpcomingLines({
    customer: owner,
    starting_after: first.data[1]?.id ?? '',
  });
  expect(rest).toMatchObject({ data: [{ amount: 2000 }], has_more: false });
});
