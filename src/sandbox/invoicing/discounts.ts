import { type DiscountOwner, discountFrom } from '../redeeming/discounts.ts';
import type { World } from '../world.ts';
import type { DiscountParam } from './parameters/discounts.ts';

/**
 * The ids of the discounts a request names, redeeming coupons and codes; null, meaning none, gives none. Without
 * the parameter there is nothing to say.
 */
export function discountsFrom(
  world: World,
  sent: readonly DiscountParam[] | null | undefined,
  owner: DiscountOwner & { readonly currency: string; readonly amount?: number },
  param = 'discounts',
): readonly string[] | undefined {
  if (sent === undefined) return undefined;
  const { currency, amount, ...place } = owner;
  return (sent ?? []).map(({ coupon, discount, promotion_code }, index) => {
    const at = `${param}[${index}]`;
    const purchase = { currency, ...(amount === undefined ? {} : { amount }) };
    return discountFrom(world, { coupon, discount, promotionCode: promotion_code, at }, place, purchase).id;
  });
}
