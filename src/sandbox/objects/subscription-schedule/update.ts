import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { metadata } from '../../protocol/parameters.ts';
import { checkRunning } from '../../scheduling/end.ts';
import { enterPhase } from '../../scheduling/run.ts';
import { timeFor } from '../../time.ts';
import type { World } from '../../world.ts';
import { prorationBehavior } from '../subscription/parameters.ts';
import { changedDefaults } from './defaults.ts';
import { defaultSettings, endBehavior, type PhaseParam, phases } from './parameters.ts';
import { phasesFrom } from './phases.ts';
import type { SchedulePhase, SubscriptionScheduleRecord } from './record.ts';

/** Changes a schedule; a changed current phase changes the subscription at once. */
export const updateEndpoint = endpoint({
  method: 'POST',
  path: '/v1/subscription_schedules/:id',
  params: {
    default_settings: defaultSettings,
    end_behavior: endBehavior,
    metadata: metadata(),
    phases,
    proration_behavior: prorationBehavior,
  },
  handle: (context) => {
    const schedule = found(context, 'subscription_schedule', context.path.id, 'id');
    const { params } = context;
    checkRunning(schedule, 'update');
    const planned = params.phases === undefined ? schedule.phases : replan(context, schedule, params.phases);
    const changed = context.store.put<SubscriptionScheduleRecord>({
      ...schedule,
      default_settings: changedDefaults(schedule.default_settings, params.default_settings),
      end_behavior: params.end_behavior ?? schedule.end_behavior,
      metadata: changedMetadata(schedule.metadata, params.metadata),
      phases: planned,
    });
    if (params.phases === undefined || schedule.status !== 'active') return changed;
    const now = timeFor(context, schedule.customer);
    const current = planned.find(({ start_date, end_date }) => start_date <= now && end_date > now);
    if (current === undefined) return changed;
    return enterPhase(context, changed, current, params.proration_behavior ?? 'create_prorations');
  },
});

/** The new phases; what is over stays as it was, and the current phase keeps its start. */
function replan(
  world: World,
  schedule: SubscriptionScheduleRecord,
  sent: readonly PhaseParam[],
): readonly SchedulePhase[] {
  const now = timeFor(world, schedule.customer);
  const customer = found(world, 'customer', schedule.customer, 'customer');
  const first = sent[0]?.start_date;
  const given = first === 'now' ? now : first;
  const current = schedule.current_phase;
  if (current === null) {
    const starts = given ?? schedule.phases[0]?.start_date ?? now;
    return phasesFrom(world, sent, customer, starts, now);
  }
  const past = schedule.phases.filter(({ end_date }) => end_date <= current.start_date);
  const starts = given ?? past[0]?.start_date ?? current.start_date;
  const planned = phasesFrom(world, sent, customer, starts, now);
  const isKept = past.every((phase) =>
    planned.some(
      ({ start_date, end_date }) => start_date === phase.start_date && end_date === phase.end_date,
    ),
  );
  const startsAtCurrent = planned[0]?.start_date === current.start_date;
  const keepsCurrent = planned.some(({ start_date }) => start_date === current.start_date);
  if (!keepsCurrent || !(isKept || startsAtCurrent)) {
    throw invalidRequest(
      'You can not modify the `start_date` of the current phase, nor the phases before it.',
      { param: 'phases[0][start_date]' },
    );
  }
  // Phases that are over are kept as they were, whether they were sent again or not.
  return [...past, ...planned.filter(({ end_date }) => end_date > current.start_date)];
}
