import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import { metadata, type Params, reference } from '../../protocol/parameters.ts';
import type { Records } from '../../records.ts';
import { lockCurrency } from '../../redeeming/currency.ts';
import { startSchedule } from '../../scheduling/run.ts';
import { termsOf } from '../../subscribing/terms.ts';
import { timeFor } from '../../time.ts';
import type { World } from '../../world.ts';
import { changedDefaults } from './defaults.ts';
import { defaultSettings, endBehavior, phases, startDate } from './parameters.ts';
import { phasesFrom } from './phases.ts';
import { newSchedulePhase, newSubscriptionSchedule, type SubscriptionScheduleRecord } from './record.ts';

const params = {
  customer: reference('customer'),
  default_settings: defaultSettings,
  end_behavior: endBehavior,
  from_subscription: reference('subscription'),
  metadata: metadata(),
  phases,
  start_date: startDate,
};

/** Makes a schedule: from its phases, or from a subscription that is there already. */
export const createEndpoint = endpoint({
  method: 'POST',
  path: '/v1/subscription_schedules',
  params,
  handle: (context) => {
    const { from_subscription: subscription, ...sent } = context.params;
    if (subscription === undefined) return fromPhases(context, sent);
    const stray = Object.keys(sent)[0];
    if (stray !== undefined) {
      throw invalidRequest(`You cannot set \`${stray}\` if \`from_subscription\` is set.`, { param: stray });
    }
    return fromSubscription(context, subscription);
  },
});

function fromPhases(
  world: World,
  sent: Omit<Params<typeof params>, 'from_subscription'>,
): SubscriptionScheduleRecord {
  const { customer } = sent;
  if (customer === undefined) throw missing('customer');
  if (sent.phases === undefined) throw missing('phases');
  const now = timeFor(world, customer.id);
  const starts = sent.start_date === undefined || sent.start_date === 'now' ? now : sent.start_date;
  const made = phasesFrom(world, sent.phases, customer, starts, now);
  lockCurrency(world, customer.id, made[0]?.currency ?? '');
  const base = newSubscriptionSchedule({
    id: world.ids.next('sub_sched_'),
    created: now,
    customer: customer.id,
    end_behavior: sent.end_behavior ?? 'release',
    metadata: changedMetadata(null, sent.metadata),
    phases: made,
    status: 'not_started',
    test_clock: typeof customer.test_clock === 'string' ? customer.test_clock : null,
  });
  const schedule = world.store.put({
    ...base,
    default_settings: changedDefaults(base.default_settings, sent.default_settings),
  });
  return starts > now ? schedule : startSchedule(world, schedule);
}

/** A schedule whose one phase is the current period of a subscription. */
function fromSubscription(world: World, subscription: Records['subscription']): SubscriptionScheduleRecord {
  const { store } = world;
  if (subscription.schedule !== null) {
    throw invalidRequest(
      `You cannot migrate a subscription that is already attached to a schedule: ${subscription.id}`,
      { param: 'from_subscription' },
    );
  }
  if (subscription.status === 'canceled' || subscription.status === 'incomplete_expired') {
    throw invalidRequest(
      `You cannot migrate a subscription that is in the \`${subscription.status}\` status.`,
      {
        param: 'from_subscription',
      },
    );
  }
  const { current_period_start: start_date, current_period_end: end_date } = subscription;
  const base = newSubscriptionSchedule({
    id: world.ids.next('sub_sched_'),
    created: timeFor(world, subscription.customer),
    current_phase: { end_date, start_date },
    customer: subscription.customer,
    phases: [currentPhase(world, subscription)],
    status: 'active',
    subscription: subscription.id,
    test_clock: subscription.test_clock,
  });
  const schedule = store.put<SubscriptionScheduleRecord>({
    ...base,
    default_settings: {
      ...base.default_settings,
      collection_method: subscription.collection_method,
      default_payment_method: subscription.default_payment_method,
      description: subscription.description,
      invoice_settings: {
        ...base.default_settings.invoice_settings,
        days_until_due: subscription.days_until_due,
      },
    },
  });
  store.put({ ...subscription, schedule: schedule.id });
  return schedule;
}

function currentPhase(world: World, subscription: Records['subscription']) {
  const discounts = subscription.discounts.map((discount) => ({
    coupon: null,
    discount,
    promotion_code: null,
  }));
  return newSchedulePhase({
    coupon: world.store.get('discount', subscription.discount ?? '')?.coupon ?? null,
    currency: subscription.currency,
    default_tax_rates: subscription.default_tax_rates ?? [],
    discounts,
    end_date: subscription.current_period_end,
    items: termsOf(world, subscription).map(({ item }) => ({
      billing_thresholds: item.billing_thresholds,
      discounts: item.discounts.map((discount) => ({ coupon: null, discount, promotion_code: null })),
      metadata: item.metadata,
      plan: item.price,
      price: item.price,
      ...(item.quantity === undefined ? {} : { quantity: item.quantity }),
      tax_rates: item.tax_rates ?? [],
    })),
    metadata: subscription.metadata,
    start_date: subscription.current_period_start,
    trial_end: subscription.trial_end,
  });
}

function missing(param: string): Error {
  return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}
