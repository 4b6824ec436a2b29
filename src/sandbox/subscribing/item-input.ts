import { invalidRequest } from '../errors.ts';
import { pricingIn } from '../money/line-amount.ts';
import { newSubscriptionItem, type SubscriptionItemRecord } from '../objects/subscription-item/record.ts';
import type { Records } from '../records.ts';
import { discountFrom, type Redeemable } from '../redeeming/discounts.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { isMetered, type Terms } from './terms.ts';

/** An item of a subscription to be made. */
export interface ItemInput {
  readonly price: Records['price'];
  /** One unless given; metered prices have none. */
  readonly quantity?: number | undefined;
  readonly taxRates?: readonly string[] | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  readonly billingThresholds?: SubscriptionItemRecord['billing_thresholds'] | undefined;
  readonly discounts?: readonly Redeemable[] | undefined;
  /** The parameter it came in, such as `items[0]`. */
  readonly at?: string | undefined;
}

const mostItems = 20;

/** Refuses items that cannot be sold, or not together; answers the currency they are billed in. */
export function checkItems(
  items: readonly Pick<ItemInput, 'price' | 'quantity' | 'at'>[],
  customer: string,
  currency?: string,
): string {
  const [first] = items;
  if (first === undefined) {
    throw invalidRequest('A subscription must have at least one active plan.', { param: 'items' });
  }
  if (items.length > mostItems) {
    throw invalidRequest(`Customer ${customer} already has the maximum ${mostItems} items per subscription`, {
      param: 'items',
    });
  }
  const billed = currency ?? first.price.currency;
  const seen = new Set<string>();
  for (const item of items) {
    checkRecurring(item);
    checkQuantity(item);
    if (seen.has(item.price.id)) {
      throw invalidRequest(
        `Cannot create a Subscription with multiple Subscription Items with the same Price: ${item.price.id}`,
        { param: 'plan' },
      );
    }
    seen.add(item.price.id);
    checkTogether(first.price, item.price, billed);
  }
  return billed;
}

/** Refuses a price that is archived, where a new one is chosen. */
export function checkActive(price: Records['price'], param: string): void {
  if (price.active) return;
  throw invalidRequest('The price specified is inactive. This field only accepts active prices.', { param });
}

/** Makes the items of a subscription, in the order they are given. */
export function makeItems(
  world: World,
  subscription: { readonly id: string; readonly customer: string; readonly currency: string },
  inputs: readonly ItemInput[],
): readonly Terms[] {
  return inputs.map((input) => ({ item: makeItem(world, subscription, input), price: input.price }));
}

function makeItem(
  world: World,
  subscription: { readonly id: string; readonly customer: string; readonly currency: string },
  input: ItemInput,
): SubscriptionItemRecord {
  const { store, ids } = world;
  const id = ids.next('si_');
  const { customer, currency } = subscription;
  const discounts = (input.discounts ?? []).map((redeemable) =>
    discountFrom(
      world,
      redeemable,
      { customer, subscription: subscription.id, subscription_item: id },
      { currency, products: [input.price.product] },
    ),
  );
  return store.put(
    newSubscriptionItem({
      id,
      billing_thresholds: input.billingThresholds ?? null,
      created: timeFor(world, customer),
      discounts: discounts.map((discount) => discount.id),
      metadata: input.metadata ?? {},
      price: input.price.id,
      subscription: subscription.id,
      tax_rates: input.taxRates ?? [],
      ...(isMetered(input.price) ? {} : { quantity: input.quantity ?? 1 }),
    }),
  );
}

function checkRecurring({ price, at = 'items[0]' }: Pick<ItemInput, 'price' | 'at'>): void {
  if (price.type === 'recurring') return;
  throw invalidRequest(
    'The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.',
    { param: `${at}[price]` },
  );
}

function checkQuantity({
  price,
  quantity,
  at = 'items[0]',
}: Pick<ItemInput, 'price' | 'quantity' | 'at'>): void {
  if (quantity === undefined || !isMetered(price)) return;
  throw invalidRequest(
    `Quantity should not be specified where usage_type is \`metered\`. Remove quantity from \`${at}\``,
    { param: `${at}[quantity]` },
  );
}

function checkTogether(first: Records['price'], price: Records['price'], currency: string): void {
  const mismatch =
    pricingIn(price, currency) === undefined
      ? 'currency'
      : price.recurring?.interval !== first.recurring?.interval ||
          price.recurring?.interval_count !== first.recurring?.interval_count
        ? 'interval'
        : undefined;
  if (mismatch === undefined) return;
  throw invalidRequest(
    'Currency and interval fields must match across all plans on this subscription. Found mismatch in ' +
      `${mismatch} field.`,
    { param: 'items' },
  );
}
