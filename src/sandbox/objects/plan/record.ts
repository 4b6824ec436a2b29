import type { Records } from '../../records.ts';

/** A plan as stored. */
export type PlanRecord = Records['plan'];

/** A recurring price in the words of a plan; one-time prices are no plans. */
export function planOf(price: Records['price']): PlanRecord | undefined {
  const { recurring } = price;
  if (recurring === null) return undefined;
  return {
    id: price.id,
    object: 'plan',
    active: price.active,
    aggregate_usage: recurring.aggregate_usage,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme: price.billing_scheme,
    created: price.created,
    currency: price.currency,
    interval: recurring.interval,
    interval_count: recurring.interval_count,
    livemode: false,
    metadata: price.metadata,
    meter: recurring.meter ?? null,
    nickname: price.nickname,
    product: price.product,
    tiers_mode: price.tiers_mode,
    transform_usage: price.transform_quantity,
    trial_period_days: recurring.trial_period_days,
    usage_type: recurring.usage_type,
    ...(price.tiers === undefined ? {} : { tiers: price.tiers }),
  };
}
