import type Stripe from 'stripe';
import { ShippingRate } from '../../../catalog.ts';
import { builder } from '../../../graph/builder.ts';
import { money, type Priced } from '../../../graph/fields.ts';
import { reference } from '../../../graph/references.ts';

export const CheckoutShippingOption = builder
  .objectRef<Priced<Stripe.Checkout.Session.ShippingOption>>('CheckoutShippingOption')
  .implement({
    description: 'A way of shipping that customers can choose.',
    fields: (t) => ({
      shippingAmount: t.field(money.nullable('shipping_amount', 'What it costs, before exclusive tax.')),
      ...reference(t, 'shipping_rate', ShippingRate, 'The shipping rate behind it.', { required: true }),
    }),
  });
