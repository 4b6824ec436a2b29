import { invalidRequest, type StripeError } from '../errors.ts';
import { changedMetadata } from '../metadata.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { newSubscriptionItem, type SubscriptionItemRecord } from '../objects/subscription-item/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { checkActive, checkItems } from './item-input.ts';
import type { ItemChange } from './subscription-change.ts';
import { isMetered, type Terms } from './terms.ts';
import { hasUsage } from './usage.ts';

/** What a subscription consists of after some changes to its items; nothing is stored yet. */
export function termsAfter(
  world: World,
  subscription: SubscriptionRecord,
  before: readonly Terms[],
  changes: readonly ItemChange[],
): readonly Terms[] {
  if (changes.length === 0) return before;
  let after = before;
  for (const change of changes) after = changed(world, subscription, after, change);
  checkItems(
    after.map(({ price }) => ({ price })),
    subscription.customer,
    subscription.currency,
  );
  return after;
}

function changed(
  world: World,
  subscription: SubscriptionRecord,
  terms: readonly Terms[],
  change: ItemChange,
): readonly Terms[] {
  if (change.id === undefined) return [...terms, added(world, subscription, change)];
  const current = terms.find(({ item }) => item.id === change.id);
  if (current === undefined) throw noSuchItem(change);
  if (change.deleted === true) {
    checkUsage(world, current, change);
    return terms.filter((one) => one !== current);
  }
  return terms.map((one) => (one === current ? replaced(world, current, change) : one));
}

function added(world: World, subscription: SubscriptionRecord, change: ItemChange): Terms {
  const { price } = change;
  if (price === undefined) {
    const param = nameIn(change, 'price');
    throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  checkActive(price, nameIn(change, 'price'));
  checkQuantity(price, change);
  const item = newSubscriptionItem({
    id: world.ids.next('si_'),
    billing_thresholds: change.billingThresholds ?? null,
    created: timeFor(world, subscription.customer),
    metadata: changedMetadata({}, change.metadata),
    price: price.id,
    subscription: subscription.id,
    tax_rates: change.taxRates ?? [],
    ...(isMetered(price) ? {} : { quantity: change.quantity ?? 1 }),
  });
  return { item, price };
}

function replaced(world: World, { item, price: oldPrice }: Terms, change: ItemChange): Terms {
  const price = change.price ?? oldPrice;
  const isNew = price.id !== oldPrice.id;
  if (isNew) checkActive(price, nameIn(change, 'price'));
  checkQuantity(price, change);
  if (isNew && isMetered(oldPrice)) checkUsage(world, { item, price: oldPrice }, change);
  const { quantity: old, ...rest } = item;
  // A new price starts over with one, unless the request says how many.
  const quantity = change.quantity ?? (isNew ? 1 : (old ?? 1));
  const next: SubscriptionItemRecord = {
    ...rest,
    billing_thresholds:
      change.billingThresholds === undefined ? item.billing_thresholds : change.billingThresholds,
    metadata: changedMetadata(item.metadata, change.metadata),
    plan: price.id,
    price: price.id,
    tax_rates: change.taxRates ?? item.tax_rates ?? [],
    ...(isMetered(price) ? {} : { quantity }),
  };
  return { item: next, price };
}

function checkQuantity(price: Terms['price'], change: ItemChange): void {
  if (change.quantity === undefined || !isMetered(price)) return;
  throw invalidRequest(
    'Quantity should not be specified where usage_type is `metered`. Remove quantity from ' +
      `\`${change.at ?? 'the item'}\``,
    { param: nameIn(change, 'quantity') },
  );
}

function checkUsage(world: World, { item, price }: Terms, change: ItemChange): void {
  if (!isMetered(price) || change.clearUsage === true || !hasUsage(world, item.id)) return;
  throw invalidRequest(
    `The subscription item ${item.id} has usage attached to it. To remove it together with its usage, pass ` +
      '`clear_usage=true`.',
    { param: nameIn(change, 'clear_usage') },
  );
}

function noSuchItem(change: ItemChange): StripeError {
  return invalidRequest(`No such subscription_item: '${change.id}'`, {
    code: 'resource_missing',
    param: nameIn(change, 'id'),
  });
}

function nameIn({ at }: ItemChange, name: string): string {
  return at === undefined ? name : `${at}[${name}]`;
}
