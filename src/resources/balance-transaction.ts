import type Stripe from 'stripe';
import { BalanceTransaction, Charge, Dispute, Refund } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { choice } from '../graph/choice-fields.ts';
import { Choice } from '../graph/choices.ts';
import { currency, decimal, embeddedList, money, text, timestamp } from '../graph/fields.ts';
import { identity, Node, StripeObject } from '../graph/identity.ts';
import { many } from '../graph/lists.ts';
import { one } from '../graph/roots.ts';
import { anyReference, unionOf } from '../graph/unions.ts';
import { BalanceTransactionFilter } from './filters/balance-transaction.ts';
import { BalanceTransactionType } from './values/balance-transaction-type.ts';

const BalanceTransactionSource = unionOf(
  'BalanceTransactionSource',
  'What moved the balance. The billing API has more kinds than these, such as payouts and transfers.',
  [Charge, Refund, Dispute],
);

const BalanceTransactionStatus = new Choice(
  'BalanceTransactionStatus',
  'Whether the money can be disposed of.',
  {
    available: 'It can be paid out.',
    pending: 'It is counted, and not free yet.',
  },
);

const BalanceTransactionFeeType = new Choice('BalanceTransactionFeeType', 'Who earns a fee.', {
  application_fee: 'A platform, named beside.',
  payment_method_passthrough_fee: 'The provider of the payment method.',
  stripe_fee: 'The billing provider.',
  tax: 'The state: tax on the other fees.',
  withheld_tax: 'The state: tax held back from the money itself.',
});

const BalanceTransactionFee = builder
  .objectRef<Stripe.BalanceTransaction.FeeDetail>('BalanceTransactionFee')
  .implement({
    description: 'One of the fees in what moved the balance.',
    fields: (t) => ({
      amount: t.field(money('amount', 'The fee.')),
      currency: t.field(currency('currency', 'The currency of the fee.')),
      ...choice(t, 'type', BalanceTransactionFeeType, 'Who earns it.', { required: true }),
      application: t.field(
        text.nullable('application', 'The id of the platform that earns it; null unless a platform does.'),
      ),
      description: t.field(text.nullable('description', 'What the fee is for, in words; may be null.')),
    }),
  });

builder.objectType(BalanceTransaction, {
  description: "One movement of the account's balance: the line of a bank book.",
  interfaces: [Node, StripeObject],
  fields: (t) => ({
    ...identity(t, BalanceTransaction),
    created: t.field(timestamp('created', 'When the balance was moved.')),
    availableOn: t.field(timestamp('available_on', 'When the money can be paid out.')),
    ...choice(t, 'type', BalanceTransactionType, 'What moved the balance.', { required: true }),
    ...choice(t, 'status', BalanceTransactionStatus, 'Whether the money can be disposed of.', {
      required: true,
    }),
    reportingCategory: t.field(
      text(
        'reporting_category',
        'The group it is counted under in reports, coarser than `type`. The set is open.',
      ),
    ),
    amount: t.field(money('amount', 'What moved, before fees. Negative leaves the balance.')),
    fee: t.field(money('fee', 'All fees together. Positive is taken from the amount.')),
    net: t.field(money('net', 'The amount less the fees: what the balance changed by.')),
    currency: t.field(
      currency('currency', 'The currency of the balance, which may not be that of the payment.'),
    ),
    exchangeRate: t.field(
      decimal.nullable(
        'exchange_rate',
        'By what the amount of the source was multiplied when it was exchanged into this currency; null when it was not.',
      ),
    ),
    feeDetails: t.field(embeddedList('fee_details', BalanceTransactionFee, 'The fees one by one.')),
    description: t.field(text.nullable('description', 'A note, often that of the source; may be null.')),
    ...anyReference(t, 'source', BalanceTransactionSource, 'What moved the balance.'),
  }),
});

builder.queryFields((t) => ({
  balanceTransaction: one(t, BalanceTransaction, 'A movement of the balance.'),
  balanceTransactions: many(t, BalanceTransaction, {
    description: 'Movements of the balance.',
    filter: BalanceTransactionFilter,
  }),
}));
