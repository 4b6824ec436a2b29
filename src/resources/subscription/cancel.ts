import { Customer } from '../../catalog.ts';
import {
  flagInput,
  inputObject,
  instantInput,
  objectInput,
  spreadInput,
  wordInput,
} from '../../graph/inputs.ts';
import { mutation } from '../../graph/mutation.ts';
import { CancellationDetailsInput } from './inputs.ts';
import { changed, target } from './payload.ts';

const CancelNowInput = inputObject('SubscriptionCancelNow', 'How a subscription that ends now is settled.', {
  invoiceNow: flagInput(
    'invoice_now',
    'Whether a last invoice is made at once, of usage and prorations that are not billed yet.',
    { defaultValue: false },
  ),
  prorate: flagInput('prorate', 'Whether the time that was paid for and is not used is credited.', {
    defaultValue: false,
  }),
});

const CancelWhenInput = inputObject(
  'SubscriptionCancelWhen',
  'When a subscription ends.',
  {
    now: spreadInput(CancelNowInput, 'Now, for good.'),
    atPeriodEnd: wordInput(
      'cancel_at_period_end',
      true,
      'With the current period, which is paid for. `subscriptionUncancel` takes it back until then.',
    ),
    at: instantInput('cancel_at', 'At this instant. `subscriptionUncancel` takes it back until then.'),
  },
  { oneOf: true },
);

mutation('subscriptionCancel', {
  description:
    'Cancels a subscription, now or later. The key counts for later alone: canceling now takes none, and repeating it is safe. Stripe: `DELETE /v1/subscriptions/:id` for now, `POST /v1/subscriptions/:id` for later.',
  targets: target,
  inputs: {
    when: spreadInput(CancelWhenInput, 'When it ends.', { required: true }),
    cancellationDetails: objectInput('cancellation_details', CancellationDetailsInput, 'Why.'),
  },
  // `when` is one of three, and only `now` deletes.
  call: ({ id = [] }, { when }) => ({
    method: typeof when === 'object' && when !== null && 'now' in when ? 'DELETE' : 'POST',
    path: ['subscriptions', ...id],
  }),
  payload: {
    ...changed,
    customer: {
      kind: Customer,
      property: 'customer',
      description: 'The customer who was billed, as it is now.',
    },
  },
});

mutation('subscriptionUncancel', {
  description:
    'Takes back that a subscription ends later. One that has ended stays ended. Stripe: `POST /v1/subscriptions/:id`.',
  targets: target,
  always: { cancel_at_period_end: false },
  call: ({ id = [] }) => ({ method: 'POST', path: ['subscriptions', ...id] }),
  payload: { subscription: changed.subscription },
});
