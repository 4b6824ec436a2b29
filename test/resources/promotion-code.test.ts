import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await billing.api.promotionCodes.list({ code: 'LAUNCH24' });
  id = found(data[0]).id;
});

describe('a promotion code', () => {
  it.each(['raw', 'global'])('is read by its %s id, its coupon inside', async (form) => {
    const { data, calls } = await billing.ask<{ promotionCode: { expiresAt: string } }>(
      `query ($id: ID!) { promotionCode(id: $id) {
        id stripeId isLive isActive code couponId coupon { id name percentOff } customerId expiresAt
        maxRedemptions timesRedeemed
        restrictions { firstTimeTransaction minimumAmount { minor } minimumAmountCurrency }
      } }`,
      { id: form === 'raw' ? id : `PromotionCode:${id}` },
    );
    expect(data).toEqual({
      promotionCode: {
        id: `PromotionCode:${id}`,
        stripeId: id,
        isLive: false,
        isActive: true,
        code: 'LAUNCH24',
        couponId: 'Coupon:LAUNCH',
        coupon: { id: 'Coupon:LAUNCH', name: 'Launch week', percentOff: '25.5' },
        customerId: null,
        expiresAt: data.promotionCode.expiresAt,
        maxRedemptions: 100,
        timesRedeemed: 0,
        restrictions: { firstTimeTransaction: false, minimumAmount: null, minimumAmountCurrency: null },
      },
    });
    expect(data.promotionCode.expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(calls).toEqual([`GET /v1/promotion_codes/${id}`]);
  });
});

describe('the least order of a promotion code', () => {
  const restrictions = { first_time_transaction: true, minimum_amount: 2500, minimum_amount_currency: 'usd' };
  const code = {
    id: 'promo_1',
    object: 'promotion_code',
    code: 'BIG',
    coupon: { id: 'HALF', object: 'coupon' },
  };
  const { ask } = scriptedBilling({
    objects: { 'promotion_codes/promo_1': { ...code, restrictions } },
  });

  it('has the currency beside it', async () => {
    const { data } = await ask(
      '{ promotionCode(id: "promo_1") { restrictions { minimumAmount { minor currency } minimumAmountCurrency } } }',
    );
    const minimumAmount = { minor: 2500, currency: 'USD' };
    expect(data).toEqual({
      promotionCode: { restrictions: { minimumAmount, minimumAmountCurrency: 'USD' } },
    });
  });

  it('in every currency comes with the code', async () => {
    const { calls } = await ask(
      '{ promotionCode(id: "promo_1") { restrictions { currencyOptions { currency minimumAmount { minor } } } } }',
    );
    expect(calls).toEqual(['GET /v1/promotion_codes/promo_1?expand[0]=restrictions.currency_options']);
  });
});

describeReferences(
  billing,
  'PromotionCode',
  () => ({ root: 'promotionCode', id, path: `promotion_codes/${id}` }),
  { customer: 'name' },
);

describeFilters(billing, 'promotionCodes', 'promotion_codes', {
  code: ['"hello5"', 'code=hello5'],
  couponId: ['"WELCOME5"', 'coupon=WELCOME5'],
  customerId: [`"${demo.customer}"`, `customer=${demo.customer}`],
  isActive: ['true', 'active=true'],
  created: span('created'),
});
