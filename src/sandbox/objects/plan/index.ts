import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { boolean, reference } from '../../protocol/parameters.ts';
import { planDeletion, planUpdate } from './change.ts';
import { planCreation } from './create.ts';

/** Plans: the older view of recurring prices, under the same ids. */
export const plan = defineObject({
  object: 'plan',
  indexed: ({ active, product }) => ({ active, product }),
  references: { product: 'product' },
  onRequest: ['tiers'],
  endpoints: [
    planCreation,
    retrieval('plan', '/v1/plans/:plan'),
    planUpdate,
    planDeletion,
    listing({
      of: 'plan',
      path: '/v1/plans',
      filters: {
        active: byIndex('active', boolean()),
        created: byCreation(),
        product: byIndex('product', reference('product')),
      },
    }),
  ],
});
