import { putInvoiceItem } from '../invoicing/items.ts';
import type { LineDraft } from '../invoicing/line-draft.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { billSubscription } from './bill.ts';
import { collectBill } from './collect-bill.ts';
import { usageLines } from './period-lines.ts';
import { prorations } from './prorations.ts';
import { termsOf } from './terms.ts';

/** How a subscription is ended at once. */
export interface Cancellation {
  /** Bills what was used, and prorations that wait, with a last invoice. */
  readonly invoiceNow?: boolean | undefined;
  /** Credits the time that was paid for and not used. */
  readonly prorate?: boolean | undefined;
  /** Leaves waiting prorations for whoever ended the subscription to bill. */
  readonly keepPending?: boolean;
  readonly details?: Partial<NonNullable<SubscriptionRecord['cancellation_details']>> | undefined;
}

/** Ends a subscription now. */
export function cancelSubscription(
  world: World,
  subscriptionId: string,
  cancellation: Cancellation = {},
): SubscriptionRecord {
  const { store } = world;
  const subscription = store.get('subscription', subscriptionId);
  if (subscription === undefined) throw new Error(`There is no subscription ${subscriptionId} to cancel`);
  const now = timeFor(world, subscription.customer);
  stopCollecting(world, subscription.customer);
  settlePending(world, subscription, now, cancellation);
  const current = store.get('subscription', subscriptionId) ?? subscription;
  const canceled = store.put<SubscriptionRecord>({
    ...ended(current, 'canceled', now),
    cancellation_details: {
      comment: null,
      feedback: null,
      ...current.cancellation_details,
      reason: 'cancellation_requested',
      ...cancellation.details,
    },
  });
  endSchedule(world, canceled, now);
  return canceled;
}

/** A subscription that has ended. */
export function ended(
  subscription: SubscriptionRecord,
  status: 'canceled' | 'incomplete_expired',
  at: number,
): SubscriptionRecord {
  return {
    ...subscription,
    // One that was set to end keeps saying since when.
    canceled_at: subscription.canceled_at ?? (status === 'canceled' ? at : null),
    ended_at: at,
    next_pending_invoice_item_invoice: null,
    overdue_at: null,
    pause_collection: null,
    pending_update: null,
    status,
  };
}

/** Nothing more is collected by itself; what is open can still be paid. */
function stopCollecting({ store }: World, customer: string): void {
  for (const invoice of store.list('invoice', { match: { customer, status: 'open' } }).records) {
    if (invoice.auto_advance) store.put({ ...invoice, auto_advance: false, next_payment_attempt: null });
  }
}

function settlePending(
  world: World,
  subscription: SubscriptionRecord,
  now: number,
  { invoiceNow, prorate, keepPending }: Cancellation,
): void {
  if (keepPending === true) return;
  const credits = prorate === true ? unusedTime(world, subscription, now) : [];
  if (invoiceNow === true) {
    billLast(world, subscription, now, credits);
    return;
  }
  dropPendingProrations(world, subscription.id);
  const { customer, currency } = subscription;
  // The credit is for the customer's next invoice, whatever that is for.
  for (const credit of credits)
    putInvoiceItem(world, { customer, currency }, { ...credit, subscription: null });
}

function unusedTime(world: World, subscription: SubscriptionRecord, at: number): readonly LineDraft[] {
  if (subscription.status === 'trialing') return [];
  const period = { start: subscription.current_period_start, end: subscription.current_period_end };
  return prorations(world, { subscription, before: termsOf(world, subscription), after: null, at, period });
}

function dropPendingProrations({ store }: World, subscription: string): void {
  const pending = store.list('invoiceitem', { match: { subscription, pending: true } }).records;
  for (const { id, proration } of pending) if (proration) store.delete('invoiceitem', id);
}

/** The last invoice of a subscription that ends, unless there is nothing to put on it. */
export function billLast(
  world: World,
  subscription: SubscriptionRecord,
  now: number,
  credits: readonly LineDraft[] = [],
): void {
  const period = { start: subscription.current_period_start, end: now };
  const lines = [...usageLines(world, subscription, termsOf(world, subscription), period), ...credits];
  const pending = world.store.list('invoiceitem', {
    match: { subscription: subscription.id, pending: true },
    limit: 1,
  }).records;
  if (lines.length === 0 && pending.length === 0) return;
  const reason = now < subscription.current_period_end ? 'subscription_update' : 'subscription_cycle';
  const invoice = billSubscription(world, subscription, { lines, reason, period });
  if (reason === 'subscription_update') {
    collectBill(world, invoice, { behavior: 'default_incomplete', retries: true });
  }
}

/** A schedule that still runs ends with its subscription. */
function endSchedule({ store }: World, subscription: SubscriptionRecord, now: number): void {
  const schedule = store.get('subscription_schedule', subscription.schedule ?? '');
  if (schedule === undefined || (schedule.status !== 'active' && schedule.status !== 'not_started')) return;
  store.put({ ...schedule, canceled_at: now, current_phase: null, status: 'canceled' });
}
