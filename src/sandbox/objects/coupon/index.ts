import { defineObject } from '../../protocol/definition.ts';
import { byCreation, listing, retrieval } from '../../protocol/endpoint.ts';

/** Coupons: what a discount takes off, and for how long. */
export const coupon = defineObject({
  object: 'coupon',
  onRequest: ['applies_to', 'currency_options'],
  endpoints: [
    retrieval('coupon', '/v1/coupons/:coupon'),
    listing({ of: 'coupon', path: '/v1/coupons', filters: { created: byCreation() } }),
  ],
});
