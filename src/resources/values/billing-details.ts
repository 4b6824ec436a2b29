import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { embedded, text } from '../../graph/fields.ts';
import { Address } from './address.ts';

export const BillingDetails = builder.objectRef<Stripe.Charge.BillingDetails>('BillingDetails').implement({
  description: 'Who pays, as given with the payment method.',
  fields: (t) => ({
    address: t.field(embedded.nullable('address', Address, 'The billing address.')),
    email: t.field(text.nullable('email', 'The email address.')),
    name: t.field(text.nullable('name', 'The full name.')),
    phone: t.field(text.nullable('phone', 'The phone number, extension included.')),
  }),
});
