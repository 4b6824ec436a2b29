import type Stripe from 'stripe';
import {
  Application,
  BillingSubscription,
  Customer,
  SubscriptionSchedule,
  TestClock,
} from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, embeddedList, flag, timestamp } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { SubscriptionScheduleFilter } from '../filters/subscription-schedule.ts';
import { ScheduleEndBehavior } from './end-behavior.ts';
import './mutations.ts';
import { SchedulePhase } from './phase.ts';
import { ScheduleDefaultSettings } from './settings.ts';

const SubscriptionScheduleStatus = new Choice(
  'SubscriptionScheduleStatus',
  'How a subscription schedule stands.',
  {
    not_started: 'Its first phase has not begun.',
    active: 'One of its phases is running.',
    completed: 'All phases are over.',
    released: 'It let go of its subscription, which goes on by itself.',
    canceled: 'It was canceled, and its subscription with it.',
  },
);

const ScheduleCurrentPhase = builder
  .objectRef<Stripe.SubscriptionSchedule.CurrentPhase>('ScheduleCurrentPhase')
  .implement({
    description: 'The span of time of the phase that is running; the phase itself is among `phases`.',
    fields: (t) => ({
      startDate: t.field(timestamp('start_date', 'When it began.')),
      endDate: t.field(timestamp('end_date', 'When it ends.')),
    }),
  });

builder.objectType(SubscriptionSchedule, {
  description: 'What is planned for a subscription: phases, one after another, each with its own prices.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, SubscriptionSchedule),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a live schedule, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created.')),
    ...choice(t, 'status', SubscriptionScheduleStatus, 'How it stands.', { required: true }),
    ...reference(t, 'customer', Customer, 'The customer who is billed.', { required: true }),
    ...reference(
      t,
      'subscription',
      BillingSubscription,
      'The subscription that it changes; there is none before the first phase and after a release.',
    ),
    ...reference(t, 'released_subscription', BillingSubscription, 'The subscription that it let go of.', {
      expandable: false,
    }),
    currentPhase: t.field(
      embedded.nullable(
        'current_phase',
        ScheduleCurrentPhase,
        'When the running phase began and ends; null when none is running.',
      ),
    ),
    phases: t.field(embeddedList('phases', SchedulePhase, 'The phases, one after another.')),
    defaultSettings: t.field({
      type: ScheduleDefaultSettings,
      description: 'What holds in every phase that does not say otherwise.',
      extensions: { source: { kind: 'embedded', property: 'default_settings', path: ['default_settings'] } },
      // A subscription never changes its currency, so any phase knows that of the default amounts.
      resolve: ({ default_settings: settings, phases }) => ({ ...settings, currency: phases[0]?.currency }),
    }),
    ...choice(
      t,
      'end_behavior',
      ScheduleEndBehavior,
      'What becomes of the subscription after the last phase.',
      {
        required: true,
      },
    ),
    completedAt: t.field(timestamp.nullable('completed_at', 'When the last phase ended; null before that.')),
    canceledAt: t.field(timestamp.nullable('canceled_at', 'When it was canceled; null when it was not.')),
    releasedAt: t.field(
      timestamp.nullable('released_at', 'When it let go of its subscription; null when it did not.'),
    ),
    ...reference(t, 'application', Application, 'The platform that made it.'),
    ...reference(t, 'test_clock', TestClock, 'The test clock that it lives on.'),
  }),
});

builder.queryFields((t) => ({
  subscriptionSchedule: one(t, SubscriptionSchedule, 'A subscription schedule.'),
  subscriptionSchedules: many(t, SubscriptionSchedule, {
    description: 'Subscription schedules.',
    filter: SubscriptionScheduleFilter,
  }),
}));
