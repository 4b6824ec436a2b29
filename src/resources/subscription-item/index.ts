import {
  BillingSubscription,
  Discount,
  Plan,
  Price,
  SubscriptionItem,
  TaxRate,
  UsageRecordSummary,
} from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { embedded, embeddedList, safeInt, timestamp } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { childList } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { contained, reference, references } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { ItemBillingThresholds } from '../values/billing-thresholds.ts';
import './mutations.ts';

builder.objectType(SubscriptionItem, {
  description: 'One price in a subscription, and how many of it.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, SubscriptionItem),
    ...metadata(t),
    created: t.field(timestamp('created', 'When it was added.')),
    ...reference(t, 'subscription', BillingSubscription, 'The subscription that it is part of.', {
      required: true,
      expandable: false,
    }),
    ...contained(t, 'price', Price, 'What is charged for it.', { required: true }),
    ...contained(t, 'plan', Plan, 'Its price in the older form.'),
    quantity: t.field(
      safeInt.nullable('quantity', 'How many are charged; null where reported usage is charged instead.'),
    ),
    taxRates: t.field(
      embeddedList.nullable(
        'tax_rates',
        TaxRate,
        "The tax rates of this item; null or empty where the subscription's own apply.",
      ),
    ),
    ...references(
      t,
      'discounts',
      Discount,
      { ids: 'discountIds', objects: 'discounts' },
      'The discounts on this item alone.',
    ),
    billingThresholds: t.field(
      embedded.nullable(
        'billing_thresholds',
        ItemBillingThresholds,
        'The usage that makes an invoice ahead of time; null for none.',
      ),
    ),
    usageRecordSummaries: childList(t, UsageRecordSummary, {
      description: 'The usage reported for it, summed up by billing period. A call per item.',
      at: (id) => ({ path: ['subscription_items', id, 'usage_record_summaries'], query: {} }),
    }),
  }),
});

builder.queryFields((t) => ({
  subscriptionItem: one(t, SubscriptionItem, 'An item of a subscription.'),
}));
