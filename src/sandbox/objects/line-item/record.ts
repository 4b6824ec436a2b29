import type { New, Records } from '../../records.ts';

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
