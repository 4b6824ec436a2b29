import { defineObject } from '../../protocol/definition.ts';
import { byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { boolean } from '../../protocol/parameters.ts';
import { configurationCreation, configurationUpdate } from './write.ts';

/** Portal configurations: what customers may do by themselves in the portal. */
export const portalConfiguration = defineObject({
  object: 'billing_portal.configuration',
  indexed: ({ active, is_default }) => ({ active, is_default }),
  foreign: ['application'],
  endpoints: [
    configurationCreation,
    retrieval('billing_portal.configuration', '/v1/billing_portal/configurations/:configuration'),
    configurationUpdate,
    listing({
      of: 'billing_portal.configuration',
      path: '/v1/billing_portal/configurations',
      filters: {
        active: byIndex('active', boolean()),
        is_default: byIndex('is_default', boolean()),
      },
    }),
  ],
});
