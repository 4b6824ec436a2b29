import { Coupon, PromotionCode } from '../../catalog.ts';
import { type InputEntries, idInput, inputObject, objectsInput, wordInput } from '../../graph/inputs.ts';
import { DiscountInput } from './discount.ts';

/** Discounts as a phase of a schedule takes them: the codes of promotions only stand in the list. */
const phaseDiscounts: InputEntries = {
  list: objectsInput('discounts', DiscountInput, 'These, in this order.'),
  none: wordInput('discounts', null, 'None at all, not even those of the customer.'),
  couponId: idInput('coupon', Coupon, 'One coupon, the older form.'),
};

export const PhaseDiscountsInput = inputObject(
  'PhaseDiscountsInput',
  'The discounts on the whole of a subscription during a phase.',
  phaseDiscounts,
  { oneOf: true },
);

export const SubscriptionDiscountsInput = inputObject(
  'SubscriptionDiscountsInput',
  'The discounts on the whole of a subscription, in place of those it has.',
  {
    ...phaseDiscounts,
    promotionCodeId: idInput('promotion_code', PromotionCode, 'One promotion code, the older form.'),
  },
  { oneOf: true },
);
