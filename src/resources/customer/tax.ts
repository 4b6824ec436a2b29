import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, text } from '../../graph/fields.ts';

const CustomerTaxSupport = new Choice(
  'CustomerTaxSupport',
  "Whether a customer's tax can be worked out automatically.",
  {
    supported: 'It can.',
    not_collecting: 'It can, and it is nought: no tax is collected where the customer is.',
    unrecognized_location: 'It cannot: the place is not known well enough.',
    failed: 'It cannot for now: the lookup failed on the side of the billing API.',
  },
);

const TaxLocationSource = new Choice('TaxLocationSource', "What a customer's place was taken from.", {
  billing_address: "The customer's own address.",
  ip_address: 'The IP address.',
  payment_method: 'The payment method.',
  shipping_destination: 'Where goods are sent.',
});

const CustomerTaxLocation = builder.objectRef<Stripe.Customer.Tax.Location>('CustomerTaxLocation').implement({
  description: 'Where a customer is, as far as tax is concerned.',
  fields: (t) => ({
    country: t.field(text('country', 'Two-letter country code (ISO 3166-1).')),
    state: t.field(text.nullable('state', 'State, county, province or region; null where unknown.')),
    ...choice(t, 'source', TaxLocationSource, 'What the place was taken from.', { required: true }),
  }),
});

export const CustomerTax = builder.objectRef<Stripe.Customer.Tax>('CustomerTax').implement({
  description: "What is known for working out a customer's tax automatically.",
  fields: (t) => ({
    ...choice(t, 'automatic_tax', CustomerTaxSupport, 'Whether it can be worked out.', { required: true }),
    ipAddress: t.field(
      text.nullable('ip_address', 'A recent IP address, where the place is taken from it; null for none.'),
    ),
    location: t.field(
      embedded.nullable('location', CustomerTaxLocation, 'Where the customer is; null where unknown.'),
    ),
  }),
});
