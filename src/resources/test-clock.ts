import { BillingSubscription, Customer, Quote, TestClock } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { choice } from '../graph/choice-fields.ts';
import { Choice } from '../graph/choices.ts';
import { flag, text, timestamp } from '../graph/fields.ts';
import { identity, Node, StripeObject } from '../graph/identity.ts';
import { childList, many } from '../graph/lists.ts';
import { one } from '../graph/roots.ts';
import { CustomerFilter } from './filters/customer.ts';
import { QuoteFilter } from './filters/quote.ts';
import { SubscriptionFilter } from './filters/subscription.ts';

const TestClockStatus = new Choice('TestClockStatus', 'What a test clock is doing.', {
  ready: 'It stands still and can be moved.',
  advancing: 'It is being moved, and what falls due on the way is happening.',
  internal_failure: 'It broke while it was being moved, and cannot be used any more.',
});

builder.objectType(TestClock, {
  description: 'Time for a few objects in test mode, which stands still until it is moved on.',
  interfaces: [Node, StripeObject],
  fields: (t) => ({
    ...identity(t, TestClock),
    isLive: t.field(flag('livemode', 'Always false: there are test clocks in test mode alone.')),
    created: t.field(timestamp('created', 'When it was created, by real time.')),
    name: t.field(text.nullable('name', 'What it is called.')),
    ...choice(t, 'status', TestClockStatus, 'What it is doing.', { required: true }),
    frozenTime: t.field(timestamp('frozen_time', 'The instant it shows.')),
    deletesAfter: t.field(
      timestamp('deletes_after', 'When it is deleted by itself, with all that lives on it, by real time.'),
    ),
    customers: childList(t, Customer, {
      description: 'The customers that live on it. A call per clock.',
      at: (id) => ({ path: ['customers'], query: { test_clock: id } }),
      filter: CustomerFilter,
    }),
    subscriptions: childList(t, BillingSubscription, {
      description:
        'The subscriptions that live on it, canceled ones left out unless the filter asks for them. A call per clock.',
      at: (id) => ({ path: ['subscriptions'], query: { test_clock: id } }),
      filter: SubscriptionFilter,
    }),
    quotes: childList(t, Quote, {
      description: 'The quotes that live on it. A call per clock.',
      at: (id) => ({ path: ['quotes'], query: { test_clock: id } }),
      filter: QuoteFilter,
    }),
  }),
});

builder.queryFields((t) => ({
  testClock: one(t, TestClock, 'A test clock.'),
  testClocks: many(t, TestClock, { description: 'All test clocks.' }),
}));
