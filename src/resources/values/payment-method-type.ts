import { Choice, inputChoice } from '../../graph/choices.ts';

const listed = {
  acss_debit: 'Pre-authorized debit from a Canadian bank account.',
  affirm: 'Affirm, pay by instalments.',
  afterpay_clearpay: 'Afterpay or Clearpay, pay by instalments.',
  alipay: 'Alipay, a wallet in China.',
  au_becs_debit: 'BECS debit from an Australian bank account.',
  bacs_debit: 'Bacs debit from a British bank account.',
  bancontact: 'Bancontact, a bank redirect in Belgium.',
  blik: 'BLIK, a code from a Polish banking app.',
  boleto: 'Boleto, a voucher in Brazil.',
  card: 'A card.',
  cashapp: 'Cash App Pay, a wallet in the United States.',
  customer_balance: 'Money that the customer sent by bank transfer and that waits in a cash balance.',
  eps: 'EPS, a bank redirect in Austria.',
  fpx: 'FPX, a bank redirect in Malaysia.',
  giropay: 'giropay, a bank redirect in Germany.',
  grabpay: 'GrabPay, a wallet in Southeast Asia.',
  ideal: 'iDEAL, a bank redirect in the Netherlands.',
  klarna: 'Klarna, pay now, later or by instalments.',
  konbini: 'Konbini, cash at a Japanese convenience store.',
  link: "Link, the billing provider's own wallet.",
  mobilepay: 'MobilePay, a wallet in Denmark and Finland.',
  oxxo: 'OXXO, cash at a Mexican convenience store.',
  p24: 'Przelewy24, a bank redirect in Poland.',
  paynow: 'PayNow, a QR code in Singapore.',
  paypal: 'PayPal.',
  pix: 'Pix, an instant transfer in Brazil.',
  promptpay: 'PromptPay, a QR code in Thailand.',
  revolut_pay: 'Revolut Pay, a wallet.',
  sepa_debit: 'SEPA debit from a bank account in the euro area.',
  sofort: 'Sofort, a bank redirect in Europe.',
  swish: 'Swish, a wallet in Sweden.',
  us_bank_account: 'ACH debit from a bank account in the United States.',
  wechat_pay: 'WeChat Pay, a wallet in China.',
  zip: 'Zip, pay by instalments.',
} as const;

export const PaymentMethodType = new Choice('PaymentMethodType', 'What kind of payment method it is.', {
  ...listed,
  card_present: 'A card held to a terminal.',
  interac_present: 'A Canadian Interac card held to a terminal.',
});

export const PaymentMethodTypeInput = PaymentMethodType.input;

/** The kinds that are made by a write: a terminal makes its own. */
export const NewPaymentMethodTypeInput = inputChoice(
  'NewPaymentMethodTypeInput',
  'What kind of payment method is made.',
  listed,
);

const { card, ...withoutCard } = listed;

/** The kinds that can be given by their details: of cards that would be their numbers. */
export const PaymentMethodDataTypeInput = inputChoice(
  'PaymentMethodDataTypeInput',
  'What kind of payment method the details are of.',
  withoutCard,
);

const { mobilepay, ...atCheckout } = listed;

export const CheckoutPaymentMethodTypeInput = inputChoice(
  'CheckoutPaymentMethodTypeInput',
  'A kind of payment method that a checkout session can offer.',
  atCheckout,
);

const { acss_debit, customer_balance, revolut_pay, zip, ...onLinks } = atCheckout;

export const PaymentLinkPaymentMethodTypeInput = inputChoice(
  'PaymentLinkPaymentMethodTypeInput',
  'A kind of payment method that a payment link can offer.',
  onLinks,
);
