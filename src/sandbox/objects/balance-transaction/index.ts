import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { text } from '../../protocol/parameters.ts';

/** Balance transactions: every movement on the account's own balance. */
export const balanceTransaction = defineObject({
  object: 'balance_transaction',
  indexed: ({ currency, source, type }) => ({ currency, source, type }),
  due: ({ available_on, clock = null, status }) =>
    status === 'pending' ? { at: available_on, clock } : null,
  references: { source: ['charge', 'refund', 'dispute'] },
  hidden: ['clock'],
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
