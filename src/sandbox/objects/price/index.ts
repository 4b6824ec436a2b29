import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { boolean, list, mapped, object, oneOf, reference, text } from '../../protocol/parameters.ts';
import { priceCreation } from './create.ts';
import { priceUpdate } from './update.ts';

/** Prices: how much, how often and in which currency a product costs. */
export const price = defineObject({
  object: 'price',
  indexed: ({ active, currency, lookup_key, product, recurring, type }) => ({
    active,
    currency,
    lookup_key,
    product,
    type,
    interval: recurring?.interval,
    usage_type: recurring?.usage_type,
    meter: recurring?.meter,
  }),
  references: { product: 'product' },
  onRequest: ['tiers', 'currency_options'],
  endpoints: [
    priceCreation,
    retrieval('price', '/v1/prices/:price'),
    priceUpdate,
    listing({
      of: 'price',
      path: '/v1/prices',
      filters: {
        active: byIndex('active', boolean()),
        created: byCreation(),
        currency: byIndex(
          'currency',
          mapped(text(), (code) => code.toLowerCase()),
        ),
        lookup_keys: mapped(list(text()), (keys, { store }) => {
          const among = keys.flatMap((lookup_key) =>
            store.list('price', { match: { lookup_key } }).records.map(({ id }) => id),
          );
          return { among };
        }),
        product: byIndex('product', reference('product')),
        recurring: mapped(
          object({
            interval: oneOf('day', 'month', 'week', 'year'),
            meter: text(),
            usage_type: oneOf('licensed', 'metered'),
          }),
          (match) => ({ match }),
        ),
        type: byIndex('type', oneOf('one_time', 'recurring')),
      },
    }),
  ],
});
