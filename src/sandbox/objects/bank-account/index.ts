import { defineObject } from '../../protocol/definition.ts';
import { sourceEndpoints } from '../source/endpoints.ts';

/** Bank accounts kept as payment sources, the way before payment methods. */
export const bankAccount = defineObject({
  object: 'bank_account',
  indexed: ({ customer }) => ({ customer }),
  rank: ({ place = 0 }) => place,
  references: { customer: 'customer' },
  foreign: ['account'],
  hidden: ['behavior', 'place'],
  endpoints: sourceEndpoints('bank_accounts'),
});
