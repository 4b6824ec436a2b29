import { Mandate } from '../../catalog.ts';
import {
  choiceInput,
  choicesInput,
  flagInput,
  idInput,
  inputObject,
  objectInput,
} from '../../graph/inputs.ts';
import { InstallmentPlanInput } from '../inputs/installment-plan.ts';
import {
  InvoiceAcssDebitOptionsInput,
  InvoiceBancontactOptionsInput,
  InvoiceCustomerBalanceOptionsInput,
  InvoicePaymentMethodTypeInput,
  InvoiceUsBankAccountOptionsInput,
} from '../inputs/invoice-payment-options.ts';
import { ThreeDSecureRequestInput } from '../inputs/three-d-secure.ts';

const CardInstallmentsInput = inputObject(
  'InvoiceCardInstallmentsInput',
  'Whether an invoice may be paid by card in instalments, and how.',
  {
    isEnabled: flagInput('enabled', 'Whether it may be.'),
    plan: objectInput('plan', InstallmentPlanInput, 'The plan that was chosen.', { clearable: true }),
  },
);

const CardOptionsInput = inputObject('InvoiceCardOptionsInput', 'How an invoice is paid by card.', {
  installments: objectInput(
    'installments',
    CardInstallmentsInput,
    'Whether and how instalments are possible.',
  ),
  requestThreeDSecure: choiceInput(
    'request_three_d_secure',
    ThreeDSecureRequestInput,
    "When the cardholder is authenticated; the account's rules decide when left out.",
  ),
});

/** Konbini and SEPA debit have options without properties: there is nothing to set. */
const PaymentMethodOptionsInput = inputObject(
  'InvoicePaymentMethodOptionsInput',
  'Settings of single types of payment method.',
  {
    acssDebit: objectInput(
      'acss_debit',
      InvoiceAcssDebitOptionsInput,
      'For debits from Canadian bank accounts.',
      { clearable: true },
    ),
    bancontact: objectInput('bancontact', InvoiceBancontactOptionsInput, 'For Bancontact.', {
      clearable: true,
    }),
    card: objectInput('card', CardOptionsInput, 'For cards.', { clearable: true }),
    customerBalance: objectInput(
      'customer_balance',
      InvoiceCustomerBalanceOptionsInput,
      "For the customer's cash balance.",
      { clearable: true },
    ),
    usBankAccount: objectInput(
      'us_bank_account',
      InvoiceUsBankAccountOptionsInput,
      'For debits from bank accounts in the United States.',
      { clearable: true },
    ),
  },
);

/** How an invoice can be paid. */
export const InvoicePaymentSettingsInput = inputObject(
  'InvoicePaymentSettingsInput',
  'How the payment intent of an invoice is set up.',
  {
    defaultMandateId: idInput('default_mandate', Mandate, 'The mandate that payments are made under.', {
      clearable: true,
    }),
    paymentMethodTypes: choicesInput(
      'payment_method_types',
      InvoicePaymentMethodTypeInput,
      "The types of payment method it can be paid with, in place of those that the account's settings allow.",
      { clearable: true },
    ),
    paymentMethodOptions: objectInput(
      'payment_method_options',
      PaymentMethodOptionsInput,
      'Settings of single types of payment method.',
    ),
  },
);
