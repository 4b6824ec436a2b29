import { inputChoice } from '../../graph/choices.ts';
import {
  choiceInput,
  choicesInput,
  type InputEntries,
  inputObject,
  textInput,
  urlInput,
} from '../../graph/inputs.ts';
import { AcssDebitPaymentSchedule, AcssDebitTransactionType } from '../values/acss-debit-mandate-options.ts';
import { MandateCollectionMethod } from '../values/bank-account-kind.ts';

const acssMandate: InputEntries = {
  transactionType: choiceInput(
    'transaction_type',
    AcssDebitTransactionType.input,
    'For whom the debits are made.',
  ),
  paymentSchedule: choiceInput('payment_schedule', AcssDebitPaymentSchedule.input, 'When debits are made.'),
  intervalDescription: textInput(
    'interval_description',
    'The interval in words, needed where debits are made at intervals; at most 500 characters.',
    { maxLength: 500 },
  ),
  customMandateUrl: urlInput('custom_mandate_url', 'A page of your own with the text of the mandate.', {
    clearable: true,
  }),
};

const what = 'What the customer agrees to for debits from a Canadian bank account.';

/** For one payment. */
export const AcssDebitMandateOptionsInput = inputObject('AcssDebitMandateOptionsInput', what, acssMandate);

const DefaultForInput = inputChoice(
  'AcssDebitDefaultForInput',
  'For what a mandate is taken when nothing else is said.',
  { invoice: 'For invoices.', subscription: 'For subscriptions.' },
);

/** For payments to come. */
export const SetupAcssDebitMandateOptionsInput = inputObject('SetupAcssDebitMandateOptionsInput', what, {
  ...acssMandate,
  defaultFor: choicesInput('default_for', DefaultForInput, 'For what it is taken when nothing else is said.'),
});

/** The currencies of accounts in Canada. */
export const AcssDebitCurrencyInput = inputChoice(
  'AcssDebitCurrencyInput',
  'The currency of a mandate for debits in Canada.',
  { cad: 'Canadian dollars.', usd: 'US dollars.' },
);

export const PaperMandateOptionsInput = inputObject(
  'PaperMandateOptionsInput',
  'How a mandate for debits in the United States was given.',
  {
    collectionMethod: choiceInput(
      'collection_method',
      MandateCollectionMethod.input,
      'How it was given; online when left out.',
      {
        clearable: true,
      },
    ),
  },
);

const BankNetworkInput = inputChoice('BankNetworkInput', 'A network of banks in the United States.', {
  ach: 'ACH.',
  us_domestic_wire: 'Wire transfers.',
});

export const UsBankNetworksInput = inputObject(
  'UsBankNetworksInput',
  'Which networks a bank account in the United States has to be on.',
  { requested: choicesInput('requested', BankNetworkInput, 'The networks it has to be on.') },
);
