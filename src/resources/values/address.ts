import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { embedded, text } from '../../graph/fields.ts';

export const Address = builder.objectRef<Stripe.Address>('Address').implement({
  description: 'A postal address. Every part may be missing.',
  fields: (t) => ({
    line1: t.field(text.nullable('line1', 'Street and number, or a post box.')),
    line2: t.field(text.nullable('line2', 'Flat, floor or building.')),
    postalCode: t.field(text.nullable('postal_code', 'The postal code, as it is written in its country.')),
    city: t.field(text.nullable('city', 'City, town or village.')),
    state: t.field(text.nullable('state', 'State, county, province or region.')),
    country: t.field(text.nullable('country', 'Two-letter country code (ISO 3166-1).')),
  }),
});

export const ShippingDetails = builder.objectRef<Stripe.Charge.Shipping>('ShippingDetails').implement({
  description: 'Where goods are sent, and to whom.',
  fields: (t) => ({
    address: t.field(embedded.nullable('address', Address, 'The address the goods go to.')),
    name: t.field(text.nullable('name', 'Who receives them.')),
    phone: t.field(text.nullable('phone', "The recipient's phone number, extension included.")),
    carrier: t.field(text.nullable('carrier', 'The company that delivers.')),
    trackingNumber: t.field(
      text.nullable(
        'tracking_number',
        "The carrier's number for the parcel; several are separated by commas.",
      ),
    ),
  }),
});
