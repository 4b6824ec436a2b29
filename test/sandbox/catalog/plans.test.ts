import { beforeAll, describe, expect, it } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, post } = useBilling();
let product = '';
beforeAll(async () => {
  product = (await stripe().products.create({ name: 'Gold' })).id;
});

const monthly = { currency: 'usd', interval: 'month' } as const;

describe('making plans', () => {
  it('makes a plan that is a price under the same id', async () => {
    const plan = await stripe().plans.create({ ...monthly, amount: 2000, product });
    expect(plan).toEqual({
      id: expect.stringMatching(/^plan_/),
      object: 'plan',
      active: true,
      aggregate_usage: null,
      amount: 2000,
      amount_decimal: '2000',
      billing_scheme: 'per_unit',
      created: start,
      currency: 'usd',
      interval: 'month',
      interval_count: 1,
      livemode: false,
      metadata: {},
      meter: null,
      nickname: null,
      product,
      tiers_mode: null,
      transform_usage: null,
      trial_period_days: null,
      usage_type: 'licensed',
    });
    expect(await stripe().prices.retrieve(plan.id)).toMatchObject({
      id: plan.id,
      object: 'price',
      recurring: { interval: 'month' },
      type: 'recurring',
      unit_amount: 2000,
    });
    const types = (await stripe().events.list({ limit: 2 })).data.map(({ type }) => type);
    expect(types.sort()).toEqual(['plan.created', 'price.created']);
  });

  it('keeps every parameter', async () => {
    const plan = await stripe().plans.create({
      active: false,
      aggregate_usage: 'max',
      billing_scheme: 'tiered',
      currency: 'eur',
      expand: ['tiers', 'product'],
      id: 'metered',
      interval: 'week',
      interval_count: 2,
      metadata: { a: '1' },
      nickname: 'Metered',
      product: { name: 'Calls', unit_label: 'call' },
      tiers: [{ flat_amount_decimal: '0.5', up_to: 'inf' }],
      tiers_mode: 'volume',
      trial_period_days: 3,
      usage_type: 'metered',
    });
    expect(plan).toMatchObject({
      id: 'metered',
      active: false,
      aggregate_usage: 'max',
      amount: null,
      billing_scheme: 'tiered',
      currency: 'eur',
      interval: 'week',
      interval_count: 2,
      metadata: { a: '1' },
      nickname: 'Metered',
      product: { name: 'Calls', unit_label: 'call' },
      tiers: [{ flat_amount: null, flat_amount_decimal: '0.5', up_to: null }],
      tiers_mode: 'volume',
      trial_period_days: 3,
      usage_type: 'metered',
    });
    const grouped = await stripe().plans.create({
      ...monthly,
      amount_decimal: '0.5',
      product,
      transform_usage: { divide_by: 10, round: 'down' },
    });
    expect(grouped).toMatchObject({
      amount: null,
      amount_decimal: '0.5',
      transform_usage: { divide_by: 10, round: 'down' },
    });
  });

  it('makes a product of its name, the way it once was', async () => {
    const { body } = await post('/v1/plans', {
      id: 'notebook',
      amount: '1',
      currency: 'usd',
      interval: 'week',
      name: 'Notebook plan',
    });
    expect(body).toMatchObject({ id: 'notebook', amount: 1 });
    const { name } = await stripe().products.retrieve(String(body['product']));
    expect(name).toBe('Notebook plan');
  });

  it.each([
    ['without a product', { amount: '1' }, 'product', 'Missing required param: product.'],
    [
      'without an amount',
      { 'product[name]': 'x' },
      'amount',
      'Prices require an `amount` or `amount_decimal` parameter to be set.',
    ],
    [
      'more than a year apart',
      { 'product[name]': 'x', amount: '1', interval_count: '13' },
      'interval_count',
      'Interval too long: at most one year is allowed (1 year, 12 months, or 52 weeks).',
    ],
    ['of an unknown product', { amount: '1', product: 'prod_no' }, 'product', "No such product: 'prod_no'"],
  ])('refuses a plan %s', async (_, form: Record<string, string>, param, message) => {
    const { status, body } = await post('/v1/plans', { ...monthly, ...form });
    expect({ status, error: body['error'] }).toMatchObject({ status: 400, error: { param, message } });
  });

  it('refuses an id that is taken', async () => {
    const make = () => stripe().plans.create({ ...monthly, id: 'taken', amount: 1, product });
    await make();
    expect(await refused(make())).toMatchObject({
      status: 400,
      code: 'resource_already_exists',
      message: 'Plan already exists.',
    });
  });
});

describe('changing plans', () => {
  it('changes the price with the plan', async () => {
    const { id } = await stripe().plans.create({ ...monthly, amount: 1, product });
    const other = await stripe().products.create({ name: 'Other' });
    const changed = await stripe().plans.update(id, {
      active: false,
      metadata: { a: '1' },
      nickname: 'Older',
      product: other.id,
      trial_period_days: 9,
    });
    expect(changed).toMatchObject({
      active: false,
      metadata: { a: '1' },
      nickname: 'Older',
      product: other.id,
      trial_period_days: 9,
    });
    expect(await stripe().prices.retrieve(id)).toMatchObject({
      active: false,
      metadata: { a: '1' },
      nickname: 'Older',
      product: other.id,
      recurring: { trial_period_days: 9 },
    });
  });

  it('changes the plan of a price made as a price', async () => {
    const { id } = await stripe().prices.create({
      currency: 'usd',
      product,
      recurring: { interval: 'day' },
      unit_amount: 3,
    });
    expect((await stripe().plans.update(id, { nickname: 'Daily' })).nickname).toBe('Daily');
    expect((await stripe().prices.retrieve(id)).nickname).toBe('Daily');
  });

  it('never changes what is charged', async () => {
    const { id } = await stripe().plans.create({ ...monthly, amount: 1, product });
    const { body } = await post(`/v1/plans/${id}`, { amount: '2' });
    expect(body['error']).toMatchObject({ code: 'parameter_unknown', param: 'amount' });
  });
});

describe('deleting plans', () => {
  it('leaves an inactive price behind, and the id free', async () => {
    const make = () => stripe().plans.create({ ...monthly, id: 'again', amount: 1, product });
    const { id } = await make();
    expect(await stripe().plans.del(id)).toEqual({ id, object: 'plan', deleted: true });
    expect(await refused(stripe().plans.retrieve(id))).toMatchObject({ status: 404 });
    expect(await refused(stripe().plans.del(id))).toMatchObject({
      status: 404,
      message: "No such plan: 'again'",
    });
    expect((await stripe().prices.retrieve(id)).active).toBe(false);
    await stripe().prices.update(id, { nickname: 'Gone' });
    expect(await refused(stripe().plans.retrieve(id))).toMatchObject({ status: 404 });
    expect(await make()).toMatchObject({ id: 'again', active: true, nickname: null });
    expect(await stripe().prices.retrieve(id)).toMatchObject({ active: true, nickname: null });
  });
});
