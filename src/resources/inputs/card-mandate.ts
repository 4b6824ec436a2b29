import { inputChoice } from '../../graph/choices.ts';
import {
  choiceInput,
  choicesInput,
  currencyInput,
  type InputEntries,
  inputObject,
  instantInput,
  intInput,
  safeIntInput,
  textInput,
} from '../../graph/inputs.ts';
import { CardMandateAmountType, CardMandateInterval } from '../values/card-mandate-options.ts';

const SupportedTypeInput = inputChoice(
  'CardMandateSupportedTypeInput',
  'The rules under which a mandate for a card is made.',
  { india: 'Those of India.' },
);

const terms: InputEntries = {
  reference: textInput('reference', 'Your own unique reference; at most 80 characters.', {
    required: true,
    maxLength: 80,
  }),
  amountMinor: safeIntInput('amount', 'What is charged each time, or at most, in minor units.', {
    required: true,
    min: 1,
  }),
  amountType: choiceInput('amount_type', CardMandateAmountType.input, 'Which of the two the amount is.', {
    required: true,
  }),
  interval: choiceInput('interval', CardMandateInterval.input, 'How often it is charged.', {
    required: true,
  }),
  intervalCount: intInput(
    'interval_count',
    'How many intervals lie between two payments: needed unless SPORADIC.',
    { min: 1 },
  ),
  startDate: instantInput('start_date', 'When it begins.', { required: true }),
  endDate: instantInput('end_date', 'When it ends. It goes on until it is canceled when left out.'),
  description: textInput('description', 'What the cardholder is told; at most 200 characters.', {
    maxLength: 200,
  }),
  supportedTypes: choicesInput('supported_types', SupportedTypeInput, 'Under which rules it is made.'),
};

const what = 'What the cardholder agrees to for later payments by card, where the law wants that.';

export const CardMandateOptionsInput = inputObject('CardMandateOptionsInput', what, terms);

/** A setup has no currency of its own. */
export const SetupCardMandateOptionsInput = inputObject('SetupCardMandateOptionsInput', what, {
  currency: currencyInput('currency', 'The currency of the amount.', { required: true }),
  ...terms,
});
