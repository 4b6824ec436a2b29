import { TaxRate } from '../../catalog.ts';
import {
  choiceInput,
  currencyInput,
  type InputEntries,
  idsInput,
  inputObject,
  instantInput,
  intInput,
  objectsInput,
  spreadInput,
  wordInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { AddedInvoiceItemInput } from '../inputs/added-invoice-item.ts';
import { ProrationBehaviorInput } from '../inputs/proration-behavior.ts';
import { PhaseDiscountsInput } from '../inputs/subscription-discounts.ts';
import { NewSubscriptionItemInput } from '../inputs/subscription-items.ts';
import { scheduleSettings } from './settings-input.ts';

const end: InputEntries = {
  at: instantInput('end_date', 'At this instant, when the next phase begins.'),
  iterations: intInput('iterations', 'After so many billing periods.', { min: 1 }),
};

const trial: InputEntries = {
  whole: wordInput('trial', true, 'The whole phase is a trial.'),
  endsAt: instantInput('trial_end', 'Until this instant, not after the end of the phase.'),
};

const NewPhaseEndInput = inputObject('NewSchedulePhaseEndInput', 'When a phase ends.', end, { oneOf: true });

const PhaseEndInput = inputObject(
  'SchedulePhaseEndInput',
  'When a phase ends.',
  { ...end, now: wordInput('end_date', 'now', 'Now.') },
  { oneOf: true },
);

const NewPhaseTrialInput = inputObject(
  'NewSchedulePhaseTrialInput',
  'How long in a phase nothing has to be paid.',
  trial,
  { oneOf: true },
);

const PhaseTrialInput = inputObject(
  'SchedulePhaseTrialInput',
  'How long in a phase nothing has to be paid.',
  { ...trial, endsNow: wordInput('trial_end', 'now', 'The trial ends now.') },
  { oneOf: true },
);

/** An instant at which something of a schedule begins. */
export const ScheduleStartInput = inputObject(
  'ScheduleStartInput',
  'When a schedule, or a phase of one, begins.',
  {
    now: wordInput('start_date', 'now', 'Now.'),
    at: instantInput('start_date', 'At this instant; in the past too, for one that is backdated.'),
  },
  { oneOf: true },
);

const shared: InputEntries = {
  items: objectsInput('items', NewSubscriptionItemInput, 'What is billed: one item per price; 1 to 20.', {
    required: true,
  }),
  ...scheduleSettings(false),
  currency: currencyInput('currency', 'The currency to bill in; that of the prices when left out.'),
  addInvoiceItems: objectsInput(
    'add_invoice_items',
    AddedInvoiceItemInput,
    'What is billed once, when the phase begins; at most twenty.',
  ),
  discounts: spreadInput(PhaseDiscountsInput, 'The discounts on the whole of it.'),
  defaultTaxRateIds: idsInput(
    'default_tax_rates',
    TaxRate,
    'The tax rates of items that have none of their own.',
    { clearable: true },
  ),
  prorationBehavior: choiceInput(
    'proration_behavior',
    ProrationBehaviorInput,
    'What becomes of the billing period that its beginning cuts short.',
    { defaultValue: 'create_prorations' },
  ),
  metadata: metadataInput(),
};

export const NewSchedulePhaseInput = inputObject(
  'NewSchedulePhaseInput',
  'A phase of a new schedule. It begins where the one before it ends.',
  {
    ...shared,
    end: spreadInput(NewPhaseEndInput, 'When it ends; after one billing period when left out.'),
    trial: spreadInput(NewPhaseTrialInput, 'The trial in it; none when left out.'),
  },
);

export const SchedulePhaseInput = inputObject(
  'SchedulePhaseInput',
  'A phase of a schedule. It begins where the one before it ends.',
  {
    ...shared,
    start: spreadInput(
      ScheduleStartInput,
      'When it begins: the first phase needs it, and the running one keeps what it has.',
    ),
    end: spreadInput(PhaseEndInput, 'When it ends; after one billing period when left out.'),
    trial: spreadInput(PhaseTrialInput, 'The trial in it; none when left out.'),
  },
);
