import { defineObject } from '../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../protocol/endpoint.ts';
import { boolean, reference } from '../protocol/parameters.ts';
import type { New, Records } from '../records.ts';

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

/** Invoice items: amounts waiting for a customer's next invoice, or already on one. */
export const invoiceitem = defineObject({
  object: 'invoiceitem',
  rank: ({ date }) => date,
  indexed: ({ customer, invoice, subscription }) => ({
    customer,
    invoice,
    subscription,
    pending: invoice === null,
  }),
  references: {
    customer: 'customer',
    discounts: 'discount',
    invoice: 'invoice',
    subscription: 'subscription',
    test_clock: 'test_helpers.test_clock',
  },
  embedded: { plan: 'plan', price: 'price', tax_rates: 'tax_rate' },
  endpoints: [
    retrieval('invoiceitem', '/v1/invoiceitems/:invoiceitem'),
    listing({
      of: 'invoiceitem',
      path: '/v1/invoiceitems',
      filters: {
        created: byCreation(),
        customer: byIndex('customer', reference('customer')),
        invoice: byIndex('invoice', reference('invoice')),
        pending: byIndex('pending', boolean()),
      },
    }),
  ],
});
