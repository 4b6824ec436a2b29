import { defineObject } from '../protocol/definition.ts';
import { byCreation, byIndex, byMoment, listing, retrieval } from '../protocol/endpoint.ts';
import { boolean, reference } from '../protocol/parameters.ts';
import type { New, Records } from '../records.ts';

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

/** Subscription schedules: planned changes of a subscription. */
export const subscriptionSchedule = defineObject({
  object: 'subscription_schedule',
  indexed: ({ customer, status }) => ({ customer, scheduled: status === 'not_started' }),
  references: {
    customer: 'customer',
    'default_settings.default_payment_method': 'payment_method',
    'default_settings.invoice_settings.account_tax_ids': 'tax_id',
    'phases.add_invoice_items.discounts.coupon': 'coupon',
    'phases.add_invoice_items.discounts.discount': 'discount',
    'phases.add_invoice_items.discounts.promotion_code': 'promotion_code',
    'phases.add_invoice_items.price': 'price',
    'phases.coupon': 'coupon',
    'phases.default_payment_method': 'payment_method',
    'phases.discounts.coupon': 'coupon',
    'phases.discounts.discount': 'discount',
    'phases.discounts.promotion_code': 'promotion_code',
    'phases.invoice_settings.account_tax_ids': 'tax_id',
    'phases.items.discounts.coupon': 'coupon',
    'phases.items.discounts.discount': 'discount',
    'phases.items.discounts.promotion_code': 'promotion_code',
    'phases.items.plan': 'plan',
    'phases.items.price': 'price',
    subscription: 'subscription',
    test_clock: 'test_helpers.test_clock',
  },
  foreign: [
    'application',
    'default_settings.automatic_tax.liability.account',
    'default_settings.invoice_settings.issuer.account',
    'default_settings.on_behalf_of',
    'default_settings.transfer_data.destination',
    'phases.automatic_tax.liability.account',
    'phases.invoice_settings.issuer.account',
    'phases.on_behalf_of',
    'phases.transfer_data.destination',
  ],
  embedded: {
    'phases.add_invoice_items.tax_rates': 'tax_rate',
    'phases.default_tax_rates': 'tax_rate',
    'phases.items.tax_rates': 'tax_rate',
  },
  endpoints: [
    retrieval('subscription_schedule', '/v1/subscription_schedules/:id'),
    listing({
      of: 'subscription_schedule',
      path: '/v1/subscription_schedules',
      filters: {
        canceled_at: byMoment((record: SubscriptionScheduleRecord) => record.canceled_at),
        completed_at: byMoment((record: SubscriptionScheduleRecord) => record.completed_at),
        created: byCreation(),
        customer: byIndex('customer', reference('customer')),
        released_at: byMoment((record: SubscriptionScheduleRecord) => record.released_at),
        scheduled: byIndex('scheduled', boolean()),
      },
    }),
  ],
});
