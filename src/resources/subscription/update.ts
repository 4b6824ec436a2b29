import { awaitedInvoice } from '../../graph/buyer-step.ts';
import { inputChoice } from '../../graph/choices.ts';
import {
  choiceInput,
  flagInput,
  inputObject,
  instantInput,
  objectInput,
  objectsInput,
  spreadInput,
  wordInput,
} from '../../graph/inputs.ts';
import { mutation } from '../../graph/mutation.ts';
import { checkKeyForInvoice } from '../inputs/invoice-at-once.ts';
import { PaymentBehaviorInput } from '../inputs/payment-behavior.ts';
import { ProrationBehaviorInput } from '../inputs/proration-behavior.ts';
import { SubscriptionItemChangeInput } from '../inputs/subscription-items.ts';
import { causeOfInvoice, checkDaysUntilDue, checkItemChanges, checkItemCount } from './checks.ts';
import { CancellationDetailsInput, subscriptionSettings } from './inputs.ts';
import { PauseCollectionInput } from './pause-input.ts';
import { changed, target } from './payload.ts';

const AnchorChangeInput = inputChoice(
  'BillingCycleAnchorChangeInput',
  'What becomes of the instant that billing periods are counted from.',
  {
    now: 'It is now: a new period begins, and is invoiced at once.',
    unchanged: 'It stays, unless the change demands otherwise.',
  },
);

const TrialChangeInput = inputObject(
  'SubscriptionTrialChangeInput',
  'How long nothing has to be paid.',
  {
    endsNow: wordInput('trial_end', 'now', 'The trial ends now, and the first period is invoiced at once.'),
    endsAt: instantInput('trial_end', 'The trial ends at this instant, at most two years from now.'),
    fromPlan: flagInput('trial_from_plan', 'Whether the trial is as long as the price says.'),
  },
  { oneOf: true },
);

const EndChangeInput = inputObject(
  'SubscriptionEndChangeInput',
  'When a subscription is to end. To end it now, cancel it.',
  {
    atPeriodEnd: flagInput('cancel_at_period_end', 'With the current period; false takes back that it does.'),
    at: instantInput('cancel_at', 'At this instant.'),
    never: wordInput('cancel_at', null, 'Not at all: an end that was set is taken back.'),
  },
  { oneOf: true },
);

/** What changes without any money: beside these alone the ways to bill a change mean nothing, and may be refused. */
const UNBILLED: readonly string[] = [
  'cancellation_details',
  'default_payment_method',
  'default_source',
  'description',
  'metadata',
];
const BILLING = ['payment_behavior', 'proration_behavior'];

mutation('subscriptionUpdate', {
  description:
    'Changes a subscription. What a change in the middle of a period costs is billed as `prorationBehavior` says; try it out with `invoicePreview` first. The key is needed where this invoices at once. Stripe: `POST /v1/subscriptions/:id`.',
  targets: target,
  inputs: {
    items: objectsInput(
      'items',
      SubscriptionItemChangeInput,
      'Items to change, to add and to remove; the others stay.',
    ),
    ...subscriptionSettings,
    billingCycleAnchor: choiceInput(
      'billing_cycle_anchor',
      AnchorChangeInput,
      'What billing periods are counted from; as it is when left out.',
    ),
    trial: spreadInput(TrialChangeInput, 'The trial; as it is when left out.'),
    cancel: spreadInput(EndChangeInput, 'When it is to end; as it is when left out.'),
    cancellationDetails: objectInput(
      'cancellation_details',
      CancellationDetailsInput,
      'Why it was canceled, or is going to be. It can still be said when it has ended.',
    ),
    pauseCollection: objectInput(
      'pause_collection',
      PauseCollectionInput,
      'A pause in collecting its money.',
      { clearable: true },
    ),
    paymentBehavior: choiceInput(
      'payment_behavior',
      PaymentBehaviorInput,
      'What happens when the invoice of the change cannot be paid at once. It is not sent with a change that bills nothing.',
      { defaultValue: 'allow_incomplete' },
    ),
    prorationBehavior: choiceInput(
      'proration_behavior',
      ProrationBehaviorInput,
      'What becomes of the part of the period that the change leaves unused or adds. It is not sent with a change that bills nothing.',
      { defaultValue: 'create_prorations' },
    ),
    prorationDate: instantInput(
      'proration_date',
      'The instant from which the part is counted, within the current period: give the one that was previewed. Now when left out.',
    ),
  },
  check: (input, refuse) => {
    checkItemCount(input, refuse);
    checkItemChanges(input, refuse);
    checkDaysUntilDue(input, refuse);
    checkKeyForInvoice(input, causeOfInvoice(input), refuse);
  },
  leaveOut: (params) =>
    Object.keys(params).every((name) => UNBILLED.includes(name) || BILLING.includes(name)) ? BILLING : [],
  call: ({ id = [] }) => ({ method: 'POST', path: ['subscriptions', ...id] }),
  buyerStep: awaitedInvoice,
  payload: changed,
});
