import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing } from '../../protocol/endpoint.ts';
import { reference, required } from '../../protocol/parameters.ts';

/** Setup attempts: each try to get a payment method ready. */
export const setupAttempt = defineObject({
  object: 'setup_attempt',
  indexed: ({ setup_intent }) => ({ setup_intent }),
  references: {
    customer: 'customer',
    payment_method: ['payment_method', 'card', 'bank_account'],
    setup_intent: 'setup_intent',
  },
  foreign: ['application', 'on_behalf_of'],
  embedded: { 'setup_error.payment_method': 'payment_method' },
  endpoints: [
    listing({
      of: 'setup_attempt',
      path: '/v1/setup_attempts',
      filters: {
        created: byCreation(),
        setup_intent: required(byIndex('setup_intent', reference('setup_intent'))),
      },
    }),
  ],
});
