import { invalidRequest, noSuch } from '../../errors.ts';
import { applyCustomerBalance } from '../../invoicing/balance.ts';
import { refreshDrafts } from '../../invoicing/draft.ts';
import { changedMetadata } from '../../metadata.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { clearable, integer, metadata, required, text } from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';
import { lockCurrency } from '../../redeeming/currency.ts';

/** Credits a customer, or with a positive amount puts something on their bill. */
export const balanceTransactionCreation = endpoint({
  method: 'POST',
  path: '/v1/customers/:customer/balance_transactions',
  params: {
    amount: required(integer()),
    currency: required(currency()),
    description: text(350),
    metadata: metadata(),
  },
  handle: (context) => {
    const { amount, currency: code, description, metadata: keys } = context.params;
    const { id } = found(context, 'customer', context.path.customer, 'customer');
    if (amount === 0) throw invalidRequest('The amount must not be zero.', { param: 'amount' });
    lockCurrency(context, id, code, 'currency');
    const transaction = applyCustomerBalance(context, {
      customer: id,
      amount,
      currency: code,
      description: description ?? null,
      // Unlike everywhere else, no metadata is null here until there is some.
      metadata: keys === undefined ? null : changedMetadata(null, keys),
      type: 'adjustment',
    });
    refreshDrafts(context, id);
    return transaction;
  },
});

/** Changes what a balance transaction says; what it did stays. */
export const balanceTransactionUpdate = endpoint({
  method: 'POST',
  path: '/v1/customers/:customer/balance_transactions/:id',
  params: { description: clearable(text(350)), metadata: metadata() },
  handle: (context) => {
    const { customer, id } = context.path;
    found(context, 'customer', customer, 'customer');
    const transaction = found(context, 'customer_balance_transaction', id, 'id');
    if (transaction.customer !== customer) throw noSuch('customer_balance_transaction', id, 'id', 404);
    const { description = transaction.description, metadata: keys } = context.params;
    return context.store.put({
      ...transaction,
      description,
      metadata: keys === undefined ? transaction.metadata : changedMetadata(transaction.metadata, keys),
    });
  },
});
