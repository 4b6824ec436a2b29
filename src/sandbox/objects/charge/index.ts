import { expiryOf, isHeld } from '../../payments/authorizations.ts';
import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { reference, text } from '../../protocol/parameters.ts';
import { chargeCreation } from './create.ts';
import { chargeCapture, chargeUpdate } from './update.ts';

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
    'payment_method_details.bancontact.generated_sepa_debit': 'payment_method',
    'payment_method_details.bancontact.generated_sepa_debit_mandate': 'mandate',
    'payment_method_details.ideal.generated_sepa_debit': 'payment_method',
    'payment_method_details.ideal.generated_sepa_debit_mandate': 'mandate',
    'payment_method_details.sofort.generated_sepa_debit': 'payment_method',
    'payment_method_details.sofort.generated_sepa_debit_mandate': 'mandate',
    'payment_method_details.us_bank_account.mandate': 'mandate',
  },
  foreign: [
    'application',
    'application_fee',
    'on_behalf_of',
    'outcome.rule',
    'review',
    'source_transfer',
    'transfer',
    'transfer_data.destination',
  ],
  due: (charge) => (isHeld(charge) ? { at: expiryOf(charge), clock: charge.clock ?? null } : null),
  embedded: { source: ['card', 'bank_account'] },
  hidden: ['clock'],
  lists: {
    refunds: {
      of: 'refund',
      onRequest: true,
      url: ({ id }) => `/v1/charges/${id}/refunds`,
      query: ({ id }) => ({ match: { charge: id } }),
    },
  },
  endpoints: [
    chargeCreation,
    chargeUpdate,
    chargeCapture,
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
