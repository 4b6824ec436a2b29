import { inputChoice } from '../../graph/choices.ts';
import { choiceInput, inputObject, objectInput, textInput } from '../../graph/inputs.ts';
import { AcssDebitTransactionType } from '../values/acss-debit-mandate-options.ts';
import { BancontactLanguage } from '../values/bancontact-language.ts';
import { BankVerificationMethod } from '../values/bank-verification-method.ts';
import { FinancialConnectionsInput } from './financial-connections.ts';

/** The kinds of payment method that an invoice can offer. */
export const InvoicePaymentMethodTypeInput = inputChoice(
  'InvoicePaymentMethodTypeInput',
  'A kind of payment method that invoices can be paid by.',
  {
    ach_credit_transfer: 'ACH transfer into an account in the United States.',
    ach_debit: 'ACH debit in its older form, from a verified bank account.',
    acss_debit: 'Pre-authorized debit from a Canadian bank account.',
    au_becs_debit: 'BECS debit from an Australian bank account.',
    bacs_debit: 'Bacs debit from a British bank account.',
    bancontact: 'Bancontact, a bank redirect in Belgium.',
    boleto: 'Boleto, a voucher in Brazil.',
    card: 'A card.',
    cashapp: 'Cash App Pay, a wallet in the United States.',
    customer_balance: "Bank transfer into the customer's cash balance.",
    eps: 'EPS, a bank redirect in Austria.',
    fpx: 'FPX, a bank redirect in Malaysia.',
    giropay: 'giropay, a bank redirect in Germany.',
    grabpay: 'GrabPay, a wallet in Southeast Asia.',
    ideal: 'iDEAL, a bank redirect in the Netherlands.',
    konbini: 'Konbini, cash at a Japanese convenience store.',
    link: "Link, the billing provider's own wallet.",
    p24: 'Przelewy24, a bank redirect in Poland.',
    paynow: 'PayNow, a QR code in Singapore.',
    paypal: 'PayPal.',
    promptpay: 'PromptPay, a QR code in Thailand.',
    sepa_credit_transfer: 'SEPA transfer into an account in the euro area.',
    sepa_debit: 'SEPA debit from a bank account in the euro area.',
    sofort: 'Sofort, a bank redirect in Europe.',
    us_bank_account: 'ACH debit from a bank account in the United States.',
    wechat_pay: 'WeChat Pay, a wallet in China.',
  },
);

const AcssDebitMandateOptionsInput = inputObject(
  'InvoiceAcssDebitMandateOptionsInput',
  'What the customer agrees to for debits from a Canadian bank account.',
  {
    transactionType: choiceInput(
      'transaction_type',
      AcssDebitTransactionType.input,
      'For whom the debits are made.',
    ),
  },
);

export const InvoiceAcssDebitOptionsInput = inputObject(
  'InvoiceAcssDebitOptionsInput',
  'How invoices are paid by debit from a Canadian bank account.',
  {
    mandateOptions: objectInput(
      'mandate_options',
      AcssDebitMandateOptionsInput,
      'What the customer agrees to.',
    ),
    verificationMethod: choiceInput(
      'verification_method',
      BankVerificationMethod.input,
      'How the bank account is checked.',
    ),
  },
);

export const InvoiceBancontactOptionsInput = inputObject(
  'InvoiceBancontactOptionsInput',
  'How invoices are paid by Bancontact.',
  {
    preferredLanguage: choiceInput(
      'preferred_language',
      BancontactLanguage.input,
      'The language of the page at Bancontact.',
    ),
  },
);

const EuBankTransferInput = inputObject(
  'InvoiceEuBankTransferInput',
  'Settings of bank transfers within Europe.',
  {
    country: textInput(
      'country',
      'The country of the account that money is sent to: `BE`, `DE`, `ES`, `FR`, `IE` or `NL`.',
      { required: true },
    ),
  },
);

const BankTransferInput = inputObject(
  'InvoiceBankTransferInput',
  "How the customer may send money into the customer's cash balance.",
  {
    type: textInput(
      'type',
      'The kind of transfer: `eu_bank_transfer`, `gb_bank_transfer`, `jp_bank_transfer`, `mx_bank_transfer` or `us_bank_transfer`. The set is open.',
    ),
    euBankTransfer: objectInput(
      'eu_bank_transfer',
      EuBankTransferInput,
      'For transfers within Europe, which need it.',
    ),
  },
);

export const InvoiceCustomerBalanceOptionsInput = inputObject(
  'InvoiceCustomerBalanceOptionsInput',
  "How invoices are paid from the customer's cash balance.",
  {
    fundingType: textInput('funding_type', 'How the balance is filled: `bank_transfer`. The set is open.'),
    bankTransfer: objectInput('bank_transfer', BankTransferInput, 'The transfer by which it is filled.'),
  },
);

export const InvoiceUsBankAccountOptionsInput = inputObject(
  'InvoiceUsBankAccountOptionsInput',
  'How invoices are paid by debit from a bank account in the United States.',
  {
    financialConnections: objectInput(
      'financial_connections',
      FinancialConnectionsInput,
      'What may be read of an account that the customer signs in to.',
    ),
    verificationMethod: choiceInput(
      'verification_method',
      BankVerificationMethod.input,
      'How the bank account is checked.',
    ),
  },
);
