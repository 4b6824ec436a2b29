import { awaitedInvoice } from '../../graph/buyer-step.ts';
import { inputChoice } from '../../graph/choices.ts';
import { choiceInput, instantInput } from '../../graph/inputs.ts';
import { mutation } from '../../graph/mutation.ts';
import { inside } from '../../graph/nested-inputs.ts';
import { ProrationBehaviorInput } from '../inputs/proration-behavior.ts';
import { pause } from './pause-input.ts';
import { changed, target } from './payload.ts';

const ResumedAnchorInput = inputChoice(
  'ResumedBillingCycleAnchorInput',
  'What billing periods are counted from when a paused subscription goes on.',
  {
    now: 'From now: a new period begins, and is invoiced at once.',
    unchanged: 'From where they were counted before.',
  },
);

mutation('subscriptionPause', {
  description:
    'Pauses the collection of money: the subscription goes on, and its invoices are not collected. It is no state of its own: `pauseCollection` shows it. Stripe: `POST /v1/subscriptions/:id`.',
  targets: target,
  inputs: inside('pause_collection', pause),
  call: ({ id = [] }) => ({ method: 'POST', path: ['subscriptions', ...id] }),
  payload: { subscription: changed.subscription },
});

mutation('subscriptionUnpause', {
  description:
    'Ends a pause in the collection of money. Invoices made meanwhile stay as they are. Stripe: `POST /v1/subscriptions/:id`.',
  targets: target,
  always: { pause_collection: null },
  call: ({ id = [] }) => ({ method: 'POST', path: ['subscriptions', ...id] }),
  payload: { subscription: changed.subscription },
});

mutation('subscriptionResume', {
  description:
    'Lets a subscription go on whose status is PAUSED, as it is after a trial without a payment method. If that makes an invoice, it goes on once the invoice is paid. Stripe: `POST /v1/subscriptions/:id/resume`.',
  movesMoney: true,
  targets: target,
  inputs: {
    billingCycleAnchor: choiceInput(
      'billing_cycle_anchor',
      ResumedAnchorInput,
      'What billing periods are counted from.',
      { defaultValue: 'now' },
    ),
    prorationBehavior: choiceInput(
      'proration_behavior',
      ProrationBehaviorInput,
      'What becomes of the part of the period that lies before.',
      { defaultValue: 'create_prorations' },
    ),
    prorationDate: instantInput(
      'proration_date',
      'The instant from which the part is counted; now when left out.',
    ),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['subscriptions', ...id, 'resume'] }),
  buyerStep: awaitedInvoice,
  payload: changed,
});
