import { describe, expect, it } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, customer, post } = useBilling();

describe('making customers', () => {
  it('needs nothing', async () => {
    const made = await stripe().customers.create();
    expect(made).toEqual({
      id: expect.stringMatching(/^cus_/),
      object: 'customer',
      address: null,
      balance: 0,
      created: start,
      currency: null,
      default_source: null,
      delinquent: false,
      description: null,
      discount: null,
      email: null,
      invoice_prefix: expect.stringMatching(/^[0-9A-F]{8}$/),
      invoice_settings: {
        custom_fields: null,
        default_payment_method: null,
        footer: null,
        rendering_options: null,
      },
      livemode: false,
      metadata: {},
      name: null,
      next_invoice_sequence: 1,
      phone: null,
      preferred_locales: [],
      shipping: null,
      tax_exempt: 'none',
      test_clock: null,
    });
    expect(await stripe().customers.retrieve(made.id)).toEqual(made);
  });

  it('keeps every parameter', async () => {
    const { id } = await stripe().customers.create({
      address: { country: 'DE', line1: 'Wall 1' },
      balance: -500,
      cash_balance: { settings: { reconciliation_mode: 'manual' } },
      description: 'First',
      email: 'ada@example.com',
      invoice_prefix: 'ADA2023',
      invoice_settings: {
        custom_fields: [{ name: 'PO', value: '17' }],
        footer: 'Thank you',
        rendering_options: { amount_tax_display: 'include_inclusive_tax' },
      },
      metadata: { a: '1' },
      name: 'Ada',
      next_invoice_sequence: 12,
      phone: '+49 1',
      preferred_locales: ['de', 'en'],
      shipping: { address: { city: 'Köln', country: 'DE' }, name: 'Ada', phone: '+49 2' },
      tax: { ip_address: '203.0.113.7' },
      tax_exempt: 'reverse',
      tax_id_data: [{ type: 'eu_vat', value: 'DE123456789' }],
    });
    const expand = ['cash_balance', 'tax', 'tax_ids', 'sources', 'subscriptions'];
    const nothing = { city: null, line1: null, line2: null, postal_code: null, state: null };
    expect(await stripe().customers.retrieve(id, { expand })).toMatchObject({
      address: { ...nothing, country: 'DE', line1: 'Wall 1' },
      balance: -500,
      cash_balance: {
        object: 'cash_balance',
        available: null,
        customer: id,
        settings: { reconciliation_mode: 'manual', using_merchant_default: false },
      },
      currency: 'usd',
      description: 'First',
      email: 'ada@example.com',
      invoice_prefix: 'ADA2023',
      invoice_settings: {
        custom_fields: [{ name: 'PO', value: '17' }],
        footer: 'Thank you',
        rendering_options: { amount_tax_display: 'include_inclusive_tax' },
      },
      metadata: { a: '1' },
      name: 'Ada',
      next_invoice_sequence: 12,
      phone: '+49 1',
      preferred_locales: ['de', 'en'],
      shipping: { address: { ...nothing, city: 'Köln', country: 'DE' }, name: 'Ada', phone: '+49 2' },
      sources: { data: [] },
      subscriptions: { data: [] },
      tax: {
        automatic_tax: 'supported',
        ip_address: '203.0.113.7',
        location: { country: 'DE', source: 'shipping_destination', state: null },
      },
      tax_exempt: 'reverse',
      tax_ids: { data: [{ country: 'DE', type: 'eu_vat', value: 'DE123456789' }] },
    });
  });

  it('writes the first balance down', async () => {
    const { id } = await stripe().customers.create({ balance: -500 });
    const { data } = await stripe().customers.listBalanceTransactions(id);
    expect(data).toMatchObject([
      { amount: -500, currency: 'usd', customer: id, ending_balance: -500, type: 'initial' },
    ]);
  });

  it.each([
    ['an address without an at', { email: 'ada' }, 'email', 'email_invalid'],
    ['a short prefix', { invoice_prefix: 'AB' }, 'invoice_prefix', undefined],
    ['a prefix in small letters', { invoice_prefix: 'abcd' }, 'invoice_prefix', undefined],
    [
      'a broken tax id',
      { 'tax_id_data[0][type]': 'eu_vat', 'tax_id_data[0][value]': 'X' },
      'tax_id_data[0][value]',
      'tax_id_invalid',
    ],
    ['a fifth custom field', customFields(5), 'invoice_settings[custom_fields]', undefined],
    [
      'a customer nobody can find',
      { 'tax[validate_location]': 'immediately' },
      'tax',
      'customer_tax_location_invalid',
    ],
    ['an unknown coupon', { coupon: 'no' }, 'coupon', 'resource_missing'],
    ['an unknown code', { promotion_code: 'no' }, 'promotion_code', 'resource_missing'],
    ['an unknown clock', { test_clock: 'clock_no' }, 'test_clock', 'resource_missing'],
    ['an unknown payment method', { payment_method: 'pm_no' }, 'payment_method', 'resource_missing'],
    [
      'a place to ship to without a name',
      { 'shipping[address][city]': 'x' },
      'shipping[name]',
      'parameter_missing',
    ],
    ['a longer phone number', { phone: '1'.repeat(21) }, 'phone', undefined],
    ['what nobody asked for', { age: '7' }, 'age', 'parameter_unknown'],
  ])('refuses %s', async (_, form: Record<string, string>, param, code) => {
    const before = await stripe().customers.list({ limit: 1 });
    const { status, body } = await post('/v1/customers', form);
    expect({ status, error: body['error'] }).toMatchObject({
      status: 400,
      error: { type: 'invalid_request_error', param, ...(code === undefined ? {} : { code }) },
    });
    expect((await stripe().customers.list({ limit: 1 })).data).toEqual(before.data);
  });

  it('refuses a prefix another customer has', async () => {
    await stripe().customers.create({ invoice_prefix: 'TAKEN' });
    expect(await refused(stripe().customers.create({ invoice_prefix: 'TAKEN' }))).toMatchObject({
      param: 'invoice_prefix',
    });
  });

  it('lives on a test clock, of which each takes three', async () => {
    const clock = await stripe().testHelpers.testClocks.create({ frozen_time: start + 1000 });
    const make = () => stripe().customers.create({ test_clock: clock.id });
    expect(await make()).toMatchObject({ created: start + 1000, test_clock: clock.id });
    await make();
    await make();
    expect(await refused(make())).toMatchObject({ status: 400, param: 'test_clock' });
  });
});

