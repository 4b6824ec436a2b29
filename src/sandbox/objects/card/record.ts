import type { New, Records } from '../../records.ts';

/** A card kept as a payment source, as stored. */
export type CardRecord = Records['card'];

/** A complete card from what is known of it. */
export function newCard(
  fields: New<CardRecord, 'id' | 'customer' | 'brand' | 'last4' | 'exp_month' | 'exp_year' | 'fingerprint'>,
): CardRecord {
  return {
    object: 'card',
    address_city: null,
    address_country: null,
    address_line1: null,
    address_line1_check: null,
    address_line2: null,
    address_state: null,
    address_zip: null,
    address_zip_check: null,
    country: 'US',
    cvc_check: 'pass',
    dynamic_last4: null,
    funding: 'credit',
    metadata: {},
    name: null,
    tokenization_method: null,
    ...fields,
  };
}
