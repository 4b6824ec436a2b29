import {
  boolean,
  clearable,
  integer,
  list,
  object,
  oneOf,
  type Params,
  required,
  text,
} from '../../protocol/parameters.ts';

const verification = oneOf('automatic', 'instant', 'microdeposits');

const methodOptions = object({
  acss_debit: clearable(
    object({
      mandate_options: object({ transaction_type: oneOf('business', 'personal') }),
      verification_method: verification,
    }),
  ),
  bancontact: clearable(object({ preferred_language: oneOf('de', 'en', 'fr', 'nl') })),
  card: clearable(
    object({
      installments: object({
        enabled: boolean(),
        plan: clearable(
          object({
            count: required(integer({ min: 1 })),
            interval: required(oneOf('month')),
            type: required(oneOf('fixed_count')),
          }),
        ),
      }),
      request_three_d_secure: oneOf('any', 'automatic', 'challenge'),
    }),
  ),
  customer_balance: clearable(
    object({
      bank_transfer: object({
        eu_bank_transfer: object({ country: required(oneOf('BE', 'DE', 'ES', 'FR', 'IE', 'NL')) }),
        type: oneOf(
          'eu_bank_transfer',
          'gb_bank_transfer',
          'jp_bank_transfer',
          'mx_bank_transfer',
          'us_bank_transfer',
        ),
      }),
      funding_type: oneOf('bank_transfer'),
    }),
  ),
  konbini: clearable(object({})),
  sepa_debit: clearable(object({})),
  us_bank_account: clearable(
    object({
      financial_connections: object({
        permissions: list(oneOf('balances', 'ownership', 'payment_method', 'transactions')),
        prefetch: list(oneOf('balances', 'transactions')),
      }),
      verification_method: verification,
    }),
  ),
});

const methodTypes = oneOf(
  'ach_credit_transfer',
  'ach_debit',
  'acss_debit',
  'au_becs_debit',
  'bacs_debit',
  'bancontact',
  'boleto',
  'card',
  'cashapp',
  'customer_balance',
  'eps',
  'fpx',
  'giropay',
  'grabpay',
  'ideal',
  'konbini',
  'link',
  'p24',
  'paynow',
  'paypal',
  'promptpay',
  'sepa_credit_transfer',
  'sepa_debit',
  'sofort',
  'us_bank_account',
  'wechat_pay',
);

const settings = {
  default_mandate: clearable(text()),
  payment_method_options: methodOptions,
  payment_method_types: clearable(list(methodTypes)),
};

/** With which methods an invoice can be paid, and how they behave. */
export const paymentSettings = object(settings);

/** The values of the payment settings. */
export type PaymentSettingsParam = Params<typeof settings>;
