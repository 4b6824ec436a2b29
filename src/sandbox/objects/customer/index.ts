import { sourcesOf } from '../../payments/sources.ts';
import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, endpoint, found, listing } from '../../protocol/endpoint.ts';
import { reference, text } from '../../protocol/parameters.ts';
import { customerDeletion, customerUpdate } from './change.ts';
import { customerCreation } from './create.ts';

/** Customers: who is billed. */
export const customer = defineObject({
  object: 'customer',
  indexed: ({ email, invoice_prefix, test_clock }) => ({
    email,
    invoice_prefix,
    test_clock,
    clocked: typeof test_clock === 'string',
  }),
  references: {
    default_source: ['card', 'bank_account'],
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
      entries: (store, { id }) => sourcesOf(store, id),
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
    customerCreation,
    customerUpdate,
    customerDeletion,
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
