import type Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';

const { stripe, customer } = useBilling();

async function price(fields: Partial<Stripe.PriceCreateParams> = {}): Promise<Stripe.Price> {
  const product = await stripe().products.create({ name: 'Setup' });
  return stripe().prices.create({ currency: 'usd', product: product.id, unit_amount: 1500, ...fields });
}

describe('an invoice item', () => {
  test('of an amount waits with a price of its own', async () => {
    const owner = await customer();
    const item = await stripe().invoiceItems.create({
      customer: owner,
      amount: 1099,
      currency: 'USD',
      description: 'Setup',
    });
    expect(item).toMatchObject({
      object: 'invoiceitem',
      amount: 1099,
      currency: 'usd',
      date: start,
      description: 'Setup',
      discountable: true,
      discounts: [],
      invoice: null,
      period: { end: start, start },
      plan: null,
      price: { active: false, type: 'one_time', unit_amount: 1099 },
      proration: false,
      quantity: 1,
      subscription: null,
      tax_rates: [],
      test_clock: null,
      unit_amount: 1099,
      unit_amount_decimal: '1099',
    });
    expect(item).not.toHaveProperty('waited');
    expect(await stripe().customers.retrieve(owner)).toMatchObject({ currency: 'usd' });
  });

  test('of a price counts it and is called after its product', async () => {
    const setup = await price();
    const item = await stripe().invoiceItems.create({
      customer: await customer(),
      price: setup.id,
      quantity: 3,
    });
    expect(item).toMatchObject({
      amount: 4500,
      description: 'Setup',
      price: { id: setup.id },
      quantity: 3,
      unit_amount: 1500,
    });
  });

  test('takes fractions of a cent and rounds them once', async () => {
    const item = await stripe().invoiceItems.create({
      customer: await customer(),
      currency: 'usd',
      unit_amount_decimal: '0.05',
      quantity: 30,
    });
    expect(item).toMatchObject({ amount: 2, unit_amount: null, unit_amount_decimal: '0.05' });
  });

  test('of a price sent along gets a price nobody else can use', async () => {
    const product = await stripe().products.create({ name: 'Training' });
    const item = await stripe().invoiceItems.create({
      customer: await customer(),
      price_data: { currency: 'usd', product: product.id, unit_amount: 700, tax_behavior: 'exclusive' },
      quantity: 2,
    });
    expect(item).toMatchObject({
      amount: 1400,
      description: 'Training',
      price: { active: false, product: product.id, tax_behavior: 'exclusive' },
    });
  });

  test('that credits is left alone by coupons', async () => {
    const item = await stripe().invoiceItems.create({
      customer: await customer(),
      amount: -500,
      currency: 'usd',
    });
    expect(item.discountable).toBe(false);
  });

  test('can be put on a draft, last', async () => {
    const owner = await customer();
    await stripe().invoiceItems.create({ customer: owner, amount: 100, currency: 'usd' });
    const draft = await stripe().invoices.create({ customer: owner });
    const item = await stripe().invoiceItems.create({ customer: owner, amount: 250, invoice: draft.id });
    const { lines, total } = await stripe().invoices.retrieve(draft.id);
    expect(total).toBe(350);
    expect(lines.data.map(({ amount }) => amount)).toEqual([100, 250]);
    expect(lines.data[1]).toMatchObject({ id: item.id.replace('ii_', 'il_tmp_'), invoice_item: item.id });
  });

  test('can be changed while it waits', async () => {
    const item = await stripe().invoiceItems.create({
      customer: await customer(),
      currency: 'usd',
      unit_amount: 200,
      quantity: 2,
      metadata: { a: '1', b: '2' },
    });
    expect(await stripe().invoiceItems.update(item.id, { quantity: 5, metadata: { a: '' } })).toMatchObject({
      amount: 1000,
      metadata: { b: '2' },
      quantity: 5,
      unit_amount: 200,
    });
    expect(await stripe().invoiceItems.update(item.id, { amount: 123, description: 'All in' })).toMatchObject(
      {
        amount: 123,
        description: 'All in',
        quantity: 1,
        unit_amount: 123,
      },
    );
  });

  test('on a draft changes and leaves it with its line', async () => {
    const owner = await customer();
    const item = await stripe().invoiceItems.create({ customer: owner, amount: 100, currency: 'usd' });
    const draft = await stripe().invoices.create({ customer: owner });
    await stripe().invoiceItems.update(item.id, { amount: 300, description: 'More' });
    expect(await stripe().invoices.retrieve(draft.id)).toMatchObject({
      amount_due: 300,
      lines: { data: [{ amount: 300, description: 'More' }] },
    });
    expect(await stripe().invoiceItems.del(item.id)).toEqual({
      id: item.id,
      object: 'invoiceitem',
      deleted: true,
    });
    expect(await stripe().invoices.retrieve(draft.id)).toMatchObject({
      amount_due: 0,
      lines: { data: [], total_count: 0 },
    });
    await expect(stripe().invoiceItems.del(item.id)).rejects.toMatchObject({ statusCode: 404 });
  });

  test('takes discounts and tax rates of its own', async () => {
    const coupon = await stripe().coupons.create({ percent_off: 10, duration: 'once' });
    const rate = await stripe().taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 20 });
    const owner = await customer();
    const item = await stripe().invoiceItems.create({
      customer: owner,
      amount: 1000,
      currency: 'usd',
      discounts: [{ coupon: coupon.id }],
      tax_rates: [rate.id],
    });
    expect(item).toMatchObject({ discounts: [expect.stringMatching(/^di_/)], tax_rates: [{ id: rate.id }] });
    const invoice = await stripe().invoices.create({ customer: owner });
    expect(invoice).toMatchObject({ subtotal: 900, tax: 180, total: 1080 });
    expect((await stripe().coupons.retrieve(coupon.id)).times_redeemed).toBe(1);
  });
});

