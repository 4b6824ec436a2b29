import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { boolean } from '../../protocol/parameters.ts';
import { taxRateCreation, taxRateUpdate } from './write.ts';

/** Tax rates: percentages put on lines by hand. */
export const taxRate = defineObject({
  object: 'tax_rate',
  indexed: ({ active, inclusive }) => ({ active, inclusive }),
  endpoints: [
    taxRateCreation,
    retrieval('tax_rate', '/v1/tax_rates/:tax_rate'),
    taxRateUpdate,
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
