import type { CustomerRecord } from '../objects/customer/record.ts';
import { discountFrom, endDiscount } from '../redeeming/discounts.ts';
import type { World } from '../world.ts';

/** What was sent of a customer's discount; null takes away the one there is. */
export interface SentDiscount {
  readonly coupon?: string | null;
  readonly promotion_code?: string | null;
}

/** Gives a customer a discount in place of the one they have, or takes it away. */
export function changeDiscount(world: World, customerId: string, sent: SentDiscount): void {
  const { coupon, promotion_code } = sent;
  if (coupon === undefined && promotion_code === undefined) return;
  const { store } = world;
  const before = store.get('customer', customerId)?.discount ?? null;
  const isGiven = typeof coupon === 'string' || typeof promotion_code === 'string';
  const given = isGiven
    ? discountFrom(
        world,
        { coupon: coupon ?? undefined, promotionCode: promotion_code ?? undefined },
        { customer: customerId },
      )
    : undefined;
  if (before !== null) endDiscount(world, before);
  const customer = store.get('customer', customerId);
  if (customer === undefined || given === undefined) return;
  store.put<CustomerRecord>({ ...customer, discount: given.id });
}
