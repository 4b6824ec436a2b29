import { BillingSubscription, Customer, Invoice } from '../../catalog.ts';
import { awaitedInvoice } from '../../graph/buyer-step.ts';
import {
  choiceInput,
  currencyInput,
  flagInput,
  inputObject,
  instantInput,
  intInput,
  objectInput,
  objectsInput,
  spreadInput,
  wordInput,
} from '../../graph/inputs.ts';
import { mutation } from '../../graph/mutation.ts';
import { NewSubscriptionPaymentBehaviorInput } from '../inputs/payment-behavior.ts';
import { ProrationBehaviorInput } from '../inputs/proration-behavior.ts';
import { NewSubscriptionItemInput } from '../inputs/subscription-items.ts';
import { checkDaysUntilDue, checkItemCount } from './checks.ts';
import { subscriptionSettings } from './inputs.ts';

const CalendarAnchorInput = inputObject(
  'BillingCycleAnchorConfigInput',
  'Where billing periods begin, by the calendar (UTC).',
  {
    dayOfMonth: intInput(
      'day_of_month',
      'The day, 1 to 31; in a shorter month the last day takes its place.',
      { required: true, min: 1, max: 31 },
    ),
    month: intInput('month', 'The month, 1 to 12; every month when left out.', { min: 1, max: 12 }),
    hour: intInput('hour', 'The hour, 0 to 23; the one at which it starts when left out.', {
      min: 0,
      max: 23,
    }),
    minute: intInput('minute', 'The minute; the one at which it starts when left out.', { min: 0, max: 59 }),
    second: intInput('second', 'The second; the one at which it starts when left out.', { min: 0, max: 59 }),
  },
);

const AnchorInput = inputObject(
  'NewBillingCycleAnchorInput',
  'What the billing periods of a new subscription are counted from.',
  {
    at: instantInput('billing_cycle_anchor', 'This instant, when the first whole period begins.'),
    calendar: objectInput('billing_cycle_anchor_config', CalendarAnchorInput, 'A day of the calendar.'),
  },
  { oneOf: true },
);

const TrialInput = inputObject(
  'NewSubscriptionTrialInput',
  'How long nothing has to be paid.',
  {
    endsAt: instantInput('trial_end', 'Until this instant, at most two years from now.'),
    days: intInput('trial_period_days', 'For so many days, at most 730.', { min: 0, max: 730 }),
    fromPlan: flagInput('trial_from_plan', 'Whether it is as long as the price says.'),
    none: wordInput('trial_end', 'now', 'Not at all, whatever the price says.'),
  },
  { oneOf: true },
);

const EndInput = inputObject(
  'NewSubscriptionEndInput',
  'When a new subscription is to end.',
  {
    atPeriodEnd: wordInput('cancel_at_period_end', true, 'With its first period.'),
    at: instantInput('cancel_at', 'At this instant.'),
  },
  { oneOf: true },
);

mutation('subscriptionCreate', {
  description:
    'Makes a subscription and its first invoice, and collects it: by default with the payment method there is. Whether it was paid is in `status` and `latestInvoice`. Stripe: `POST /v1/subscriptions`.',
  movesMoney: true,
  targets: {
    customerId: { kind: Customer, param: 'customer', description: 'The customer who is billed.' },
  },
  inputs: {
    items: objectsInput('items', NewSubscriptionItemInput, 'What is billed, one item per price; 1 to 20.', {
      required: true,
    }),
    currency: currencyInput(
      'currency',
      'The currency to bill in, for prices that have several; that of the prices when left out.',
    ),
    ...subscriptionSettings,
    backdateStartDate: instantInput(
      'backdate_start_date',
      'When it began, in the past; the first invoice then bills the time since.',
    ),
    billingCycleAnchor: spreadInput(
      AnchorInput,
      'What billing periods are counted from; from now, or from the end of the trial, when left out.',
    ),
    trial: spreadInput(TrialInput, 'The trial; none when left out.'),
    cancel: spreadInput(EndInput, 'When it is to end; it goes on when left out.'),
    paymentBehavior: choiceInput(
      'payment_behavior',
      NewSubscriptionPaymentBehaviorInput,
      'What happens when the first invoice cannot be paid at once.',
      { defaultValue: 'allow_incomplete' },
    ),
    prorationBehavior: choiceInput(
      'proration_behavior',
      ProrationBehaviorInput,
      'What becomes of the time before the first whole period.',
      { defaultValue: 'create_prorations' },
    ),
  },
  check: (input, refuse) => {
    checkItemCount(input, refuse);
    checkDaysUntilDue(input, refuse);
    if (input['collectionMethod'] === 'send_invoice' && input['daysUntilDue'] === undefined) {
      refuse(['input', 'daysUntilDue'], 'input.daysUntilDue is needed for SEND_INVOICE.');
    }
  },
  call: () => ({ method: 'POST', path: ['subscriptions'] }),
  buyerStep: awaitedInvoice,
  payload: {
    subscription: {
      kind: BillingSubscription,
      description: 'The subscription; null when none was made.',
    },
    latestInvoice: {
      kind: Invoice,
      property: 'latest_invoice',
      description: 'Its first invoice; null when none was made.',
    },
    customer: {
      kind: Customer,
      target: 'customerId',
      description: 'The customer who is billed, as it is now.',
    },
  },
});
