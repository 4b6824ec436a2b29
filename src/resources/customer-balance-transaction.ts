import { CreditNote, Customer, CustomerBalanceTransaction, Invoice } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { choice } from '../graph/choice-fields.ts';
import { Choice } from '../graph/choices.ts';
import { currency, flag, money, text, timestamp } from '../graph/fields.ts';
import { identity, Node, StripeObject } from '../graph/identity.ts';
import { HasMetadata, metadata } from '../graph/metadata.ts';
import { reference } from '../graph/references.ts';
import { one } from '../graph/roots.ts';

const CustomerBalanceTransactionType = new Choice(
  'CustomerBalanceTransactionType',
  "What changed a customer's balance.",
  {
    adjustment: 'Somebody changed it by hand.',
    applied_to_invoice: 'An invoice used it up or added to it.',
    credit_note: 'A credit note credited it.',
    initial: 'It is what the balance was to begin with.',
    invoice_overpaid: 'An invoice was paid with more than was due.',
    invoice_too_large: 'An invoice was too large to be charged, and was put off.',
    invoice_too_small: 'An invoice was too small to be charged, and was put off.',
    migration: 'It was carried over from an older record.',
    unapplied_from_invoice: 'What an invoice had used was given back.',
    unspent_receiver_credit: 'Money received by bank transfer was left over.',
  },
);

builder.objectType(CustomerBalanceTransaction, {
  description: "One change of a customer's balance. Nothing of it ever changes but its note and metadata.",
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, CustomerBalanceTransaction),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for real money, false in test mode.')),
    created: t.field(timestamp('created', 'When it happened.')),
    ...choice(t, 'type', CustomerBalanceTransactionType, 'What changed the balance.', { required: true }),
    description: t.field(text.nullable('description', 'A note for yourself; the customer does not see it.')),
    currency: t.field(currency('currency', 'The currency of its amounts.')),
    amount: t.field(
      money('amount', 'By how much: negative is a credit to the customer, positive is owed by the customer.'),
    ),
    endingBalance: t.field(money('ending_balance', 'What the balance was afterwards, with the same signs.')),
    ...reference(t, 'customer', Customer, 'Whose balance it is.', { required: true }),
    ...reference(t, 'invoice', Invoice, 'The invoice behind the change.'),
    ...reference(t, 'credit_note', CreditNote, 'The credit note behind the change.'),
  }),
});

builder.queryFields((t) => ({
  customerBalanceTransaction: one(
    t,
    CustomerBalanceTransaction,
    "A change of a customer's balance. It takes the global id, which names the customer: the raw id alone does not lead to it.",
    'customers/:customer/balance_transactions/:id',
  ),
}));
