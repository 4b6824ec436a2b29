import { describe, expect, it } from 'vitest';
import { scriptedBilling } from '../support/billing.ts';

const summary = {
  id: 'sis_1',
  object: 'usage_record_summary',
  invoice: 'in_1',
  livemode: false,
  period: { start: 1704067200, end: 1706745600 },
  subscription_item: 'si_1',
  total_usage: 1234,
};
const path = 'subscription_items/si_1/usage_record_summaries';
const { ask, run } = scriptedBilling({
  objects: {
    'subscription_items/si_1': { id: 'si_1', object: 'subscription_item', quantity: null },
    'invoices/in_1': { id: 'in_1', object: 'invoice', number: 'A-1' },
  },
  lists: {
    [path]: [
      { ...summary, id: 'sis_2', invoice: null, period: { start: 1706745600, end: null }, total_usage: 0 },
      summary,
    ],
  },
});

const usageOf = (fields: string) =>
  ask(`{ subscriptionItem(id: "si_1") { usageRecordSummaries(first: 2) { nodes { ${fields} } } } }`);

describe('the usage of a subscription item', () => {
  it('is summed up by period, the running one without end or invoice', async () => {
    const { data, calls } = await usageOf(
      'id stripeId isLive totalUsage period { start end } subscriptionItemId subscriptionItem { id } invoiceId invoice { id }',
    );
    const item = 'SubscriptionItem:si_1';
    const shared = { isLive: false, subscriptionItemId: item, subscriptionItem: { id: item } };
    expect(data).toEqual({
      subscriptionItem: {
        usageRecordSummaries: {
          nodes: [
            {
              ...shared,
              id: 'UsageRecordSummary:sis_2',
              stripeId: 'sis_2',
              totalUsage: 0,
              period: { start: '2024-02-01T00:00:00Z', end: null },
              invoiceId: null,
              invoice: null,
            },
            {
              ...shared,
              id: 'UsageRecordSummary:sis_1',
              stripeId: 'sis_1',
              totalUsage: 1234,
              period: { start: '2024-01-01T00:00:00Z', end: '2024-02-01T00:00:00Z' },
              invoiceId: 'Invoice:in_1',
              invoice: { id: 'Invoice:in_1' },
            },
          ],
        },
      },
    });
    expect(calls).toEqual(['GET /v1/subscription_items/si_1', `GET /v1/${path}?limit=2`]);
  });

  it('loads the invoice it was billed on, which the billing API does not expand', async () => {
    const { data, calls } = await usageOf('invoice { number }');
    const nodes = [{ invoice: null }, { invoice: { number: 'A-1' } }];
    expect(data).toEqual({ subscriptionItem: { usageRecordSummaries: { nodes } } });
    expect(calls).toEqual([
      'GET /v1/invoices/in_1',
      'GET /v1/subscription_items/si_1',
      `GET /v1/${path}?limit=2`,
    ]);
  });

  it('cannot be fetched by itself', async () => {
    const { errors, calls } = await run('{ node(id: "UsageRecordSummary:sis_1") { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ID' } }]);
    expect(calls).toEqual([]);
  });
});
