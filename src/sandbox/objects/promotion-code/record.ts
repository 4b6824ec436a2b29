import type { New, Records } from '../../records.ts';

/** A promotion code as stored. */
export type PromotionCodeRecord = Records['promotion_code'];

/** A complete promotion code from what is known of it. */
export function newPromotionCode(
  fields: New<PromotionCodeRecord, 'id' | 'created' | 'code' | 'coupon'>,
): PromotionCodeRecord {
  return {
    object: 'promotion_code',
    active: true,
    customer: null,
    expires_at: null,
    livemode: false,
    max_redemptions: null,
    metadata: {},
    restrictions: { first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null },
    times_redeemed: 0,
    ...fields,
  };
}
