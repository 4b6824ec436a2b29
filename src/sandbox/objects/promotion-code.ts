import { defineObject } from '../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../protocol/endpoint.ts';
import { boolean, mapped, reference, text } from '../protocol/parameters.ts';
import type { New, Records } from '../records.ts';

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

/** Promotion codes: what customers type in to get a coupon. */
export const promotionCode = defineObject({
  object: 'promotion_code',
  // Codes are told apart without regard to case.
  indexed: ({ active, code, coupon, customer }) => ({ active, code: code.toLowerCase(), coupon, customer }),
  references: { customer: 'customer' },
  embedded: { coupon: 'coupon' },
  onRequest: ['restrictions.currency_options'],
  endpoints: [
    retrieval('promotion_code', '/v1/promotion_codes/:promotion_code'),
    listing({
      of: 'promotion_code',
      path: '/v1/promotion_codes',
      filters: {
        active: byIndex('active', boolean()),
        code: byIndex(
          'code',
          mapped(text(), (code) => code.toLowerCase()),
        ),
        coupon: byIndex('coupon', reference('coupon')),
        created: byCreation(),
        customer: byIndex('customer', reference('customer')),
      },
    }),
  ],
});
