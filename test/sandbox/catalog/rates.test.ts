import { describe, expect, it } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, post } = useBilling();

describe('tax rates', () => {
  it('keep every parameter', async () => {
    const rate = await stripe().taxRates.create({
      active: false,
      country: 'DE',
      description: 'VAT Germany',
      display_name: 'VAT',
      inclusive: false,
      jurisdiction: 'DE',
      metadata: { a: '1' },
      percentage: 19.25,
      state: 'BY',
      tax_type: 'vat',
    });
    expect(rate).toEqual({
      id: expect.stringMatching(/^txr_/),
      object: 'tax_rate',
      active: false,
      country: 'DE',
      created: start,
      description: 'VAT Germany',
      display_name: 'VAT',
      effective_percentage: null,
      inclusive: false,
      jurisdiction: 'DE',
      jurisdiction_level: null,
      livemode: false,
      metadata: { a: '1' },
      percentage: 19.25,
      state: 'BY',
      tax_type: 'vat',
    });
    expect(await stripe().taxRates.retrieve(rate.id)).toEqual(rate);
  });

  it('change in everything but how much they are', async () => {
    const { id } = await stripe().taxRates.create({
      display_name: 'VAT',
      inclusive: true,
      percentage: 7,
    });
    const changed = await stripe().taxRates.update(id, {
      active: false,
      description: 'Archived',
      display_name: 'Old VAT',
      tax_type: 'gst',
    });
    expect(changed).toMatchObject({
      active: false,
      description: 'Archived',
      display_name: 'Old VAT',
      percentage: 7,
      tax_type: 'gst',
    });
    expect((await post(`/v1/tax_rates/${id}`, { percentage: '8' })).body['error']).toMatchObject({
      code: 'parameter_unknown',
      param: 'percentage',
    });
    expect((await post(`/v1/tax_rates/${id}`, { description: '' })).body['description']).toBeNull();
  });

  it.each([
    ['more than everything', { percentage: '101' }, 'percentage'],
    ['less than nothing', { percentage: '-1' }, 'percentage'],
    ['a tax of no type', { tax_type: 'tithe' }, 'tax_type'],
    ['neither inclusive nor exclusive', { inclusive: 'maybe' }, 'inclusive'],
    ['a longer state', { state: 'NYC' }, 'state'],
  ])('refuse %s', async (_, form: Record<string, string>, param) => {
    const sent = { display_name: 'VAT', inclusive: 'true', percentage: '7', ...form };
    const { status, body } = await post('/v1/tax_rates', sent);
    expect({ status, error: body['error'] }).toMatchObject({ status: 400, error: { param } });
  });
});

describe('shipping rates', () => {
  const fixed_amount = { amount: 500, currency: 'usd' };

  it('need a name and an amount', async () => {
    const rate = await stripe().shippingRates.create({
      display_name: 'Ground',
      fixed_amount,
      type: 'fixed_amount',
    });
    expect(rate).toEqual({
      id: expect.stringMatching(/^shr_/),
      object: 'shipping_rate',
      active: true,
      created: start,
      delivery_estimate: null,
      display_name: 'Ground',
      fixed_amount: { amount: 500, currency: 'usd' },
      livemode: false,
      metadata: {},
      tax_behavior: 'unspecified',
      tax_code: null,
      type: 'fixed_amount',
    });
    expect(await refused(stripe().shippingRates.create({ display_name: 'Ground' }))).toMatchObject({
      code: 'parameter_missing',
      param: 'fixed_amount',
    });
  });

  it('keep every parameter, and show other currencies when asked', async () => {
    const { id } = await stripe().shippingRates.create({
      delivery_estimate: { minimum: { unit: 'business_day', value: 2 } },
      display_name: 'Express',
      fixed_amount: { ...fixed_amount, currency_options: { eur: { amount: 450 } } },
      metadata: { a: '1' },
      tax_behavior: 'exclusive',
      tax_code: 'txcd_92010001',
    });
    const rate = await stripe().shippingRates.retrieve(id, {
      expand: ['fixed_amount.currency_options', 'tax_code'],
    });
    expect(rate).toMatchObject({
      delivery_estimate: { maximum: null, minimum: { unit: 'business_day', value: 2 } },
      fixed_amount: {
        ...fixed_amount,
        currency_options: {
          eur: { amount: 450, tax_behavior: 'unspecified' },
          usd: { amount: 500, tax_behavior: 'exclusive' },
        },
      },
      metadata: { a: '1' },
      tax_code: { id: 'txcd_92010001', object: 'tax_code', name: 'Shipping' },
    });
  });

  it('change in what may change', async () => {
    const { id } = await stripe().shippingRates.create({ display_name: 'Ground', fixed_amount });
    const changed = await stripe().shippingRates.update(id, {
      active: false,
      expand: ['fixed_amount.currency_options'],
      fixed_amount: { currency_options: { eur: { amount: 400, tax_behavior: 'inclusive' } } },
      metadata: { a: '1' },
      tax_behavior: 'inclusive',
    });
    expect(changed).toMatchObject({
      active: false,
      fixed_amount: {
        currency_options: {
          eur: { amount: 400, tax_behavior: 'inclusive' },
          usd: { amount: 500, tax_behavior: 'inclusive' },
        },
      },
      metadata: { a: '1' },
      tax_behavior: 'inclusive',
    });
    expect(await refused(stripe().shippingRates.update(id, { tax_behavior: 'exclusive' }))).toMatchObject({
      param: 'tax_behavior',
    });
  });

  it('are listed by whether they are active and by currency', async () => {
    const make = (display_name: string, currency: string) =>
      stripe().shippingRates.create({ display_name, fixed_amount: { amount: 1, currency } });
    const [nok, sek] = [await make('Post', 'nok'), await make('Posten', 'sek')];
    await stripe().shippingRates.update(sek.id, { active: false });
    const named = async (filter: object) =>
      (await stripe().shippingRates.list(filter)).data.map(({ id }) => id);
    expect(await named({ currency: 'nok' })).toEqual([nok.id]);
    expect(await named({ active: false, currency: 'sek' })).toEqual([sek.id]);
    expect(await named({ active: true, currency: 'sek' })).toEqual([]);
  });
});

describe('tax codes', () => {
  it('are there from the start', async () => {
    const { data } = await stripe().taxCodes.list({ limit: 100 });
    expect(data.length).toBeGreaterThanOrEqual(12);
    expect(data.map(({ id }) => id)).toEqual(data.map(({ id }) => id).toSorted());
    expect(await stripe().taxCodes.retrieve('txcd_99999999')).toEqual({
      id: 'txcd_99999999',
      object: 'tax_code',
      description: expect.any(String),
      name: 'General - Tangible Goods',
    });
    expect(await refused(stripe().taxCodes.retrieve('txcd_1'))).toMatchObject({
      status: 404,
      message: "No such tax code: 'txcd_1'",
    });
  });

  it('expand on products', async () => {
    const product = await stripe().products.create({
      expand: ['tax_code'],
      name: 'Poster',
      tax_code: 'txcd_99999999',
    });
    expect(product.tax_code).toMatchObject({ object: 'tax_code' });
  });
});
