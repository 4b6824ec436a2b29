import { Charge, Dispute, Refund } from '../../catalog.ts';
import { byChoice, byCurrency, byId, byRange, byText, filterInput } from '../../graph/filters.ts';
import { BalanceTransactionTypeInput } from '../values/balance-transaction-type.ts';

export const BalanceTransactionFilter = filterInput(
  'BalanceTransactionFilter',
  'Narrows a list of balance transactions.',
  {
    sourceId: byId(
      'source',
      [Charge, Refund, Dispute],
      'Those that came from this object, such as a charge.',
    ),
    type: byChoice('type', BalanceTransactionTypeInput, 'Those of this type.'),
    currency: byCurrency('currency', 'Those in this currency.'),
    payout: {
      ...byText('payout', "Those paid out with this payout, by the billing API's id of it."),
      identifies: true,
    },
    created: byRange('created', 'By when the balance was moved.'),
  },
);
