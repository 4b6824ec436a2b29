import { inputChoice } from '../../graph/choices.ts';

const kept = {
  off_session: 'It is kept for payments that are made while the customer is away.',
  on_session: 'It is kept for payments that the customer is there to confirm.',
} as const;

const none = { none: 'It is not kept.' } as const;

/** For a payment as a whole. */
export const FutureUsageInput = inputChoice(
  'FutureUsageInput',
  'For what a payment method is kept after a payment.',
  kept,
);

/** For payment methods that can be kept for payments without the customer alone. */
export const OffSessionUsageInput = inputChoice(
  'OffSessionUsageInput',
  'Whether a payment method is kept for payments without the customer.',
  { ...none, off_session: kept.off_session },
);

/** For payment methods that cannot be kept. */
export const NoFutureUsageInput = inputChoice(
  'NoFutureUsageInput',
  'That a payment method is not kept: it cannot be.',
  none,
);
