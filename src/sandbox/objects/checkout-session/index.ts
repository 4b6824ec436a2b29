import { expireSession } from '../../checkout/expire.ts';
import { defineObject } from '../../protocol/definition.ts';
import {
  byCreation,
  byIndex,
  endpoint,
  type Filters,
  found,
  listing,
  retrieval,
} from '../../protocol/endpoint.ts';
import { mapped, object, oneOf, reference, required, text } from '../../protocol/parameters.ts';
import type { Records } from '../../records.ts';
import { sessionCompletion } from './complete.ts';
import { createSession } from './create.ts';
import { checkoutPage, recoveryPage } from './pages.ts';
import { creationParams } from './parameters.ts';

const filters: Filters<Records['checkout.session']> = {
  created: byCreation(),
  customer: byIndex('customer', reference('customer')),
  customer_details: mapped(object({ email: required(text(800)) }), ({ email }) => ({ match: { email } })),
  payment_intent: byIndex('payment_intent', reference('payment_intent')),
  payment_link: byIndex('payment_link', reference('payment_link')),
  status: byIndex('status', oneOf('complete', 'expired', 'open')),
  subscription: byIndex('subscription', reference('subscription')),
};

/** Checkout sessions: one visit of a buyer to the page where they pay, subscribe or leave a card. */
export const checkoutSession = defineObject({
  object: 'checkout.session',
  indexed: ({
    customer,
    customer_details,
    payment_intent,
    payment_link,
    setup_intent,
    status,
    subscription,
  }) => ({
    customer,
    email: customer_details?.email,
    payment_intent,
    payment_link,
    setup_intent,
    status,
    subscription,
  }),
  due: ({ status, expires_at }) => (status === 'open' ? { at: expires_at, clock: null } : null),
  references: {
    customer: 'customer',
    invoice: 'invoice',
    'invoice_creation.invoice_data.account_tax_ids': 'tax_id',
    payment_intent: 'payment_intent',
    payment_link: 'payment_link',
    setup_intent: 'setup_intent',
    'shipping_cost.shipping_rate': 'shipping_rate',
    'shipping_options.shipping_rate': 'shipping_rate',
    subscription: 'subscription',
  },
  foreign: ['automatic_tax.liability.account', 'invoice_creation.invoice_data.issuer.account'],
  embedded: {
    'shipping_cost.taxes.rate': 'tax_rate',
    'total_details.breakdown.discounts.discount': 'discount',
    'total_details.breakdown.taxes.rate': 'tax_rate',
  },
  onRequest: ['shipping_cost.taxes', 'total_details.breakdown'],
  hidden: ['plans'],
  lists: {
    line_items: {
      of: 'item',
      onRequest: true,
      url: ({ id }) => `/v1/checkout/sessions/${id}/line_items`,
      query: ({ id }) => ({ match: { checkout_session: id }, order: 'oldest' }),
    },
  },
  endpoints: [
    endpoint({
      method: 'POST',
      path: '/v1/checkout/sessions',
      params: creationParams,
      handle: (context) => createSession(context, context.params),
    }),
    retrieval('checkout.session', '/v1/checkout/sessions/:session'),
    listing({ of: 'checkout.session', path: '/v1/checkout/sessions', filters }),
    listing({
      of: 'item',
      path: '/v1/checkout/sessions/:session/line_items',
      scope: (world, path) => ({
        match: { checkout_session: found(world, 'checkout.session', path.session, 'session').id },
        order: 'oldest',
      }),
    }),
    endpoint({
      method: 'POST',
      path: '/v1/checkout/sessions/:session/expire',
      params: {},
      handle: (context) =>
        expireSession(context, found(context, 'checkout.session', context.path.session, 'session')),
    }),
    sessionCompletion,
    checkoutPage,
    recoveryPage,
  ],
});
