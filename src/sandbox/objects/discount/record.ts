import type { New, Records } from '../../records.ts';

/** A discount as stored. */
export type DiscountRecord = Records['discount'];

/** A complete discount from what is known of it. */
export function newDiscount(
  fields: New<DiscountRecord, 'id' | 'start' | 'coupon' | 'customer'>,
): DiscountRecord {
  return {
    object: 'discount',
    checkout_session: null,
    end: null,
    invoice: null,
    invoice_item: null,
    promotion_code: null,
    subscription: null,
    subscription_item: null,
    ...fields,
  };
}
