import type { New, Records } from '../../records.ts';

/** A shipping rate as stored. */
export type ShippingRateRecord = Records['shipping_rate'];

/** A complete shipping rate from what is known of it. */
export function newShippingRate(
  fields: New<ShippingRateRecord, 'id' | 'created' | 'display_name' | 'fixed_amount'>,
): ShippingRateRecord {
  return {
    object: 'shipping_rate',
    active: true,
    delivery_estimate: null,
    livemode: false,
    metadata: {},
    tax_behavior: 'unspecified',
    tax_code: null,
    type: 'fixed_amount',
    ...fields,
  };
}
