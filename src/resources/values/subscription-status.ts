import { Choice, inputChoice } from '../../graph/choices.ts';

const meanings = {
  incomplete: 'The first payment is still owed; it can be made for 23 hours.',
  incomplete_expired: 'The first payment was not made in time. Final: nothing more is invoiced.',
  trialing: 'In its trial.',
  active: 'In good standing.',
  past_due: 'The latest invoice is not paid, though it is due; collection goes on.',
  unpaid: 'The latest invoice is not paid and collection has ended; new invoices stay drafts.',
  paused: 'The trial ended without a payment method. Nothing is invoiced until it is resumed.',
  canceled: 'Final: nothing more is invoiced.',
} as const;

export const SubscriptionStatus = new Choice(
  'SubscriptionStatus',
  'How a subscription stands. In every state but the two final ones it can change again.',
  meanings,
);

export const SubscriptionStatusFilter = inputChoice(
  'SubscriptionStatusFilter',
  'Which subscriptions to list, by how they stand.',
  {
    not_canceled: 'All but canceled ones: what the billing API lists when nothing is said.',
    all: 'Every one, canceled ones too.',
    ended: 'Those that are canceled, or whose first payment was not made in time.',
    ...meanings,
  },
);

/** The status for which the billing API wants nothing said, and which a filter has when nothing is said in it. */
export const DEFAULT_SUBSCRIPTION_STATUS = 'not_canceled';
