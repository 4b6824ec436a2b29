import type { New, Records } from '../../records.ts';

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
