import type { Records } from '../records.ts';
import { endDiscount } from '../redeeming/discounts.ts';
import type { World } from '../world.ts';

/** The discounts an invoice has without any of its own: the subscription's, or else the customer's. */
export function inheritedDiscounts(
  world: World,
  customer: Records['customer'],
  subscription: Records['subscription'] | undefined,
  at: number,
): readonly string[] {
  const ofSubscription = runningDiscounts(world, subscriptionDiscounts(subscription), at);
  if (ofSubscription.length > 0) return ofSubscription;
  return runningDiscounts(world, typeof customer.discount === 'string' ? [customer.discount] : [], at);
}

/** Ends the discounts that count once, on the customer, subscription or item the invoice has them from. */
export function consumeDiscounts(
  world: World,
  invoice: Records['invoice'],
  lines: readonly Records['line_item'][],
): void {
  const used = [...(invoice.discounts ?? []), ...lines.flatMap(({ discounts }) => discounts)];
  for (const id of new Set(used)) {
    const discount = world.store.get('discount', id);
    if (discount === undefined || discount.invoice !== null || discount.invoice_item !== null) continue;
    if (world.store.last('coupon', discount.coupon)?.duration === 'once') endDiscount(world, id);
  }
}

function subscriptionDiscounts(subscription: Records['subscription'] | undefined): readonly string[] {
  if (subscription === undefined) return [];
  const { discount, discounts } = subscription;
  return discount === null || discounts.includes(discount) ? discounts : [discount, ...discounts];
}

function runningDiscounts({ store }: World, ids: readonly string[], at: number): readonly string[] {
  return ids.filter((id) => {
    const discount = store.get('discount', id);
    return discount !== undefined && (discount.end === null || discount.end > at);
  });
}
