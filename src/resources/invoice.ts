import { Customer, Invoice } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { flag, money, text, timestamp } from '../graph/fields.ts';
import { identity, Node, StripeObject } from '../graph/identity.ts';
import { many } from '../graph/lists.ts';
import { HasMetadata, metadata } from '../graph/metadata.ts';
import { reference } from '../graph/references.ts';
import { one } from '../graph/roots.ts';

builder.objectType(Invoice, {
  description: 'x',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, Invoice),
    ...metadata(t),
    number: t.field(text.nullable('number', 'Number.')),
    amountDue: t.field(money('amount_due', 'Due.')),
    ...reference(t, 'customer', Customer, 'The customer.'),
  }),
});
builder.queryFields((t) => ({
  invoice: one(t, Invoice, 'An invoice.'),
  invoices: many(t, Invoice, { description: 'All.' }),
}));
