import type { Records } from '../records.ts';
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

/** Takes discounts that count once off the customer or subscription they came from. */
export function consumeDiscounts({ store }: World, invoice: Records['invoice']): void {
  for (const id of invoice.discounts ?? []) {
    const discount = store.get('discount', id);
    const coupon = store.last('coupon', discount?.coupon ?? '');
    if (discount === undefined || coupon?.duration !== 'once') continue;
    const customer = store.get('customer', invoice.customer ?? '');
    if (customer?.discount === id) store.put({ ...customer, discount: null });
    const subscription = store.get('subscription', discount.subscription ?? '');
    if (subscription === undefined || !subscriptionDiscounts(subscription).includes(id)) continue;
    store.put({
      ...subscription,
      discount: subscription.discount === id ? null : subscription.discount,
      discounts: subscription.discounts.filter((one) => one !== id),
    });
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
