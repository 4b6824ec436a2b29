import type Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';

const { stripe, customer } = useBilling();

const day = 86_400;
const month = 30 * day;

async function once(unit_amount = 1200): Promise<string> {
  const product = await stripe().products.create({ name: 'Onboarding' });
  return (await stripe().prices.create({ currency: 'usd', product: product.id, unit_amount })).id;
}

async function monthly(unit_amount = 1000): Promise<string> {
  const product = await stripe().products.create({ name: 'Gold' });
  const recurring = { interval: 'month' } as const;
  return (await stripe().prices.create({ currency: 'usd', product: product.id, recurring, unit_amount })).id;
}

async function quote(
  fields: Stripe.QuoteCreateParams = {},
  lines?: Stripe.QuoteCreateParams.LineItem[],
): Promise<Stripe.Quote> {
  return stripe().quotes.create({
    customer: await customer('tok_visa'),
    line_items: lines ?? [{ price: await once(), quantity: 2 }],
    ...fields,
  });
}

type Status = 'draft' | 'open' | 'accepted' | 'canceled';
type Step = 'finalize' | 'accept' | 'cancel';

const steps: Readonly<Record<Step, (id: string) => Promise<Stripe.Quote>>> = {
  finalize: (id) => stripe().quotes.finalizeQuote(id),
  accept: (id) => stripe().quotes.accept(id),
  cancel: (id) => stripe().quotes.cancel(id),
};

async function quoteThatIs(status: Status): Promise<string> {
  const { id } = await quote();
  if (status === 'open' || status === 'accepted') await stripe().quotes.finalizeQuote(id);
  if (status === 'accepted') await stripe().quotes.accept(id);
  if (status === 'canceled') await stripe().quotes.cancel(id);
  return id;
}

describe('a quote', () => {
  test('adds up what is due at acceptance', async () => {
    const made = await stripe().quotes.retrieve((await quote()).id, {
      expand: ['line_items', 'computed.upfront.line_items'],
    });
    expect(made).toMatchObject({
      object: 'quote',
      amount_subtotal: 2400,
      amount_total: 2400,
      computed: {
        recurring: null,
        upfront: { amount_total: 2400, line_items: { data: [{ amount_total: 2400, quantity: 2 }] } },
      },
      created: start,
      currency: 'usd',
      expires_at: start + 2_592_000,
      invoice_settings: { days_until_due: null, issuer: { type: 'self' } },
      line_items: { data: [{ amount_subtotal: 2400, description: 'Onboarding', object: 'item' }] },
      number: null,
      status: 'draft',
      total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    });
    expect(made).not.toHaveProperty('sequence');
  });

  test('tells what comes once from what comes again', async () => {
    const coupon = await stripe().coupons.create({ duration: 'once', percent_off: 50 });
    const rate = await stripe().taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 10 });
    const made = await quote({ default_tax_rates: [rate.id], discounts: [{ coupon: coupon.id }] }, [
      { price: await monthly(1000), quantity: 3 },
      { price: await once(500) },
    ]);
    expect(made).toMatchObject({
      amount_subtotal: 3500,
      amount_total: 1925,
      computed: {
        recurring: { amount_subtotal: 3000, amount_total: 3300, interval: 'month', interval_count: 1 },
        upfront: { amount_subtotal: 3500, amount_total: 1925 },
      },
      total_details: { amount_discount: 1750, amount_tax: 175 },
    });
    expect((await stripe().coupons.retrieve(coupon.id)).times_redeemed).toBe(0);
  });

  test('has nothing recurring to pay at once with a trial', async () => {
    const made = await quote({ subscription_data: { trial_period_days: 14 } }, [
      { price: await monthly(1000) },
      { price: await once(500) },
    ]);
    expect(made.amount_total).toBe(500);
    const { data } = await stripe().quotes.listComputedUpfrontLineItems(made.id);
    expect(data.map(({ amount_total }) => amount_total)).toEqual([500]);
    expect((await stripe().quotes.listLineItems(made.id)).data).toHaveLength(2);
  });

  test('changes as long as it is a draft', async () => {
    const made = await quote();
    const { data } = await stripe().quotes.listLineItems(made.id);
    const [first] = data;
    const changed = await stripe().quotes.update(made.id, {
      description: 'Better',
      line_items: [{ id: first?.id ?? '', quantity: 5 }, { price: await once(100) }],
      metadata: { a: '1' },
    });
    expect(changed).toMatchObject({ amount_total: 6100, description: 'Better', metadata: { a: '1' } });
    const after = await stripe().quotes.listLineItems(made.id);
    expect(after.data).toMatchObject([{ id: first?.id, quantity: 5 }, { quantity: 1 }]);
  });

  test('gets numbers within its customer', async () => {
    const owner = await customer('tok_visa');
    const numbers: (string | null)[] = [];
    for (const _ of [1, 2]) {
      const { id } = await quote({ customer: owner });
      numbers.push((await stripe().quotes.finalizeQuote(id)).number);
    }
    const { invoice_prefix } = (await stripe().customers.retrieve(owner)) as { invoice_prefix?: string };
    expect(numbers).toEqual([`QT-${invoice_prefix}-0001-1`, `QT-${invoice_prefix}-0002-1`]);
  });

  test('expires by itself', async () => {
    const clock = await stripe().testHelpers.testClocks.create({ frozen_time: start });
    const owner = await customer('tok_visa', { test_clock: clock.id });
    const { id, test_clock } = await quote({ customer: owner, expires_at: start + 2 * day });
    expect(test_clock).toBe(clock.id);
    await stripe().testHelpers.testClocks.advance(clock.id, { frozen_time: start + 2 * day });
    expect(await stripe().quotes.retrieve(id)).toMatchObject({
      status: 'canceled',
      status_transitions: { canceled_at: start + 2 * day },
    });
  });
});

