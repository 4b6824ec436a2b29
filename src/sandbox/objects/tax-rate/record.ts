import type { New, Records } from '../../records.ts';

/** A tax rate as stored. */
export type TaxRateRecord = Records['tax_rate'];

/** A complete tax rate from what is known of it. */
export function newTaxRate(
  fields: New<TaxRateRecord, 'id' | 'created' | 'display_name' | 'inclusive' | 'percentage'>,
): TaxRateRecord {
  return {
    object: 'tax_rate',
    active: true,
    country: null,
    description: null,
    effective_percentage: null,
    jurisdiction: null,
    jurisdiction_level: null,
    livemode: false,
    metadata: {},
    state: null,
    tax_type: null,
    ...fields,
  };
}
