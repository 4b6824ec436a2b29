import { defineObject } from '../../protocol/definition.ts';
import { found, listing } from '../../protocol/endpoint.ts';

/** Line items of quotes: what was put in, and what is due at acceptance. */
export const quoteItem = defineObject({
  object: 'item',
  indexed: ({ list, quote }) => ({ list, quote }),
  embedded: { price: 'price', 'discounts.discount': 'discount', 'taxes.rate': 'tax_rate' },
  onRequest: ['discounts', 'taxes'],
  hidden: ['list', 'quote'],
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
