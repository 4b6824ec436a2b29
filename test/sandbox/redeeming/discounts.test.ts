import { beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../../src/sandbox/clock.ts';
import { StripeError } from '../../../src/sandbox/errors.ts';
import { newCoupon } from '../../../src/sandbox/objects/coupon/record.ts';
import { newCustomer } from '../../../src/sandbox/objects/customer/record.ts';
import { definitions } from '../../../src/sandbox/objects/index.ts';
import { newPromotionCode } from '../../../src/sandbox/objects/promotion-code/record.ts';
import type { Records } from '../../../src/sandbox/records.ts';
import { lockCurrency } from '../../../src/sandbox/redeeming/currency.ts';
import { discountFrom, endDiscount } from '../../../src/sandbox/redeeming/discounts.ts';
import { createWorld, type World } from '../../../src/sandbox/world.ts';

const now = 1_682_899_200;
let world: World;

beforeEach(() => {
  world = createWorld({ definitions, clock: createClock(now), seed: 1 });
  world.store.put(newCustomer({ id: 'cus_1', created: now, invoice_prefix: 'ONE' }));
  world.store.put(newCoupon({ id: 'TEN', created: now, percent_off: 10 }));
});

function code(restrictions: Partial<Records['promotion_code']['restrictions']>, coupon = 'TEN'): string {
  const { restrictions: none, ...rest } = newPromotionCode({
    id: 'promo_1',
    created: now,
    code: 'CODE',
    coupon,
  });
  return world.store.put({ ...rest, restrictions: { ...none, ...restrictions } }).id;
}

function refusal(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    if (error instanceof StripeError) return { message: error.message, ...error.details };
    throw error;
  }
  throw new Error('The call was not refused');
}

const times = (): number | undefined => world.store.get('coupon', 'TEN')?.times_redeemed;

describe('redeeming', () => {
  it('names the parameter in the place it came in', () => {
    const no = (redeemable: object) =>
      refusal(() => discountFrom(world, { at: 'discounts[1]', ...redeemable }, { customer: 'cus_1' }));
    expect(no({ coupon: 'NO' })).toMatchObject({ param: 'discounts[1][coupon]' });
    expect(no({ promotionCode: 'promo_no' })).toMatchObject({ param: 'discounts[1][promotion_code]' });
    expect(no({ discount: 'di_no' })).toMatchObject({ param: 'discounts[1][discount]' });
    expect(no({})).toMatchObject({ code: 'parameter_missing', param: 'discounts[1][coupon]' });
    expect(no({ coupon: 'TEN', discount: 'di_no' })).toMatchObject({
      message: 'You may only specify one of these parameters: coupon, discount, promotion_code.',
    });
  });

  it('sets the discount on what it is for', () => {
    const discount = discountFrom(world, { coupon: 'TEN' }, { customer: 'cus_1', invoice: 'in_1' });
    expect(discount).toMatchObject({
      coupon: 'TEN',
      customer: 'cus_1',
      end: null,
      invoice: 'in_1',
      start: now,
    });
    expect(times()).toBe(1);
  });

  it('does not count what a quote only offers', () => {
    const discount = discountFrom(world, { coupon: 'TEN' }, { customer: 'cus_1', quote: 'qt_1' });
    expect(discount).not.toHaveProperty('quote');
    expect(times()).toBe(0);
  });

  it('uses an earlier discount of the same customer as it is', () => {
    const first = discountFrom(world, { coupon: 'TEN' }, { customer: 'cus_1' });
    expect(discountFrom(world, { discount: first.id }, { customer: 'cus_1', invoice: 'in_1' })).toBe(first);
    expect(times()).toBe(1);
    world.store.put(newCustomer({ id: 'cus_2', created: now, invoice_prefix: 'TWO' }));
    expect(refusal(() => discountFrom(world, { discount: first.id }, { customer: 'cus_2' }))).toMatchObject({
      code: 'resource_missing',
    });
  });
});

describe('promotion codes with restrictions', () => {
  const buy = (promotionCode: string, purchase: { amount?: number; currency: string; products?: string[] }) =>
    discountFrom(world, { promotionCode }, { customer: 'cus_1' }, purchase);

  it('ask for a minimum in the currency paid in', () => {
    const id = code({
      currency_options: { eur: { minimum_amount: 900 } },
      minimum_amount: 1000,
      minimum_amount_currency: 'usd',
    });
    expect(refusal(() => buy(id, { amount: 999, currency: 'usd' }))).toMatchObject({
      code: 'promotion_code_amount_insufficient',
      message: 'This promotion code cannot be redeemed because the minimum amount is not met.',
    });
    expect(refusal(() => buy(id, { amount: 899, currency: 'eur' }))).toMatchObject({
      param: 'promotion_code',
    });
    expect(buy(id, { amount: 900, currency: 'eur' }).promotion_code).toBe(id);
    expect(buy(id, { amount: 1000, currency: 'usd' }).promotion_code).toBe(id);
  });

  it('ask for a product their coupon is for', () => {
    const applies_to = { products: ['prod_1'] };
    world.store.put(newCoupon({ id: 'ONLY', created: now, applies_to, percent_off: 10 }));
    const id = code({}, 'ONLY');
    expect(refusal(() => buy(id, { currency: 'usd', products: ['prod_2'] }))).toMatchObject({
      message: 'This promotion code cannot be redeemed because it is not valid for any of the items.',
    });
    expect(buy(id, { currency: 'usd', products: ['prod_2', 'prod_1'] }).coupon).toBe('ONLY');
  });
});

describe('currencies', () => {
  it('are settled by the first use', () => {
    lockCurrency(world, 'cus_1', 'eur');
    lockCurrency(world, 'cus_1', 'eur');
    expect(world.store.get('customer', 'cus_1')?.currency).toBe('eur');
    expect(refusal(() => lockCurrency(world, 'cus_1', 'usd', 'currency'))).toMatchObject({
      param: 'currency',
    });
  });

  it('must be among those an amount off is in', () => {
    world.store.put(newCoupon({ id: 'FIVE', created: now, amount_off: 500, currency: 'usd' }));
    const redeem = (currency: string) =>
      discountFrom(world, { coupon: 'FIVE' }, { customer: 'cus_1', invoice: 'in_1' }, { currency });
    expect(refusal(() => redeem('eur'))).toMatchObject({ param: 'coupon' });
    expect(redeem('usd').coupon).toBe('FIVE');
  });
});

it('a discount that ends leaves its owner and keeps its coupon in the stub', () => {
  const discount = discountFrom(world, { coupon: 'TEN' }, { customer: 'cus_1' });
  const owner = world.store.get('customer', 'cus_1');
  if (owner !== undefined) world.store.put({ ...owner, discount: discount.id });
  expect(endDiscount(world, discount.id)).toMatchObject({ coupon: { id: 'TEN' }, deleted: true });
  expect(world.store.get('customer', 'cus_1')?.discount).toBeNull();
  expect(() => endDiscount(world, discount.id)).toThrow(`There is no discount ${discount.id} to end`);
});
