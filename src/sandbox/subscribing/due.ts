import { announce } from '../events.ts';
import { voidInvoice } from '../invoicing/void.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { day } from '../periods.ts';
import type { Due } from '../store/store.ts';
import type { World } from '../world.ts';
import { billLast, cancelSubscription, ended } from './cancel.ts';
import { billPending, nextPendingInvoice } from './pending-interval.ts';
import { dropPendingUpdate } from './pending-update.ts';
import { renew } from './renew.ts';
import { paymentMethodOf } from './setup.ts';

const incompleteSeconds = 23 * 3600;
/** How long before its end a trial is announced to end. */
const trialNotice = 3 * day;

/** Something that happens to a subscription by itself. */
interface Happening {
  readonly at: number | null | undefined;
  readonly happen: (world: World, subscription: SubscriptionRecord, at: number) => void;
}

/** What happens to a subscription by itself next; at the same moment the first named comes first. */
function happenings(subscription: SubscriptionRecord): readonly Happening[] {
  const { status, cancel_at, trial_end, current_period_end } = subscription;
  if (status === 'canceled' || status === 'incomplete_expired') return [];
  if (status === 'incomplete') return [{ at: subscription.created + incompleteSeconds, happen: expire }];
  const isTold = subscription.trial_end_told === trial_end;
  return [
    { at: subscription.pending_update?.expires_at, happen: dropPendingUpdate },
    { at: subscription.pause_collection?.resumes_at, happen: resumeCollection },
    { at: cancel_at, happen: end },
    ...(status === 'paused' ? [] : [{ at: current_period_end, happen: endPeriod }]),
    { at: status === 'active' ? subscription.overdue_at : null, happen: fallOverdue },
    {
      at:
        status === 'trialing' && trial_end !== null && !isTold
          ? Math.max(trial_end - trialNotice, subscription.trial_start ?? 0)
          : null,
      happen: tellTrialEnd,
    },
    { at: status === 'paused' ? null : nextPendingInvoice(subscription), happen: billPending },
  ];
}

/** When something happens to a subscription by itself next. */
export function subscriptionDue(subscription: SubscriptionRecord): Due | null {
  const next = nextOf(subscription);
  return next === null ? null : { at: next.at, clock: clockOf(subscription) };
}

/** Lets happen to a subscription what is due. */
export function whenSubscriptionDue(world: World, subscription: SubscriptionRecord, at: number): void {
  nextOf(subscription)?.happen(world, subscription, at);
}

function nextOf(subscription: SubscriptionRecord) {
  let first: { readonly at: number; readonly happen: Happening['happen'] } | null = null;
  for (const { at, happen } of happenings(subscription)) {
    if (typeof at === 'number' && (first === null || at < first.at)) first = { at, happen };
  }
  return first;
}

function clockOf({ test_clock }: SubscriptionRecord): string | null {
  return typeof test_clock === 'string' ? test_clock : null;
}

/** The first invoice was not paid in time. */
function expire({ store, ...rest }: World, subscription: SubscriptionRecord, at: number): void {
  store.put(ended(subscription, 'incomplete_expired', at));
  const invoice = store.get('invoice', subscription.latest_invoice ?? '');
  if (invoice?.status === 'open') voidInvoice({ store, ...rest }, invoice.id);
}

function resumeCollection({ store }: World, subscription: SubscriptionRecord): void {
  store.put<SubscriptionRecord>({ ...subscription, pause_collection: null });
}

/** A subscription set to end does; at the end of a period what was used and what waits is billed. */
function end(world: World, subscription: SubscriptionRecord, at: number): void {
  if (at === subscription.current_period_end && subscription.status !== 'trialing') {
    billLast(world, subscription, at);
  }
  const { cancellation_details: details } = subscription;
  const canceled = cancelSubscription(world, subscription.id, {
    details: { reason: details?.reason ?? 'cancellation_requested' },
    keepPending: true,
  });
  world.store.put<SubscriptionRecord>({ ...canceled, ended_at: at });
}

function endPeriod(world: World, subscription: SubscriptionRecord): void {
  if (subscription.status === 'trialing') endTrial(world, subscription);
  else renew(world, subscription.id);
}

/** What becomes of a trial without a payment method is up to its settings. */
function endTrial(world: World, subscription: SubscriptionRecord): void {
  const { trial_settings, collection_method, id } = subscription;
  const isMissing =
    collection_method === 'charge_automatically' && paymentMethodOf(world, subscription) === null;
  const behavior = trial_settings?.end_behavior.missing_payment_method ?? 'create_invoice';
  if (isMissing && behavior === 'cancel') cancelSubscription(world, id);
  else if (isMissing && behavior === 'pause') world.store.put({ ...subscription, status: 'paused' });
  else renew(world, id);
}

/** What is sent to the customer is overdue once its time to pay is over. */
function fallOverdue({ store }: World, subscription: SubscriptionRecord): void {
  const isOpen = store.get('invoice', subscription.latest_invoice ?? '')?.status === 'open';
  store.put<SubscriptionRecord>({
    ...subscription,
    overdue_at: null,
    status: isOpen ? 'past_due' : subscription.status,
  });
}

function tellTrialEnd(world: World, subscription: SubscriptionRecord): void {
  const told = world.store.put<SubscriptionRecord>({
    ...subscription,
    trial_end_told: subscription.trial_end,
  });
  announce(world, 'customer.subscription.trial_will_end', told);
}
