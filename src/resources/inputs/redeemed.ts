import { Coupon, PromotionCode } from '../../catalog.ts';
import { idInput, inputObject } from '../../graph/inputs.ts';

/** A reduction for what is only about to be: there is no discount yet that could be named. */
export const RedeemedInput = inputObject(
  'RedeemedInput',
  'A reduction that is redeemed: by a coupon or by a promotion code.',
  {
    couponId: idInput('coupon', Coupon, 'The coupon to redeem.'),
    promotionCodeId: idInput('promotion_code', PromotionCode, 'The promotion code to redeem.'),
  },
  { oneOf: true },
);
