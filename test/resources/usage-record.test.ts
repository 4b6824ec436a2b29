import { describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';
import { newKey, newPrices, newSubscriber, newSubscription } from '../support/subscribers.ts';

const billing = demoBilling();

async function newItem(kind: 'gold' | 'metered'): Promise<string> {
  const prices = await newPrices(billing.api);
  const customer = await newSubscriber(billing.api);
  const { items } = await newSubscription(billing.api, customer, [prices[kind]]);
  return items[0] ?? '';
}

const SUMMED = 'subscriptionItem { usageRecordSummaries(first: 1) { nodes { totalUsage } } }';
const summed = (totalUsage: number) => ({ usageRecordSummaries: { nodes: [{ totalUsage }] } });

describe('usage', () => {
  it('is reported, and summed up on its item', async () => {
    const subscriptionItemId = await newItem('metered');
    const { payload, calls } = await write(
      billing,
      'usageRecordCreate',
      { subscriptionItemId, quantity: 5 },
      `usageRecord { id quantity timestamp isLive subscriptionItemId } ${SUMMED}`,
    );
    expect(payload).toMatchObject({
      usageRecord: {
        id: expect.stringMatching(/^UsageRecord:mbur_/),
        quantity: 5,
        timestamp: expect.stringMatching(/Z$/),
        isLive: false,
        subscriptionItemId: `SubscriptionItem:${subscriptionItemId}`,
      },
      subscriptionItem: summed(5),
      errors: [],
    });
    expect(calls).toEqual([
      `POST /v1/subscription_items/${subscriptionItemId}/usage_records`,
      `GET /v1/subscription_items/${subscriptionItemId}/usage_record_summaries?limit=1`,
    ]);
  });

  it('is added to what was reported, unless it takes its place', async () => {
    const subscriptionItemId = await newItem('metered');
    const report = (input: object) =>
      written(
        billing,
        'usageRecordCreate',
        { subscriptionItemId, ...input },
        `usageRecord { timestamp } ${SUMMED}`,
      );
    // The sandbox has a time of its own, which the first report tells.
    const { usageRecord } = await report({ quantity: 5 });
    const { timestamp } = found(usageRecord as { timestamp: string } | null);
    expect(await report({ quantity: 2, timestamp })).toMatchObject({ subscriptionItem: summed(7) });
    expect(await report({ quantity: 3, timestamp, action: 'SET' })).toMatchObject({
      subscriptionItem: summed(3),
    });
  });

  it('counts once with one key', async () => {
    const input = { subscriptionItemId: await newItem('metered'), idempotencyKey: newKey(), quantity: 5 };
    await written(billing, 'usageRecordCreate', input);
    expect(await written(billing, 'usageRecordCreate', input, SUMMED)).toMatchObject({
      subscriptionItem: summed(5),
    });
  });

  it('before the period is refused at its time', async () => {
    const { payload } = await write(billing, 'usageRecordCreate', {
      subscriptionItemId: await newItem('metered'),
      quantity: 1,
      timestamp: '2001-01-01T00:00:00Z',
    });
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidInputError', path: ['input', 'timestamp'] }]);
  });

  it('of an item that is billed by its quantity is none', async () => {
    const { payload } = await write(
      billing,
      'usageRecordCreate',
      { subscriptionItemId: await newItem('gold'), quantity: 1 },
      'usageRecord { id }',
    );
    expect(payload).toMatchObject({ usageRecord: null, errors: [{ __typename: 'InvalidStateError' }] });
  });
});

describeWrite('usageRecordCreate', {
  given: { subscriptionItemId: 'si_1' },
  call: 'POST /v1/subscription_items/si_1/usage_records',
});
