import type Stripe from 'stripe';
import { beforeAll, describe, expect, it } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { sandbox, stripe, post } = useBilling();
let product = '';
beforeAll(async () => {
  product = (await stripe().products.create({ name: 'Gold' })).id;
});

type Sent = { readonly [K in keyof Stripe.PriceCreateParams]?: Stripe.PriceCreateParams[K] | undefined };
const make = (sent: Sent): Promise<Stripe.Price> => {
  // What is undefined the client leaves out, which its types do not say.
  const body = { currency: 'usd', product, unit_amount: 1000, ...sent } as Stripe.PriceCreateParams;
  return stripe().prices.create(body);
};
const monthly = { interval: 'month' } as const;

describe('making prices', () => {
  it('makes a price charged once', async () => {
    const price = await stripe().prices.create({ currency: 'USD', product, unit_amount: 1000 });
    expect(price).toEqual({
      id: expect.stringMatching(/^price_/),
      object: 'price',
      active: true,
      billing_scheme: 'per_unit',
      created: start,
      currency: 'usd',
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product,
      recurring: null,
      tax_behavior: 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount: 1000,
      unit_amount_decimal: '1000',
    });
    expect(await refused(stripe().plans.retrieve(price.id))).toMatchObject({ status: 404 });
  });

  it('shows a recurring price as a plan too', async () => {
    const price = await make({ recurring: { ...monthly, trial_period_days: 7 }, nickname: 'Solo' });
    expect(price).toMatchObject({
      type: 'recurring',
      recurring: {
        aggregate_usage: null,
        interval: 'month',
        interval_count: 1,
        meter: null,
        trial_period_days: 7,
        usage_type: 'licensed',
      },
    });
    expect(await stripe().plans.retrieve(price.id)).toMatchObject({
      id: price.id,
      amount: 1000,
      interval: 'month',
      nickname: 'Solo',
      trial_period_days: 7,
    });
  });

  it.each([
    ['0.05', null, '0.05'],
    ['2000', 2000, '2000'],
    ['19.900', null, '19.9'],
    ['7.0', 7, '7'],
  ])('keeps %s exactly', async (decimal, unit_amount, unit_amount_decimal) => {
    const price = await stripe().prices.create({ currency: 'usd', product, unit_amount_decimal: decimal });
    expect(price).toMatchObject({ unit_amount, unit_amount_decimal });
  });

  it('makes the product it describes', async () => {
    const price = await stripe().prices.create({
      currency: 'eur',
      product_data: { id: 'silver', name: 'Silver', metadata: { a: '1' }, unit_label: 'seat' },
      unit_amount: 5,
      expand: ['product'],
    });
    expect(price.product).toMatchObject({ id: 'silver', name: 'Silver', metadata: { a: '1' } });
  });

  it('makes tiers, the last without an end', async () => {
    const price = await stripe().prices.create({
      billing_scheme: 'tiered',
      currency: 'usd',
      expand: ['tiers'],
      product,
      recurring: { interval: 'month', usage_type: 'metered' },
      tiers: [
        { unit_amount: 700, up_to: 5 },
        { flat_amount: 100, unit_amount_decimal: '0.5', up_to: 'inf' },
      ],
      tiers_mode: 'graduated',
    });
    expect(price).toMatchObject({
      recurring: { aggregate_usage: 'sum', usage_type: 'metered' },
      tiers: [
        {
          flat_amount: null,
          flat_amount_decimal: null,
          unit_amount: 700,
          unit_amount_decimal: '700',
          up_to: 5,
        },
        {
          flat_amount: 100,
          flat_amount_decimal: '100',
          unit_amount: null,
          unit_amount_decimal: '0.5',
          up_to: null,
        },
      ],
      tiers_mode: 'graduated',
      unit_amount: null,
      unit_amount_decimal: null,
    });
    expect(await stripe().prices.retrieve(price.id)).not.toHaveProperty('tiers');
    expect((await stripe().plans.retrieve(price.id, { expand: ['tiers'] })).tiers).toHaveLength(2);
  });

  it('lets the payer choose an amount', async () => {
    const price = await stripe().prices.create({
      currency: 'usd',
      custom_unit_amount: { enabled: true, maximum: 500, minimum: 100, preset: 200 },
      product,
    });
    expect(price).toMatchObject({
      custom_unit_amount: { maximum: 500, minimum: 100, preset: 200 },
      unit_amount: null,
    });
  });

  it('groups units', async () => {
    const price = await make({ transform_quantity: { divide_by: 5, round: 'up' } });
    expect(price.transform_quantity).toEqual({ divide_by: 5, round: 'up' });
  });

  it('keeps amounts in other currencies beside its own', async () => {
    const { id } = await make({ currency_options: { eur: { unit_amount: 900 } } });
    const { currency_options } = await stripe().prices.retrieve(id, { expand: ['currency_options'] });
    const common = { custom_unit_amount: null, tax_behavior: 'unspecified' };
    expect(currency_options).toEqual({
      eur: { ...common, unit_amount: 900, unit_amount_decimal: '900' },
      usd: { ...common, unit_amount: 1000, unit_amount_decimal: '1000' },
    });
  });
});

