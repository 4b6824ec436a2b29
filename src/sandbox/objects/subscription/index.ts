import { defineObject } from '../../protocol/definition.ts';
import {
  byCreation,
  byIndex,
  byMoment,
  type Filters,
  found,
  listing,
  retrieval,
} from '../../protocol/endpoint.ts';
import { boolean, mapped, object, oneOf, type ParamSpec, reference } from '../../protocol/parameters.ts';
import type { Query } from '../../store/store.ts';
import { subscriptionDue } from '../../subscribing/due.ts';
import { followInvoices } from '../../subscribing/follow-invoices.ts';
import { cancelBelowCustomer, cancelEndpoint, resumeEndpoint } from './cancel.ts';
import { createBelowCustomer, createEndpoint } from './create.ts';
import type { SubscriptionRecord } from './record.ts';
import { updateBelowCustomer, updateEndpoint } from './update.ts';

followInvoices();

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
  due: subscriptionDue,
  references: {
    customer: 'customer',
    default_payment_method: 'payment_method',
    default_source: 'card',
    discounts: 'discount',
    latest_invoice: 'invoice',
    pending_setup_intent: 'setup_intent',
    schedule: 'subscription_schedule',
    'pending_update.subscription_items.discounts': 'discount',
    test_clock: 'test_helpers.test_clock',
  },
  foreign: ['application', 'automatic_tax.liability.account', 'on_behalf_of', 'transfer_data.destination'],
  embedded: {
    default_tax_rates: 'tax_rate',
    discount: 'discount',
    'pending_update.subscription_items.plan': 'plan',
    'pending_update.subscription_items.price': 'price',
    'pending_update.subscription_items.tax_rates': 'tax_rate',
  },
  hidden: ['overdue_at', 'trial_end_told', 'pending_update.invoice'],
  lists: {
    items: {
      of: 'subscription_item',
      url: ({ id }) => `/v1/subscription_items?subscription=${id}`,
      query: ({ id }) => ({ match: { subscription: id }, order: 'oldest' }),
    },
  },
  endpoints: [
    createEndpoint,
    createBelowCustomer,
    updateEndpoint,
    updateBelowCustomer,
    cancelEndpoint,
    cancelBelowCustomer,
    resumeEndpoint,
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
