import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import type { Period } from './cadence.ts';

/** What was used of a metered item in a period, added up the way its price says. */
export function usageIn({ store }: World, item: string, price: Records['price'], period: Period): number {
  const within = (from: number, to: number) =>
    store.list('usage_record', {
      match: { subscription_item: item },
      ranks: { gte: from, lt: to },
      order: 'oldest',
    }).records;
  switch (price.recurring?.aggregate_usage) {
    case 'last_during_period':
      return momentTotals(within(period.start, period.end)).at(-1) ?? 0;
    case 'last_ever':
      return momentTotals(within(0, period.end)).at(-1) ?? 0;
    case 'max':
      return Math.max(0, ...momentTotals(within(period.start, period.end)));
    default:
      return within(period.start, period.end).reduce((total, { quantity }) => total + quantity, 0);
  }
}

/** Whether anything was ever used of an item. */
export function hasUsage({ store }: World, item: string): boolean {
  return store.list('usage_record', { match: { subscription_item: item }, limit: 1 }).records.length > 0;
}

/** Forgets all uses of an item. */
export function clearUsage({ store }: World, item: string): void {
  for (const { id } of store.list('usage_record', { match: { subscription_item: item } }).records) {
    store.delete('usage_record', id);
  }
}

/** The uses of each moment together, in the order of time. */
function momentTotals(records: readonly Records['usage_record'][]): readonly number[] {
  const totals = new Map<number, number>();
  for (const { quantity, timestamp } of records) {
    totals.set(timestamp, (totals.get(timestamp) ?? 0) + quantity);
  }
  return [...totals.values()];
}
