import type { New, Records } from '../../records.ts';

/** A subscription schedule as stored. */
export type SubscriptionScheduleRecord = Records['subscription_schedule'];

/** One phase of a schedule as stored. */
export type SchedulePhase = SubscriptionScheduleRecord['phases'][number];

/** A complete subscription schedule from what is known of it. */
export function newSubscriptionSchedule(
  fields: New<SubscriptionScheduleRecord, 'id' | 'created' | 'customer' | 'phases' | 'status'>,
): SubscriptionScheduleRecord {
  return {
    object: 'subscription_schedule',
    application: null,
    canceled_at: null,
    completed_at: null,
    current_phase: null,
    default_settings: {
      application_fee_percent: null,
      automatic_tax: { enabled: false, liability: null },
      billing_cycle_anchor: 'automatic',
      billing_thresholds: null,
      collection_method: 'charge_automatically',
      default_payment_method: null,
      description: null,
      invoice_settings: { account_tax_ids: null, days_until_due: null, issuer: { type: 'self' } },
      on_behalf_of: null,
      transfer_data: null,
    },
    end_behavior: 'release',
    livemode: false,
    metadata: {},
    released_at: null,
    released_subscription: null,
    subscription: null,
    test_clock: null,
    ...fields,
  };
}

/** A complete phase of a schedule from what is known of it. */
export function newSchedulePhase(
  fields: Pick<SchedulePhase, 'currency' | 'end_date' | 'start_date'> &
    Partial<SchedulePhase> & { readonly items: readonly SchedulePhaseItem[] },
): SchedulePhase {
  return {
    add_invoice_items: [],
    application_fee_percent: null,
    billing_cycle_anchor: null,
    billing_thresholds: null,
    collection_method: null,
    coupon: null,
    default_payment_method: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    invoice_settings: null,
    metadata: {},
    on_behalf_of: null,
    proration_behavior: 'create_prorations',
    transfer_data: null,
    trial_end: null,
    ...fields,
  };
}

/** One item of a phase as stored. */
export type SchedulePhaseItem = SchedulePhase['items'][number];

/** A complete item of a phase. */
export function newSchedulePhaseItem(price: string, quantity: number): SchedulePhaseItem {
  return {
    billing_thresholds: null,
    discounts: [],
    metadata: {},
    plan: price,
    price,
    quantity,
    tax_rates: [],
  };
}
