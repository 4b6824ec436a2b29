import { defineObject } from '../../protocol/definition.ts';
import { found, listing } from '../../protocol/endpoint.ts';
import { updateLine } from './update.ts';

/** Invoice lines, in the order they stand on the invoice. */
export const lineItem = defineObject({
  object: 'line_item',
  indexed: ({ invoice }) => ({ invoice }),
  references: {
    'discount_amounts.discount': 'discount',
    discounts: 'discount',
    invoice_item: 'invoiceitem',
    subscription: 'subscription',
    subscription_item: 'subscription_item',
    'tax_amounts.tax_rate': 'tax_rate',
  },
  embedded: { plan: 'plan', price: 'price', tax_rates: 'tax_rate' },
  hidden: ['taxes_given'],
  endpoints: [
    updateLine,
    listing({
      of: 'line_item',
      path: '/v1/invoices/:invoice/lines',
      scope: (world, path) => ({
        match: { invoice: found(world, 'invoice', path.invoice, 'invoice').id },
        order: 'oldest',
      }),
    }),
  ],
});
