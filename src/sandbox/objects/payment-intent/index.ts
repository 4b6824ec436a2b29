import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { reference } from '../../protocol/parameters.ts';
import { paymentIntentAuthentication, paymentIntentVerification } from './act.ts';
import { paymentIntentCapture, paymentIntentIncrement } from './capture.ts';
import { paymentIntentConfirmation } from './confirm.ts';
import { paymentIntentCreation } from './create.ts';
import { paymentIntentCancellation, paymentIntentFunding } from './end.ts';
import { paymentIntentUpdate } from './update.ts';

/** Payment intents: one payment from the wish to the money. */
export const paymentIntent = defineObject({
  object: 'payment_intent',
  indexed: ({ customer }) => ({ customer }),
  references: {
    customer: 'customer',
    invoice: 'invoice',
    latest_charge: 'charge',
    payment_method: ['payment_method', 'card', 'bank_account'],
    source: ['card', 'bank_account'],
  },
  foreign: ['application', 'on_behalf_of', 'review', 'transfer_data.destination'],
  embedded: {
    'last_payment_error.payment_intent': 'payment_intent',
    'last_payment_error.payment_method': 'payment_method',
    'last_payment_error.setup_intent': 'setup_intent',
    'last_payment_error.source': ['card', 'bank_account'],
  },
  hidden: ['confirmed_with'],
  endpoints: [
    paymentIntentCreation,
    paymentIntentUpdate,
    paymentIntentConfirmation,
    paymentIntentCapture,
    paymentIntentIncrement,
    paymentIntentCancellation,
    paymentIntentFunding,
    paymentIntentVerification,
    paymentIntentAuthentication,
    retrieval('payment_intent', '/v1/payment_intents/:intent'),
    listing({
      of: 'payment_intent',
      path: '/v1/payment_intents',
      filters: { created: byCreation(), customer: byIndex('customer', reference('customer')) },
    }),
  ],
});
