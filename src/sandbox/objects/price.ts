import { defineObject } from '../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../protocol/endpoint.ts';
import { boolean, list, mapped, object, oneOf, reference, text } from '../protocol/parameters.ts';
import type { New, Records } from '../records.ts';
import type { Store } from '../store/store.ts';
import { planOf } from './plan.ts';

/** A price as stored. */
export type PriceRecord = Records['price'];

/** A complete price from what is known of it. */
export function newPrice(
  fields: New<PriceRecord, 'id' | 'created' | 'currency' | 'product' | 'unit_amount_decimal'>,
): PriceRecord {
  const decimal = fields.unit_amount_decimal;
  return {
    object: 'price',
    active: true,
    billing_scheme: 'per_unit',
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: fields.recurring ? 'recurring' : 'one_time',
    unit_amount: decimal !== null && /^-?\d+$/.test(decimal) ? Number(decimal) : null,
    ...fields,
  };
}

/** Stores a price and, since every recurring price can be read as a plan too, its plan. */
export function putPrice(store: Store, price: PriceRecord): PriceRecord {
  const plan = planOf(price);
  // A deleted plan stays deleted while its price lives on.
  if (plan !== undefined && store.stub('plan', price.id) === undefined) store.put(plan);
  return store.put(price);
}

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
    retrieval('price', '/v1/prices/:price'),
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
