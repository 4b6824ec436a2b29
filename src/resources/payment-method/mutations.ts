// A card is given as a token alone. What the API would take beside it, number and security code, stays out of the gateway.
import { Customer, PaymentMethod } from '../../catalog.ts';
import { inputChoice } from '../../graph/choices.ts';
import { choiceInput, idInput, inputObject, intInput, objectInput, textInput } from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { BillingDetailsInput } from '../inputs/billing-details.ts';
import { paymentMethodDetails } from '../inputs/payment-method-data.ts';
import { AccountHolderType, UsBankAccountType } from '../values/bank-account-kind.ts';
import { NewPaymentMethodTypeInput } from '../values/payment-method-type.ts';

const target = {
  id: { kind: PaymentMethod, description: "The payment method: its global id, or the billing API's own." },
};

const paymentMethod = {
  kind: PaymentMethod,
  description: 'The payment method as it is now, after a refusal too.',
};

const changed = {
  paymentMethod,
  customer: {
    kind: Customer,
    property: 'customer',
    description: 'The customer it is kept for, as it is now; null when it is kept for none.',
  },
};

const CardTokenInput = inputObject('CardTokenInput', 'A card by its token.', {
  token: textInput('token', 'The token that the browser or the app got for the card.', { required: true }),
});

mutation('paymentMethodCreate', {
  description:
    'Makes a payment method: a card by its token, a bank account by its numbers, or a copy for a connected account. Attach it to a customer to use it again. Stripe: `POST /v1/payment_methods`.',
  inputs: {
    type: choiceInput('type', NewPaymentMethodTypeInput, 'What kind it is. Needed unless it is a copy.'),
    card: objectInput('card', CardTokenInput, 'For CARD: the token of the card.'),
    ...paymentMethodDetails,
    customerId: idInput('customer', Customer, 'For a copy: the customer whose payment method is copied.'),
    paymentMethodId: idInput(
      'payment_method',
      PaymentMethod,
      'For a copy: the payment method that is copied.',
    ),
  },
  call: () => ({ method: 'POST', path: ['payment_methods'] }),
  payload: changed,
});

const PreferredNetworkInput = inputChoice(
  'PreferredCardNetworkInput',
  'The network that a customer prefers for a card on several.',
  { cartes_bancaires: 'Cartes Bancaires.', mastercard: 'Mastercard.', visa: 'Visa.' },
);

const CardNetworksInput = inputObject('CardNetworksInput', 'Which of its networks a card is charged by.', {
  preferred: choiceInput('preferred', PreferredNetworkInput, 'The one that the customer prefers.', {
    clearable: true,
  }),
});

const CardChangeInput = inputObject('CardChangeInput', 'What can change of a card.', {
  expMonth: intInput('exp_month', 'The month in which it expires, 1 to 12.', { min: 1, max: 12 }),
  expYear: intInput('exp_year', 'The year in which it expires, four digits.', { min: 1000, max: 9999 }),
  networks: objectInput('networks', CardNetworksInput, 'The networks that can carry it.'),
});

const UsBankAccountChangeInput = inputObject(
  'UsBankAccountChangeInput',
  'What can change of a bank account in the United States.',
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
  },
);

mutation('paymentMethodUpdate', {
  description:
    'Changes what can change of a payment method that is attached to a customer. Stripe: `POST /v1/payment_methods/:id`.',
  targets: target,
  inputs: {
    billingDetails: objectInput('billing_details', BillingDetailsInput, 'Who pays by it.'),
    card: objectInput('card', CardChangeInput, 'For a card.'),
    // Of Link the API takes an empty hash: there is nothing to change.
    usBankAccount: objectInput(
      'us_bank_account',
      UsBankAccountChangeInput,
      'For a bank account in the United States.',
    ),
    metadata: metadataInput(),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['payment_methods', ...id] }),
  payload: changed,
});

mutation('paymentMethodAttach', {
  description:
    'Attaches a payment method to a customer, to be used again. Setting it up by a setup intent asks the bank as well. Stripe: `POST /v1/payment_methods/:id/attach`.',
  targets: target,
  inputs: {
    customerId: idInput('customer', Customer, 'The customer it is to be kept for.', { required: true }),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['payment_methods', ...id, 'attach'] }),
  payload: changed,
});

mutation('paymentMethodDetach', {
  description:
    'Takes a payment method off its customer, for good: it can never be used again. Stripe: `POST /v1/payment_methods/:id/detach`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'POST', path: ['payment_methods', ...id, 'detach'] }),
  payload: { paymentMethod },
});
