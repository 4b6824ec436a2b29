import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';

export const SetupFutureUsage = new Choice(
  'SetupFutureUsage',
  'Whether the payment method is kept for later payments.',
  {
    none: 'It is not kept.',
    off_session: 'It is kept for payments that are made while the customer is away.',
    on_session: 'It is kept for payments that the customer is there to confirm.',
  },
);

/** The same hash for many payment methods, which the SDK types each by itself. */
interface UsageHash {
  readonly setup_future_usage?: string | null;
}

export const FutureUsageOptions = builder.objectRef<UsageHash>('FutureUsageOptions').implement({
  description: 'Settings of a payment method that can only be told whether it is kept.',
  fields: (t) => ({
    ...choice(
      t,
      'setup_future_usage',
      SetupFutureUsage,
      'Whether the payment method is kept; null where nothing was said for this type.',
    ),
  }),
});
