import { defineObject } from '../../protocol/definition.ts';
import { endpoint, retrieval } from '../../protocol/endpoint.ts';
import { pageOf, pageParams } from '../../protocol/page.ts';
import { reference, required } from '../../protocol/parameters.ts';

import { createItem, deleteItem, updateItem } from './write.ts';

/** Subscription items: one price within a subscription. The only lists printed oldest first. */
export const subscriptionItem = defineObject({
  object: 'subscription_item',
  indexed: ({ price, subscription }) => ({ price, subscription }),
  references: { discounts: 'discount' },
  embedded: { plan: 'plan', price: 'price', tax_rates: 'tax_rate' },
  endpoints: [
    createItem,
    updateItem,
    deleteItem,
    retrieval('subscription_item', '/v1/subscription_items/:item'),
    endpoint({
      method: 'GET',
      path: '/v1/subscription_items',
      params: { subscription: required(reference('subscription')), ...pageParams },
      handle: (context) => {
        const { subscription, ...paging } = context.params;
        const url = `/v1/subscription_items?subscription=${subscription.id}`;
        const match = { subscription: subscription.id };
        return pageOf(context, 'subscription_item', url, { match, order: 'oldest' }, paging);
      },
    }),
  ],
});
