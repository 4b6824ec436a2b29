import { invalidRequest } from '../errors.ts';
import { putInvoiceItem } from '../invoicing/items.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { anchorOf, cadenceOf, periodAt } from './cadence.ts';
import { prorations } from './prorations.ts';
import type { SubscriptionChange } from './subscription-change.ts';
import { termsOf } from './terms.ts';

/** Sets or unsets when a subscription is to end, as far as the change says anything about it. */
export function changeEnd(world: World, subscription: SubscriptionRecord, change: SubscriptionChange): void {
  const { cancelAt, cancelAtPeriodEnd } = change;
  if (cancelAt !== undefined && cancelAt !== null && cancelAtPeriodEnd === true) {
    throw invalidRequest('You may only specify one of these parameters: cancel_at, cancel_at_period_end.', {
      code: 'parameters_exclusive',
      param: 'cancel_at',
    });
  }
  if (cancelAtPeriodEnd === true) endWithPeriod(world, subscription);
  else if (cancelAt !== undefined && cancelAt !== null) endAt(world, subscription, cancelAt, change);
  else if (cancelAtPeriodEnd === false || cancelAt === null) goOn(world, subscription);
}

function endWithPeriod(world: World, subscription: SubscriptionRecord): void {
  world.store.put<SubscriptionRecord>({
    ...leaving(world, subscription),
    cancel_at: subscription.current_period_end,
    cancel_at_period_end: true,
  });
}

/** An end within the current period cuts it short; what was paid beyond is credited with the last invoice. */
function endAt(
  world: World,
  subscription: SubscriptionRecord,
  cancelAt: number,
  change: SubscriptionChange,
): void {
  const now = timeFor(world, subscription.customer);
  if (cancelAt <= now) {
    throw invalidRequest('The `cancel_at` must be a time in the future.', { param: 'cancel_at' });
  }
  const { current_period_end: end, customer, currency } = subscription;
  const isWithin = cancelAt < end && subscription.status !== 'trialing';
  world.store.put<SubscriptionRecord>({
    ...leaving(world, subscription),
    cancel_at: cancelAt,
    cancel_at_period_end: false,
    current_period_end: isWithin ? cancelAt : end,
  });
  if (!isWithin || change.prorationBehavior === 'none') return;
  const credits = prorations(world, {
    subscription,
    before: termsOf(world, subscription),
    after: null,
    at: cancelAt,
    period: { start: subscription.current_period_start, end },
  });
  for (const credit of credits) putInvoiceItem(world, { customer, currency }, credit);
}

function leaving(world: World, subscription: SubscriptionRecord): SubscriptionRecord {
  const { cancellation_details: details } = subscription;
  return {
    ...subscription,
    canceled_at: timeFor(world, subscription.customer),
    cancellation_details: { comment: null, feedback: null, ...details, reason: 'cancellation_requested' },
  };
}

function goOn(world: World, subscription: SubscriptionRecord): void {
  const { store } = world;
  const { cancel_at: cancelAt, cancellation_details: details } = subscription;
  const whole = periodAt(
    anchorOf(subscription),
    cadenceOf(termsOf(world, subscription)[0]?.price),
    subscription.current_period_start,
  );
  const wasCut =
    cancelAt !== null && !subscription.cancel_at_period_end && cancelAt === subscription.current_period_end;
  if (wasCut) {
    const pending = store.list('invoiceitem', { match: { subscription: subscription.id, pending: true } });
    for (const { id, proration, period } of pending.records) {
      if (proration && period.start === cancelAt) store.delete('invoiceitem', id);
    }
  }
  store.put<SubscriptionRecord>({
    ...subscription,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, ...details, reason: null },
    current_period_end:
      wasCut && subscription.status !== 'trialing' ? whole.end : subscription.current_period_end,
  });
}
