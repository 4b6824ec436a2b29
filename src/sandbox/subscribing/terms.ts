import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import type { SubscriptionItemRecord } from '../objects/subscription-item/record.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';

/** An item of a subscription together with its price. */
export interface Terms {
  readonly item: SubscriptionItemRecord;
  readonly price: Records['price'];
}

/** What a subscription consists of, oldest item first. */
export function termsOf(world: World, subscription: SubscriptionRecord): readonly Terms[] {
  const { records } = world.store.list('subscription_item', {
    match: { subscription: subscription.id },
    order: 'oldest',
  });
  return records.map((item) => ({ item, price: priceOf(world, item.price) }));
}

/** A price by its id, even after its deletion: subscribers keep what they subscribed to. */
export function priceOf({ store }: World, id: string): Records['price'] {
  const price = store.last('price', id);
  if (price === undefined) throw new Error(`There is no price ${id}`);
  return price;
}

/** Whether uses are counted rather than a quantity agreed. */
export function isMetered(price: Records['price']): boolean {
  return price.recurring?.usage_type === 'metered';
}
