import {
  boolean,
  clearable,
  integer,
  list,
  object,
  oneOf,
  required,
  text,
} from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';
import { bankNetworks, financialConnections, paperMandate, verification } from './bank-options.ts';
import { cardMandateOptions, cardNetwork, threeDSecureRequest } from './card-options.ts';

/** How each kind of payment method is to be set up. */
export const setupMethodOptions = object({
  acss_debit: object({
    currency: oneOf('cad', 'usd'),
    mandate_options: object({
      custom_mandate_url: clearable(text()),
      default_for: list(oneOf('invoice', 'subscription')),
      interval_description: text(500),
      payment_schedule: oneOf('combined', 'interval', 'sporadic'),
      transaction_type: oneOf('business', 'personal'),
    }),
    verification_method: verification,
  }),
  card: object({
    mandate_options: object({ ...cardMandateOptions, currency: required(currency()) }),
    network: cardNetwork,
    request_three_d_secure: threeDSecureRequest,
    moto: boolean(),
    three_d_secure: object({
      ares_trans_status: oneOf('A', 'C', 'I', 'N', 'R', 'U', 'Y'),
      cryptogram: text(),
      electronic_commerce_indicator: oneOf('01', '02', '05', '06', '07'),
      network_options: object({
        cartes_bancaires: object({
          cb_avalgo: required(oneOf('0', '1', '2', '3', '4', 'A')),
          cb_exemption: text(),
          cb_score: integer(),
        }),
      }),
      requestor_challenge_indicator: text(),
      transaction_id: text(),
      version: oneOf('1.0.2', '2.1.0', '2.2.0'),
    }),
  }),
  link: object({ persistent_token: text() }),
  paypal: object({ billing_agreement_id: text() }),
  sepa_debit: object({ mandate_options: object({}) }),
  us_bank_account: object({
    financial_connections: financialConnections,
    networks: bankNetworks,
    verification_method: verification,
    mandate_options: paperMandate,
  }),
  card_present: object({}),
});
