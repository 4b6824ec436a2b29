import { describe, expect, it } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, post } = useBilling();

describe('making coupons', () => {
  it('makes a percentage off once', async () => {
    const coupon = await stripe().coupons.create({ percent_off: 25.5 });
    expect(coupon).toEqual({
      id: expect.stringMatching(/^\w{8}$/),
      object: 'coupon',
      amount_off: null,
      created: start,
      currency: null,
      duration: 'once',
      duration_in_months: null,
      livemode: false,
      max_redemptions: null,
      metadata: {},
      name: null,
      percent_off: 25.5,
      redeem_by: null,
      times_redeemed: 0,
      valid: true,
    });
    expect(await stripe().coupons.retrieve(coupon.id)).toEqual(coupon);
  });

  it('keeps every parameter', async () => {
    const { id: product } = await stripe().products.create({ name: 'Gold' });
    const sent = {
      amount_off: 500,
      applies_to: { products: [product] },
      currency: 'usd',
      currency_options: { eur: { amount_off: 450 } },
      duration: 'repeating',
      duration_in_months: 3,
      id: 'WELCOME',
      max_redemptions: 2,
      metadata: { a: '1' },
      name: 'Welcome',
      redeem_by: start + 60,
    } as const;
    const { id } = await stripe().coupons.create({ ...sent, applies_to: { products: [product] } });
    const bare = await stripe().coupons.retrieve(id);
    expect(bare).not.toHaveProperty('applies_to');
    expect(bare).not.toHaveProperty('currency_options');
    const full = await stripe().coupons.retrieve(id, { expand: ['applies_to', 'currency_options'] });
    expect(full).toMatchObject({
      ...sent,
      currency_options: { eur: { amount_off: 450 }, usd: { amount_off: 500 } },
    });
  });

  it.each([
    [
      'that takes nothing off',
      {},
      { code: 'parameter_missing', message: 'Must provide percent_off or amount_off.' },
    ],
    [
      'that takes off twice',
      { amount_off: '1', currency: 'usd', percent_off: '1' },
      { message: 'Received both percent_off and amount_off parameters. Please pass in only one.' },
    ],
    [
      'of an amount in no currency',
      { amount_off: '1' },
      { param: 'currency', message: 'You must pass currency when passing amount_off' },
    ],
    [
      'that repeats for ever',
      { duration: 'repeating', percent_off: '1' },
      {
        param: 'duration',
        message: 'The duration_in_months param must be set when creating a coupon with a repeating duration',
      },
    ],
    [
      'with months that do not count',
      { duration_in_months: '3', percent_off: '1' },
      { param: 'duration_in_months' },
    ],
    [
      'that is over already',
      { percent_off: '1', redeem_by: String(start) },
      {
        param: 'redeem_by',
        message:
          'The parameter `redeem_by` expects a unix timestamp representing a date and time in the future.',
      },
    ],
    ['of nothing', { percent_off: '0' }, { param: 'percent_off' }],
    ['of more than everything', { percent_off: '100.01' }, { param: 'percent_off' }],
    [
      'for an unknown product',
      { 'applies_to[products][0]': 'prod_no', percent_off: '1' },
      { code: 'resource_missing', param: 'applies_to[products][0]' },
    ],
    [
      'of a percentage in other currencies',
      { 'currency_options[eur][amount_off]': '1', percent_off: '1' },
      { param: 'currency_options' },
    ],
  ])('refuses a coupon %s', async (_, form: Record<string, string>, error) => {
    const answer = await post('/v1/coupons', form);
    expect({ status: answer.status, error: answer.body['error'] }).toMatchObject({ status: 400, error });
  });

  it('refuses an id that is taken', async () => {
    await stripe().coupons.create({ id: 'TWICE', percent_off: 1 });
    expect(await refused(stripe().coupons.create({ id: 'TWICE', percent_off: 2 }))).toMatchObject({
      code: 'resource_already_exists',
      message: 'Coupon already exists.',
    });
  });
});

describe('changing coupons', () => {
  it('changes the name, metadata and other currencies', async () => {
    const { id } = await stripe().coupons.create({ amount_off: 5, currency: 'usd', name: 'Old' });
    const changed = await stripe().coupons.update(id, {
      currency_options: { eur: { amount_off: 4 } },
      expand: ['currency_options'],
      metadata: { a: '1' },
      name: 'New',
    });
    expect(changed).toMatchObject({
      currency_options: { eur: { amount_off: 4 }, usd: { amount_off: 5 } },
      metadata: { a: '1' },
      name: 'New',
    });
    expect((await post(`/v1/coupons/${id}`, { percent_off: '5' })).body['error']).toMatchObject({
      code: 'parameter_unknown',
    });
  });
});

describe('deleting coupons', () => {
  it('ends its codes and keeps the discounts it gave', async () => {
    const coupon = await stripe().coupons.create({ duration: 'forever', percent_off: 10 });
    const code = await stripe().promotionCodes.create({ coupon: coupon.id });
    const { id: customer } = await stripe().customers.create({ coupon: coupon.id });
    expect(await stripe().coupons.del(coupon.id)).toEqual({
      id: coupon.id,
      object: 'coupon',
      deleted: true,
    });
    expect(await refused(stripe().coupons.retrieve(coupon.id))).toMatchObject({ status: 404 });
    expect((await stripe().promotionCodes.retrieve(code.id)).active).toBe(false);
    const kept = await stripe().customers.retrieve(customer);
    expect(kept).toMatchObject({ discount: { coupon: { id: coupon.id, percent_off: 10 } } });
    expect(await refused(stripe().customers.create({ coupon: coupon.id }))).toMatchObject({
      status: 400,
      code: 'resource_missing',
      param: 'coupon',
      message: `No such coupon: '${coupon.id}'`,
    });
  });
});

describe('redeeming coupons', () => {
  it('counts, and ends with the last one allowed', async () => {
    const { id } = await stripe().coupons.create({ max_redemptions: 2, percent_off: 10 });
    await stripe().customers.create({ coupon: id });
    expect(await stripe().coupons.retrieve(id)).toMatchObject({ times_redeemed: 1, valid: true });
    await stripe().customers.create({ coupon: id });
    expect(await stripe().coupons.retrieve(id)).toMatchObject({ times_redeemed: 2, valid: false });
    expect(await refused(stripe().customers.create({ coupon: id }))).toMatchObject({
      status: 400,
      code: 'coupon_expired',
      message: `Coupon expired: ${id}`,
      param: 'coupon',
    });
    expect(await stripe().coupons.retrieve(id)).toMatchObject({ times_redeemed: 2 });
  });
});
