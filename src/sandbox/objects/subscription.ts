import { defineObject } from '../protocol/definition.ts';
import {
  byCreation,
  byIndex,
  byMoment,
  type Filters,
  found,
  listing,
  retrieval,
} from '../protocol/endpoint.ts';
import { boolean, mapped, object, oneOf, type ParamSpec, reference } from '../protocol/parameters.ts';
import type { New, Records } from '../records.ts';
import type { Query } from '../store/store.ts';

/** A subscription as stored, without its items. */
export type SubscriptionRecord = Records['subscription'];

/** A complete subscription from what is known of it. */
export function newSubscription(
  fields: New<
    SubscriptionRecord,
    'id' | 'created' | 'currency' | 'customer' | 'current_period_start' | 'current_period_end' | 'status'
  >,
): SubscriptionRecord {
  return {
    object: 'subscription',
    application: null,
    application_fee_percent: null,
    automatic_tax: { enabled: false, liability: null },
    billing_cycle_anchor: fields.created,
    billing_cycle_anchor_config: null,
    billing_thresholds: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, reason: null },
    collection_method: 'charge_automatically',
    days_until_due: null,
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discount: null,
    discounts: [],
    ended_at: null,
    latest_invoice: null,
    livemode: false,
    metadata: {},
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: 'off',
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: fields.created,
    test_clock: null,
    transfer_data: null,
    trial_end: null,
    trial_settings: { end_behavior: { missing_payment_method: 'create_invoice' } },
    trial_start: null,
    ...fields,
  };
}

const statuses = [
  'active',
  'past_due',
  'unpaid',
  'canceled',
  'incomplete',
  'incomplete_expired',
  'trialing',
  'paused',
  'all',
  'ended',
] as const;

function withItemAt(kind: 'price' | 'plan'): ParamSpec<Query<SubscriptionRecord>> {
  return mapped(reference(kind), ({ id }, { store }) => ({
    among: store
      .list('subscription_item', { match: { price: id } })
      .records.map(({ subscription }) => subscription),
  }));
}

const filters: Filters<SubscriptionRecord> = {
  automatic_tax: mapped(object({ enabled: boolean() }), ({ enabled }) =>
    enabled === undefined ? {} : { match: { automatic_tax: enabled } },
  ),
  collection_method: byIndex('collection_method', oneOf('charge_automatically', 'send_invoice')),
  created: byCreation(),
  current_period_end: byMoment((record: SubscriptionRecord) => record.current_period_end),
  current_period_start: byMoment((record: SubscriptionRecord) => record.current_period_start),
  customer: byIndex('customer', reference('customer')),
  plan: withItemAt('plan'),
  price: withItemAt('price'),
  status: mapped(oneOf(...statuses), (status): Query<SubscriptionRecord> => {
    if (status === 'all') return {};
    return { match: status === 'ended' ? { ended: true } : { status } };
  }),
  test_clock: byIndex('test_clock', reference('test_helpers.test_clock')),
};

/** Subscriptions: what a customer is billed for again and again. */
export const subscription = defineObject({
  object: 'subscription',
  indexed: ({ automatic_tax, collection_method, customer, status, test_clock }) => ({
    automatic_tax: automatic_tax.enabled,
    collection_method,
    customer,
    status,
    test_clock,
    clocked: test_clock !== null,
    ended: status === 'canceled' || status === 'incomplete_expired',
  }),
  references: {
    customer: 'customer',
    default_payment_method: 'payment_method',
    default_source: 'card',
    discounts: 'discount',
    latest_invoice: 'invoice',
    pending_setup_intent: 'setup_intent',
    schedule: 'subscription_schedule',
    test_clock: 'test_helpers.test_clock',
  },
  foreign: ['application', 'automatic_tax.liability.account', 'on_behalf_of', 'transfer_data.destination'],
  embedded: {
    default_tax_rates: 'tax_rate',
    discount: 'discount',
    'pending_update.subscription_items': 'subscription_item',
  },
  lists: {
    items: {
      of: 'subscription_item',
      url: ({ id }) => `/v1/subscription_items?subscription=${id}`,
      query: ({ id }) => ({ match: { subscription: id }, order: 'oldest' }),
    },
  },
  endpoints: [
    retrieval('subscription', '/v1/subscriptions/:id'),
    retrieval(
      'subscription',
      '/v1/customers/:customer/subscriptions/:id',
      (record, path) => record.customer === path.customer,
    ),
    listing({
      of: 'subscription',
      path: '/v1/subscriptions',
      filters,
      defaults: [
        { without: ['status'], query: { match: { ended: false } } },
        { without: ['customer', 'test_clock'], query: { match: { clocked: false } } },
      ],
    }),
    listing({
      of: 'subscription',
      path: '/v1/customers/:customer/subscriptions',
      scope: (world, path) => ({
        match: { customer: found(world, 'customer', path.customer, 'customer').id, ended: false },
      }),
    }),
  ],
});
