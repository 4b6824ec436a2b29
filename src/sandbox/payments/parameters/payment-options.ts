import {
  boolean,
  clearable,
  integer,
  list,
  object,
  oneOf,
  required,
  text,
  timestamp,
} from '../../protocol/parameters.ts';
import { bankNetworks, financialConnections, paperMandate, verification } from './bank-options.ts';
import { cardOptions } from './card-options.ts';
import { anyFutureUsage, noFutureUsage, offSessionUsage } from './future-usage.ts';

const laterCapture = clearable(oneOf('manual'));

const klarnaLocale = oneOf(
  'cs-CZ',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'el-GR',
  'en-AT',
  'en-AU',
  'en-BE',
  'en-CA',
  'en-CH',
  'en-CZ',
  'en-DE',
  'en-DK',
  'en-ES',
  'en-FI',
  'en-FR',
  'en-GB',
  'en-GR',
  'en-IE',
  'en-IT',
  'en-NL',
  'en-NO',
  'en-NZ',
  'en-PL',
  'en-PT',
  'en-SE',
  'en-US',
  'es-ES',
  'es-US',
  'fi-FI',
  'fr-BE',
  'fr-CA',
  'fr-CH',
  'fr-FR',
  'it-CH',
  'it-IT',
  'nb-NO',
  'nl-BE',
  'nl-NL',
  'pl-PL',
  'pt-PT',
  'sv-FI',
  'sv-SE',
);

const paypalLocale = oneOf(
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
);

/** How a payment is to be run with each kind of payment method. */
export const paymentMethodOptions = object({
  acss_debit: clearable(
    object({
      mandate_options: object({
        custom_mandate_url: clearable(text()),
        interval_description: text(500),
        payment_schedule: oneOf('combined', 'interval', 'sporadic'),
        transaction_type: oneOf('business', 'personal'),
      }),
      setup_future_usage: anyFutureUsage,
      verification_method: verification,
    }),
  ),
  affirm: clearable(
    object({ capture_method: laterCapture, preferred_locale: text(30), setup_future_usage: noFutureUsage }),
  ),
  afterpay_clearpay: clearable(
    object({ capture_method: laterCapture, reference: text(128), setup_future_usage: noFutureUsage }),
  ),
  alipay: clearable(object({ setup_future_usage: offSessionUsage })),
  au_becs_debit: clearable(object({ setup_future_usage: anyFutureUsage })),
  bacs_debit: clearable(object({ setup_future_usage: anyFutureUsage })),
  bancontact: clearable(
    object({ preferred_language: oneOf('de', 'en', 'fr', 'nl'), setup_future_usage: offSessionUsage }),
  ),
  blik: clearable(object({ code: text(), setup_future_usage: clearable(noFutureUsage) })),
  boleto: clearable(object({ expires_after_days: integer(), setup_future_usage: anyFutureUsage })),
  card_present: clearable(
    object({
      request_extended_authorization: boolean(),
      request_incremental_authorization_support: boolean(),
      request_incremental_authorization: oneOf('if_available', 'never'),
    }),
  ),
  cashapp: clearable(object({ capture_method: laterCapture, setup_future_usage: anyFutureUsage })),
  customer_balance: clearable(
    object({
      bank_transfer: object({
        eu_bank_transfer: object({ country: required(text()) }),
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
  ),
  eps: clearable(object({ setup_future_usage: noFutureUsage })),
  fpx: clearable(object({ setup_future_usage: noFutureUsage })),
  giropay: clearable(object({ setup_future_usage: noFutureUsage })),
  grabpay: clearable(object({ setup_future_usage: noFutureUsage })),
  ideal: clearable(object({ setup_future_usage: offSessionUsage })),
  interac_present: clearable(object({})),
  klarna: clearable(
    object({
      capture_method: laterCapture,
      preferred_locale: klarnaLocale,
      setup_future_usage: noFutureUsage,
    }),
  ),
  konbini: clearable(
    object({
      confirmation_number: clearable(text(11)),
      expires_after_days: clearable(integer()),
      expires_at: clearable(timestamp()),
      product_description: clearable(text(22)),
      setup_future_usage: noFutureUsage,
    }),
  ),
  link: clearable(
    object({ capture_method: laterCapture, setup_future_usage: offSessionUsage, persistent_token: text() }),
  ),
  oxxo: clearable(object({ expires_after_days: integer(), setup_future_usage: noFutureUsage })),
  p24: clearable(object({ setup_future_usage: noFutureUsage, tos_shown_and_accepted: boolean() })),
  paynow: clearable(object({ setup_future_usage: noFutureUsage })),
  paypal: clearable(
    object({
      capture_method: laterCapture,
      preferred_locale: paypalLocale,
      reference: text(127),
      risk_correlation_id: text(32),
      setup_future_usage: offSessionUsage,
    }),
  ),
  pix: clearable(
    object({ expires_after_seconds: integer(), expires_at: timestamp(), setup_future_usage: noFutureUsage }),
  ),
  promptpay: clearable(object({ setup_future_usage: noFutureUsage })),
  sepa_debit: clearable(object({ mandate_options: object({}), setup_future_usage: anyFutureUsage })),
  sofort: clearable(
    object({
      preferred_language: clearable(oneOf('de', 'en', 'es', 'fr', 'it', 'nl', 'pl')),
      setup_future_usage: offSessionUsage,
    }),
  ),
  us_bank_account: clearable(
    object({
      financial_connections: financialConnections,
      networks: bankNetworks,
      preferred_settlement_speed: clearable(oneOf('fastest', 'standard')),
      setup_future_usage: anyFutureUsage,
      verification_method: verification,
      mandate_options: paperMandate,
    }),
  ),
  wechat_pay: clearable(
    object({
      app_id: text(),
      client: required(oneOf('android', 'ios', 'web')),
      setup_future_usage: noFutureUsage,
    }),
  ),
  zip: clearable(object({ setup_future_usage: noFutureUsage })),
  mobilepay: clearable(object({ capture_method: laterCapture, setup_future_usage: noFutureUsage })),
  revolut_pay: clearable(object({ setup_future_usage: offSessionUsage })),
  swish: clearable(object({ reference: clearable(text()), setup_future_usage: noFutureUsage })),

  card: clearable(cardOptions),
});
