import { defineObject } from '../../protocol/definition.ts';
import { listing, retrieval } from '../../protocol/endpoint.ts';
import { taxCodes } from './codes.ts';

/** Tax codes: what kind of thing a product is to the tax office. The same for every account. */
export const taxCode = defineObject({
  object: 'tax_code',
  given: taxCodes,
  endpoints: [
    retrieval('tax_code', '/v1/tax_codes/:id'),
    listing({ of: 'tax_code', path: '/v1/tax_codes', scope: () => ({ order: 'oldest' }) }),
  ],
});
