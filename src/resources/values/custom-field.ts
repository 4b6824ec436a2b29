import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { text } from '../../graph/fields.ts';

export const CustomField = builder.objectRef<Stripe.Invoice.CustomField>('CustomField').implement({
  description: 'A field of your own, printed on invoices.',
  fields: (t) => ({
    name: t.field(text('name', 'What stands before the value.')),
    value: t.field(text('value', 'The value.')),
  }),
});
