import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, endpoint, listing, retrieval } from '../../protocol/endpoint.ts';
import { reference } from '../../protocol/parameters.ts';
import { disputeOfCharge, disputeWrites } from './update.ts';

/** Disputes: charges the cardholder's bank has called into question. */
export const dispute = defineObject({
  object: 'dispute',
  indexed: ({ charge, payment_intent }) => ({ charge, payment_intent }),
  references: { charge: 'charge', payment_intent: 'payment_intent' },
  foreign: [
    'evidence.cancellation_policy',
    'evidence.customer_communication',
    'evidence.customer_signature',
    'evidence.duplicate_charge_documentation',
    'evidence.receipt',
    'evidence.refund_policy',
    'evidence.service_documentation',
    'evidence.shipping_documentation',
    'evidence.uncategorized_file',
  ],
  embedded: { balance_transactions: 'balance_transaction' },
  endpoints: [
    ...disputeWrites,
    retrieval('dispute', '/v1/disputes/:dispute'),
    endpoint({
      method: 'GET',
      path: '/v1/charges/:charge/dispute',
      params: {},
      handle: (context) => disputeOfCharge(context, context.path.charge),
    }),
    listing({
      of: 'dispute',
      path: '/v1/disputes',
      filters: {
        charge: byIndex('charge', reference('charge')),
        created: byCreation(),
        payment_intent: byIndex('payment_intent', reference('payment_intent')),
      },
    }),
  ],
});
