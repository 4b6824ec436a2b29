import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { boolean } from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';
import { shippingRateCreation, shippingRateUpdate } from './write.ts';

/** Shipping rates: what it costs to send an order. */
export const shippingRate = defineObject({
  object: 'shipping_rate',
  indexed: ({ active, fixed_amount }) => ({
    active,
    currency: [
      ...new Set([fixed_amount?.currency ?? [], Object.keys(fixed_amount?.currency_options ?? {})].flat()),
    ],
  }),
  references: { tax_code: 'tax_code' },
  onRequest: ['fixed_amount.currency_options'],
  endpoints: [
    shippingRateCreation,
    retrieval('shipping_rate', '/v1/shipping_rates/:shipping_rate'),
    shippingRateUpdate,
    listing({
      of: 'shipping_rate',
      path: '/v1/shipping_rates',
      filters: {
        active: byIndex('active', boolean()),
        created: byCreation(),
        currency: byIndex('currency', currency()),
      },
    }),
  ],
});
