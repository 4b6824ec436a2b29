import { invalidRequest } from '../errors.ts';
import type { SubscriptionScheduleRecord } from '../objects/subscription-schedule/record.ts';
import { cancelSubscription } from '../subscribing/cancel.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';

/** What becomes of a schedule and its subscription after the last phase. */
export function finishSchedule(world: World, schedule: SubscriptionScheduleRecord): void {
  switch (schedule.end_behavior) {
    case 'cancel':
      complete(world, schedule);
      return;
    case 'renew':
      repeatLastPhase(world, schedule);
      return;
    default:
      releaseSchedule(world, schedule);
  }
}

/** Lets go of a subscription, which goes on without its schedule. */
export function releaseSchedule(
  world: World,
  schedule: SubscriptionScheduleRecord,
  preserveCancelDate = true,
): SubscriptionScheduleRecord {
  checkRunning(schedule, 'release');
  const { store } = world;
  const now = timeFor(world, schedule.customer);
  const subscription = store.get('subscription', schedule.subscription ?? '');
  if (subscription !== undefined) {
    const staying = preserveCancelDate
      ? {}
      : { cancel_at: null, cancel_at_period_end: false, canceled_at: null };
    store.put({ ...subscription, ...staying, schedule: null });
  }
  return store.put<SubscriptionScheduleRecord>({
    ...schedule,
    current_phase: null,
    released_at: now,
    released_subscription: schedule.subscription,
    status: 'released',
    subscription: null,
  });
}

/** Ends a schedule and its subscription at once. */
export function cancelSchedule(
  world: World,
  schedule: SubscriptionScheduleRecord,
  options: { readonly invoiceNow: boolean; readonly prorate: boolean },
): SubscriptionScheduleRecord {
  checkRunning(schedule, 'cancel');
  const { store } = world;
  const now = timeFor(world, schedule.customer);
  const canceled = store.put<SubscriptionScheduleRecord>({
    ...schedule,
    canceled_at: now,
    current_phase: null,
    status: 'canceled',
  });
  if (schedule.subscription !== null) cancelSubscription(world, schedule.subscription, options);
  return canceled;
}

/** Refuses what only a schedule that has not ended can do. */
export function checkRunning(
  { status }: SubscriptionScheduleRecord,
  verb: 'cancel' | 'release' | 'update',
): void {
  if (status === 'active' || status === 'not_started') return;
  const past = { cancel: 'canceled', release: 'released', update: 'updated' }[verb];
  throw invalidRequest(
    `You cannot ${verb} a subscription schedule that is currently in the \`${status}\` status. It must be in ` +
      `\`not_started, active\` status to be ${past}.`,
  );
}

function complete(world: World, schedule: SubscriptionScheduleRecord): void {
  const { store } = world;
  store.put<SubscriptionScheduleRecord>({
    ...schedule,
    completed_at: timeFor(world, schedule.customer),
    current_phase: null,
    status: 'completed',
  });
  if (schedule.subscription !== null) cancelSubscription(world, schedule.subscription);
}

/** The last phase follows itself once more. */
function repeatLastPhase({ store }: World, schedule: SubscriptionScheduleRecord): void {
  const last = schedule.phases.at(-1);
  if (last === undefined) return;
  const start_date = last.end_date;
  const end_date = start_date + (last.end_date - last.start_date);
  store.put<SubscriptionScheduleRecord>({
    ...schedule,
    current_phase: { end_date, start_date },
    phases: [...schedule.phases, { ...last, add_invoice_items: [], end_date, start_date, trial_end: null }],
  });
}
