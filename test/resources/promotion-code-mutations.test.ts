import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

async function newCoupon(): Promise<string> {
  return (await billing.api.coupons.create({ percent_off: 5 })).id;
}

describe('a promotion code made', () => {
  it('has its restrictions', async () => {
    const couponId = await newCoupon();
    const { id: customerId } = await billing.api.customers.create();
    const { payload, calls } = await write(
      billing,
      'promotionCodeCreate',
      {
        couponId,
        customerId,
        code: 'SPRING-1',
        expiresAt: '2025-01-01T00:00:00Z',
        maxRedemptions: 2,
        restrictions: {
          firstTimeTransaction: true,
          minimumAmount: {
            amountMinor: 1000,
            currency: 'USD',
            currencyOptions: [{ currency: 'EUR', minimumAmountMinor: 900 }],
          },
        },
      },
      `promotionCode {
        code couponId customerId expiresAt maxRedemptions isActive
        restrictions { firstTimeTransaction minimumAmount { minor currency } currencyOptions { currency minimumAmount { minor } } }
      }`,
    );
    expect(payload).toEqual({
      promotionCode: {
        code: 'SPRING-1',
        couponId: `Coupon:${couponId}`,
        customerId: `Customer:${customerId}`,
        expiresAt: '2025-01-01T00:00:00Z',
        maxRedemptions: 2,
        isActive: true,
        restrictions: {
          firstTimeTransaction: true,
          minimumAmount: { minor: 1000, currency: 'USD' },
          currencyOptions: [
            { currency: 'EUR', minimumAmount: { minor: 900 } },
            { currency: 'USD', minimumAmount: { minor: 1000 } },
          ],
        },
      },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/promotion_codes');
  });

  it('is refused while another reads the same', async () => {
    const couponId = await newCoupon();
    await written(billing, 'promotionCodeCreate', { couponId, code: 'SAME' });
    const { payload } = await write(
      billing,
      'promotionCodeCreate',
      { couponId, code: 'same' },
      'promotionCode { id }',
    );
    expect(payload).toMatchObject({
      promotionCode: null,
      errors: [{ __typename: 'InvalidStateError', code: 'resource_already_exists' }],
    });
  });

  it('is refused for a coupon that is not there, or past its time', async () => {
    const missing = await write(billing, 'promotionCodeCreate', { couponId: 'none' });
    expect(missing.payload.errors).toMatchObject([
      { __typename: 'NotFoundError', path: ['input', 'couponId'], id: 'none' },
    ]);
    const past = await write(billing, 'promotionCodeCreate', {
      couponId: await newCoupon(),
      expiresAt: '2001-01-01T00:00:00Z',
    });
    expect(past.payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'expiresAt'] },
    ]);
  });
});

describe('a promotion code', () => {
  it('is switched off, and asks for more in another currency', async () => {
    const { id } = await billing.api.promotionCodes.create({
      coupon: await newCoupon(),
      restrictions: { minimum_amount: 1000, minimum_amount_currency: 'usd' },
    });
    const { payload, calls } = await write(
      billing,
      'promotionCodeUpdate',
      {
        id: `PromotionCode:${id}`,
        isActive: false,
        restrictions: { currencyOptions: [{ currency: 'GBP', minimumAmountMinor: 800 }] },
      },
      'promotionCode { isActive restrictions { currencyOptions { currency } } }',
    );
    expect(payload).toEqual({
      promotionCode: {
        isActive: false,
        restrictions: { currencyOptions: [{ currency: 'USD' }, { currency: 'GBP' }] },
      },
      errors: [],
    });
    expect(calls[0]).toBe(`POST /v1/promotion_codes/${id}`);
  });

  it('cannot have options without a minimum', async () => {
    const { id } = await billing.api.promotionCodes.create({ coupon: await newCoupon() });
    const { payload } = await write(
      billing,
      'promotionCodeUpdate',
      { id, restrictions: { currencyOptions: [{ currency: 'GBP', minimumAmountMinor: 800 }] } },
      'promotionCode { isActive }',
    );
    expect(payload).toMatchObject({
      promotionCode: { isActive: true },
      errors: [{ __typename: 'InvalidInputError', path: ['input', 'restrictions', 'currencyOptions'] }],
    });
  });
});

describeWrite('promotionCodeCreate', { call: 'POST /v1/promotion_codes' });
describeWrite('promotionCodeUpdate', { call: 'POST /v1/promotion_codes/promo_1', given: { id: 'promo_1' } });
