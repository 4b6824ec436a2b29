import { StripeError } from '../errors.ts';
import type { SchedulePhase, SubscriptionScheduleRecord } from '../objects/subscription-schedule/record.ts';
import type { Due } from '../store/store.ts';
import { createSubscription } from '../subscribing/create.ts';
import type { ProrationBehavior } from '../subscribing/subscription-input.ts';
import { termsOf } from '../subscribing/terms.ts';
import { updateSubscription } from '../subscribing/update.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { cancelSchedule, finishSchedule, releaseSchedule } from './end.ts';
import { phaseAddedItems, phaseChanges, phaseFields, phaseItems, redeemablesOf } from './phase-terms.ts';

/** When a schedule moves on next: to its first phase, or out of the current one. */
export function scheduleDue(schedule: SubscriptionScheduleRecord): Due | null {
  const at =
    schedule.status === 'not_started'
      ? schedule.phases[0]?.start_date
      : schedule.status === 'active'
        ? schedule.current_phase?.end_date
        : undefined;
  return at === undefined
    ? null
    : { at, clock: typeof schedule.test_clock === 'string' ? schedule.test_clock : null };
}

/**
 * Moves a schedule on. A phase that can no longer begin as it was planned, since its coupon has expired or its
 * customer may not have one more subscription, ends the schedule; the subscription goes on as it was.
 */
export function moveSchedule(world: World, schedule: SubscriptionScheduleRecord): void {
  try {
    world.store.transaction(() => moveOn(world, schedule));
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    if (schedule.status === 'active') releaseSchedule(world, schedule);
    else cancelSchedule(world, schedule, { invoiceNow: false, prorate: false });
  }
}

function moveOn(world: World, schedule: SubscriptionScheduleRecord): void {
  if (schedule.status === 'not_started') {
    startSchedule(world, schedule);
    return;
  }
  const next = schedule.phases.find(({ start_date }) => start_date === schedule.current_phase?.end_date);
  if (next === undefined) finishSchedule(world, schedule);
  else enterPhase(world, schedule, next, next.proration_behavior);
}

/** Makes the subscription of a schedule, which begins with its first phase; the first invoice stays a draft. */
export function startSchedule(
  world: World,
  schedule: SubscriptionScheduleRecord,
): SubscriptionScheduleRecord {
  const { store } = world;
  const now = timeFor(world, schedule.customer);
  const phase = schedule.phases.find(({ end_date }) => end_date > now);
  const customer = store.get('customer', schedule.customer);
  if (phase === undefined || customer === undefined) {
    return store.put<SubscriptionScheduleRecord>({ ...schedule, canceled_at: now, status: 'canceled' });
  }
  const first = schedule.phases[0]?.start_date ?? now;
  const trialEnd = phase.trial_end !== null && phase.trial_end > now ? phase.trial_end : undefined;
  const subscription = createSubscription(world, {
    addInvoiceItems: phaseAddedItems(world, phase),
    ...(first < now ? { backdateStartDate: first } : {}),
    currency: phase.currency,
    customer,
    discounts: redeemablesOf(phase.discounts),
    draftFirstInvoice: true,
    fields: { ...phaseFields(schedule, phase, undefined), schedule: schedule.id },
    items: phaseItems(world, phase),
    prorationBehavior: phase.proration_behavior,
    trialEnd,
  });
  return store.put<SubscriptionScheduleRecord>({
    ...schedule,
    current_phase: { end_date: phase.end_date, start_date: phase.start_date },
    status: 'active',
    subscription: subscription.id,
  });
}

/** Makes a phase the current one of a schedule, and the subscription what the phase says. */
export function enterPhase(
  world: World,
  schedule: SubscriptionScheduleRecord,
  phase: SchedulePhase,
  prorationBehavior: ProrationBehavior,
): SubscriptionScheduleRecord {
  const { store } = world;
  const entered = store.put<SubscriptionScheduleRecord>({
    ...schedule,
    current_phase: { end_date: phase.end_date, start_date: phase.start_date },
  });
  const subscription = store.get('subscription', schedule.subscription ?? '');
  if (subscription === undefined) return entered;
  const now = timeFor(world, schedule.customer);
  const isNew = phase.start_date === now;
  const anchor = phase.billing_cycle_anchor ?? schedule.default_settings.billing_cycle_anchor;
  updateSubscription(world, subscription, {
    ...(isNew ? { addInvoiceItems: phaseAddedItems(world, phase) } : {}),
    billingCycleAnchor: isNew && anchor === 'phase_start' ? 'now' : 'unchanged',
    ...(phase.discounts.length === 0 && subscription.discounts.length === 0
      ? {}
      : { discounts: redeemablesOf(phase.discounts) }),
    fields: phaseFields(schedule, phase, subscription),
    items: phaseChanges(world, termsOf(world, subscription), phase),
    leaveDraft: true,
    prorationBehavior,
    ...trialOf(phase, subscription.trial_end, now),
  });
  return entered;
}

function trialOf({ trial_end }: SchedulePhase, current: number | null, now: number) {
  if (trial_end === null || trial_end <= now || trial_end === current) return {};
  return { trialEnd: trial_end };
}
