import { defineObject } from '../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../protocol/endpoint.ts';
import { text } from '../protocol/parameters.ts';
import type { New, Records } from '../records.ts';

/** A movement on the account's balance as stored. */
export type BalanceTransactionRecord = Records['balance_transaction'];

const availableAfter = 2 * 24 * 60 * 60;

/** A complete movement on the account's balance from what is known of it. */
export function newBalanceTransaction(
  fields: New<
    BalanceTransactionRecord,
    'id' | 'created' | 'amount' | 'currency' | 'fee' | 'reporting_category' | 'source' | 'status' | 'type'
  >,
): BalanceTransactionRecord {
  return {
    object: 'balance_transaction',
    available_on: fields.created + availableAfter,
    description: null,
    exchange_rate: null,
    fee_details: [],
    net: fields.amount - fields.fee,
    ...fields,
  };
}

/** Balance transactions: every movement on the account's own balance. */
export const balanceTransaction = defineObject({
  object: 'balance_transaction',
  indexed: ({ currency, source, type }) => ({ currency, source, type }),
  references: { source: ['charge', 'refund', 'dispute'] },
  endpoints: [
    retrieval('balance_transaction', '/v1/balance_transactions/:id'),
    listing({
      of: 'balance_transaction',
      path: '/v1/balance_transactions',
      filters: {
        created: byCreation(),
        currency: byIndex('currency', text()),
        payout: byIndex('payout', text()),
        source: byIndex('source', text()),
        type: byIndex('type', text()),
      },
    }),
  ],
});
