import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

describe('a coupon made', () => {
  it('takes off an amount in several currencies', async () => {
    const { id: productId } = await billing.api.products.create({ name: 'Lamp' });
    const { payload, calls } = await write(
      billing,
      'couponCreate',
      {
        stripeId: 'FIVER',
        reduction: {
          amountOff: {
            amountMinor: 500,
            currency: 'USD',
            currencyOptions: [{ currency: 'EUR', amountOffMinor: 450 }],
          },
        },
        duration: 'REPEATING',
        durationInMonths: 3,
        appliesTo: { productIds: [productId] },
      },
      'coupon { stripeId amountOff { minor } durationInMonths currencyOptions { currency amountOff { minor } } appliesTo { productIds } }',
    );
    expect(payload).toEqual({
      coupon: {
        stripeId: 'FIVER',
        amountOff: { minor: 500 },
        durationInMonths: 3,
        currencyOptions: [
          { currency: 'EUR', amountOff: { minor: 450 } },
          { currency: 'USD', amountOff: { minor: 500 } },
        ],
        appliesTo: { productIds: [`Product:${productId}`] },
      },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/coupons');
  });

  it('applies once when nothing is said', async () => {
    const { coupon } = await written(
      billing,
      'couponCreate',
      { reduction: { percentOff: '12.5' } },
      'coupon { duration percentOff }',
    );
    expect(coupon).toEqual({ duration: 'ONCE', percentOff: '12.5' });
  });

  it.each([
    ['months without REPEATING', { durationInMonths: 3 }],
    ['REPEATING without months', { duration: 'REPEATING' }],
  ])('refuses %s, and sends nothing', async (_, input) => {
    const { payload, calls } = await write(billing, 'couponCreate', {
      reduction: { percentOff: '5' },
      ...input,
    });
    expect(calls).toEqual([]);
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'durationInMonths'] },
    ]);
  });

  it('refuses one currency twice', async () => {
    const option = { currency: 'EUR', amountOffMinor: 1 };
    const { payload, calls } = await write(billing, 'couponCreate', {
      reduction: { amountOff: { amountMinor: 1, currency: 'USD', currencyOptions: [option, option] } },
    });
    expect(calls).toEqual([]);
    expect(payload.errors).toMatchObject([
      { path: ['input', 'reduction', 'amountOff', 'currencyOptions', '1', 'currency'] },
    ]);
  });

  it('refuses an id that is taken, and a time that is past', async () => {
    const input = { stripeId: 'TAKEN', reduction: { percentOff: '5' } };
    await written(billing, 'couponCreate', input);
    const taken = await write(billing, 'couponCreate', input, 'coupon { id }');
    expect(taken.payload).toMatchObject({
      coupon: null,
      errors: [{ __typename: 'InvalidStateError', code: 'resource_already_exists' }],
    });
    const past = await write(billing, 'couponCreate', {
      reduction: { percentOff: '5' },
      redeemBy: '2001-01-01T00:00:00Z',
    });
    expect(past.payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'redeemBy'] },
    ]);
  });
});

describe('a coupon', () => {
  it('changes its name and its options', async () => {
    const { id } = await billing.api.coupons.create({ amount_off: 500, currency: 'usd' });
    const { payload, calls } = await write(
      billing,
      'couponUpdate',
      { id, name: 'Spring', currencyOptions: [{ currency: 'GBP', amountOffMinor: 400 }] },
      'coupon { name currencyOptions { currency } }',
    );
    expect(payload).toEqual({
      coupon: { name: 'Spring', currencyOptions: [{ currency: 'USD' }, { currency: 'GBP' }] },
      errors: [],
    });
    expect(calls).toEqual([`POST /v1/coupons/${id}`, `GET /v1/coupons/${id}?expand[0]=currency_options`]);
  });

  it('names the option whose currency there is none', async () => {
    const { id } = await billing.api.coupons.create({ amount_off: 500, currency: 'usd' });
    const { payload } = await write(billing, 'couponUpdate', {
      id,
      currencyOptions: [{ currency: 'QQQ', amountOffMinor: 400 }],
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'currencyOptions', '0', 'currency'] },
    ]);
  });

  it('is deleted, and cannot be a second time', async () => {
    const { id } = await billing.api.coupons.create({ percent_off: 5 });
    const { payload, calls } = await write(billing, 'couponDelete', { id }, 'deletedCouponId');
    expect(payload).toEqual({ deletedCouponId: `Coupon:${id}`, errors: [] });
    expect(calls).toEqual([`DELETE /v1/coupons/${id}`]);
    const again = await write(billing, 'couponDelete', { id }, 'deletedCouponId');
    expect(again.payload).toMatchObject({
      deletedCouponId: null,
      errors: [{ __typename: 'NotFoundError', path: ['input', 'id'], id }],
    });
  });
});

describeWrite('couponCreate', {
  call: 'POST /v1/coupons',
  beside: { durationInMonths: { duration: 'REPEATING' } },
});
describeWrite('couponUpdate', { call: 'POST /v1/coupons/co_1', given: { id: 'co_1' } });
describeWrite('couponDelete', { call: 'DELETE /v1/coupons/co_1', given: { id: 'co_1' } });
