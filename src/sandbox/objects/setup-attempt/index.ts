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
    'payment_method_details.bancontact.generated_sepa_debit': 'payment_method',
    'payment_method_details.bancontact.generated_sepa_debit_mandate': 'mandate',
    'payment_method_details.card_present.generated_card': 'payment_method',
    'payment_method_details.ideal.generated_sepa_debit': 'payment_method',
    'payment_method_details.ideal.generated_sepa_debit_mandate': 'mandate',
    'payment_method_details.sofort.generated_sepa_debit': 'payment_method',
    'payment_method_details.sofort.generated_sepa_debit_mandate': 'mandate',
    setup_intent: 'setup_intent',
  },
  foreign: ['application', 'on_behalf_of'],
  embedded: {
    'setup_error.payment_intent': 'payment_intent',
    'setup_error.payment_method': 'payment_method',
    'setup_error.setup_intent': 'setup_intent',
    'setup_error.source': ['card', 'bank_account'],
  },
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
