import { Customer, Plan, Price, TestClock } from '../../catalog.ts';
import { byChoice, byFlag, byId, byMember, byRange, filterInput } from '../../graph/filters.ts';
import { CollectionMethodInput } from '../values/collection-method.ts';
import { DEFAULT_SUBSCRIPTION_STATUS, SubscriptionStatusFilter } from '../values/subscription-status.ts';

export const SubscriptionFilter = filterInput('SubscriptionFilter', 'Which subscriptions to list.', {
  customerId: byId('customer', Customer, 'Of this customer.'),
  priceId: byId('price', Price, 'With an item at this price.'),
  planId: byId('plan', Plan, 'With an item on this plan.'),
  status: byChoice(
    'status',
    SubscriptionStatusFilter,
    'That stand so. Canceled ones are left out unless they are asked for.',
    { omit: DEFAULT_SUBSCRIPTION_STATUS, defaultValue: DEFAULT_SUBSCRIPTION_STATUS },
  ),
  collectionMethod: byChoice('collection_method', CollectionMethodInput, 'Whose invoices are collected so.'),
  isAutomaticTaxEnabled: byMember('enabled', byFlag('automatic_tax', 'With automatic tax, or without it.')),
  created: byRange('created', 'Created in this span.'),
  currentPeriodStart: byRange('current_period_start', 'Whose current period begins in this span.'),
  currentPeriodEnd: byRange('current_period_end', 'Whose current period ends in this span.'),
  testClockId: byId(
    'test_clock',
    TestClock,
    'On this test clock. Subscriptions on a clock are only listed by naming it or their customer.',
  ),
});
