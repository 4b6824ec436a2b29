import type Stripe from 'stripe';
import { beforeAll, describe, expect, it } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, post } = useBilling();
let coupon = '';
beforeAll(async () => {
  coupon = (await stripe().coupons.create({ duration: 'forever', percent_off: 10 })).id;
});

const make = (sent: Partial<Stripe.PromotionCodeCreateParams> = {}): Promise<Stripe.PromotionCode> =>
  stripe().promotionCodes.create({ coupon, ...sent });

describe('making promotion codes', () => {
  it('needs a coupon alone', async () => {
    const code = await make();
    expect(code).toEqual({
      id: expect.stringMatching(/^promo_/),
      object: 'promotion_code',
      active: true,
      code: expect.stringMatching(/^[A-Z0-9]{8}$/),
      coupon: expect.objectContaining({ id: coupon, object: 'coupon', percent_off: 10 }),
      created: start,
      customer: null,
      expires_at: null,
      livemode: false,
      max_redemptions: null,
      metadata: {},
      restrictions: {
        first_time_transaction: false,
        minimum_amount: null,
        minimum_amount_currency: null,
      },
      times_redeemed: 0,
    });
  });

  it('keeps every parameter', async () => {
    const { id: customer } = await stripe().customers.create();
    const code = await make({
      active: false,
      code: 'Fall-20_24',
      customer,
      expand: ['restrictions.currency_options'],
      expires_at: start + 60,
      max_redemptions: 5,
      metadata: { a: '1' },
      restrictions: {
        currency_options: { eur: { minimum_amount: 900 } },
        first_time_transaction: true,
        minimum_amount: 1000,
        minimum_amount_currency: 'usd',
      },
    });
    expect(code).toMatchObject({
      active: false,
      code: 'Fall-20_24',
      customer,
      expires_at: start + 60,
      max_redemptions: 5,
      metadata: { a: '1' },
      restrictions: {
        currency_options: { eur: { minimum_amount: 900 }, usd: { minimum_amount: 1000 } },
        first_time_transaction: true,
        minimum_amount: 1000,
        minimum_amount_currency: 'usd',
      },
    });
    const { restrictions } = await stripe().promotionCodes.retrieve(code.id);
    expect(restrictions).not.toHaveProperty('currency_options');
  });

  it('refuses a code that is active already, in whatever case', async () => {
    const { id } = await make({ code: 'SPRING' });
    expect(await refused(make({ code: 'spring' }))).toMatchObject({
      status: 400,
      param: 'code',
      message: 'An active promotion code with `code: spring` already exists.',
    });
    await stripe().promotionCodes.update(id, { active: false });
    await make({ code: 'spring' });
    expect(await refused(stripe().promotionCodes.update(id, { active: true }))).toMatchObject({
      param: 'code',
    });
  });

  it('lets two customers have a code of the same name', async () => {
    const [one, other] = await Promise.all([stripe().customers.create(), stripe().customers.create()]);
    await make({ code: 'OURS', customer: one.id });
    expect((await make({ code: 'OURS', customer: other.id })).code).toBe('OURS');
    expect(await refused(make({ code: 'OURS' }))).toMatchObject({ param: 'code' });
  });

  it.each([
    ['for no coupon', { coupon: 'no' }, 'coupon', "No such coupon: 'no'"],
    [
      'with spaces',
      { code: 'a b' },
      'code',
      'Promotion codes can only contain letters, digits, dashes and underscores.',
    ],
    [
      'that is over already',
      { expires_at: start },
      'expires_at',
      'The `expires_at` timestamp cannot be in the past.',
    ],
    [
      'for longer than five years',
      { expires_at: start + 6 * 366 * 86_400 },
      'expires_at',
      'The `expires_at` timestamp cannot be more than 5 years in the future.',
    ],
    [
      'of a minimum in no currency',
      { restrictions: { minimum_amount: 5 } },
      'restrictions[minimum_amount_currency]',
      'Missing required param: restrictions[minimum_amount_currency].',
    ],
    ['for an unknown customer', { customer: 'cus_no' }, 'customer', "No such customer: 'cus_no'"],
  ])('refuses a code %s', async (_, sent, param, message) => {
    expect(await refused(make(sent))).toMatchObject({ status: 400, param, message });
  });

  it('never promises more than its coupon', async () => {
    const short = await stripe().coupons.create({
      max_redemptions: 2,
      percent_off: 5,
      redeem_by: start + 50,
    });
    expect(await refused(make({ coupon: short.id, expires_at: start + 51 }))).toMatchObject({
      param: 'expires_at',
    });
    expect(await refused(make({ coupon: short.id, max_redemptions: 3 }))).toMatchObject({
      param: 'max_redemptions',
    });
  });
});

