import { defineObject } from '../protocol/definition.ts';
import { endpoint, retrieval } from '../protocol/endpoint.ts';
import { pageOf, pageParams } from '../protocol/page.ts';
import { reference, required } from '../protocol/parameters.ts';
import type { New, Records } from '../records.ts';

/** An item of a subscription as stored. */
export type SubscriptionItemRecord = Records['subscription_item'];

/** A complete item of a subscription from what is known of it; metered items have no quantity. */
export function newSubscriptionItem(
  fields: New<SubscriptionItemRecord, 'id' | 'created' | 'price' | 'subscription'>,
): SubscriptionItemRecord {
  return {
    object: 'subscription_item',
    billing_thresholds: null,
    discounts: [],
    metadata: {},
    plan: fields.price,
    tax_rates: [],
    ...fields,
  };
}

/** Subscription items: one price within a subscription. The only lists printed oldest first. */
export const subscriptionItem = defineObject({
  object: 'subscription_item',
  indexed: ({ price, subscription }) => ({ price, subscription }),
  references: { discounts: 'discount' },
  embedded: { plan: 'plan', price: 'price', tax_rates: 'tax_rate' },
  endpoints: [
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
