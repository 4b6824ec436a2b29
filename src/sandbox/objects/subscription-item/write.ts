import { invalidRequest, noSuch } from '../../errors.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import { boolean, type Params, reference, required, timestamp } from '../../protocol/parameters.ts';
import type { SubscriptionChange } from '../../subscribing/subscription-change.ts';
import { updateSubscription } from '../../subscribing/update.ts';
import type { World } from '../../world.ts';
import { itemChange } from '../subscription/item-change-param.ts';
import { itemParams, paymentBehavior, prorationBehavior } from '../subscription/parameters.ts';
import type { SubscriptionRecord } from '../subscription/record.ts';
import type { SubscriptionItemRecord } from './record.ts';

const proration = { proration_behavior: prorationBehavior, proration_date: timestamp() };

const params = { ...itemParams, ...proration, payment_behavior: paymentBehavior };

/** Adds an item to a subscription. */
export const createItem = endpoint({
  method: 'POST',
  path: '/v1/subscription_items',
  params: { ...params, subscription: required(reference('subscription')) },
  handle: (context) => {
    const { subscription, ...sent } = context.params;
    checkAlive(subscription);
    const before = new Set(itemsOf(context, subscription).map(({ id }) => id));
    change(context, subscription, sent, {});
    const made = itemsOf(context, subscription).find(({ id }) => !before.has(id));
    return made ?? pendingItem(context, subscription, before);
  },
});

/** Changes an item of a subscription. */
export const updateItem = endpoint({
  method: 'POST',
  path: '/v1/subscription_items/:item',
  params: { ...params, off_session: boolean() },
  handle: (context) => {
    const item = itemAt(context, context.path.item);
    const subscription = subscriptionOf(context, item);
    checkAlive(subscription);
    change(context, subscription, context.params, { id: item.id });
    return itemAt(context, item.id);
  },
});

/** Takes an item away; the subscription goes on with its others. */
export const deleteItem = endpoint({
  method: 'DELETE',
  path: '/v1/subscription_items/:item',
  params: { ...proration, clear_usage: boolean() },
  handle: (context) => {
    const item = itemAt(context, context.path.item);
    const subscription = subscriptionOf(context, item);
    checkAlive(subscription);
    const { clear_usage } = context.params;
    change(context, subscription, context.params, {
      id: item.id,
      deleted: true,
      ...(clear_usage === undefined ? {} : { clear_usage }),
    });
    return { id: item.id, object: item.object, deleted: true };
  },
});

type Sent = Partial<Params<typeof params>> & { readonly off_session?: boolean };

function change(
  world: World,
  subscription: SubscriptionRecord,
  sent: Sent,
  which: { readonly id?: string; readonly deleted?: boolean; readonly clear_usage?: boolean },
): void {
  const settings: SubscriptionChange = {
    items: [itemChange(world, { ...sent, ...which })],
    offSession: sent.off_session,
    paymentBehavior: sent.payment_behavior,
    prorationBehavior: sent.proration_behavior,
    prorationDate: sent.proration_date,
  };
  updateSubscription(world, subscription, settings);
}

/** The item a path names; unlike other ids an unknown one has neither a code nor a parameter. */
export function itemAt({ store }: World, id: string): SubscriptionItemRecord {
  const item = store.get('subscription_item', id);
  if (item === undefined) throw invalidRequest(`Invalid subscription_item id: ${id}`);
  return item;
}

function subscriptionOf({ store }: World, { subscription: id }: SubscriptionItemRecord): SubscriptionRecord {
  const subscription = store.get('subscription', id);
  if (subscription === undefined) throw noSuch('subscription', id, 'subscription', 404);
  return subscription;
}

/** Nothing can be added to, or taken from, what has ended. */
function checkAlive({ id, status }: SubscriptionRecord): void {
  if (status === 'canceled' || status === 'incomplete_expired') {
    throw noSuch('subscription', id, 'subscription', 404);
  }
}

function itemsOf({ store }: World, { id }: SubscriptionRecord): readonly SubscriptionItemRecord[] {
  return store.list('subscription_item', { match: { subscription: id }, order: 'oldest' }).records;
}

/** An item whose payment is still awaited is not in place yet, but the answer shows it. */
function pendingItem(
  { store }: World,
  { id }: SubscriptionRecord,
  before: ReadonlySet<string>,
): SubscriptionItemRecord {
  const pending = store.get('subscription', id)?.pending_update?.subscription_items ?? [];
  const item = pending.find((one) => !before.has(one.id));
  if (item === undefined) throw new Error(`The new item of ${id} is neither in place nor pending`);
  return item;
}
