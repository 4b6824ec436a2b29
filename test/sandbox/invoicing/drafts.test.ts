import type Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';

const { stripe, customer, post } = useBilling();
const exclusive = useBilling({ settings: { pendingInvoiceItems: 'exclude' } });
const legacy = useBilling({ settings: { legacyInvoices: true } });

async function charged(...amounts: readonly number[]): Promise<string> {
  const owner = await customer('tok_visa');
  for (const amount of amounts) {
    await stripe().invoiceItems.create({ customer: owner, amount, currency: 'usd' });
  }
  return owner;
}

const day = 86_400;

describe('a new invoice', () => {
  test('is a draft of what waits, newest first', async () => {
    const owner = await charged(100, 200);
    expect(await stripe().invoices.create({ customer: owner })).toMatchObject({
      amount_due: 300,
      amount_remaining: 300,
      attempt_count: 0,
      attempted: false,
      auto_advance: false,
      billing_reason: 'manual',
      collection_method: 'charge_automatically',
      created: start,
      customer_email: 'ada@example.com',
      hosted_invoice_url: null,
      lines: { data: [{ amount: 200 }, { amount: 100 }] },
      number: null,
      payment_intent: null,
      period_end: start,
      period_start: start,
      status: 'draft',
      subtotal: 300,
      total: 300,
    });
  });

  test.each([
    ['exclude', 0],
    ['include', 300],
    ['include_and_require', 300],
  ] as const)('with pending items %s comes to %i', async (pending_invoice_items_behavior, total) => {
    const owner = await charged(300);
    const invoice = await stripe().invoices.create({ customer: owner, pending_invoice_items_behavior });
    expect(invoice.total).toBe(total);
  });

  test('is refused when it must have items and none wait', async () => {
    await expect(
      stripe().invoices.create({
        customer: await customer(),
        pending_invoice_items_behavior: 'include_and_require',
      }),
    ).rejects.toMatchObject({
      code: 'invoice_no_customer_line_items',
      message: 'Nothing to invoice for customer',
    });
  });

  test('leaves what waits alone in an account set up so', async () => {
    const owner = await exclusive.customer();
    await exclusive.stripe().invoiceItems.create({ customer: owner, amount: 100, currency: 'usd' });
    expect((await exclusive.stripe().invoices.create({ customer: owner })).total).toBe(0);
  });

  test('is first collected an hour later when it goes on by itself', async () => {
    const invoice = await stripe().invoices.create({ customer: await charged(100), auto_advance: true });
    expect(invoice.next_payment_attempt).toBe(start + 3600);
    const stopped = await stripe().invoices.update(invoice.id, { auto_advance: false });
    expect(stopped.next_payment_attempt).toBeNull();
  });

  test('that is sent is due so many days later', async () => {
    const invoice = await stripe().invoices.create({
      customer: await charged(100),
      auto_advance: true,
      collection_method: 'send_invoice',
      days_until_due: 7,
    });
    expect(invoice).toMatchObject({ due_date: start + 604_800, next_payment_attempt: null });
  });

  test.each<[string, Partial<Stripe.InvoiceCreateParams>, string]>([
    [
      'sending without a due date',
      { collection_method: 'send_invoice' },
      "If invoice collection method is 'send_invoice', you must specify 'due_date' or 'days_until_due'.",
    ],
    [
      'a due date when charging',
      { due_date: start + day },
      "You can only specify 'due_date' or 'days_until_due' if invoice collection method is 'send_invoice'.",
    ],
    [
      'two due dates',
      { collection_method: 'send_invoice', due_date: start + day, days_until_due: 1 },
      'You may only specify one of these parameters: days_until_due, due_date.',
    ],
    ['a foreign payment method', { default_payment_method: 'pm_none' }, "No such PaymentMethod: 'pm_none'"],
    ['an unknown tax id', { account_tax_ids: ['txi_none'] }, "No such tax_id: 'txi_none'"],
  ])('refuses %s', async (_, params, message) => {
    await expect(stripe().invoices.create({ customer: await customer(), ...params })).rejects.toMatchObject({
      message: expect.stringContaining(message),
      statusCode: 400,
    });
  });

  test('is not sent to a customer without an address', async () => {
    const owner = await customer(undefined, { email: '' });
    await expect(
      stripe().invoices.create({ customer: owner, collection_method: 'send_invoice', days_until_due: 1 }),
    ).rejects.toMatchObject({ message: expect.stringContaining('Missing email.') });
  });

  test('needs a customer', async () => {
    await expect(stripe().invoices.create({})).rejects.toMatchObject({
      code: 'parameter_missing',
      param: 'customer',
    });
  });

  test('keeps what it is told', async () => {
    const rate = await stripe().taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 19 });
    const told: Stripe.InvoiceCreateParams = {
      custom_fields: [{ name: 'PO', value: '4711' }],
      description: 'For the launch',
      footer: 'Thank you',
      metadata: { order_id: '6735' },
      number: 'SPECIAL-1',
      on_behalf_of: 'acct_1',
      shipping_details: { address: { city: 'Bonn', country: 'DE' }, name: 'Ada' },
      statement_descriptor: 'LAUNCH',
    };
    const invoice = await stripe().invoices.create({
      ...told,
      customer: await customer(),
      application_fee_amount: 10,
      automatic_tax: { enabled: true },
      default_tax_rates: [rate.id],
      issuer: { type: 'account', account: 'acct_1' },
      payment_settings: {
        payment_method_options: { card: { request_three_d_secure: 'any' } },
        payment_method_types: ['card', 'us_bank_account'],
      },
      rendering: { amount_tax_display: 'exclude_tax', pdf: { page_size: 'a4' } },
      transfer_data: { destination: 'acct_2', amount: 5 },
    });
    expect(invoice).toMatchObject({
      ...told,
      application_fee_amount: 10,
      automatic_tax: { enabled: true, liability: { type: 'self' }, status: 'requires_location_inputs' },
      default_tax_rates: [{ id: rate.id }],
      issuer: { type: 'account', account: 'acct_1' },
      payment_settings: {
        default_mandate: null,
        payment_method_options: {
          acss_debit: null,
          card: { installments: { enabled: null }, request_three_d_secure: 'any' },
        },
        payment_method_types: ['card', 'us_bank_account'],
      },
      rendering: { amount_tax_display: 'exclude_tax', pdf: { page_size: 'a4' } },
      rendering_options: { amount_tax_display: 'exclude_tax' },
      shipping_details: { address: { city: 'Bonn', line1: null }, phone: null },
      transfer_data: { amount: 5, destination: 'acct_2' },
    });
  });

  test('cannot take a number that is taken', async () => {
    await stripe().invoices.create({ customer: await customer(), number: 'TAKEN-1' });
    await expect(
      stripe().invoices.create({ customer: await customer(), number: 'TAKEN-1' }),
    ).rejects.toMatchObject({ param: 'number' });
  });
});

