import { instrument } from '../../payments/instruments.ts';
import { mandateData } from '../../payments/parameters/mandate-data.ts';
import { methodTypes, paymentMethodData } from '../../payments/parameters/payment-method.ts';
import { paymentMethodOptions } from '../../payments/parameters/payment-options.ts';
import {
  boolean,
  integer,
  list,
  object,
  oneOf,
  reference,
  required,
  text,
} from '../../protocol/parameters.ts';
import { wordOr } from '../../protocol/value-parameters.ts';

/** What an intent is to be paid with. */
export const methodChoice = {
  payment_method: instrument(),
  payment_method_data: paymentMethodData,
  payment_method_options: paymentMethodOptions,
  payment_method_types: list(oneOf('card', 'card_present', 'interac_present', ...methodTypes)),
};

/** How an intent is confirmed. */
export const confirmation = {
  confirmation_token: text(),
  error_on_requires_action: boolean(),
  mandate: reference('mandate'),
  mandate_data: mandateData,
  off_session: wordOr(['one_off', 'recurring'], boolean()),
  radar_options: object({ session: text() }),
  return_url: text(),
  use_stripe_sdk: boolean(),
};

/** When the money is taken. */
export const captureMethod = oneOf('automatic', 'automatic_async', 'manual');

/** Who gets the money in the end, and how much of it. */
export const transferTarget = object({ amount: integer({ min: 1 }), destination: required(text()) });

/** What stands on a payment, whenever it is said. */
export const paymentNotes = {
  description: text(1000),
  statement_descriptor: text(22),
  statement_descriptor_suffix: text(22),
  transfer_group: text(),
};