describe('from one status to another:', () => {
  test.each<[Status, Step, Status]>([
    ['draft', 'finalize', 'open'],
    ['draft', 'cancel', 'canceled'],
    ['open', 'accept', 'accepted'],
    ['open', 'cancel', 'canceled'],
  ])('%s, %s, %s', async (from, step, to) => {
    const after = await steps[step](await quoteThatIs(from));
    expect(after.status).toBe(to);
    const at = { open: 'finalized_at', accepted: 'accepted_at', canceled: 'canceled_at', draft: '' }[to];
    expect(after.status_transitions).toMatchObject({ [at]: start });
  });

  test.each<[Status, Step]>([
    ['draft', 'accept'],
    ['open', 'finalize'],
    ['accepted', 'finalize'],
    ['accepted', 'accept'],
    ['accepted', 'cancel'],
    ['canceled', 'finalize'],
    ['canceled', 'accept'],
    ['canceled', 'cancel'],
  ])('%s refuses %s', async (from, step) => {
    await expect(steps[step](await quoteThatIs(from))).rejects.toMatchObject({
      message: expect.stringContaining(`currently in the \`${from}\` status`),
      statusCode: 400,
    });
  });

  test.each<[Status, Stripe.QuoteUpdateParams, string | null]>([
    ['open', { expires_at: start + 2 * month, metadata: { a: '1' } }, null],
    ['open', { description: 'x' }, 'description'],
    ['accepted', { metadata: { a: '1' } }, null],
    ['accepted', { expires_at: start + month }, 'expires_at'],
    ['canceled', { header: 'x' }, 'header'],
  ])('%s and a change of %o', async (status, change, refused) => {
    const id = await quoteThatIs(status);
    const changing = stripe().quotes.update(id, change);
    if (refused === null) expect(await changing).toMatchObject(change);
    else await expect(changing).rejects.toMatchObject({ param: refused });
  });
});

describe('accepting a quote', () => {
  test('of what is bought once makes an invoice', async () => {
    const { id } = await quote({ description: 'Offer', footer: 'Thanks', metadata: { a: '1' } });
    await stripe().quotes.finalizeQuote(id);
    const accepted = await stripe().quotes.accept(id, { expand: ['invoice'] });
    expect(accepted).toMatchObject({
      invoice: {
        amount_due: 2400,
        billing_reason: 'quote_accept',
        description: 'Offer',
        footer: 'Thanks',
        metadata: { a: '1' },
        quote: id,
        status: 'draft',
      },
      status: 'accepted',
      subscription: null,
      subscription_schedule: null,
    });
  });

  test('of what comes again makes a subscription', async () => {
    const coupon = await stripe().coupons.create({ duration: 'forever', percent_off: 10 });
    const { id } = await quote(
      { discounts: [{ coupon: coupon.id }], subscription_data: { metadata: { plan: 'gold' } } },
      [{ price: await monthly(1000) }, { price: await once(500) }],
    );
    await stripe().quotes.finalizeQuote(id);
    const accepted = await stripe().quotes.accept(id, { expand: ['invoice', 'subscription'] });
    expect(accepted).toMatchObject({
      invoice: { amount_paid: 1350, quote: id, status: 'paid' },
      subscription: { discount: { coupon: { id: coupon.id } }, metadata: { plan: 'gold' }, status: 'active' },
    });
    expect((await stripe().coupons.retrieve(coupon.id)).times_redeemed).toBe(1);
  });

  test('that starts later makes a schedule', async () => {
    const effective_date = start + month;
    const { id } = await quote({ subscription_data: { effective_date } }, [{ price: await monthly() }]);
    await stripe().quotes.finalizeQuote(id);
    const accepted = await stripe().quotes.accept(id, { expand: ['subscription_schedule'] });
    expect(accepted).toMatchObject({
      invoice: null,
      subscription: null,
      subscription_schedule: { phases: [{ start_date: effective_date }], status: 'not_started' },
    });
  });

  test('that is sent makes an invoice that is due later', async () => {
    const { id } = await quote({
      collection_method: 'send_invoice',
      invoice_settings: { days_until_due: 14 },
    });
    await stripe().quotes.finalizeQuote(id);
    const accepted = await stripe().quotes.accept(id, { expand: ['invoice'] });
    expect(accepted.invoice).toMatchObject({ due_date: start + 14 * day, collection_method: 'send_invoice' });
  });
});