describe('the discounts of an invoice', () => {
  const percent = (percent_off: number) => stripe().coupons.create({ duration: 'forever', percent_off });

  test('apply one after another', async () => {
    const [ten, twenty] = [await percent(10), await percent(20)];
    const invoice = await stripe().invoices.create({
      customer: await charged(2000),
      discounts: [{ coupon: ten.id }, { coupon: twenty.id }],
    });
    expect(invoice).toMatchObject({
      discount: null,
      subtotal: 2000,
      total: 1440,
      total_discount_amounts: [{ amount: 200 }, { amount: 360 }],
    });
    expect(invoice.lines.data[0]?.discount_amounts).toMatchObject([{ amount: 200 }, { amount: 360 }]);
  });

  test.each([
    [100, 0],
    [300, 100],
  ])('take 200 off %i', async (amount, total) => {
    const coupon = await stripe().coupons.create({ amount_off: 200, currency: 'usd', duration: 'once' });
    const invoice = await stripe().invoices.create({
      customer: await charged(amount),
      discounts: [{ coupon: coupon.id }],
    });
    expect(invoice.total).toBe(total);
  });

  test("are the customer's unless it has its own, or none at all", async () => {
    const [half, ten] = [await percent(50), await percent(10)];
    const owner = await charged(1000);
    await stripe().customers.update(owner, { coupon: half.id });
    const invoice = await stripe().invoices.create({ customer: owner });
    expect(invoice).toMatchObject({ discount: { coupon: { id: half.id } }, total: 500 });
    expect(await stripe().invoices.update(invoice.id, { discounts: [{ coupon: ten.id }] })).toMatchObject({
      discount: { coupon: { id: ten.id } },
      total: 900,
    });
    expect(await stripe().invoices.update(invoice.id, { discounts: '' })).toMatchObject({
      discount: null,
      discounts: [],
      total: 1000,
    });
  });

  test('that count once are gone from the customer after it', async () => {
    const coupon = await stripe().coupons.create({ duration: 'once', percent_off: 50 });
    const owner = await charged(1000);
    await stripe().customers.update(owner, { coupon: coupon.id });
    const invoice = await stripe().invoices.create({ customer: owner });
    await stripe().invoices.finalizeInvoice(invoice.id);
    expect(await stripe().customers.retrieve(owner)).toMatchObject({ discount: null });
    expect(await stripe().invoices.retrieve(invoice.id)).toMatchObject({
      discount: { coupon: { id: coupon.id } },
      total: 500,
    });
  });
});

