import type Stripe from 'stripe';
import { ShippingRate } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { money, type Priced, pricedList } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { LineItemTax } from './tax.ts';

export const ShippingCost = builder.objectRef<Priced<Stripe.Invoice.ShippingCost>>('ShippingCost').implement({
  description: 'What shipping costs.',
  fields: (t) => ({
    amountSubtotal: t.field(money.nullable('amount_subtotal', 'Before tax.')),
    amountTax: t.field(money.nullable('amount_tax', 'The tax on it; nought when there is none.')),
    amountTotal: t.field(money.nullable('amount_total', 'With tax.')),
    ...reference(t, 'shipping_rate', ShippingRate, 'The shipping rate that the cost comes from.'),
    taxes: t.field(
      pricedList.nullable('taxes', LineItemTax, 'The tax by rate. Absent until it is expanded.', {
        include: true,
      }),
    ),
  }),
});
