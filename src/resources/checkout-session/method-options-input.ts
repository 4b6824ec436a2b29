import type { EnumRef } from '@pothos/core';
import type { Types } from '../../graph/builder.ts';
import { inputChoice } from '../../graph/choices.ts';
import { choiceInput, flagInput, inputObject, intInput, objectInput, textInput } from '../../graph/inputs.ts';
import { AcssDebitCurrencyInput, SetupAcssDebitMandateOptionsInput } from '../inputs/bank-debit.ts';
import { BankTransferInput } from '../inputs/bank-transfer.ts';
import { FinancialConnectionsInput } from '../inputs/financial-connections.ts';
import { FutureUsageInput, NoFutureUsageInput, OffSessionUsageInput } from '../inputs/future-usage.ts';
import { ThreeDSecureRequestInput } from '../inputs/three-d-secure.ts';
import { BankVerificationMethod } from '../values/bank-verification-method.ts';
import { CustomerBalanceFunding } from '../values/customer-balance-funding.ts';
import { SetupFutureUsage } from '../values/setup-future-usage.ts';
import { WechatPayClient } from '../values/wechat-pay-client.ts';

const kept = (type: EnumRef<Types, string>, options: { readonly clearable?: boolean } = {}) => ({
  setupFutureUsage: choiceInput(
    'setup_future_usage',
    type,
    'Whether the payment method is kept for later payments; as on the payment when left out.',
    options,
  ),
});

const what = 'Settings of a payment method that can only be told whether it is kept.';
const Unkept = inputObject('CheckoutUnkeptOptionsInput', what, kept(NoFutureUsageInput));
const OffSession = inputObject('CheckoutOffSessionOptionsInput', what, kept(OffSessionUsageInput));
const Kept = inputObject('CheckoutKeptOptionsInput', what, kept(SetupFutureUsage.input));

const AcssDebit = inputObject(
  'CheckoutAcssDebitOptionsInput',
  'Settings of debits from Canadian bank accounts.',
  {
    currency: choiceInput(
      'currency',
      AcssDebitCurrencyInput,
      'The currency of a mandate set up without a payment.',
    ),
    mandateOptions: objectInput(
      'mandate_options',
      SetupAcssDebitMandateOptionsInput,
      'What the customer agrees to.',
    ),
    ...kept(SetupFutureUsage.input),
    verificationMethod: choiceInput(
      'verification_method',
      BankVerificationMethod.input,
      'How the bank account is checked.',
    ),
  },
);

const voucher = 'Settings of a payment method that gives the customer a voucher to pay with elsewhere.';
const expiresAfterDays = 'How many days the voucher can be paid; the usual time when left out.';

const KeptVoucher = inputObject('CheckoutKeptVoucherOptionsInput', voucher, {
  expiresAfterDays: intInput('expires_after_days', expiresAfterDays, { min: 0 }),
  ...kept(SetupFutureUsage.input),
});

const Voucher = inputObject('CheckoutVoucherOptionsInput', voucher, {
  expiresAfterDays: intInput('expires_after_days', expiresAfterDays, { min: 1 }),
  ...kept(NoFutureUsageInput),
});

const Installments = inputObject(
  'CheckoutCardInstallmentsInput',
  'Whether a card payment can be made in instalments.',
  {
    isEnabled: flagInput('enabled', 'Whether it can.'),
  },
);

const Card = inputObject('CheckoutCardOptionsInput', 'Settings of payments by card.', {
  installments: objectInput('installments', Installments, 'Whether instalments are offered.'),
  requestThreeDSecure: choiceInput(
    'request_three_d_secure',
    ThreeDSecureRequestInput,
    'When the cardholder is authenticated. When rules or the law call for it when left out.',
  ),
  ...kept(FutureUsageInput),
  statementDescriptorSuffixKana: textInput(
    'statement_descriptor_suffix_kana',
    'What ends the line on a Japanese statement, in kana; at most 22 characters.',
    { maxLength: 22 },
  ),
  statementDescriptorSuffixKanji: textInput(
    'statement_descriptor_suffix_kanji',
    'What ends the line on a Japanese statement, in kanji; at most 17 characters.',
    { maxLength: 17 },
  ),
});

const CustomerBalance = inputObject(
  'CheckoutCustomerBalanceOptionsInput',
  "Settings of payments out of the customer's cash balance.",
  {
    fundingType: choiceInput(
      'funding_type',
      CustomerBalanceFunding.input,
      'How the balance is filled; it has to suffice when left out.',
    ),
    bankTransfer: objectInput('bank_transfer', BankTransferInput, 'How the customer may send the money.'),
    ...kept(NoFutureUsageInput),
  },
);

const P24 = inputObject('CheckoutP24OptionsInput', 'Settings of payments by Przelewy24.', {
  ...kept(NoFutureUsageInput),
  tosShownAndAccepted: flagInput(
    'tos_shown_and_accepted',
    'Whether the customer has been shown the terms, and accepted them.',
  ),
});

const HeldInput = inputChoice('CheckoutManualCaptureInput', 'That the money of a payment is held first.', {
  manual: 'It is held until it is asked for.',
});

