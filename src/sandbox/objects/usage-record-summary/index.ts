import { defineObject } from '../../protocol/definition.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import { pageFrom, pageParams } from '../../protocol/page.ts';
import type { Records } from '../../records.ts';
import type { Period } from '../../subscribing/cadence.ts';
import { priceOf } from '../../subscribing/terms.ts';
import { usageIn } from '../../subscribing/usage.ts';
import type { World } from '../../world.ts';
import type { SubscriptionItemRecord } from '../subscription-item/record.ts';
import { itemAt } from '../subscription-item/write.ts';

/** Usage record summaries: what was used of an item, period by period. Worked out whenever they are read. */
export const usageRecordSummary = defineObject({
  object: 'usage_record_summary',
  endpoints: [
    endpoint({
      method: 'GET',
      path: '/v1/subscription_items/:item/usage_record_summaries',
      params: pageParams,
      handle: (context) => {
        const item = itemAt(context, context.path.item);
        const url = `/v1/subscription_items/${item.id}/usage_record_summaries`;
        return pageFrom('usage_record_summary', url, summariesOf(context, item), context.params);
      },
    }),
  ],
});

/** The current period, which has no invoice yet, and before it those that were billed, newest first. */
function summariesOf(world: World, item: SubscriptionItemRecord): readonly Records['usage_record_summary'][] {
  const subscription = world.store.get('subscription', item.subscription);
  if (subscription === undefined) return [];
  const current = { start: subscription.current_period_start, end: subscription.current_period_end };
  const billed = world.store
    .list('invoice', { match: { subscription: subscription.id } })
    .records.flatMap(({ id }) => world.store.list('line_item', { match: { invoice: id } }).records)
    .filter((line) => line.subscription_item === item.id && line.period.end > line.period.start)
    .filter((line) => line.period.end <= current.start);
  return [
    summaryOf(world, item, current, null),
    ...billed.map((line) => summaryOf(world, item, line.period, line.invoice)),
  ];
}

function summaryOf(
  world: World,
  item: SubscriptionItemRecord,
  period: Period,
  invoice: string | null,
): Records['usage_record_summary'] {
  return {
    // The same summary is read again and again, so its id follows from what it sums up.
    id: `sis_${item.id.slice(item.id.indexOf('_') + 1)}${period.start.toString(36)}`,
    object: 'usage_record_summary',
    invoice,
    livemode: false,
    period: { end: period.end, start: period.start },
    subscription_item: item.id,
    total_usage: usageIn(world, item.id, priceOf(world, item.price), period),
  };
}
