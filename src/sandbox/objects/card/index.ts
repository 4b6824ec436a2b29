import { defineObject } from '../../protocol/definition.ts';
import { sourceEndpoints } from '../source/endpoints.ts';

/** Cards kept as payment sources, the way before payment methods. */
export const card = defineObject({
  object: 'card',
  indexed: ({ customer }) => ({ customer }),
  rank: ({ place = 0 }) => place,
  references: { customer: 'customer' },
  foreign: ['account'],
  hidden: ['behavior', 'place'],
  endpoints: [...sourceEndpoints('sources'), ...sourceEndpoints('cards')],
});
