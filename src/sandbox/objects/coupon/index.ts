import { defineObject } from '../../protocol/definition.ts';
import { byCreation, listing, retrieval } from '../../protocol/endpoint.ts';
import { couponCreation, couponDeletion, couponUpdate } from './write.ts';

/** Coupons: what a discount takes off, and for how long. */
export const coupon = defineObject({
  object: 'coupon',
  due: ({ redeem_by, valid }) => (valid && redeem_by !== null ? { at: redeem_by, clock: null } : null),
  onRequest: ['applies_to', 'currency_options'],
  endpoints: [
    couponCreation,
    retrieval('coupon', '/v1/coupons/:coupon'),
    couponUpdate,
    couponDeletion,
    listing({ of: 'coupon', path: '/v1/coupons', filters: { created: byCreation() } }),
  ],
});
