import type Stripe from 'stripe';
import { kindOf, ShippingRate } from '../../catalog.ts';
import { builder, type GatewayContext } from '../../graph/builder.ts';
import { money, type Priced, priced, pricedList } from '../../graph/fields.ts';
import { readWith } from '../../graph/included.ts';
import { reference } from '../../graph/references.ts';
import { LineItemTax } from './tax.ts';

type ShippingTaxes = Stripe.Invoice.ShippingCost['taxes'];

/** A shipping cost, with the way to its taxes for those that lie too deep for them to come along. */
interface ShippingCostShape extends Priced<Stripe.Invoice.ShippingCost> {
  readonly readTaxes?: (context: GatewayContext) => Promise<ShippingTaxes>;
}

const taxes = pricedList.nullable('taxes', LineItemTax, 'The tax by rate. Absent until it is expanded.', {
  include: true,
});

const ShippingCost = builder.objectRef<ShippingCostShape>('ShippingCost').implement({
  description: 'What shipping costs.',
  fields: (t) => ({
    amountSubtotal: t.field(money.nullable('amount_subtotal', 'Before tax.')),
    amountTax: t.field(money.nullable('amount_tax', 'The tax on it; nought when there is none.')),
    amountTotal: t.field(money.nullable('amount_total', 'With tax.')),
    ...reference(t, 'shipping_rate', ShippingRate, 'The shipping rate that the cost comes from.'),
    taxes: t.field({
      ...taxes,
      resolve: async (cost, _args, context) =>
        taxes.resolve({ ...cost, taxes: cost.taxes ?? (await cost.readTaxes?.(context)) }),
    }),
  }),
});

/** What has a shipping cost: an object of the API, or the preview of one, which is none yet. */
interface Shipped {
  readonly object: string;
  readonly id?: string;
  readonly currency?: string | null;
  readonly shipping_cost?: Stripe.Invoice.ShippingCost | null;
}

/** The shipping cost of an object. */
export function shippingCost(description: string) {
  const field = priced.nullable('shipping_cost', ShippingCost, description);
  return {
    ...field,
    resolve: (parent: Shipped): ShippingCostShape | null => {
      const cost = field.resolve(parent);
      return cost && { ...cost, readTaxes: (context) => readTaxes(parent, context) };
    },
  };
}

async function readTaxes(shipped: Shipped, context: GatewayContext): Promise<ShippingTaxes> {
  const { id, object, shipping_cost: cost } = shipped;
  const kind = kindOf(object);
  if (!kind || id === undefined || !cost || context.load.wasExpanded(cost, 'taxes')) return undefined;
  const whole: Shipped | null = await readWith(kind, { id, object }, 'shipping_cost.taxes', context);
  return whole?.shipping_cost?.taxes;
}