const Paypal = inputObject('CheckoutPaypalOptionsInput', 'Settings of payments by PayPal.', {
  captureMethod: choiceInput(
    'capture_method',
    HeldInput,
    'When the money is taken; as on the payment when left out.',
    {
      clearable: true,
    },
  ),
  preferredLocale: textInput(
    'preferred_locale',
    "The language of PayPal's pages, such as `en-US`; the customer's own when left out.",
  ),
  reference: textInput(
    'reference',
    'The number that PayPal shows the customer, at most 127 characters; one is made up when left out.',
    { maxLength: 127 },
  ),
  riskCorrelationId: textInput(
    'risk_correlation_id',
    "PayPal's id of what it knows of the buyer's device; at most 32 characters.",
    { maxLength: 32 },
  ),
  ...kept(OffSessionUsageInput, { clearable: true }),
});

const Pix = inputObject('CheckoutPixOptionsInput', 'Settings of payments by Pix.', {
  expiresAfterSeconds: intInput(
    'expires_after_seconds',
    'How many seconds it can be paid; the usual time when left out.',
    {
      min: 1,
    },
  ),
});

const AccountCheckInput = inputChoice(
  'CheckoutAccountVerificationInput',
  'How a bank account is checked at checkout.',
  {
    automatic: 'At once where the bank allows it, else by two small deposits.',
    instant: 'At once; banks that do not allow it are not offered.',
  },
);

const UsBankAccount = inputObject(
  'CheckoutUsBankAccountOptionsInput',
  'Settings of debits from bank accounts in the United States.',
  {
    financialConnections: objectInput(
      'financial_connections',
      FinancialConnectionsInput,
      'What may be read of an account that the customer links.',
    ),
    ...kept(SetupFutureUsage.input),
    verificationMethod: choiceInput('verification_method', AccountCheckInput, 'How the account is checked.'),
  },
);

const WechatPay = inputObject('CheckoutWechatPayOptionsInput', 'Settings of payments by WeChat Pay.', {
  client: choiceInput('client', WechatPayClient.input, 'Where it runs.', { required: true }),
  appId: textInput('app_id', 'The id of the app, when it runs in one.'),
  ...kept(NoFutureUsageInput),
});

const Swish = inputObject('CheckoutSwishOptionsInput', 'Settings of payments by Swish.', {
  reference: textInput(
    'reference',
    'The number that Swish shows the customer; one is made up when left out.',
  ),
});

export const CheckoutPaymentMethodOptionsInput = inputObject(
  'CheckoutPaymentMethodOptionsInput',
  'Settings by payment method.',
  {
    acssDebit: objectInput('acss_debit', AcssDebit, 'Debits from Canadian bank accounts.'),
    affirm: objectInput('affirm', Unkept, 'Affirm, pay by instalments.'),
    afterpayClearpay: objectInput('afterpay_clearpay', Unkept, 'Afterpay or Clearpay, pay by instalments.'),
    alipay: objectInput('alipay', Unkept, 'Alipay, a wallet in China.'),
    auBecsDebit: objectInput('au_becs_debit', Unkept, 'Debits from Australian bank accounts.'),
    bacsDebit: objectInput('bacs_debit', Kept, 'Debits from British bank accounts.'),
    bancontact: objectInput('bancontact', Unkept, 'Bancontact, a bank redirect in Belgium.'),
    boleto: objectInput('boleto', KeptVoucher, 'Boleto, a voucher in Brazil.'),
    card: objectInput('card', Card, 'Cards.'),
    cashapp: objectInput('cashapp', Kept, 'Cash App Pay, a wallet in the United States.'),
    customerBalance: objectInput('customer_balance', CustomerBalance, "The customer's cash balance."),
    eps: objectInput('eps', Unkept, 'EPS, a bank redirect in Austria.'),
    fpx: objectInput('fpx', Unkept, 'FPX, a bank redirect in Malaysia.'),
    giropay: objectInput('giropay', Unkept, 'giropay, a bank redirect in Germany.'),
    grabpay: objectInput('grabpay', Unkept, 'GrabPay, a wallet in Southeast Asia.'),
    ideal: objectInput('ideal', Unkept, 'iDEAL, a bank redirect in the Netherlands.'),
    klarna: objectInput('klarna', Unkept, 'Klarna, pay now, later or by instalments.'),
    konbini: objectInput('konbini', Voucher, 'Konbini, cash at a Japanese convenience store.'),
    link: objectInput('link', OffSession, "Link, the billing provider's own wallet."),
    oxxo: objectInput('oxxo', Voucher, 'OXXO, cash at a Mexican convenience store.'),
    p24: objectInput('p24', P24, 'Przelewy24, a bank redirect in Poland.'),
    paynow: objectInput('paynow', Unkept, 'PayNow, a QR code in Singapore.'),
    paypal: objectInput('paypal', Paypal, 'PayPal.'),
    pix: objectInput('pix', Pix, 'Pix, an instant transfer in Brazil.'),
    revolutPay: objectInput('revolut_pay', OffSession, 'Revolut Pay, a wallet.'),
    sepaDebit: objectInput('sepa_debit', Kept, 'Debits from bank accounts in the euro area.'),
    sofort: objectInput('sofort', Unkept, 'Sofort, a bank redirect in Europe.'),
    swish: objectInput('swish', Swish, 'Swish, a wallet in Sweden.'),
    usBankAccount: objectInput(
      'us_bank_account',
      UsBankAccount,
      'Debits from bank accounts in the United States.',
    ),
    wechatPay: objectInput('wechat_pay', WechatPay, 'WeChat Pay, a wallet in China.'),
  },
);
