import { clearable, integer, metadata, object, oneOf, required, text } from '../../protocol/parameters.ts';
import { address } from './address.ts';
import { banks } from './banks.ts';

/** Who pays, as far as the payment method knows. */
export const billingDetails = object({
  address: clearable(address()),
  email: clearable(text()),
  name: clearable(text()),
  phone: clearable(text()),
});

const holder = oneOf('company', 'individual');

/** What describes a payment method of each kind but cards. */
export const methodDetails = {
  acss_debit: object({
    account_number: required(text()),
    institution_number: required(text()),
    transit_number: required(text()),
  }),
  affirm: object({}),
  afterpay_clearpay: object({}),
  alipay: object({}),
  au_becs_debit: object({ account_number: required(text()), bsb_number: required(text()) }),
  bacs_debit: object({ account_number: text(), sort_code: text() }),
  bancontact: object({}),
  blik: object({}),
  boleto: object({ tax_id: required(text()) }),
  cashapp: object({}),
  customer_balance: object({}),
  giropay: object({}),
  grabpay: object({}),
  interac_present: object({}),
  konbini: object({}),
  link: object({}),
  oxxo: object({}),
  paynow: object({}),
  paypal: object({}),
  pix: object({}),
  promptpay: object({}),
  sepa_debit: object({ iban: required(text()) }),
  sofort: object({ country: required(oneOf('AT', 'BE', 'DE', 'ES', 'IT', 'NL')) }),
  us_bank_account: object({
    account_holder_type: oneOf('company', 'individual'),
    account_number: text(),
    account_type: oneOf('checking', 'savings'),
    financial_connections_account: text(),
    routing_number: text(),
  }),
  wechat_pay: object({}),
  zip: object({}),
  mobilepay: object({}),
  revolut_pay: object({}),
  swish: object({}),

  eps: object({ bank: banks.eps }),
  fpx: object({ bank: required(banks.fpx), account_holder_type: holder }),
  ideal: object({ bank: banks.ideal }),
  klarna: object({
    dob: object({ day: required(integer()), month: required(integer()), year: required(integer()) }),
  }),
  p24: object({ bank: banks.p24 }),
};

/** The kinds of payment method that are made from what the payer tells, without a card. */
export const methodTypes = [
  'acss_debit',
  'affirm',
  'afterpay_clearpay',
  'alipay',
  'au_becs_debit',
  'bacs_debit',
  'bancontact',
  'blik',
  'boleto',
  'cashapp',
  'customer_balance',
  'eps',
  'fpx',
  'giropay',
  'grabpay',
  'ideal',
  'klarna',
  'konbini',
  'link',
  'mobilepay',
  'oxxo',
  'p24',
  'paynow',
  'paypal',
  'pix',
  'promptpay',
  'revolut_pay',
  'sepa_debit',
  'sofort',
  'swish',
  'us_bank_account',
  'wechat_pay',
  'zip',
] as const;

/** A payment method made within the request that uses it. */
export const paymentMethodData = object({
  ...methodDetails,
  billing_details: billingDetails,
  metadata: metadata(),
  radar_options: object({ session: text() }),
  type: required(oneOf(...methodTypes)),
});
