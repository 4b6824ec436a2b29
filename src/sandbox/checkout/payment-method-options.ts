import { boolean, clearable, integer, list, object, oneOf, required, text } from '../protocol/parameters.ts';

const noFutureUsage = oneOf('none');
const offSessionUsage = oneOf('none', 'off_session');
const anyFutureUsage = oneOf('none', 'off_session', 'on_session');
const notKept = object({ setup_future_usage: noFutureUsage });

/** Settings of the ways to pay that a checkout session offers. */
export const sessionMethodOptions = object({
  acss_debit: object({
    currency: oneOf('cad', 'usd'),
    mandate_options: object({
      custom_mandate_url: clearable(text()),
      default_for: list(oneOf('invoice', 'subscription')),
      interval_description: text(500),
      payment_schedule: oneOf('combined', 'interval', 'sporadic'),
      transaction_type: oneOf('business', 'personal'),
    }),
    setup_future_usage: anyFutureUsage,
    verification_method: oneOf('automatic', 'instant', 'microdeposits'),
  }),
  affirm: notKept,
  afterpay_clearpay: notKept,
  alipay: notKept,
  au_becs_debit: notKept,
  bacs_debit: object({ setup_future_usage: anyFutureUsage }),
  bancontact: notKept,
  boleto: object({ expires_after_days: integer(), setup_future_usage: anyFutureUsage }),
  card: object({
    installments: object({ enabled: boolean() }),
    setup_future_usage: oneOf('off_session', 'on_session'),
    statement_descriptor_suffix_kana: text(22),
    statement_descriptor_suffix_kanji: text(17),
    request_three_d_secure: oneOf('any', 'automatic', 'challenge'),
  }),
  cashapp: object({ setup_future_usage: anyFutureUsage }),
  customer_balance: object({
    bank_transfer: object({
      eu_bank_transfer: object({ country: required(oneOf('BE', 'DE', 'ES', 'FR', 'IE', 'NL')) }),
      requested_address_types: list(oneOf('aba', 'iban', 'sepa', 'sort_code', 'spei', 'swift', 'zengin')),
      type: required(
        oneOf(
          'eu_bank_transfer',
          'gb_bank_transfer',
          'jp_bank_transfer',
          'mx_bank_transfer',
          'us_bank_transfer',
        ),
      ),
    }),
    funding_type: oneOf('bank_transfer'),
    setup_future_usage: noFutureUsage,
  }),
  eps: notKept,
  fpx: notKept,
  giropay: notKept,
  grabpay: notKept,
  ideal: notKept,
  klarna: notKept,
  konbini: object({ expires_after_days: integer(), setup_future_usage: noFutureUsage }),
  link: object({ setup_future_usage: offSessionUsage }),
  oxxo: object({ expires_after_days: integer(), setup_future_usage: noFutureUsage }),
  p24: object({ setup_future_usage: noFutureUsage, tos_shown_and_accepted: boolean() }),
  paynow: notKept,
  paypal: object({
    capture_method: clearable(oneOf('manual')),
    preferred_locale: oneOf(
      'cs-CZ',
      'da-DK',
      'de-AT',
      'de-DE',
      'de-LU',
      'el-GR',
      'en-GB',
      'en-US',
      'es-ES',
      'fi-FI',
      'fr-BE',
      'fr-FR',
      'fr-LU',
      'hu-HU',
      'it-IT',
      'nl-BE',
      'nl-NL',
      'pl-PL',
      'pt-PT',
      'sk-SK',
      'sv-SE',
    ),
    reference: text(127),
    risk_correlation_id: text(32),
    setup_future_usage: clearable(oneOf('none', 'off_session')),
  }),
  pix: object({ expires_after_seconds: integer() }),
  sepa_debit: object({ setup_future_usage: anyFutureUsage }),
  sofort: notKept,
  us_bank_account: object({
    financial_connections: object({
      permissions: list(oneOf('balances', 'ownership', 'payment_method', 'transactions')),
      prefetch: list(oneOf('balances', 'transactions')),
    }),
    setup_future_usage: anyFutureUsage,
    verification_method: oneOf('automatic', 'instant'),
  }),
  wechat_pay: object({
    app_id: text(),
    client: required(oneOf('android', 'ios', 'web')),
    setup_future_usage: noFutureUsage,
  }),
  revolut_pay: object({ setup_future_usage: offSessionUsage }),
  swish: object({ reference: text() }),
});
