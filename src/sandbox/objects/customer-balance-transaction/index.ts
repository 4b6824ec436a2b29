import { defineObject } from '../../protocol/definition.ts';
import { found, listing, retrieval } from '../../protocol/endpoint.ts';
import { balanceTransactionCreation, balanceTransactionUpdate } from './write.ts';

/** Customer balance transactions: every change of what a customer has in credit or owes. */
export const customerBalanceTransaction = defineObject({
  object: 'customer_balance_transaction',
  indexed: ({ customer }) => ({ customer }),
  references: { credit_note: 'credit_note', customer: 'customer', invoice: 'invoice' },
  endpoints: [
    balanceTransactionCreation,
    balanceTransactionUpdate,
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
