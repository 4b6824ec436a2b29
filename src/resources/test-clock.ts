import { BillingSubscription, Customer, Quote, TestClock } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { choice } from '../graph/choice-fields.ts';
import { Choice } from '../graph/choices.ts';
import { flag, text, timestamp } from '../graph/fields.ts';
import { identity, Node, StripeObject } from '../graph/identity.ts';
import { instantInput, textInput } from '../graph/inputs.ts';
import { childList, many } from '../graph/lists.ts';
import { mutation } from '../graph/mutation.ts';
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

const target = {
  id: { kind: TestClock, description: "The test clock: its global id, or the billing API's own." },
};

mutation('testClockCreate', {
  description:
    'Makes a test clock, which stands still. In test mode only. Stripe: `POST /v1/test_helpers/test_clocks`.',
  inputs: {
    frozenTime: instantInput('frozen_time', 'The instant it shows to begin with.', { required: true }),
    name: textInput('name', 'What it is called; at most 300 characters.', { maxLength: 300 }),
  },
  call: () => ({ method: 'POST', path: ['test_helpers', 'test_clocks'] }),
  payload: { testClock: { kind: TestClock, description: 'The test clock; null when none was made.' } },
});

mutation('testClockAdvance', {
  description:
    'Moves a test clock on, and lets happen what falls due on the way. It is over when `status` is READY again. In test mode only. Stripe: `POST /v1/test_helpers/test_clocks/:id/advance`.',
  targets: target,
  inputs: {
    frozenTime: instantInput(
      'frozen_time',
      'The instant it is to show, after the one it shows now: at most two billing periods of the shortest subscription on it.',
      { required: true },
    ),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['test_helpers', 'test_clocks', ...id, 'advance'] }),
  payload: {
    testClock: { kind: TestClock, description: 'The test clock as it is now, after a refusal too.' },
  },
});

mutation('testClockDelete', {
  description:
    'Deletes a test clock with all that lives on it. In test mode only. Stripe: `DELETE /v1/test_helpers/test_clocks/:id`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'DELETE', path: ['test_helpers', 'test_clocks', ...id] }),
  payload: {},
  deleted: {
    field: 'deletedTestClockId',
    kind: TestClock,
    description: 'The id of the test clock that is gone; null when the deletion was refused.',
  },
});
