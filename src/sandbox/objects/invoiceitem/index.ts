import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { boolean, reference } from '../../protocol/parameters.ts';
import { createInvoiceItem } from './create.ts';
import { deleteInvoiceItem, updateInvoiceItem } from './update.ts';

/** Invoice items: amounts waiting for a customer's next invoice, or already on one. */
export const invoiceitem = defineObject({
  object: 'invoiceitem',
  rank: ({ date }) => date,
  indexed: ({ customer, invoice, subscription, test_clock }) => ({
    customer,
    invoice,
    subscription,
    pending: invoice === null,
    clocked: test_clock !== null,
  }),
  references: {
    customer: 'customer',
    discounts: 'discount',
    invoice: 'invoice',
    subscription: 'subscription',
    test_clock: 'test_helpers.test_clock',
  },
  embedded: { plan: 'plan', price: 'price', tax_rates: 'tax_rate' },
  hidden: ['waited', 'credited_items'],
  endpoints: [
    createInvoiceItem,
    updateInvoiceItem,
    deleteInvoiceItem,
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
      defaults: [{ without: ['customer', 'invoice'], query: { match: { clocked: false } } }],
    }),
  ],
});
