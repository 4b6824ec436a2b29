import { defineObject } from '../protocol/definition.ts';
import { found, listing, retrieval } from '../protocol/endpoint.ts';
import type { New, Records } from '../records.ts';

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

/** Customer balance transactions: every change of what a customer has in credit or owes. */
export const customerBalanceTransaction = defineObject({
  object: 'customer_balance_transaction',
  indexed: ({ customer }) => ({ customer }),
  references: { credit_note: 'credit_note', customer: 'customer', invoice: 'invoice' },
  endpoints: [
    retrieval(
      'customer_balance_transaction',
      '/v1/customers/:customer/balance_transactions/:id',
      (record, path) => record.customer === path.customer,
    ),
    listing({
      of: 'customer_balance_transaction',
      path: '/v1/customers/:customer/balance_transactions',
      scope: (world, path) => ({
        match: { customer: found(world, 'customer', path.customer, 'customer').id },
      }),
    }),
  ],
});
