import { instrument } from '../../payments/instruments.ts';
import { mandateData } from '../../payments/parameters/mandate-data.ts';
import { paymentMethodData } from '../../payments/parameters/payment-method.ts';
import { setupMethodOptions } from '../../payments/parameters/setup-options.ts';
import { boolean, list, oneOf, text } from '../../protocol/parameters.ts';

/** What is to be set up, and how. */
export const methodChoice = {
  payment_method: instrument(),
  payment_method_data: paymentMethodData,
  payment_method_options: setupMethodOptions,
};

/** The kinds of payment method that can be kept for later. */
export const methodKinds = list(
  oneOf(
    'acss_debit',
    'au_becs_debit',
    'bacs_debit',
    'bancontact',
    'boleto',
    'card',
    'card_present',
    'cashapp',
    'ideal',
    'klarna',
    'link',
    'paypal',
    'sepa_debit',
    'sofort',
    'us_bank_account',
  ),
);

/** How a setup intent is confirmed. */
export const confirmation = {
  confirmation_token: text(),
  mandate_data: mandateData,
  return_url: text(),
  use_stripe_sdk: boolean(),
};

/** Which way money is to flow later. */
export const flowDirections = list(oneOf('inbound', 'outbound'));