describe('a quote from another', () => {
  test('is a draft of the same', async () => {
    const original = await quote({ header: 'Hello' });
    const copy = await stripe().quotes.create({ from_quote: { quote: original.id } });
    expect(copy).toMatchObject({
      amount_total: 2400,
      from_quote: { is_revision: false, quote: original.id },
      header: 'Hello',
      status: 'draft',
    });
    expect((await stripe().quotes.listLineItems(copy.id)).data).toHaveLength(1);
  });

  test('as a revision takes its place under the next number', async () => {
    const original = await quoteThatIs('open');
    const revision = await stripe().quotes.create({ from_quote: { is_revision: true, quote: original } });
    await stripe().quotes.update(revision.id, { line_items: [{ price: await once(900) }] });
    const { amount_total, number } = await stripe().quotes.finalizeQuote(revision.id);
    expect(amount_total).toBe(900);
    expect(number).toMatch(/-0001-2$/);
    expect((await stripe().quotes.retrieve(original)).status).toBe('canceled');
  });

  test('says nothing else', async () => {
    const original = await quote();
    await expect(
      stripe().quotes.create({ from_quote: { quote: original.id }, header: 'x' }),
    ).rejects.toMatchObject({ code: 'parameters_exclusive', param: 'header' });
  });
});

describe('what a quote refuses:', () => {
  test('to be an offer to nobody, or of nothing', async () => {
    const nobody = await stripe().quotes.create({ line_items: [{ price: await once() }] });
    await expect(stripe().quotes.finalizeQuote(nobody.id)).rejects.toMatchObject({ param: 'customer' });
    const nothing = await stripe().quotes.create({ customer: await customer() });
    await expect(stripe().quotes.finalizeQuote(nothing.id)).rejects.toMatchObject({ param: 'line_items' });
  });

  test('to be sent without a time to pay', async () => {
    const { id } = await quote({ collection_method: 'send_invoice' });
    await expect(stripe().quotes.finalizeQuote(id)).rejects.toMatchObject({
      param: 'invoice_settings[days_until_due]',
    });
  });

  test.each<[string, () => Promise<Stripe.QuoteCreateParams>, string]>([
    ['to have expired', async () => ({ expires_at: start - 1 }), 'expires_at'],
    [
      'prices of two intervals',
      async () => {
        const yearly = { interval: 'year' } as const;
        const product = await stripe().products.create({ name: 'Yearly' });
        const price_data = { currency: 'usd', product: product.id, recurring: yearly, unit_amount: 1 };
        return { line_items: [{ price: await monthly() }, { price_data }] };
      },
      'line_items[1][price]',
    ],
    [
      'two discounts',
      async () => {
        const { id } = await stripe().coupons.create({ duration: 'once', percent_off: 1 });
        return { discounts: [{ coupon: id }, { coupon: id }] };
      },
      'discounts',
    ],
    ['an unknown price', async () => ({ line_items: [{ price: 'price_none' }] }), 'line_items[0][price]'],
    ['a line without a price', async () => ({ line_items: [{ quantity: 1 }] }), 'line_items[0][price]'],
  ])('%s', async (_, params, param) => {
    await expect(stripe().quotes.create(await params())).rejects.toMatchObject({ param, statusCode: 400 });
  });
});
