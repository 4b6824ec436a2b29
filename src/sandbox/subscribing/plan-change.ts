import { invalidRequest } from '../errors.ts';
import type { LineDraft } from '../invoicing/line-draft.ts';
import { lineAmount, pricingIn } from '../money/line-amount.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { cadenceOf, oneAfter, type Period } from './cadence.ts';
import { trialEndOf } from './first-period.ts';
import { termsAfter } from './item-change.ts';
import { periodLines, trialLines } from './period-lines.ts';
import { prorations } from './prorations.ts';
import type { SubscriptionChange } from './subscription-change.ts';
import { isMetered, type Terms, termsOf } from './terms.ts';

/** What a change of a subscription comes to, before anything of it is stored. */
export interface ChangePlan {
  readonly before: readonly Terms[];
  readonly after: readonly Terms[];
  /** The time properties of the subscription that change with it. */
  readonly timing: Partial<SubscriptionRecord>;
  /** Credits and debits for the time that is left of the current period. */
  readonly prorations: readonly LineDraft[];
  /** The lines of a period that begins now; null when the current one goes on. */
  readonly fresh: readonly LineDraft[] | null;
}

/** Works out what a change of a subscription comes to, refusing what cannot be. */
export function planChange(
  world: World,
  subscription: SubscriptionRecord,
  change: SubscriptionChange,
): ChangePlan {
  const now = timeFor(world, subscription.customer);
  const before = termsOf(world, subscription);
  const after = termsAfter(world, subscription, before, change.items ?? []);
  const at = prorationDate(subscription, change, now);
  const timing = timingOf(subscription, change, before, after, now);
  const isTrialing = subscription.status === 'trialing';
  const isProrated = change.prorationBehavior !== 'none' && !isTrialing;
  const period = { start: subscription.current_period_start, end: subscription.current_period_end };
  if (timing === null) {
    const drafts = isProrated ? prorations(world, { subscription, before, after, at, period }) : [];
    return { before, after, timing: {}, prorations: drafts, fresh: null };
  }
  const unused = isProrated ? prorations(world, { subscription, before, after: null, at, period }) : [];
  const isExtension = isTrialing && timing.status === 'trialing';
  return {
    before,
    after,
    timing,
    prorations: unused,
    fresh: isExtension ? null : freshLines(world, { ...subscription, ...timing }, after, period, isTrialing),
  };
}

/** The moment prorations are counted from: now, or another one of the current period. */
function prorationDate(
  subscription: SubscriptionRecord,
  { prorationDate: date }: SubscriptionChange,
  now: number,
): number {
  if (date === undefined) return now;
  if (date >= subscription.current_period_start && date <= subscription.current_period_end) return date;
  throw invalidRequest('Cannot specify `proration_date` outside of the current billing period.', {
    param: 'proration_date',
  });
}

/** The new timing of a subscription whose period starts anew or whose trial changes; null when it goes on. */
function timingOf(
  subscription: SubscriptionRecord,
  change: SubscriptionChange,
  before: readonly Terms[],
  after: readonly Terms[],
  now: number,
): Partial<SubscriptionRecord> | null {
  const planDays = Math.max(0, ...after.map(({ price }) => price.recurring?.trial_period_days ?? 0));
  const trialEnd = trialEndOf(
    { trialEnd: change.trialEnd, trialFromPlan: change.trialFromPlan },
    now,
    planDays,
  );
  const isTrialing = subscription.status === 'trialing';
  if (trialEnd !== null) {
    return {
      billing_cycle_anchor: trialEnd,
      billing_cycle_anchor_config: null,
      current_period_end: trialEnd,
      current_period_start: isTrialing ? subscription.current_period_start : now,
      status: 'trialing',
      trial_end: trialEnd,
      trial_start: isTrialing ? subscription.trial_start : now,
    };
  }
  const endsTrial = isTrialing && change.trialEnd === 'now';
  if (isTrialing && !endsTrial) return null;
  const isReset = change.billingCycleAnchor === 'now' || hasNewCadence(before, after);
  const isFreeNow = isFree(after, subscription.currency) !== isFree(before, subscription.currency);
  if (!endsTrial && !isReset && !isFreeNow) return null;
  return {
    billing_cycle_anchor: now,
    billing_cycle_anchor_config: null,
    current_period_end: oneAfter(now, cadenceOf(after[0]?.price)),
    current_period_start: now,
    ...(endsTrial ? { status: 'active', trial_end: now } : {}),
  };
}

function hasNewCadence(before: readonly Terms[], after: readonly Terms[]): boolean {
  const [old, fresh] = [cadenceOf(before[0]?.price), cadenceOf(after[0]?.price)];
  return old.interval !== fresh.interval || old.interval_count !== fresh.interval_count;
}

/** Whether a subscription costs nothing whatever happens. */
function isFree(terms: readonly Terms[], currency: string): boolean {
  return terms.every(({ price, item }) => {
    const pricing = pricingIn(price, currency);
    return !isMetered(price) && (pricing === undefined || lineAmount(pricing, item.quantity ?? 1) === 0);
  });
}

function freshLines(
  world: World,
  subscription: SubscriptionRecord,
  terms: readonly Terms[],
  old: Period,
  wasTrialing: boolean,
): readonly LineDraft[] {
  const ahead = { start: subscription.current_period_start, end: subscription.current_period_end };
  if (subscription.status === 'trialing') return trialLines(world, subscription, terms, ahead);
  // What was used during a trial was free.
  const behind = wasTrialing ? null : { start: old.start, end: ahead.start };
  return periodLines(world, subscription, terms, { ahead, behind });
}
