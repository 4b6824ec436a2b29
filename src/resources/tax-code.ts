import { TaxCode } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { text } from '../graph/fields.ts';
import { identity, Node, StripeObject } from '../graph/identity.ts';
import { many } from '../graph/lists.ts';
import { one } from '../graph/roots.ts';

builder.objectType(TaxCode, {
  description: 'A class of goods or services that is taxed alike. The billing API defines them.',
  interfaces: [Node, StripeObject],
  fields: (t) => ({
    ...identity(t, TaxCode),
    name: t.field(text('name', 'What the class is called.')),
    description: t.field(text('description', 'What belongs to it.')),
  }),
});

builder.queryFields((t) => ({
  taxCode: one(t, TaxCode, 'A tax code.'),
  taxCodes: many(t, TaxCode, { description: 'All tax codes.' }),
}));
