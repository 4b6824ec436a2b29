import { defineObject } from '../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../protocol/endpoint.ts';
import { boolean } from '../protocol/parameters.ts';
import type { New, Records } from '../records.ts';

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

/** Tax rates: percentages put on lines by hand. */
export const taxRate = defineObject({
  object: 'tax_rate',
  indexed: ({ active, inclusive }) => ({ active, inclusive }),
  endpoints: [
    retrieval('tax_rate', '/v1/tax_rates/:tax_rate'),
    listing({
      of: 'tax_rate',
      path: '/v1/tax_rates',
      filters: {
        active: byIndex('active', boolean()),
        created: byCreation(),
        inclusive: byIndex('inclusive', boolean()),
      },
    }),
  ],
});
