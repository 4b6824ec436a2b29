import { clearable, list, object, type Params, text } from '../../protocol/parameters.ts';

const redeemable = { coupon: text(), discount: text(), promotion_code: text() };

/** Coupons, promotion codes or earlier discounts to apply; empty takes all discounts away. */
export const discounts = clearable(list(object(redeemable)));

/** One entry of the discounts parameter. */
export type DiscountParam = Params<typeof redeemable>;
