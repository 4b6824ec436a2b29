import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import type { SubscriptionItemRecord } from '../objects/subscription-item/record.ts';
import { discountFrom, endDiscount, type Redeemable } from '../redeeming/discounts.ts';
import type { World } from '../world.ts';
import type { ChangePlan } from './plan-change.ts';
import type { ItemChange, SubscriptionChange } from './subscription-change.ts';
import { termsOf } from './terms.ts';
import { clearUsage } from './usage.ts';

/** Puts the planned items and timing of a subscription in place. */
export function applyPlan(
  world: World,
  subscription: SubscriptionRecord,
  plan: Pick<ChangePlan, 'before' | 'after' | 'timing'>,
  items: readonly ItemChange[] = [],
): SubscriptionRecord {
  replaceItems(
    world,
    subscription,
    plan.after.map(({ item }) => item),
    items,
  );
  const current = world.store.get('subscription', subscription.id) ?? subscription;
  const changed = { ...current, ...plan.timing };
  return world.store.put<SubscriptionRecord>({
    ...changed,
    cancel_at: changed.cancel_at_period_end ? changed.current_period_end : changed.cancel_at,
  });
}

/** Makes the given items those of the subscription. */
export function replaceItems(
  world: World,
  subscription: SubscriptionRecord,
  items: readonly SubscriptionItemRecord[],
  changes: readonly ItemChange[] = [],
): void {
  const { store } = world;
  const kept = new Set(items.map(({ id }) => id));
  for (const { item } of termsOf(world, subscription)) {
    if (kept.has(item.id)) continue;
    clearUsage(world, item.id);
    store.delete('subscription_item', item.id);
  }
  const known = new Set(changes.map(({ id }) => id));
  const additions = changes.filter(({ id }) => id === undefined);
  for (const item of items) {
    const isNew = store.get('subscription_item', item.id) === undefined;
    const change = isNew
      ? additions.shift()
      : known.has(item.id)
        ? changes.find(({ id }) => id === item.id)
        : undefined;
    if (change?.clearUsage === true) clearUsage(world, item.id);
    store.put({ ...item, discounts: itemDiscounts(world, subscription, item, change?.discounts) });
  }
}

function itemDiscounts(
  world: World,
  { id, customer, currency }: SubscriptionRecord,
  item: SubscriptionItemRecord,
  discounts: readonly Redeemable[] | null | undefined,
): readonly string[] {
  if (discounts === undefined) return item.discounts;
  return (discounts ?? []).map(
    (redeemable) =>
      discountFrom(
        world,
        redeemable,
        { customer, subscription: id, subscription_item: item.id },
        { currency },
      ).id,
  );
}

/** Replaces the discounts of a subscription, where the change says anything about them. */
export function changeDiscounts(
  world: World,
  subscription: SubscriptionRecord,
  { discounts }: SubscriptionChange,
): void {
  if (discounts === undefined) return;
  const { id, customer, currency } = subscription;
  const products = termsOf(world, subscription).map(({ price }) => price.product);
  const fresh = (discounts ?? []).map(
    (redeemable) =>
      discountFrom(world, redeemable, { customer, subscription: id }, { currency, products }).id,
  );
  const current = world.store.get('subscription', id) ?? subscription;
  for (const old of new Set([current.discount, ...current.discounts])) {
    if (old !== null && !fresh.includes(old) && world.store.get('discount', old) !== undefined) {
      endDiscount(world, old);
    }
  }
  const ended = world.store.get('subscription', id) ?? subscription;
  world.store.put({ ...ended, discount: fresh[0] ?? null, discounts: fresh });
}
