import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { boolean, reference } from '../../protocol/parameters.ts';
import { setupIntentAuthentication, setupIntentCancellation, setupIntentVerification } from './act.ts';
import { setupIntentConfirmation } from './confirm.ts';
import { setupIntentCreation, setupIntentUpdate } from './create.ts';

/** Setup intents: getting a payment method ready without charging it. */
export const setupIntent = defineObject({
  object: 'setup_intent',
  indexed: ({ attach_to_self, customer, payment_method }) => ({
    attach_to_self: attach_to_self ?? false,
    customer,
    payment_method,
  }),
  references: {
    customer: 'customer',
    latest_attempt: 'setup_attempt',
    mandate: 'mandate',
    payment_method: ['payment_method', 'card', 'bank_account'],
    single_use_mandate: 'mandate',
  },
  foreign: ['application', 'on_behalf_of'],
  embedded: {
    'last_setup_error.payment_intent': 'payment_intent',
    'last_setup_error.payment_method': 'payment_method',
    'last_setup_error.setup_intent': 'setup_intent',
    'last_setup_error.source': ['card', 'bank_account'],
  },
  endpoints: [
    setupIntentCreation,
    setupIntentUpdate,
    setupIntentConfirmation,
    setupIntentCancellation,
    setupIntentVerification,
    setupIntentAuthentication,
    retrieval('setup_intent', '/v1/setup_intents/:intent'),
    listing({
      of: 'setup_intent',
      path: '/v1/setup_intents',
      filters: {
        attach_to_self: byIndex('attach_to_self', boolean()),
        created: byCreation(),
        customer: byIndex('customer', reference('customer')),
        payment_method: byIndex('payment_method', reference('payment_method')),
      },
    }),
  ],
});
