import type Stripe from 'stripe';
import { builder, type GatewayContext } from '../../graph/builder.ts';
import { embedded, money, type Priced, pricedList } from '../../graph/fields.ts';
import { LineItemDiscount } from './discount-amount.ts';
import { LineItemTax } from './tax.ts';

const TotalDetailsBreakdown = builder
  .objectRef<Priced<Stripe.Checkout.Session.TotalDetails.Breakdown>>('TotalDetailsBreakdown')
  .implement({
    description: 'The discounts and taxes in a total, one by one.',
    fields: (t) => ({
      discounts: t.field(pricedList('discounts', LineItemDiscount, 'What each discount takes off.')),
      taxes: t.field(pricedList('taxes', LineItemTax, 'What each rate adds, or is inside.')),
    }),
  });

/** Total details, with the way to the breakdown for those that lie too deep for it to come along. */
export interface TotalDetailsShape extends Priced<Stripe.Checkout.Session.TotalDetails> {
  readonly readBreakdown?: (
    context: GatewayContext,
  ) => Promise<Stripe.Checkout.Session.TotalDetails.Breakdown | undefined>;
}

export const TotalDetails = builder.objectRef<TotalDetailsShape>('TotalDetails').implement({
  description: 'What a total is made of, beside the items themselves.',
  fields: (t) => ({
    amountDiscount: t.field(money.nullable('amount_discount', 'All that discounts take off.')),
    amountShipping: t.field(
      money.nullable('amount_shipping', 'What shipping costs; null when nothing is shipped.'),
    ),
    amountTax: t.field(money.nullable('amount_tax', 'All tax, inclusive and exclusive.')),
    breakdown: t.field({
      ...embedded.nullable(
        'breakdown',
        TotalDetailsBreakdown,
        'The discounts and taxes one by one. The billing API sends them only when they are asked for.',
        { include: true },
      ),
      resolve: async ({ breakdown, currency, readBreakdown }, _args, context) => {
        const found = breakdown ?? (await readBreakdown?.(context));
        return found ? { ...found, currency } : null;
      },
    }),
  }),
});
