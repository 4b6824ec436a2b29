import { defineObject } from '../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../protocol/endpoint.ts';
import { boolean, reference } from '../protocol/parameters.ts';
import type { New, Records } from '../records.ts';

/** A setup intent as stored. */
export type SetupIntentRecord = Records['setup_intent'];

/** A complete setup intent from what is known of it. */
export function newSetupIntent(
  fields: New<SetupIntentRecord, 'id' | 'created' | 'client_secret' | 'status'>,
): SetupIntentRecord {
  return {
    object: 'setup_intent',
    application: null,
    automatic_payment_methods: null,
    cancellation_reason: null,
    customer: null,
    description: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    single_use_mandate: null,
    usage: 'off_session',
    ...fields,
  };
}

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
