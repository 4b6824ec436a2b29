import { account } from '../../account.ts';
import { plainPage, sessionPage } from '../../checkout/page.ts';
import { visitLink } from '../../checkout/visit.ts';
import { StripeError } from '../../errors.ts';
import { defineObject } from '../../protocol/definition.ts';
import { byIndex, endpoint, found, listing, retrieval } from '../../protocol/endpoint.ts';
import { boolean } from '../../protocol/parameters.ts';
import { createLink } from './create.ts';
import { creationParams, updateParams } from './parameters.ts';
import { updateLink } from './update.ts';

const visit = endpoint({
  method: 'GET',
  path: '/buy/:code',
  params: {},
  isOpen: true,
  handle: (context) => {
    const url = `${account.hostedPages}/buy/${context.path.code}`;
    const [link] = context.store.list('payment_link', { match: { url }, limit: 1 }).records;
    if (link === undefined) throw new StripeError(404, `No such payment link: '${context.path.code}'`);
    if (!link.active) {
      return plainPage('This link is no longer active', [
        link.inactive_message ?? 'Ask the seller for a new one.',
      ]);
    }
    return sessionPage(context, visitLink(context, link));
  },
});

/** Payment links: addresses that open a checkout session for whoever goes there. */
export const paymentLink = defineObject({
  object: 'payment_link',
  indexed: ({ active, url }) => ({ active, url }),
  references: {
    'invoice_creation.invoice_data.account_tax_ids': 'tax_id',
    'shipping_options.shipping_rate': 'shipping_rate',
  },
  foreign: [
    'application',
    'automatic_tax.liability.account',
    'invoice_creation.invoice_data.issuer.account',
    'on_behalf_of',
    'subscription_data.invoice_settings.issuer.account',
    'transfer_data.destination',
  ],
  lists: {
    line_items: {
      of: 'item',
      onRequest: true,
      url: ({ id }) => `/v1/payment_links/${id}/line_items`,
      query: ({ id }) => ({ match: { payment_link: id }, order: 'oldest' }),
    },
  },
  endpoints: [
    endpoint({
      method: 'POST',
      path: '/v1/payment_links',
      params: creationParams,
      handle: (context) => createLink(context, context.params),
    }),
    retrieval('payment_link', '/v1/payment_links/:payment_link'),
    endpoint({
      method: 'POST',
      path: '/v1/payment_links/:payment_link',
      params: updateParams,
      handle: (context) =>
        updateLink(
          context,
          found(context, 'payment_link', context.path.payment_link, 'payment_link'),
          context.params,
        ),
    }),
    listing({
      of: 'payment_link',
      path: '/v1/payment_links',
      filters: { active: byIndex('active', boolean()) },
    }),
    listing({
      of: 'item',
      path: '/v1/payment_links/:payment_link/line_items',
      scope: (world, path) => ({
        match: { payment_link: found(world, 'payment_link', path.payment_link, 'payment_link').id },
        order: 'oldest',
      }),
    }),
    visit,
  ],
});