describe('changing promotion codes', () => {
  it('switches them off and on', async () => {
    const { id } = await make();
    expect((await stripe().promotionCodes.update(id, { active: false })).active).toBe(false);
    expect((await stripe().promotionCodes.update(id, { active: true })).active).toBe(true);
    const { metadata } = await stripe().promotionCodes.update(id, { metadata: { a: '1' } });
    expect(metadata).toEqual({ a: '1' });
  });

  it('changes the minimum in other currencies, where there is one', async () => {
    const { id } = await make({
      restrictions: { minimum_amount: 1000, minimum_amount_currency: 'usd' },
    });
    const { restrictions } = await stripe().promotionCodes.update(id, {
      expand: ['restrictions.currency_options'],
      restrictions: { currency_options: { eur: { minimum_amount: 900 } } },
    });
    expect(restrictions.currency_options).toEqual({
      eur: { minimum_amount: 900 },
      usd: { minimum_amount: 1000 },
    });
    const plain = await make();
    const { body } = await post(`/v1/promotion_codes/${plain.id}`, {
      'restrictions[currency_options][eur][minimum_amount]': '1',
    });
    expect(body['error']).toMatchObject({ param: 'restrictions[currency_options]' });
  });

  it('cannot bring back a code whose coupon is gone', async () => {
    const gone = await stripe().coupons.create({ percent_off: 5 });
    const { id } = await make({ coupon: gone.id });
    await stripe().coupons.del(gone.id);
    expect(await refused(stripe().promotionCodes.update(id, { active: true }))).toMatchObject({
      status: 400,
      param: 'active',
    });
  });
});

describe('redeeming promotion codes', () => {
  const redeem = (promotion_code: string, customer?: string) =>
    customer === undefined
      ? stripe().customers.create({ promotion_code })
      : stripe().customers.update(customer, { promotion_code });

  it('counts for the code and for its coupon', async () => {
    const own = await stripe().coupons.create({ percent_off: 5 });
    const code = await make({ coupon: own.id, max_redemptions: 1 });
    const customer = await redeem(code.id);
    expect(customer.discount).toMatchObject({ coupon: { id: own.id }, promotion_code: code.id });
    expect(await stripe().promotionCodes.retrieve(code.id)).toMatchObject({
      active: false,
      coupon: { times_redeemed: 1 },
      times_redeemed: 1,
    });
    expect(await refused(redeem(code.id))).toMatchObject({
      status: 400,
      param: 'promotion_code',
      message: 'This promotion code cannot be redeemed because it is not active.',
    });
  });

  it('keeps a code to its customer', async () => {
    const { id: customer } = await stripe().customers.create();
    const code = await make({ customer });
    expect(await refused(redeem(code.id))).toMatchObject({
      message: 'This promotion code cannot be redeemed because it is not valid for this customer.',
    });
    expect((await redeem(code.id, customer)).discount).toMatchObject({ promotion_code: code.id });
  });

  it('keeps a code to newcomers', async () => {
    const { id: customer } = await stripe().customers.create({ source: 'tok_visa' });
    const code = await make({ restrictions: { first_time_transaction: true } });
    expect((await redeem(code.id, customer)).discount).toMatchObject({ promotion_code: code.id });
    await stripe().charges.create({ amount: 100, currency: 'usd', customer });
    expect(await refused(redeem(code.id, customer))).toMatchObject({
      message:
        'This promotion code cannot be redeemed because the associated customer has prior transactions.',
    });
  });

  it('refuses a coupon and a code together', async () => {
    const code = await make();
    expect(await refused(stripe().customers.create({ coupon, promotion_code: code.id }))).toMatchObject({
      message: 'You may only specify one of these parameters: coupon, promotion_code.',
    });
  });
});
