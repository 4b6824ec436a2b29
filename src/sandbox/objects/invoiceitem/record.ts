import type { New, Records } from '../../records.ts';

/** An invoice item as stored. */
export type InvoiceItemRecord = Records['invoiceitem'];

/** A complete invoice item from what is known of it. */
export function newInvoiceItem(
  fields: New<InvoiceItemRecord, 'id' | 'date' | 'amount' | 'currency' | 'customer'>,
): InvoiceItemRecord {
  return {
    object: 'invoiceitem',
    description: null,
    // Credits and prorations are left alone by coupons.
    discountable: fields.amount >= 0 && fields.proration !== true,
    discounts: [],
    invoice: null,
    livemode: false,
    metadata: {},
    period: { end: fields.date, start: fields.date },
    plan: null,
    price: null,
    proration: false,
    quantity: 1,
    subscription: null,
    tax_rates: [],
    test_clock: null,
    unit_amount: fields.amount,
    unit_amount_decimal: String(fields.amount),
    ...fields,
  };
}
