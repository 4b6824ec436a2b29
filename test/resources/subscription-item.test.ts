import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let id: string;
beforeAll(async () => {
  const { items } = await billing.api.subscriptions.retrieve(demo.subscription);
  id = found(items.data.find(({ quantity }) => quantity === 12)).id;
});

describe('an item of a subscription', () => {
  it.each(['raw', 'global'])('is read by its %s id, its price and plan inside', async (form) => {
    const { data, calls } = await billing.ask<{ subscriptionItem: { priceId: string; planId: string } }>(
      `query ($id: ID!) { subscriptionItem(id: $id) {
        id stripeId quantity subscriptionId subscription { id } priceId price { id lookupKey } planId plan { id amount { minor } }
        taxRates { displayName } discountIds billingThresholds { usageGte } metadata { key }
      } }`,
      { id: form === 'raw' ? id : `SubscriptionItem:${id}` },
    );
    const { priceId, planId } = data.subscriptionItem;
    expect(data).toEqual({
      subscriptionItem: {
        id: `SubscriptionItem:${id}`,
        stripeId: id,
        quantity: 12,
        subscriptionId: `BillingSubscription:${demo.subscription}`,
        subscription: { id: `BillingSubscription:${demo.subscription}` },
        priceId,
        price: { id: priceId, lookupKey: 'seat_monthly' },
        planId,
        plan: { id: planId, amount: { minor: 900 } },
        taxRates: [],
        discountIds: [],
        billingThresholds: null,
        metadata: [],
      },
    });
    expect(planId).toBe(priceId.replace('Price', 'Plan'));
    expect(calls).toEqual([`GET /v1/subscription_items/${id}`]);
  });

  it('loads its subscription, which the billing API does not expand', async () => {
    const { data, calls } = await billing.ask(
      'query ($id: ID!) { subscriptionItem(id: $id) { subscription { status } } }',
      { id },
    );
    expect(data).toEqual({ subscriptionItem: { subscription: { status: 'ACTIVE' } } });
    expect(calls).toEqual([`GET /v1/subscription_items/${id}`, `GET /v1/subscriptions/${demo.subscription}`]);
  });
});

describe('the items deep inside another answer', () => {
  const item = {
    id: 'si_1',
    object: 'subscription_item',
    quantity: null,
    subscription: 'sub_1',
    discounts: ['di_1'],
  };
  const { ask } = scriptedBilling({
    objects: { 'subscription_items/si_1': item },
    lists: {
      invoices: [
        {
          id: 'in_1',
          object: 'invoice',
          subscription: 'sub_1',
        },
      ],
    },
    expandable: [
      {
        id: 'sub_1',
        object: 'subscription',
        items: {
          object: 'list',
          data: [item],
          has_more: false,
          url: '/v1/subscription_items?subscription=sub_1',
        },
      },
      { id: 'di_1', object: 'discount', coupon: { id: 'HALF', object: 'coupon', percent_off: 50 } },
    ],
  });

  it('have their discounts read from the item itself', async () => {
    const { data, calls } = await ask(
      '{ invoices(first: 1) { nodes { subscription { items(first: 1) { nodes { quantity discounts { coupon { percentOff } } } } } } } }',
    );
    const items = { nodes: [{ quantity: null, discounts: [{ coupon: { percentOff: '50' } }] }] };
    expect(data).toEqual({ invoices: { nodes: [{ subscription: { items } }] } });
    expect(calls).toEqual([
      'GET /v1/invoices?limit=1&expand[0]=data.subscription',
      'GET /v1/subscription_items/si_1?expand[0]=discounts',
    ]);
  });
});

describeReferences(
  billing,
  'SubscriptionItem',
  () => ({ root: 'subscriptionItem', id, path: `subscription_items/${id}` }),
  { discounts: 'coupon { name }' },
);

describeChildLists(
  'SubscriptionItem',
  {
    root: 'subscriptionItem',
    path: 'subscription_items/si_1',
    object: { id: 'si_1', object: 'subscription_item' },
  },
  { usageRecordSummaries: 'subscription_items/si_1/usage_record_summaries?limit=20' },
);
