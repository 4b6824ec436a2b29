import { Customer } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { text, timestamp } from '../graph/fields.ts';
import { deletion, identity, Node, StripeObject } from '../graph/identity.ts';
import { many } from '../graph/lists.ts';
import { metadata } from '../graph/metadata.ts';
import { one } from '../graph/roots.ts';

builder.objectType(Customer, {
  description: 'x',
  interfaces: [Node, StripeObject],
  fields: (t) => ({
    ...identity(t, Customer),
    ...deletion(t),
    ...metadata(t),
    email: t.field(text.nullable('email', 'Mail.')),
    name: t.field(text.nullable('name', 'Name.')),
    created: t.field(timestamp.nullable('created', 'x')),
  }),
});
builder.queryFields((t) => ({
  customer: one(t, Customer, 'A customer.'),
  customers: many(t, Customer, { description: 'All customers.' }),
}));
