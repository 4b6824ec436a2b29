/** The ways to pay a checkout session can offer. */
// biome-ignore format: a method a line would be too long
export const sessionMethods = [
  'acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'au_becs_debit', 'bacs_debit', 'bancontact',
  'blik', 'boleto', 'card', 'cashapp', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal',
  'klarna', 'konbini', 'link', 'oxxo', 'p24', 'paynow', 'paypal', 'pix', 'promptpay', 'revolut_pay',
  'sepa_debit', 'sofort', 'swish', 'us_bank_account', 'wechat_pay', 'zip',
] as const;

/** The ways to pay a payment link can offer. */
// biome-ignore format: a method a line would be too long
export const linkMethods = [
  'affirm', 'afterpay_clearpay', 'alipay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'blik', 'boleto',
  'card', 'cashapp', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'klarna', 'konbini', 'link', 'oxxo',
  'p24', 'paynow', 'paypal', 'pix', 'promptpay', 'sepa_debit', 'sofort', 'swish', 'us_bank_account',
  'wechat_pay',
] as const;
