import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, found, listing, retrieval } from '../../protocol/endpoint.ts';
import { reference } from '../../protocol/parameters.ts';
import { refundCancellation, refundCreation, refundExpiry, refundsOfCharge, refundUpdate } from './create.ts';

/** Refunds: money returned from a charge. */
export const refund = defineObject({
  object: 'refund',
  indexed: ({ charge, payment_intent }) => ({ charge, payment_intent }),
  references: {
    balance_transaction: 'balance_transaction',
    charge: 'charge',
    failure_balance_transaction: 'balance_transaction',
    payment_intent: 'payment_intent',
  },
  foreign: ['source_transfer_reversal', 'transfer_reversal'],
  endpoints: [
    refundCreation,
    ...refundsOfCharge,
    refundUpdate,
    refundCancellation,
    refundExpiry,
    retrieval('refund', '/v1/refunds/:refund'),
    retrieval(
      'refund',
      '/v1/charges/:charge/refunds/:refund',
      (record, path) => record.charge === path.charge,
    ),
    listing({
      of: 'refund',
      path: '/v1/refunds',
      filters: {
        charge: byIndex('charge', reference('charge')),
        created: byCreation(),
        payment_intent: byIndex('payment_intent', reference('payment_intent')),
      },
    }),
    listing({
      of: 'refund',
      path: '/v1/charges/:charge/refunds',
      scope: (world, path) => ({ match: { charge: found(world, 'charge', path.charge, 'charge').id } }),
    }),
  ],
});