describe('refusing prices', () => {
  const tiered = { billing_scheme: 'tiered', recurring: monthly, tiers_mode: 'volume' } as const;
  const unpriced = { unit_amount: undefined } as const;

  it.each<[string, Sent, string, string]>([
    [
      'without a product',
      { product: undefined },
      'product',
      'You must specify either `product` or `product_data` when creating a price.',
    ],
    [
      'with two products',
      { product_data: { name: 'x' } },
      'product',
      'You may only specify one of these parameters: product, product_data.',
    ],
    ['of an unknown product', { product: 'prod_no' }, 'product', "No such product: 'prod_no'"],
    [
      'without an amount',
      unpriced,
      'unit_amount',
      'Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.',
    ],
    [
      'with two amounts',
      { unit_amount_decimal: '1' },
      'unit_amount',
      'You may only specify one of these parameters: unit_amount, unit_amount_decimal.',
    ],
    ['below nothing', { unit_amount: -1 }, 'unit_amount', 'This value must be greater than or equal to 0.'],
    [
      'below nothing by a fraction',
      { unit_amount: undefined, unit_amount_decimal: '-0.5' },
      'unit_amount_decimal',
      'This value must be greater than or equal to 0.',
    ],
    [
      'with tiers charged once',
      { ...unpriced, ...tiered, recurring: undefined, tiers: [{ unit_amount: 1, up_to: 'inf' }] },
      'interval',
      'Prices with `type=one_time` are not supported with tiered billing.',
    ],
    ['tiered without tiers', { ...unpriced, ...tiered }, 'tiers', 'Missing required param: tiers.'],
    [
      'with tiers that end',
      { ...unpriced, ...tiered, tiers: [{ unit_amount: 1, up_to: 5 }] },
      'tiers[0][up_to]',
      'Only the last tier must have `up_to=inf`; it covers whatever the others do not.',
    ],
    [
      'with tiers that go back',
      {
        ...unpriced,
        ...tiered,
        tiers: [
          { unit_amount: 1, up_to: 5 },
          { unit_amount: 1, up_to: 5 },
          { unit_amount: 1, up_to: 'inf' },
        ],
      },
      'tiers[1][up_to]',
      'The `up_to` of each tier must be greater than that of the tier before.',
    ],
    [
      'with a tier for nothing',
      { ...unpriced, ...tiered, tiers: [{ up_to: 'inf' }] },
      'tiers[0][unit_amount]',
      'Each tier must have a `unit_amount` or a `flat_amount`.',
    ],
    [
      'with tiers and an amount',
      { ...tiered, tiers: [{ unit_amount: 1, up_to: 'inf' }] },
      'unit_amount',
      'You may only specify one of these parameters: unit_amount, tiers.',
    ],
    [
      'with tiers out of place',
      { tiers_mode: 'volume' },
      'tiers_mode',
      'You can only pass `tiers_mode` with `billing_scheme=tiered`.',
    ],
    [
      'more than a year apart',
      { recurring: { interval: 'week', interval_count: 53 } },
      'recurring[interval_count]',
      'Interval too long: at most one year is allowed (1 year, 12 months, or 52 weeks).',
    ],
    [
      'adding up what is not metered',
      { recurring: { ...monthly, aggregate_usage: 'sum' } },
      'recurring[aggregate_usage]',
      'You can only pass `aggregate_usage` with `usage_type=metered`.',
    ],
    [
      'chosen by the payer again and again',
      { ...unpriced, custom_unit_amount: { enabled: true }, recurring: monthly },
      'custom_unit_amount',
      'Prices with `type=recurring` do not support `custom_unit_amount`.',
    ],
    [
      'with another currency unpriced',
      { currency_options: { eur: { tax_behavior: 'inclusive' } } },
      'currency_options[eur][unit_amount]',
      'Missing required param: currency_options[eur][unit_amount].',
    ],
  ])('refuses a price %s', async (_, sent, param, message) => {
    expect(await refused(make(sent))).toMatchObject({
      status: 400,
      type: 'invalid_request_error',
      param,
      message,
    });
  });

  it('refuses currencies that are none', async () => {
    expect(await refused(make({ currency: 'zzz' }))).toMatchObject({ param: 'currency' });
    expect((await post('/v1/prices', { product, unit_amount: '1' })).body['error']).toMatchObject({
      code: 'parameter_missing',
      param: 'currency',
    });
  });

  it('leaves no product behind', async () => {
    await refused(make({ product: undefined, product_data: { id: 'ghost', name: 'x' }, unit_amount: -1 }));
    await refused(
      make({
        product: undefined,
        product_data: { id: 'ghost', name: 'x' },
        recurring: { interval: 'year', interval_count: 2 },
      }),
    );
    expect(await refused(stripe().products.retrieve('ghost'))).toMatchObject({ status: 404 });
  });
});

