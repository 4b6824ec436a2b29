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
import { anyFutureUsage } from './future-usage.ts';

/** The terms of a card mandate. */
export const cardMandateOptions = {
  amount: required(integer()),
  amount_type: required(oneOf('fixed', 'maximum')),
  description: text(200),
  end_date: timestamp(),
  interval: required(oneOf('day', 'month', 'sporadic', 'week', 'year')),
  interval_count: integer(),
  reference: required(text(80)),
  start_date: required(timestamp()),
  supported_types: list(oneOf('india')),
};

/** The networks a card can be run on. */
export const cardNetwork = oneOf(
  'amex',
  'cartes_bancaires',
  'diners',
  'discover',
  'eftpos_au',
  'interac',
  'jcb',
  'mastercard',
  'unionpay',
  'unknown',
  'visa',
);

/** When the cardholder is asked to prove who they are. */
export const threeDSecureRequest = oneOf('any', 'automatic', 'challenge');

/** A 3D Secure check that was run elsewhere. */
export const threeDSecure = object({
  ares_trans_status: oneOf('A', 'C', 'I', 'N', 'R', 'U', 'Y'),
  cryptogram: required(text()),
  electronic_commerce_indicator: oneOf('01', '02', '05', '06', '07'),
  exemption_indicator: oneOf('low_risk', 'none'),
  network_options: object({
    cartes_bancaires: object({
      cb_avalgo: required(oneOf('0', '1', '2', '3', '4', 'A')),
      cb_exemption: text(),
      cb_score: integer(),
    }),
  }),
  requestor_challenge_indicator: text(),
  transaction_id: required(text()),
  version: required(oneOf('1.0.2', '2.1.0', '2.2.0')),
});

/** How a payment with a card is to be run. */
export const cardOptions = object({
  capture_method: clearable(oneOf('manual')),
  cvc_token: text(),
  installments: object({
    enabled: boolean(),
    plan: clearable(
      object({
        count: required(integer()),
        interval: required(oneOf('month')),
        type: required(oneOf('fixed_count')),
      }),
    ),
  }),
  mandate_options: object(cardMandateOptions),
  network: cardNetwork,
  request_three_d_secure: threeDSecureRequest,
  setup_future_usage: anyFutureUsage,
  statement_descriptor_suffix_kana: clearable(text(22)),
  statement_descriptor_suffix_kanji: clearable(text(17)),
  moto: boolean(),
  request_extended_authorization: oneOf('if_available', 'never'),
  request_incremental_authorization: oneOf('if_available', 'never'),
  request_multicapture: oneOf('if_available', 'never'),
  request_overcapture: oneOf('if_available', 'never'),
  require_cvc_recollection: boolean(),
  three_d_secure: threeDSecure,
});
