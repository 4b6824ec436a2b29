import { inputChoice } from '../../graph/choices.ts';

const meanings = {
  allow_incomplete:
    'The write goes through, and the subscription stays INCOMPLETE, or becomes PAST_DUE, until the invoice is paid.',
  default_incomplete:
    'As ALLOW_INCOMPLETE, but nothing is tried to be charged: the buyer confirms the payment of the invoice.',
  error_if_incomplete: 'The write is refused, and nothing changes.',
} as const;

/** For a subscription that is made. */
export const NewSubscriptionPaymentBehaviorInput = inputChoice(
  'NewSubscriptionPaymentBehaviorInput',
  'What happens when the first invoice of a subscription cannot be paid at once.',
  meanings,
);

/** For a subscription, or an item of one, that changes. */
export const PaymentBehaviorInput = inputChoice(
  'PaymentBehaviorInput',
  'What happens when the invoice of a change cannot be paid at once.',
  {
    ...meanings,
    pending_if_incomplete:
      'The change waits in `pendingUpdate` until the invoice is paid. Only items, prorations, the trial and the anchor can wait so.',
  },
);