describe('lookup keys', () => {
  it('belong to one price, active or not, unless transferred', async () => {
    const first = await make({ active: false, lookup_key: 'gold' });
    expect(await refused(make({ lookup_key: 'gold' }))).toMatchObject({
      status: 400,
      param: 'lookup_key',
      message: `A price (\`${first.id}\`) already uses that lookup key.`,
    });
    const second = await make({ lookup_key: 'gold', transfer_lookup_key: true });
    expect((await stripe().prices.retrieve(first.id)).lookup_key).toBeNull();
    const { data } = await stripe().prices.list({ lookup_keys: ['gold'] });
    expect(data.map(({ id }) => id)).toEqual([second.id]);
  });

  it('move and go by updates', async () => {
    const [one, other] = await Promise.all([make({ lookup_key: 'a' }), make({ lookup_key: 'b' })]);
    expect(await refused(stripe().prices.update(one.id, { lookup_key: 'b' }))).toMatchObject({
      param: 'lookup_key',
    });
    expect((await stripe().prices.update(one.id, { lookup_key: 'a' })).lookup_key).toBe('a');
    await stripe().prices.update(one.id, { lookup_key: 'b', transfer_lookup_key: true });
    expect((await stripe().prices.retrieve(other.id)).lookup_key).toBeNull();
    expect((await stripe().prices.update(one.id, { lookup_key: '' })).lookup_key).toBeNull();
  });
});

describe('changing prices', () => {
  it('changes what is said of a price, in its plan too', async () => {
    const { id } = await make({ recurring: monthly });
    const changed = await stripe().prices.update(id, {
      active: false,
      currency_options: { eur: { unit_amount: 900 } },
      expand: ['currency_options'],
      metadata: { a: '1' },
      nickname: 'Old gold',
      tax_behavior: 'inclusive',
    });
    expect(changed).toMatchObject({
      active: false,
      currency_options: {
        eur: { unit_amount: 900 },
        usd: { tax_behavior: 'inclusive', unit_amount: 1000 },
      },
      metadata: { a: '1' },
      nickname: 'Old gold',
      tax_behavior: 'inclusive',
    });
    expect(await stripe().plans.retrieve(id)).toMatchObject({ active: false, nickname: 'Old gold' });
    expect((await stripe().prices.update(id, { nickname: '' })).nickname).toBeNull();
  });

  it('removes the other currencies when they are sent empty', async () => {
    const { id } = await make({ currency_options: { eur: { unit_amount: 900 } } });
    const { body } = await post(`/v1/prices/${id}`, {
      currency_options: '',
      'expand[0]': 'currency_options',
    });
    expect(Object.keys(Object(body['currency_options']))).toEqual(['usd']);
  });

  it('sets the tax behavior only once', async () => {
    const { id } = await make({ tax_behavior: 'exclusive' });
    expect((await stripe().prices.update(id, { tax_behavior: 'exclusive' })).tax_behavior).toBe('exclusive');
    expect(await refused(stripe().prices.update(id, { tax_behavior: 'inclusive' }))).toMatchObject({
      param: 'tax_behavior',
    });
  });

  it('never changes what is charged', async () => {
    const { id } = await make({});
    for (const name of ['unit_amount', 'currency', 'recurring']) {
      const { status, body } = await post(`/v1/prices/${id}`, { [name]: '1' });
      expect({ status, error: body['error'] }).toMatchObject({
        status: 400,
        error: { code: 'parameter_unknown', param: name },
      });
    }
  });

  it('is not deleted', async () => {
    const { id } = await make({});
    const { status } = await fetch(`${sandbox().url}/v1/prices/${id}`, {
      method: 'DELETE',
      headers: { authorization: 'Bearer sk_test_x' },
    });
    expect(status).toBe(404);
  });
});
