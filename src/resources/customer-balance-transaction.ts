import { CreditNote, Customer, CustomerBalanceTransaction, Invoice } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { choice } from '../graph/choice-fields.ts';
import { Choice } from '../graph/choices.ts';
import { currency, flag, money, text, timestamp } from '../graph/fields.ts';
import { identity, Node, StripeObject } from '../graph/identity.ts';
import { currencyInput, safeIntInput, textInput } from '../graph/inputs.ts';
import { HasMetadata, metadata } from '../graph/metadata.ts';
import { metadataInput } from '../graph/metadata-input.ts';
import { mutation } from '../graph/mutation.ts';
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

mutation('customerBalanceTransactionCreate', {
  description:
    "Changes a customer's balance: the next invoice asks for less, or for more. Stripe: `POST /v1/customers/:id/balance_transactions`.",
  keyRequired: true,
  targets: { customerId: { kind: Customer, description: 'The customer whose balance changes.' } },
  inputs: {
    amountMinor: safeIntInput(
      'amount',
      'By how much, in minor units: negative is a credit to the customer, positive is owed by the customer. Not nought.',
      { required: true },
    ),
    currency: currencyInput(
      'currency',
      "The currency of the amount: the customer's, or the one that is to become it.",
      { required: true },
    ),
    description: textInput('description', 'A note for yourself; at most 350 characters.', {
      maxLength: 350,
    }),
    metadata: metadataInput(),
  },
  check: ({ amountMinor }, refuse) => {
    if (amountMinor === 0) refuse(['input', 'amountMinor'], 'input.amountMinor cannot be nought.');
  },
  call: ({ customerId = [] }) => ({
    method: 'POST',
    path: ['customers', ...customerId, 'balance_transactions'],
  }),
  payload: {
    transaction: {
      kind: CustomerBalanceTransaction,
      description: 'The change of the balance; null when it was refused.',
    },
    customer: {
      kind: Customer,
      target: 'customerId',
      description: 'The customer as it is now, with the new balance.',
    },
  },
});

mutation('customerBalanceTransactionUpdate', {
  description:
    'Changes the note and the metadata of a change of the balance. What it did stays done. Stripe: `POST /v1/customers/:id/balance_transactions/:id`.',
  targets: {
    id: {
      kind: CustomerBalanceTransaction,
      owned: true,
      description:
        'The change of the balance by its global id, which names the customer. The raw id alone does not lead to it.',
    },
  },
  inputs: {
    description: textInput('description', 'A note for yourself; at most 350 characters.', {
      clearable: true,
      maxLength: 350,
    }),
    metadata: metadataInput(),
  },
  call: ({ id: [owner = '', id = ''] = [] }) => ({
    method: 'POST',
    path: ['customers', owner, 'balance_transactions', id],
  }),
  payload: {
    transaction: {
      kind: CustomerBalanceTransaction,
      description: 'The change of the balance as it is now, after a refusal too.',
    },
  },
});
