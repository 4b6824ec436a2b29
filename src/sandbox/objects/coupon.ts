import { defineObject } from '../protocol/definition.ts';
import { byCreation, listing, retrieval } from '../protocol/endpoint.ts';
import type { New, Records } from '../records.ts';

/** A coupon as stored. */
export type CouponRecord = Records['coupon'];

/** A complete coupon from what is known of it. */
export function newCoupon(fields: New<CouponRecord, 'id' | 'created'>): CouponRecord {
  return {
    object: 'coupon',
    amount_off: null,
    currency: null,
    duration: 'once',
    duration_in_months: null,
    livemode: false,
    max_redemptions: null,
    metadata: {},
    name: null,
    percent_off: null,
    redeem_by: null,
    times_redeemed: 0,
    valid: true,
    ...fields,
  };
}

/** Coupons: what a discount takes off, and for how long. */
export const coupon = defineObject({
  object: 'coupon',
  onRequest: ['applies_to', 'currency_options'],
  endpoints: [
    retrieval('coupon', '/v1/coupons/:coupon'),
    listing({ of: 'coupon', path: '/v1/coupons', filters: { created: byCreation() } }),
  ],
});
