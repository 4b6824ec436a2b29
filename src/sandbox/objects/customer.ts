import { defineObject } from '../protocol/definition.ts';
import { byCreation, byIndex, endpoint, found, listing } from '../protocol/endpoint.ts';
import { reference, text } from '../protocol/parameters.ts';
import type { New, Records } from '../records.ts';

/** A customer as stored. */
export type CustomerRecord = Records['customer'];

/** A complete customer from what is known of it. */
export function newCustomer(
  fields: New<CustomerRecord, 'id' | 'created' | 'invoice_prefix'>,
): CustomerRecord {
  return {
    object: 'customer',
    address: null,
    balance: 0,
    cash_balance: null,
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_credit_balance: {},
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax: { automatic_tax: 'unrecognized_location', ip_address: null, location: null },
    tax_exempt: 'none',
    test_clock: null,
    ...fields,
  };
}

/** Customers: who is billed. */
export const customer = defineObject({
  object: 'customer',
  indexed: ({ email, test_clock }) => ({ email, test_clock, clocked: typeof test_clock === 'string' }),
  references: {
    default_source: 'card',
    'invoice_settings.default_payment_method': 'payment_method',
    test_clock: 'test_helpers.test_clock',
  },
  embedded: { discount: 'discount' },
  onRequest: ['cash_balance', 'invoice_credit_balance', 'tax'],
  lists: {
    sources: {
      of: 'card',
      onRequest: true,
      url: ({ id }) => `/v1/customers/${id}/sources`,
      query: ({ id }) => ({ match: { customer: id } }),
    },
    subscriptions: {
      of: 'subscription',
      onRequest: true,
      url: ({ id }) => `/v1/customers/${id}/subscriptions`,
      query: ({ id }) => ({ match: { customer: id, ended: false } }),
    },
    tax_ids: {
      of: 'tax_id',
      onRequest: true,
      url: ({ id }) => `/v1/customers/${id}/tax_ids`,
      query: ({ id }) => ({ match: { customer: id } }),
    },
  },
  endpoints: [
    endpoint({
      method: 'GET',
      path: '/v1/customers/:id',
      params: {},
      // A deleted customer is the one deleted object that still answers, with its stub.
      handle: (context) =>
        context.store.stub('customer', context.path.id) ?? found(context, 'customer', context.path.id, 'id'),
    }),
    listing({
      of: 'customer',
      path: '/v1/customers',
      filters: {
        created: byCreation(),
        email: byIndex('email', text()),
        test_clock: byIndex('test_clock', reference('test_helpers.test_clock')),
      },
      defaults: [{ without: ['test_clock'], query: { match: { clocked: false } } }],
    }),
  ],
});
