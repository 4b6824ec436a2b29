import { defineObject } from '../protocol/definition.ts';
import { found, listing } from '../protocol/endpoint.ts';
import type { New, Records } from '../records.ts';

/** A line of an invoice as stored. */
export type LineItemRecord = Records['line_item'];

/** A complete line of an invoice from what is known of it. */
export function newLineItem(
  fields: New<LineItemRecord, 'id' | 'amount' | 'currency' | 'invoice' | 'period' | 'type'>,
): LineItemRecord {
  return {
    object: 'line_item',
    amount_excluding_tax: fields.amount,
    description: null,
    discount_amounts: [],
    discountable: true,
    discounts: [],
    livemode: false,
    metadata: {},
    plan: null,
    price: null,
    proration: false,
    proration_details: { credited_items: null },
    quantity: 1,
    subscription: null,
    tax_amounts: [],
    tax_rates: [],
    unit_amount_excluding_tax: null,
    ...fields,
  };
}

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
  endpoints: [
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
