import { pendingItems } from '../invoicing/draft.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import type { World } from '../world.ts';
import { billSubscription } from './bill.ts';
import { oneAfter } from './cadence.ts';

/** When what waits is billed next on a cycle of its own, where a subscription has one. */
export function nextPendingInvoice(subscription: SubscriptionRecord): number | null {
  return subscription.next_pending_invoice_item_invoice;
}

/** The first moment of that cycle after another moment. */
export function pendingInvoiceAfter(
  interval: SubscriptionRecord['pending_invoice_item_interval'],
  moment: number,
): number | null {
  return interval === null ? null : oneAfter(moment, interval);
}

/** Bills what waits, if anything does, between the ends of periods. */
export function billPending(world: World, subscription: SubscriptionRecord, at: number): void {
  const next = world.store.put<SubscriptionRecord>({
    ...subscription,
    next_pending_invoice_item_invoice: pendingInvoiceAfter(subscription.pending_invoice_item_interval, at),
  });
  const { customer, currency, id } = subscription;
  if (pendingItems(world, customer, currency, id).length === 0) return;
  billSubscription(world, next, {
    lines: [],
    reason: 'subscription_cycle',
    period: { start: subscription.current_period_start, end: at },
  });
}
