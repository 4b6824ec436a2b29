import { SubscriptionItem, UsageRecord } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { inputChoice } from '../graph/choices.ts';
import { flag, safeInt, timestamp } from '../graph/fields.ts';
import { identity, StripeObject } from '../graph/identity.ts';
import { choiceInput, instantInput, safeIntInput } from '../graph/inputs.ts';
import { mutation } from '../graph/mutation.ts';
import { reference } from '../graph/references.ts';

builder.objectType(UsageRecord, {
  description:
    'So much usage of a subscription item, as it was reported. It cannot be fetched again: the item sums it up in `usageRecordSummaries`.',
  interfaces: [StripeObject],
  fields: (t) => ({
    ...identity(t, UsageRecord),
    isLive: t.field(flag('livemode', 'True for live usage, false for usage in test mode.')),
    quantity: t.field(safeInt('quantity', 'How much was used.')),
    timestamp: t.field(timestamp('timestamp', 'When it was used.')),
    ...reference(t, 'subscription_item', SubscriptionItem, 'The item that was used.', {
      required: true,
      expandable: false,
    }),
  }),
});

const UsageActionInput = inputChoice(
  'UsageActionInput',
  'What a report does to usage of the same instant that was reported before.',
  { increment: 'It adds to it.', set: 'It takes its place.' },
);

mutation('usageRecordCreate', {
  description:
    'Reports usage of a metered item. Give a key: a report that is repeated without one counts twice. Stripe: `POST /v1/subscription_items/:id/usage_records`.',
  targets: { subscriptionItemId: { kind: SubscriptionItem, description: 'The item that was used.' } },
  inputs: {
    quantity: safeIntInput('quantity', 'How much was used.', { required: true, min: 0 }),
    action: choiceInput(
      'action',
      UsageActionInput,
      'What becomes of usage of the same instant that was reported before.',
      { defaultValue: 'increment' },
    ),
    timestamp: instantInput(
      'timestamp',
      'When it was used: in the current billing period, or up to five minutes before it. Now when left out.',
    ),
  },
  call: ({ subscriptionItemId = [] }) => ({
    method: 'POST',
    path: ['subscription_items', ...subscriptionItemId, 'usage_records'],
  }),
  payload: {
    usageRecord: { kind: UsageRecord, description: 'The usage as reported; null when it was refused.' },
    subscriptionItem: {
      kind: SubscriptionItem,
      target: 'subscriptionItemId',
      description: 'The item as it is now.',
    },
  },
});
