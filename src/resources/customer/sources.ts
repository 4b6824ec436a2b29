// Left out of the inputs: `alipay_account`, `bank_account` and `card`, which hold numbers or are older names of
// `source`. Numbers never come this way: a token stands for them.
import { Card, Customer } from '../../catalog.ts';
import {
  choiceInput,
  flagInput,
  inputObject,
  intInput,
  objectInput,
  spreadInput,
  textInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { AddressInput } from '../inputs/address.ts';
import { paymentSourceKinds } from '../inputs/payment-source.ts';
import { AccountHolderType } from '../values/bank-account-kind.ts';
import { PaymentSource } from '../values/payment-source.ts';

const target = {
  id: {
    kind: paymentSourceKinds,
    owned: true,
    description:
      'The source by its global id, which names the customer: `PaymentSource:cus_1/card_1`. The raw id alone does not lead to it.',
  },
};

const CardDetailsInput = inputObject('CardDetailsInput', 'What can change of a card.', {
  name: textInput('name', "The cardholder's name."),
  expMonth: intInput('exp_month', 'The month in which it expires, 1 to 12.', { min: 1, max: 12 }),
  expYear: intInput('exp_year', 'The year in which it expires, four digits.', { min: 1970, max: 9999 }),
  addressLine1: textInput('address_line1', 'Street and number, or a post box.'),
  addressLine2: textInput('address_line2', 'Flat, floor or building.'),
  addressZip: textInput('address_zip', 'The postal code.'),
  addressCity: textInput('address_city', 'City, town or village.'),
  addressState: textInput('address_state', 'State, county, province or region.'),
  addressCountry: textInput('address_country', 'The country.'),
});

const BankAccountDetailsInput = inputObject('BankAccountDetailsInput', 'What can change of a bank account.', {
  accountHolderName: textInput('account_holder_name', 'Who holds it.'),
  accountHolderType: choiceInput(
    'account_holder_type',
    AccountHolderType.input,
    'Whether a person or a company holds it.',
  ),
});

const SourceOwnerInput = inputObject('SourceOwnerInput', 'Whose source it is.', {
  name: textInput('name', 'The full name.'),
  email: textInput('email', 'The email address.'),
  phone: textInput('phone', 'The phone number.'),
  address: objectInput('address', AddressInput, 'The address.'),
});

const SourceDetailsInput = inputObject(
  'SourceDetailsInput',
  'What can change of a source of any other kind.',
  {
    owner: objectInput('owner', SourceOwnerInput, 'Whose it is.', { required: true }),
  },
);

const PaymentSourceDetailsInput = inputObject(
  'PaymentSourceDetailsInput',
  'What changes of a payment source, by what it is.',
  {
    card: spreadInput(CardDetailsInput, 'Of a card.'),
    bankAccount: spreadInput(BankAccountDetailsInput, 'Of a bank account.'),
    source: spreadInput(SourceDetailsInput, 'Of a source of another kind.'),
  },
  { oneOf: true },
);

const customer = { kind: Customer, description: 'The customer as it is now.' };

mutation('customerSourceCreate', {
  description:
    'Gives a customer a source to be charged by, from a token. The first one becomes the default. Stripe: `POST /v1/customers/:id/sources`.',
  targets: { customerId: { kind: Customer, description: 'The customer who gets it.' } },
  inputs: {
    token: textInput(
      'source',
      'A token of a card or a bank account, made in the browser, or a source made before. Never a card number.',
      { required: true },
    ),
    validate: flagInput('validate', 'Whether the card is checked with its bank first.'),
    metadata: metadataInput(),
  },
  call: ({ customerId = [] }) => ({ method: 'POST', path: ['customers', ...customerId, 'sources'] }),
  payload: {
    source: { kind: Card, union: PaymentSource, description: 'The source; null when it was refused.' },
    customer: { ...customer, target: 'customerId' },
  },
});

mutation('customerSourceUpdate', {
  description:
    'Changes what is known of a source. Its number never changes. Stripe: `POST /v1/customers/:id/sources/:id`.',
  targets: target,
  inputs: {
    details: spreadInput(PaymentSourceDetailsInput, 'What changes of it, by what it is.'),
    metadata: metadataInput(),
  },
  call: ({ id: [owner = '', id = ''] = [] }) => ({
    method: 'POST',
    path: ['customers', owner, 'sources', id],
  }),
  payload: {
    source: {
      kind: Card,
      union: PaymentSource,
      description: 'The source as it is now, after a refusal too.',
    },
    customer: { ...customer, target: 'id' },
  },
});

mutation('customerSourceDelete', {
  description:
    'Takes a source away. If it was the default, another takes its place. Stripe: `DELETE /v1/customers/:id/sources/:id`.',
  targets: target,
  call: ({ id: [owner = '', id = ''] = [] }) => ({
    method: 'DELETE',
    path: ['customers', owner, 'sources', id],
  }),
  payload: { customer: { ...customer, target: 'id' } },
  deleted: {
    field: 'deletedSourceId',
    kind: Card,
    description: 'The id of the source that is gone; null when the deletion was refused.',
  },
});
