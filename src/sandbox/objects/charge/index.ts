import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { reference, text } from '../../protocol/parameters.ts';

/** Charges: single attempts to move money. */
export const charge = defineObject({
  object: 'charge',
  indexed: ({ customer, payment_intent, transfer_group }) => ({ customer, payment_intent, transfer_group }),
  references: {
    balance_transaction: 'balance_transaction',
    customer: 'customer',
    failure_balance_transaction: 'balance_transaction',
    invoice: 'invoice',
    payment_intent: 'payment_intent',
  },
  foreign: [
    'application',
    'application_fee',
    'on_behalf_of',
    'outcome.rule',
    'payment_method_details.us_bank_account.mandate',
    'review',
    'source_transfer',
    'transfer',
    'transfer_data.destination',
  ],
  embedded: { source: 'card' },
  lists: {
    refunds: {
      of: 'refund',
      onRequest: true,
      url: ({ id }) => `/v1/charges/${id}/refunds`,
      query: ({ id }) => ({ match: { charge: id } }),
    },
  },
  endpoints: [
    retrieval('charge', '/v1/charges/:id'),
    listing({
      of: 'charge',
      path: '/v1/charges',
      filters: {
        created: byCreation(),
        customer: byIndex('customer', reference('customer')),
        payment_intent: byIndex('payment_intent', reference('payment_intent')),
        transfer_group: byIndex('transfer_group', text()),
      },
    }),
  ],
});
