import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { boolean, reference } from '../../protocol/parameters.ts';

/** Setup intents: getting a payment method ready without charging it. */
export const setupIntent = defineObject({
  object: 'setup_intent',
  indexed: ({ attach_to_self, customer, payment_method }) => ({
    attach_to_self: attach_to_self ?? false,
    customer,
    payment_method,
  }),
  references: { customer: 'customer', payment_method: 'payment_method' },
  foreign: ['application', 'latest_attempt', 'mandate', 'on_behalf_of', 'single_use_mandate'],
  embedded: { 'last_setup_error.payment_method': 'payment_method', 'last_setup_error.source': 'card' },
  endpoints: [
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
