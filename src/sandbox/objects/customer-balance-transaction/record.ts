import type { New, Records } from '../../records.ts';

/** A change of a customer's balance as stored. */
export type CustomerBalanceTransactionRecord = Records['customer_balance_transaction'];

/** A complete change of a customer's balance from what is known of it. */
export function newCustomerBalanceTransaction(
  fields: New<
    CustomerBalanceTransactionRecord,
    'id' | 'created' | 'amount' | 'currency' | 'customer' | 'ending_balance' | 'type'
  >,
): CustomerBalanceTransactionRecord {
  return {
    object: 'customer_balance_transaction',
    credit_note: null,
    description: null,
    invoice: null,
    livemode: false,
    metadata: null,
    ...fields,
  };
}
