import { defineObject } from '../../protocol/definition.ts';
import { byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { oneOf, reference } from '../../protocol/parameters.ts';
import { quoteWrites } from './write.ts';

/** Quotes: offers that turn into an invoice, a subscription or a schedule when accepted. */
export const quote = defineObject({
  object: 'quote',
  indexed: ({ customer, status, test_clock }) => ({
    customer,
    status,
    test_clock,
    clocked: test_clock !== null,
  }),
  due: ({ expires_at, status, test_clock }) =>
    status === 'draft' || status === 'open' ? { at: expires_at, clock: test_clock } : null,
  hidden: ['revision', 'sequence'],
  references: {
    customer: 'customer',
    default_tax_rates: 'tax_rate',
    discounts: 'discount',
    'from_quote.quote': 'quote',
    invoice: 'invoice',
    subscription: 'subscription',
    subscription_schedule: 'subscription_schedule',
    test_clock: 'test_helpers.test_clock',
  },
  foreign: [
    'application',
    'automatic_tax.liability.account',
    'invoice_settings.issuer.account',
    'on_behalf_of',
    'transfer_data.destination',
  ],
  embedded: {
    'total_details.breakdown.discounts.discount': 'discount',
    'total_details.breakdown.taxes.rate': 'tax_rate',
    'computed.upfront.total_details.breakdown.discounts.discount': 'discount',
    'computed.upfront.total_details.breakdown.taxes.rate': 'tax_rate',
    'computed.recurring.total_details.breakdown.discounts.discount': 'discount',
    'computed.recurring.total_details.breakdown.taxes.rate': 'tax_rate',
  },
  onRequest: [
    'total_details.breakdown',
    'computed.upfront.total_details.breakdown',
    'computed.recurring.total_details.breakdown',
  ],
  lists: {
    line_items: {
      of: 'item',
      onRequest: true,
      url: ({ id }) => `/v1/quotes/${id}/line_items`,
      query: ({ id }) => ({ match: { quote: id, list: 'line_items' }, order: 'oldest' }),
    },
    'computed.upfront.line_items': {
      of: 'item',
      onRequest: true,
      url: ({ id }) => `/v1/quotes/${id}/computed_upfront_line_items`,
      query: ({ id }) => ({ match: { quote: id, list: 'computed_upfront_line_items' }, order: 'oldest' }),
    },
  },
  endpoints: [
    ...quoteWrites,
    retrieval('quote', '/v1/quotes/:quote'),
    listing({
      of: 'quote',
      path: '/v1/quotes',
      filters: {
        customer: byIndex('customer', reference('customer')),
        status: byIndex('status', oneOf('accepted', 'canceled', 'draft', 'open')),
        test_clock: byIndex('test_clock', reference('test_helpers.test_clock')),
      },
      defaults: [{ without: ['customer', 'test_clock'], query: { match: { clocked: false } } }],
    }),
  ],
});
