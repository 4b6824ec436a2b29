import type { New, Records } from '../../records.ts';

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
