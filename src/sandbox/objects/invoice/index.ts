import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, byMoment, listing, retrieval } from '../../protocol/endpoint.ts';
import { oneOf, reference } from '../../protocol/parameters.ts';
import type { InvoiceRecord } from './record.ts';
import '../../invoicing/delinquency.ts';
import '../../invoicing/follow-intents.ts';
import { nextMoment } from '../../invoicing/schedule.ts';
import { invoiceActions } from './actions.ts';
import { createInvoice } from './create.ts';
import { upcomingEndpoints } from './upcoming.ts';
import { updateInvoice } from './update.ts';

/** Invoices: what a customer owes, from draft to paid. */
export const invoice = defineObject({
  object: 'invoice',
  indexed: ({ collection_method, customer, number, status, subscription, test_clock }) => ({
    collection_method,
    customer,
    number,
    status,
    subscription,
    clocked: test_clock !== null,
  }),
  due: (record) => {
    const at = nextMoment(record);
    return at === null ? null : { at, clock: record.test_clock };
  },
  references: {
    account_tax_ids: 'tax_id',
    charge: 'charge',
    customer: 'customer',
    default_payment_method: 'payment_method',
    default_source: ['card', 'bank_account'],
    discounts: 'discount',
    'from_invoice.invoice': 'invoice',
    latest_revision: 'invoice',
    payment_intent: 'payment_intent',
    quote: 'quote',
    'shipping_cost.shipping_rate': 'shipping_rate',
    subscription: 'subscription',
    test_clock: 'test_helpers.test_clock',
    'total_discount_amounts.discount': 'discount',
    'total_tax_amounts.tax_rate': 'tax_rate',
  },
  foreign: [
    'application',
    'automatic_tax.liability.account',
    'issuer.account',
    'on_behalf_of',
    'transfer_data.destination',
  ],
  onRequest: ['shipping_cost.taxes'],
  embedded: {
    default_tax_rates: 'tax_rate',
    discount: 'discount',
    'last_finalization_error.payment_intent': 'payment_intent',
    'last_finalization_error.payment_method': 'payment_method',
    'last_finalization_error.setup_intent': 'setup_intent',
    'last_finalization_error.source': 'card',
    'shipping_cost.taxes.rate': 'tax_rate',
  },
  lists: {
    lines: {
      of: 'line_item',
      countsWhenEmpty: true,
      url: ({ id }) => `/v1/invoices/${id}/lines`,
      query: ({ id }) => ({ match: { invoice: id }, order: 'oldest' }),
    },
  },
  endpoints: [
    createInvoice,
    retrieval('invoice', '/v1/invoices/:invoice'),
    updateInvoice,
    ...invoiceActions,
    ...upcomingEndpoints,
    listing({
      of: 'invoice',
      path: '/v1/invoices',
      filters: {
        collection_method: byIndex('collection_method', oneOf('charge_automatically', 'send_invoice')),
        created: byCreation(),
        customer: byIndex('customer', reference('customer')),
        due_date: byMoment((record: InvoiceRecord) => record.due_date),
        status: byIndex('status', oneOf('draft', 'open', 'void', 'paid', 'uncollectible')),
        subscription: byIndex('subscription', reference('subscription')),
      },
      defaults: [{ without: ['customer', 'subscription'], query: { match: { clocked: false } } }],
    }),
  ],
});