describe('changing customers', () => {
  it('merges addresses and metadata, and unsets what is sent empty', async () => {
    const { id } = await stripe().customers.create({
      address: { city: 'Köln', country: 'DE', line1: 'Wall 1' },
      description: 'First',
      metadata: { a: '1', b: '2' },
      name: 'Ada',
      shipping: { address: { city: 'Köln' }, name: 'Ada' },
    });
    const changed = await stripe().customers.update(id, {
      address: { city: '', line2: 'Back' },
      description: '',
      metadata: { a: '', c: '3' },
      shipping: '',
    });
    expect(changed).toMatchObject({
      address: {
        city: null,
        country: 'DE',
        line1: 'Wall 1',
        line2: 'Back',
        postal_code: null,
        state: null,
      },
      description: null,
      metadata: { b: '2', c: '3' },
      name: 'Ada',
      shipping: null,
    });
    expect((await stripe().customers.update(id, { address: '', tax_exempt: '' })).address).toBeNull();
  });

  it('keeps the invoice settings that are not sent', async () => {
    const { id } = await stripe().customers.create({
      invoice_settings: { custom_fields: [{ name: 'PO', value: '1' }], footer: 'Thank you' },
    });
    const { invoice_settings } = await stripe().customers.update(id, {
      invoice_settings: { custom_fields: '', rendering_options: { amount_tax_display: 'exclude_tax' } },
    });
    expect(invoice_settings).toMatchObject({
      custom_fields: null,
      footer: 'Thank you',
      rendering_options: { amount_tax_display: 'exclude_tax' },
    });
  });

  it('adjusts the balance by the difference', async () => {
    const { id } = await stripe().customers.create({ balance: -500 });
    expect((await stripe().customers.update(id, { balance: 200 })).balance).toBe(200);
    await stripe().customers.update(id, { balance: 200 });
    const { data } = await stripe().customers.listBalanceTransactions(id);
    expect(data).toMatchObject([
      { amount: 700, ending_balance: 200, type: 'adjustment' },
      { amount: -500, ending_balance: -500, type: 'initial' },
    ]);
  });

  it('locates customers for tax as their addresses change', async () => {
    const { id } = await stripe().customers.create({ address: { country: 'US' } });
    const locate = async (params: object = {}) =>
      (await stripe().customers.update(id, { ...params, expand: ['tax'] })).tax;
    expect(await locate()).toMatchObject({ automatic_tax: 'unrecognized_location', location: null });
    expect(await locate({ address: { postal_code: '94107', state: 'CA' } })).toMatchObject({
      automatic_tax: 'supported',
      location: { country: 'US', source: 'billing_address', state: 'CA' },
    });
    expect(await locate({ address: '', tax: { ip_address: '203.0.113.7' } })).toMatchObject({
      location: { country: 'US', source: 'ip_address' },
    });
  });

  it('never numbers an invoice twice', async () => {
    const { id } = await stripe().customers.create({ next_invoice_sequence: 5 });
    expect((await stripe().customers.update(id, { next_invoice_sequence: 9 })).next_invoice_sequence).toBe(9);
    expect(await refused(stripe().customers.update(id, { next_invoice_sequence: 8 }))).toMatchObject({
      param: 'next_invoice_sequence',
    });
  });

  it('brings drafts of invoices up to date', async () => {
    const id = await customer();
    const draft = await stripe().invoices.create({ customer: id });
    await stripe().customers.update(id, { balance: -100, name: 'Grace' });
    expect(await stripe().invoices.retrieve(draft.id)).toMatchObject({
      customer_name: 'Grace',
      starting_balance: -100,
    });
  });

  it('refuses two sources at once, and a customer that is not there', async () => {
    const id = await customer();
    const { body } = await post(`/v1/customers/${id}`, { card: 'tok_visa', source: 'tok_visa' });
    expect(body['error']).toMatchObject({ code: 'parameters_exclusive' });
    expect(await refused(stripe().customers.update('cus_no', {}))).toMatchObject({
      status: 404,
      code: 'resource_missing',
      param: 'id',
      message: "No such customer: 'cus_no'",
    });
  });
});

function customFields(count: number): Record<string, string> {
  const fields = Array.from({ length: count }, (_, index) => [
    [`invoice_settings[custom_fields][${index}][name]`, 'a'],
    [`invoice_settings[custom_fields][${index}][value]`, 'b'],
  ]);
  return Object.fromEntries(fields.flat());
}
