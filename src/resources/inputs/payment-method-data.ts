// Kinds without settings of their own have no field here: the API takes an empty hash, and `type` says all there is.
// There is no field for cards: their numbers stay out of the gateway.
import {
  choiceInput,
  type InputEntries,
  inputObject,
  intInput,
  objectInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { AccountHolderType, UsBankAccountType } from '../values/bank-account-kind.ts';
import { EpsBank, FpxBank, IdealBank, P24Bank } from '../values/banks.ts';
import { PaymentMethodDataTypeInput } from '../values/payment-method-type.ts';
import { BillingDetailsInput } from './billing-details.ts';
import { RadarOptionsInput } from './radar-options.ts';

const AcssDebitInput = inputObject('AcssDebitInput', 'A bank account in Canada.', {
  accountNumber: textInput('account_number', 'The number of the account.', { required: true }),
  institutionNumber: textInput('institution_number', 'The number of the bank, three digits.', {
    required: true,
  }),
  transitNumber: textInput('transit_number', 'The number of the branch, five digits.', { required: true }),
});

const AuBecsDebitInput = inputObject('AuBecsDebitInput', 'A bank account in Australia.', {
  accountNumber: textInput('account_number', 'The number of the account.', { required: true }),
  bsbNumber: textInput('bsb_number', 'The number of bank and branch, six digits.', { required: true }),
});

const BacsDebitInput = inputObject('BacsDebitInput', 'A bank account in the United Kingdom.', {
  accountNumber: textInput('account_number', 'The number of the account.'),
  sortCode: textInput('sort_code', 'The sort code, such as `10-20-30`.'),
});

const BoletoInput = inputObject('BoletoInput', 'Who pays by boleto.', {
  taxId: textInput('tax_id', 'The tax number, CPF of a person or CNPJ of a company.', { required: true }),
});

const EpsInput = inputObject('EpsInput', 'Where a customer pays by EPS.', {
  bank: choiceInput('bank', EpsBank.input, "The customer's bank."),
});

const FpxInput = inputObject('FpxInput', 'Where a customer pays by FPX.', {
  bank: choiceInput('bank', FpxBank.input, "The customer's bank.", { required: true }),
  accountHolderType: choiceInput(
    'account_holder_type',
    AccountHolderType.input,
    'Whether a person or a company holds the account.',
  ),
});

const IdealInput = inputObject('IdealInput', 'Where a customer pays by iDEAL.', {
  bank: choiceInput('bank', IdealBank.input, "The customer's bank."),
});

const DateOfBirthInput = inputObject('DateOfBirthInput', 'A date of birth.', {
  day: intInput('day', 'The day of the month, 1 to 31.', { required: true, min: 1, max: 31 }),
  month: intInput('month', 'The month, 1 to 12.', { required: true, min: 1, max: 12 }),
  year: intInput('year', 'The year, four digits.', { required: true, min: 1000, max: 9999 }),
});

const KlarnaInput = inputObject('KlarnaInput', 'Who pays by Klarna.', {
  dateOfBirth: objectInput('dob', DateOfBirthInput, "The customer's date of birth."),
});

const P24Input = inputObject('P24Input', 'Where a customer pays by Przelewy24.', {
  bank: choiceInput('bank', P24Bank.input, "The customer's bank."),
});

const SepaDebitInput = inputObject('SepaDebitInput', 'A bank account in the euro area.', {
  iban: textInput('iban', 'The IBAN of the account.', { required: true }),
});

const SofortInput = inputObject('SofortInput', 'Where a customer pays by Sofort.', {
  country: textInput('country', 'The country of the bank: `AT`, `BE`, `DE`, `ES`, `IT` or `NL`.', {
    required: true,
  }),
});

const UsBankAccountInput = inputObject(
  'UsBankAccountInput',
  'A bank account in the United States: by its numbers, or as the customer linked it.',
  {
    accountHolderType: choiceInput(
      'account_holder_type',
      AccountHolderType.input,
      'Whether a person or a company holds the account.',
    ),
    accountType: choiceInput(
      'account_type',
      UsBankAccountType.input,
      'Whether it is a checking or a savings account.',
    ),
    accountNumber: textInput('account_number', 'The number of the account.'),
    routingNumber: textInput('routing_number', 'The number of the bank.'),
    financialConnectionsAccount: textInput(
      'financial_connections_account',
      'The id of the account that the customer linked.',
    ),
  },
);

/** What is known of a payment method of one kind or another. */
export const paymentMethodDetails: InputEntries = {
  acssDebit: objectInput('acss_debit', AcssDebitInput, 'For ACSS_DEBIT: the bank account in Canada.'),
  auBecsDebit: objectInput(
    'au_becs_debit',
    AuBecsDebitInput,
    'For AU_BECS_DEBIT: the bank account in Australia.',
  ),
  bacsDebit: objectInput(
    'bacs_debit',
    BacsDebitInput,
    'For BACS_DEBIT: the bank account in the United Kingdom.',
  ),
  boleto: objectInput('boleto', BoletoInput, 'For BOLETO: who pays.'),
  eps: objectInput('eps', EpsInput, 'For EPS: the bank.'),
  fpx: objectInput('fpx', FpxInput, 'For FPX: the bank.'),
  ideal: objectInput('ideal', IdealInput, 'For IDEAL: the bank.'),
  klarna: objectInput('klarna', KlarnaInput, 'For KLARNA: who pays.'),
  p24: objectInput('p24', P24Input, 'For P24: the bank.'),
  sepaDebit: objectInput('sepa_debit', SepaDebitInput, 'For SEPA_DEBIT: the bank account in the euro area.'),
  sofort: objectInput('sofort', SofortInput, 'For SOFORT: the country.'),
  usBankAccount: objectInput(
    'us_bank_account',
    UsBankAccountInput,
    'For US_BANK_ACCOUNT: the bank account in the United States.',
  ),
  billingDetails: objectInput('billing_details', BillingDetailsInput, 'Who pays by it.'),
  radarOptions: objectInput('radar_options', RadarOptionsInput, 'What the check for fraud is told.'),
  metadata: metadataInput(),
};

export const PaymentMethodDataInput = inputObject(
  'PaymentMethodDataInput',
  'A payment method by its details, made along with what it pays. Cards are given as a payment method that is there.',
  {
    type: choiceInput('type', PaymentMethodDataTypeInput, 'What kind it is.', { required: true }),
    ...paymentMethodDetails,
  },
);
