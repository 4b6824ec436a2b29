import { defineObject } from '../../protocol/definition.ts';
import { type Filters, found, listing, retrieval } from '../../protocol/endpoint.ts';
import { mapped, text } from '../../protocol/parameters.ts';
import type { CardRecord } from './record.ts';

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
