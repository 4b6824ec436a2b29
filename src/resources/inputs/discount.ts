import { Coupon, Discount, PromotionCode } from '../../catalog.ts';
import { idInput, inputObject } from '../../graph/inputs.ts';

export const DiscountInput = inputObject(
  'DiscountInput',
  'A reduction: by a coupon, by a promotion code, or one that is there already.',
  {
    couponId: idInput('coupon', Coupon, 'The coupon to redeem.'),
    promotionCodeId: idInput('promotion_code', PromotionCode, 'The promotion code to redeem.'),
    discountId: idInput('discount', Discount, 'A discount that the customer has already.'),
  },
  { oneOf: true },
);
