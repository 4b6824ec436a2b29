import { defineObject } from '../protocol/definition.ts';
import { type Filters, found, listing, retrieval } from '../protocol/endpoint.ts';
import { mapped, text } from '../protocol/parameters.ts';
import type { New, Records } from '../records.ts';

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

const filters: Filters<CardRecord> = {
  // Cards are the only kind of source kept here, so any other kind lists nothing.
  object: mapped(text(), (kind) => (kind === 'card' ? {} : { among: [] })),
};

/** Cards kept as payment sources, the way before payment methods. */
export const card = defineObject({
  object: 'card',
  indexed: ({ customer }) => ({ customer }),
  references: { customer: 'customer' },
  foreign: ['account'],
  endpoints: (['sources', 'cards'] as const).flatMap((name) => [
    retrieval(
      'card',
      `/v1/customers/:customer/${name}/:id`,
      (record, path) => record.customer === path.customer,
    ),
    listing({
      of: 'card',
      path: `/v1/customers/:customer/${name}`,
      filters: name === 'sources' ? filters : {},
      scope: (world, path) => ({
        match: { customer: found(world, 'customer', path.customer, 'customer').id },
      }),
    }),
  ]),
});