describe('what an invoice item refuses:', () => {
  const refused: [string, () => Promise<Stripe.InvoiceItemCreateParams>, object][] = [
    [
      'an amount with a quantity',
      async () => ({ customer: await customer(), amount: 1, currency: 'usd', quantity: 2 }),
      {
        code: 'parameters_exclusive',
        message: 'You may only specify one of these parameters: amount, quantity.',
      },
    ],
    [
      'an amount without a currency',
      async () => ({ customer: await customer(), amount: 1 }),
      { code: 'parameter_missing', param: 'currency' },
    ],
    [
      'neither amount nor price',
      async () => ({ customer: await customer(), currency: 'usd' }),
      { code: 'parameter_missing', param: 'amount' },
    ],
    [
      'a recurring price',
      async () => ({
        customer: await customer(),
        price: (await price({ recurring: { interval: 'month' } })).id,
      }),
      {
        message:
          'The price specified is set to `type=recurring` but this field only accepts prices with `type=one_time`',
        param: 'price',
      },
    ],
    [
      'an archived price',
      async () => ({ customer: await customer(), price: (await price({ active: false })).id }),
      {
        message: 'The price specified is inactive. This field only accepts active prices.',
        param: 'price',
      },
    ],
    [
      'an unknown price',
      async () => ({ customer: await customer(), price: 'price_none' }),
      { code: 'resource_missing', param: 'price', statusCode: 400 },
    ],
  ];

  test.each(refused)('%s', async (_, params, error) => {
    await expect(stripe().invoiceItems.create(await params())).rejects.toMatchObject(error);
  });

  test('another currency than the customer has', async () => {
    const owner = await customer();
    await stripe().invoiceItems.create({ customer: owner, amount: 1, currency: 'usd' });
    await expect(
      stripe().invoiceItems.create({ customer: owner, amount: 1, currency: 'eur' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('You cannot combine currencies') });
  });

  test('an invoice that is finalized', async () => {
    const owner = await customer();
    const item = await stripe().invoiceItems.create({ customer: owner, amount: 1000, currency: 'usd' });
    const invoice = await stripe().invoices.create({ customer: owner });
    await stripe().invoices.finalizeInvoice(invoice.id);
    const error = { code: 'invoice_not_editable', statusCode: 400 };
    await expect(
      stripe().invoiceItems.create({ customer: owner, amount: 1, invoice: invoice.id }),
    ).rejects.toMatchObject(error);
    await expect(stripe().invoiceItems.update(item.id, { amount: 1 })).rejects.toMatchObject(error);
    await expect(stripe().invoiceItems.del(item.id)).rejects.toMatchObject(error);
  });

  test("another customer's invoice", async () => {
    const invoice = await stripe().invoices.create({ customer: await customer() });
    await expect(
      stripe().invoiceItems.create({ customer: await customer(), amount: 1, invoice: invoice.id }),
    ).rejects.toMatchObject({ code: 'resource_missing', param: 'invoice' });
  });
});

test('deleting a draft lets items wait again, and takes those made for it along', async () => {
  const owner = await customer();
  const waiting = await stripe().invoiceItems.create({ customer: owner, amount: 100, currency: 'usd' });
  const draft = await stripe().invoices.create({ customer: owner });
  const made = await stripe().invoiceItems.create({ customer: owner, amount: 250, invoice: draft.id });
  expect(await stripe().invoices.del(draft.id)).toEqual({ id: draft.id, object: 'invoice', deleted: true });
  expect((await stripe().invoiceItems.retrieve(waiting.id)).invoice).toBeNull();
  await expect(stripe().invoiceItems.retrieve(made.id)).rejects.toMatchObject({ statusCode: 404 });
});
