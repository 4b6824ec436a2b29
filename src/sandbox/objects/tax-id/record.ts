import type { New, Records } from '../../records.ts';

/** A tax id as stored. */
export type TaxIdRecord = Records['tax_id'];

/** A complete tax id from what is known of it. */
export function newTaxId(
  fields: New<TaxIdRecord, 'id' | 'created' | 'customer' | 'country' | 'type' | 'value'>,
): TaxIdRecord {
  const { customer } = fields;
  return {
    object: 'tax_id',
    livemode: false,
    owner: customer === null ? { type: 'self' } : { type: 'customer', customer },
    verification:
      customer === null ? null : { status: 'pending', verified_address: null, verified_name: null },
    ...fields,
  };
}
