import { invalidRequest } from '../../errors.ts';
import { defineObject } from '../../protocol/definition.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import { integer, oneOf, required, timestamp } from '../../protocol/parameters.ts';
import { wordOr } from '../../protocol/value-parameters.ts';
import { isMetered, priceOf } from '../../subscribing/terms.ts';
import { timeFor } from '../../time.ts';
import type { World } from '../../world.ts';
import { itemAt } from '../subscription-item/write.ts';

/** What was used in the last minutes of a period may still be told afterwards. */
const graceSeconds = 300;

/** Usage records: how much of a metered item was used, and when. */
export const usageRecord = defineObject({
  object: 'usage_record',
  rank: ({ timestamp: moment }) => moment,
  indexed: ({ subscription_item }) => ({ subscription_item }),
  endpoints: [
    endpoint({
      method: 'POST',
      path: '/v1/subscription_items/:item/usage_records',
      params: {
        action: oneOf('increment', 'set'),
        quantity: required(integer({ min: 0 })),
        timestamp: wordOr('now', timestamp()),
      },
      handle: (context) => {
        const { store, ids, params } = context;
        const item = itemAt(context, context.path.item);
        const moment = checkedMoment(context, item.id, params.timestamp ?? 'now');
        const atMoment = {
          match: { subscription_item: item.id },
          ranks: { gte: moment, lte: moment },
        };
        if (params.action === 'set') {
          for (const { id } of store.list('usage_record', atMoment).records) store.delete('usage_record', id);
        }
        return store.put({
          id: ids.next('mbur_'),
          object: 'usage_record',
          livemode: false,
          quantity: params.quantity,
          subscription_item: item.id,
          timestamp: moment,
        });
      },
    }),
  ],
});

/** The moment of a use: in the current period, or just before it. */
function checkedMoment(world: World, itemId: string, sent: number | 'now'): number {
  const item = itemAt(world, itemId);
  if (!isMetered(priceOf(world, item.price))) {
    throw invalidRequest(
      'Usage records can only be created for subscription items with a metered plan. ' +
        `The plan of ${itemId} has \`usage_type=licensed\`.`,
    );
  }
  const subscription = world.store.get('subscription', item.subscription);
  const now = timeFor(world, subscription?.customer ?? null);
  const moment = sent === 'now' ? now : sent;
  if (moment > now + graceSeconds) {
    throw invalidRequest('Cannot create the usage record with a timestamp in the future.', {
      code: 'timestamp_in_future',
      param: 'timestamp',
    });
  }
  const start = subscription?.current_period_start ?? 0;
  const earliest = now < start + graceSeconds ? start - graceSeconds : start;
  if (moment >= earliest) return moment;
  throw invalidRequest(
    `Cannot create the usage record because the timestamp is before the current billing period, which began at ${start}.`,
    { param: 'timestamp' },
  );
}