describe('the taxes of an invoice', () => {
  const rate = (percentage: number, inclusive: boolean) =>
    stripe().taxRates.create({ display_name: 'VAT', inclusive, percentage });

  test('come on top', async () => {
    const { id } = await rate(19, false);
    const owner = await charged(300);
    const invoice = await stripe().invoices.create({ customer: owner, default_tax_rates: [id] });
    expect(invoice).toMatchObject({
      subtotal: 300,
      tax: 57,
      total: 357,
      total_excluding_tax: 300,
      total_tax_amounts: [{ amount: 57, inclusive: false, tax_rate: id }],
    });
  });

  test.each([
    [1190, 190, 1000],
    [1099, 175, 924],
  ])('are contained in %i', async (amount, tax, net) => {
    const { id } = await rate(19, true);
    const owner = await charged(amount);
    const invoice = await stripe().invoices.create({ customer: owner, default_tax_rates: [id] });
    expect(invoice).toMatchObject({ tax, total: amount, total_excluding_tax: net });
  });

  test('spare who is exempt', async () => {
    const { id } = await rate(19, false);
    const owner = await charged(300);
    await stripe().customers.update(owner, { tax_exempt: 'exempt' });
    const invoice = await stripe().invoices.create({ customer: owner, default_tax_rates: [id] });
    expect(invoice).toMatchObject({ customer_tax_exempt: 'exempt', tax: null, total: 300 });
  });

  test('are not those of an archived rate', async () => {
    const { id } = await rate(19, false);
    await stripe().taxRates.update(id, { active: false });
    await expect(
      stripe().invoices.create({ customer: await customer(), default_tax_rates: [id] }),
    ).rejects.toMatchObject({ param: 'default_tax_rates[0]' });
  });
});

test('shipping is charged beside the lines, at a rate made for it', async () => {
  const invoice = await stripe().invoices.create({
    customer: await charged(1000),
    shipping_cost: {
      shipping_rate_data: { display_name: 'Parcel', fixed_amount: { amount: 450, currency: 'usd' } },
    },
  });
  expect(invoice).toMatchObject({
    amount_shipping: 450,
    shipping_cost: { amount_subtotal: 450, amount_tax: 0, amount_total: 450 },
    subtotal: 1000,
    total: 1450,
  });
  const changed = await stripe().invoices.update(invoice.id, { shipping_cost: '' });
  expect(changed).toMatchObject({ amount_shipping: 0, shipping_cost: null, total: 1000 });
});

test('a draft follows its customer until it is finalized', async () => {
  const owner = await charged(1000);
  const { id } = await stripe().invoices.create({ customer: owner });
  await stripe().customers.update(owner, { name: 'Ada' });
  await stripe().customers.createBalanceTransaction(owner, { amount: -300, currency: 'usd' });
  expect(await stripe().invoices.retrieve(id)).toMatchObject({
    amount_due: 700,
    customer_name: 'Ada',
    starting_balance: -300,
  });
  await stripe().invoices.finalizeInvoice(id);
  await stripe().customers.update(owner, { name: 'Countess' });
  expect((await stripe().invoices.retrieve(id)).customer_name).toBe('Ada');
});

describe('what invoices were told before they had a status', () => {
  test('is unknown', async () => {
    const { id } = await stripe().invoices.create({ customer: await customer() });
    const { status, body } = await post(`/v1/invoices/${id}`, { closed: 'true' });
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { error: { code: 'parameter_unknown', param: 'closed' } },
    });
  });

  test('gives an open invoice up where the account is set up for it', async () => {
    const owner = await legacy.customer();
    await legacy.stripe().invoiceItems.create({ customer: owner, amount: 500, currency: 'usd' });
    const { id } = await legacy.stripe().invoices.create({ customer: owner });
    await legacy.stripe().invoices.finalizeInvoice(id);
    const { body } = await legacy.post(`/v1/invoices/${id}`, { closed: 'true' });
    expect(body).toMatchObject({ status: 'uncollectible' });
  });
});
