import { defineObject } from '../../protocol/definition.ts';
import { found, listing } from '../../protocol/endpoint.ts';

/**
 * Line items of quotes, checkout sessions and payment links. A quote has two lists: what was put in, and what is
 * due at acceptance.
 */
export const quoteItem = defineObject({
  object: 'item',
  indexed: (item) =>
    'quote' in item
      ? { list: item.list, quote: item.quote }
      : { checkout_session: item.checkout_session, payment_link: item.payment_link },
  embedded: { price: 'price', 'discounts.discount': 'discount', 'taxes.rate': 'tax_rate' },
  onRequest: ['discounts', 'taxes'],
  hidden: [
    'adjustable_quantity',
    'checkout_session',
    'list',
    'own_discounts',
    'payment_link',
    'quote',
    'tax_rates',
  ],
  endpoints: (['line_items', 'computed_upfront_line_items'] as const).map((name) =>
    listing({
      of: 'item',
      path: `/v1/quotes/:quote/${name}`,
      scope: (world, path) => ({
        match: { quote: found(world, 'quote', path.quote, 'quote').id, list: name },
        order: 'oldest',
      }),
    }),
  ),
});
