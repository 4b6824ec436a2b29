import type { New, Records } from '../../records.ts';

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
