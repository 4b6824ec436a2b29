import { TaxRate } from '../../catalog.ts';
import {
  choiceInput,
  flagInput,
  type InputEntries,
  idsInput,
  inputObject,
  instantInput,
  objectsInput,
  spreadInput,
  wordInput,
} from '../../graph/inputs.ts';
import { ProrationBehaviorInput } from '../inputs/proration-behavior.ts';
import { NewSubscriptionItemInput, SubscriptionItemChangeInput } from '../inputs/subscription-items.ts';

const BillingCycleAnchorInput = inputObject(
  'PreviewBillingCycleAnchorInput',
  'The instant that billing periods are counted from.',
  {
    now: wordInput('subscription_billing_cycle_anchor', 'now', 'Now.'),
    unchanged: wordInput('subscription_billing_cycle_anchor', 'unchanged', 'As it is.'),
    at: instantInput('subscription_billing_cycle_anchor', 'This instant.'),
  },
  { oneOf: true },
);

const CancelInput = inputObject(
  'PreviewCancelInput',
  'When a subscription ends.',
  {
    now: wordInput('subscription_cancel_now', true, 'Now.'),
    atPeriodEnd: flagInput(
      'subscription_cancel_at_period_end',
      'With the current period; false takes back that it does.',
    ),
    at: instantInput('subscription_cancel_at', 'At this instant.'),
    never: wordInput('subscription_cancel_at', null, 'Not at all: an end that was set is taken back.'),
  },
  { oneOf: true },
);

const TrialInput = inputObject(
  'PreviewTrialInput',
  'How long nothing has to be paid.',
  {
    endsNow: wordInput('subscription_trial_end', 'now', 'The trial ends now.'),
    endsAt: instantInput('subscription_trial_end', 'The trial ends at this instant.'),
    fromPlan: flagInput('subscription_trial_from_plan', 'Whether the trial of the plan counts.'),
  },
  { oneOf: true },
);

/** The items of a subscription that is there, as far as they change. */
export const changedItems = objectsInput(
  'subscription_items',
  SubscriptionItemChangeInput,
  'Items to change, to add and to remove.',
);

/** The items of a subscription that is not there yet. */
export const newItems = objectsInput('subscription_items', NewSubscriptionItemInput, 'What it would bill.', {
  required: true,
});

/** What a subscription is told besides its items. */
export const subscriptionTerms: InputEntries = {
  prorationBehavior: choiceInput(
    'subscription_proration_behavior',
    ProrationBehaviorInput,
    'What becomes of the part of the period that the change leaves unused or adds. With the next invoice when left out.',
  ),
  prorationDate: instantInput(
    'subscription_proration_date',
    'The instant from which the part is counted. Give the same one to the change itself, and it comes to what the preview said.',
  ),
  billingCycleAnchor: spreadInput(
    BillingCycleAnchorInput,
    'Where periods are counted from; as it is when left out.',
  ),
  cancel: spreadInput(CancelInput, 'When it would end; as it is when left out.'),
  trial: spreadInput(TrialInput, 'The trial it would have; as it is when left out.'),
  defaultTaxRateIds: idsInput(
    'subscription_default_tax_rates',
    TaxRate,
    'The tax rates of items that have none of their own.',
    { clearable: true },
  ),
};
