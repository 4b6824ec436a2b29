// Left out of the inputs: `konbini` and `sepa_debit` of the payment method options, which have no options to set.
import {
  choiceInput,
  choicesInput,
  inputObject,
  objectInput,
  safeIntInput,
  textInput,
} from '../../graph/inputs.ts';
import {
  InvoiceAcssDebitOptionsInput,
  InvoiceBancontactOptionsInput,
  InvoiceCustomerBalanceOptionsInput,
  InvoicePaymentMethodTypeInput,
  InvoiceUsBankAccountOptionsInput,
} from '../inputs/invoice-payment-options.ts';
import { ThreeDSecureRequestInput } from '../inputs/three-d-secure.ts';
import { CardNetwork } from '../values/card-network.ts';
import { MandateAmountType, SaveDefaultPaymentMethod } from './payment-settings.ts';

const CardMandateOptionsInput = inputObject(
  'SubscriptionCardMandateOptionsInput',
  'What the cardholder agrees to, where recurring card payments need a mandate, as in India.',
  {
    amountMinor: safeIntInput(
      'amount',
      'The amount agreed to, in minor units of the currency of the subscription.',
      { min: 0 },
    ),
    amountType: choiceInput('amount_type', MandateAmountType.input, 'What that amount means.'),
    description: textInput(
      'description',
      'What the cardholder reads about the mandate; at most 200 characters.',
      { maxLength: 200 },
    ),
  },
);

const CardOptionsInput = inputObject(
  'SubscriptionCardOptionsInput',
  "How a subscription's invoices are paid by card.",
  {
    mandateOptions: objectInput('mandate_options', CardMandateOptionsInput, 'What the cardholder agrees to.'),
    network: choiceInput(
      'network',
      CardNetwork.input,
      'The card network to use where the card has several; any when left out.',
    ),
    requestThreeDSecure: choiceInput(
      'request_three_d_secure',
      ThreeDSecureRequestInput,
      "When the cardholder is asked to authenticate; by the account's own rules when left out.",
    ),
  },
);

const PaymentMethodOptionsInput = inputObject(
  'SubscriptionPaymentMethodOptionsInput',
  "How a subscription's invoices are paid, by payment method. Those that are left out stay as they are.",
  {
    acssDebit: objectInput('acss_debit', InvoiceAcssDebitOptionsInput, 'From a Canadian bank account.', {
      clearable: true,
    }),
    bancontact: objectInput('bancontact', InvoiceBancontactOptionsInput, 'By Bancontact.', {
      clearable: true,
    }),
    card: objectInput('card', CardOptionsInput, 'By card.', { clearable: true }),
    customerBalance: objectInput(
      'customer_balance',
      InvoiceCustomerBalanceOptionsInput,
      "From the customer's cash balance.",
      { clearable: true },
    ),
    usBankAccount: objectInput(
      'us_bank_account',
      InvoiceUsBankAccountOptionsInput,
      'From a bank account in the United States.',
      { clearable: true },
    ),
  },
);

export const SubscriptionPaymentSettingsInput = inputObject(
  'SubscriptionPaymentSettingsInput',
  "How a subscription's invoices are paid.",
  {
    paymentMethodTypes: choicesInput(
      'payment_method_types',
      InvoicePaymentMethodTypeInput,
      "The kinds of payment method its invoices offer; those of the account's settings when cleared.",
      { clearable: true },
    ),
    paymentMethodOptions: objectInput(
      'payment_method_options',
      PaymentMethodOptionsInput,
      'What is special of each payment method.',
    ),
    saveDefaultPaymentMethod: choiceInput(
      'save_default_payment_method',
      SaveDefaultPaymentMethod.input,
      'Whether a payment method that pays an invoice becomes the default.',
    ),
  },
);
