import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { boolean, mapped, reference, text } from '../../protocol/parameters.ts';
import { promotionCodeCreation, promotionCodeUpdate } from './write.ts';

/** Promotion codes: what customers type in to get a coupon. */
export const promotionCode = defineObject({
  object: 'promotion_code',
  // Codes are told apart without regard to case.
  indexed: ({ active, code, coupon, customer }) => ({ active, code: code.toLowerCase(), coupon, customer }),
  due: ({ active, expires_at }) => (active && expires_at !== null ? { at: expires_at, clock: null } : null),
  references: { customer: 'customer' },
  embedded: { coupon: 'coupon' },
  onRequest: ['restrictions.currency_options'],
  endpoints: [
    promotionCodeCreation,
    retrieval('promotion_code', '/v1/promotion_codes/:promotion_code'),
    promotionCodeUpdate,
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
