import { BillingSubscription, Customer, SubscriptionSchedule } from '../../catalog.ts';
import type { InputPath } from '../../graph/input-writer.ts';
import {
  choiceInput,
  flagInput,
  type InputValue,
  idInput,
  inputObject,
  objectInput,
  objectsInput,
  spreadInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { checkKeyForInvoice, invoicingProration } from '../inputs/invoice-at-once.ts';
import { ProrationBehaviorInput } from '../inputs/proration-behavior.ts';
import { ScheduleEndBehavior } from './end-behavior.ts';
import { NewSchedulePhaseInput, SchedulePhaseInput, ScheduleStartInput } from './phase-input.ts';
import { ScheduleDefaultSettingsInput } from './settings-input.ts';

const target = {
  id: { kind: SubscriptionSchedule, description: "The schedule: its global id, or the billing API's own." },
};

/** What changes with a schedule. */
const changed = {
  schedule: {
    kind: SubscriptionSchedule,
    description: 'The schedule as it is now, after a refusal too.',
  },
  subscription: {
    kind: BillingSubscription,
    property: 'subscription',
    description: 'The subscription that it changes, as it is now; null before the first phase.',
  },
};

const ScheduledSubscriptionInput = inputObject(
  'ScheduledSubscriptionInput',
  'A subscription that the schedule makes when its first phase begins.',
  {
    customerId: idInput('customer', Customer, 'The customer who is billed.', { required: true }),
    phases: objectsInput('phases', NewSchedulePhaseInput, 'The phases, one after another; at least one.', {
      required: true,
    }),
    start: spreadInput(ScheduleStartInput, 'When the first phase begins; now when left out.'),
    endBehavior: choiceInput(
      'end_behavior',
      ScheduleEndBehavior.input,
      'What becomes of the subscription after the last phase.',
      { defaultValue: 'release' },
    ),
    defaultSettings: objectInput(
      'default_settings',
      ScheduleDefaultSettingsInput,
      'What holds in every phase that does not say otherwise.',
    ),
    metadata: metadataInput(),
  },
);

const OriginInput = inputObject(
  'SubscriptionScheduleOriginInput',
  'What a schedule is made for.',
  {
    existingSubscriptionId: idInput(
      'from_subscription',
      BillingSubscription,
      'A subscription that is there. Its current period becomes the one phase; change the schedule to plan more.',
    ),
    newSubscription: spreadInput(ScheduledSubscriptionInput, 'A subscription that is not there yet.'),
  },
  { oneOf: true },
);

type Refuse = (path: InputPath, message: string) => void;

/** As many as a subscription has at most. */
const MAX_ITEMS = 20;

function checkPhases(phases: unknown, path: InputPath, refuse: Refuse): void {
  if (!Array.isArray(phases)) return;
  // GraphQL has coerced each to an input of a phase.
  for (const [index, { items }] of (phases as InputValue[]).entries()) {
    if (!Array.isArray(items) || items.length <= MAX_ITEMS) continue;
    refuse([...path, String(index), 'items'], `A phase has at most ${MAX_ITEMS} items.`);
  }
}

mutation('subscriptionScheduleCreate', {
  description:
    'Plans a subscription in phases. The first invoice of a subscription made so stays a draft for an hour. Stripe: `POST /v1/subscription_schedules`.',
  inputs: { from: spreadInput(OriginInput, 'What it is made for.', { required: true }) },
  check: ({ from }, refuse) => {
    // GraphQL has coerced it to a SubscriptionScheduleOriginInput.
    const { newSubscription } = from as { readonly newSubscription?: InputValue };
    checkPhases(newSubscription?.['phases'], ['input', 'from', 'newSubscription', 'phases'], refuse);
  },
  call: () => ({ method: 'POST', path: ['subscription_schedules'] }),
  payload: {
    ...changed,
    schedule: { kind: SubscriptionSchedule, description: 'The schedule; null when none was made.' },
  },
});

mutation('subscriptionScheduleUpdate', {
  description:
    'Changes what is planned. Phases that are given take the place of those that are not over. The key is needed where this invoices at once. Stripe: `POST /v1/subscription_schedules/:id`.',
  targets: target,
  inputs: {
    phases: objectsInput(
      'phases',
      SchedulePhaseInput,
      'The phases from the running one on, one after another; as they are when left out.',
    ),
    endBehavior: choiceInput(
      'end_behavior',
      ScheduleEndBehavior.input,
      'What becomes of the subscription after the last phase; as it is when left out.',
    ),
    defaultSettings: objectInput(
      'default_settings',
      ScheduleDefaultSettingsInput,
      'What holds in every phase that does not say otherwise.',
    ),
    prorationBehavior: choiceInput(
      'proration_behavior',
      ProrationBehaviorInput,
      'What becomes of the current billing period if the running phase changes.',
      { defaultValue: 'create_prorations' },
    ),
    metadata: metadataInput(),
  },
  check: (input, refuse) => {
    checkPhases(input['phases'], ['input', 'phases'], refuse);
    checkKeyForInvoice(input, invoicingProration(input), refuse);
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['subscription_schedules', ...id] }),
  payload: changed,
});

mutation('subscriptionScheduleCancel', {
  description:
    'Cancels a schedule, and its subscription with it, at once. To let the subscription go on, release it. Stripe: `POST /v1/subscription_schedules/:id/cancel`.',
  targets: target,
  inputs: {
    invoiceNow: flagInput(
      'invoice_now',
      'Whether a last invoice is made, of usage and prorations that are not billed yet.',
      { defaultValue: true },
    ),
    prorate: flagInput('prorate', 'Whether the time that was paid for and is not used is credited.', {
      defaultValue: true,
    }),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['subscription_schedules', ...id, 'cancel'] }),
  payload: changed,
});

mutation('subscriptionScheduleRelease', {
  description:
    'Lets go of the subscription, which goes on as it is, and ends the schedule. Stripe: `POST /v1/subscription_schedules/:id/release`.',
  targets: target,
  inputs: {
    preserveCancelDate: flagInput(
      'preserve_cancel_date',
      'Whether the subscription still ends when the schedule would have ended it.',
    ),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['subscription_schedules', ...id, 'release'] }),
  payload: {
    ...changed,
    subscription: {
      kind: BillingSubscription,
      property: 'released_subscription',
      description: 'The subscription that was let go of; null when there was none yet.',
    },
  },
});
