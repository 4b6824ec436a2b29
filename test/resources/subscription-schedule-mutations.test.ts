import { beforeAll, describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';
import {
  idIn,
  newKey,
  newPrices,
  newSubscriber,
  newSubscription,
  type Prices,
} from '../support/subscribers.ts';

const billing = demoBilling();
let prices: Prices;
beforeAll(async () => {
  prices = await newPrices(billing.api);
});

async function scheduled(): Promise<{ id: string; subscription: string }> {
  const { id: existingSubscriptionId } = await newSubscription(
    billing.api,
    await newSubscriber(billing.api),
    [prices.gold],
  );
  const { schedule } = await written(
    billing,
    'subscriptionScheduleCreate',
    { from: { existingSubscriptionId } },
    'schedule { stripeId }',
  );
  return { id: idIn(schedule), subscription: existingSubscriptionId };
}

const phase = (quantity: number, more: object = {}) => ({
  items: [{ price: { priceId: prices.gold }, quantity }],
  ...more,
});

describe('a subscription schedule', () => {
  it('is made for a subscription that is there, and changes what is planned', async () => {
    const { id, subscription } = await scheduled();
    const { phases } = found(await billing.api.subscriptionSchedules.retrieve(id));
    const [current] = phases;
    const at = (seconds: number | undefined) => new Date((seconds ?? 0) * 1000).toISOString();
    const { payload, calls } = await write(
      billing,
      'subscriptionScheduleUpdate',
      {
        id,
        endBehavior: 'CANCEL',
        phases: [
          phase(1, { start: { at: at(current?.start_date) }, end: { at: at(current?.end_date) } }),
          phase(2, { end: { iterations: 2 }, metadata: { set: [{ key: 'a', value: 'b' }] } }),
        ],
      },
      `schedule { status endBehavior phases { items { quantity } metadataValue(key: "a") } }
       subscription { id }`,
    );
    expect(payload).toMatchObject({
      schedule: {
        status: 'ACTIVE',
        endBehavior: 'CANCEL',
        phases: [
          { items: [{ quantity: 1 }], metadataValue: null },
          { items: [{ quantity: 2 }], metadataValue: 'b' },
        ],
      },
      subscription: { id: `BillingSubscription:${subscription}` },
      errors: [],
    });
    expect(calls).toEqual([`POST /v1/subscription_schedules/${id}`, `GET /v1/subscription_schedules/${id}`]);
  });

  it('is made for a subscription to come, and none begins when it is canceled', async () => {
    const customerId = await newSubscriber(billing.api);
    const input = {
      idempotencyKey: newKey(),
      from: {
        newSubscription: {
          customerId,
          start: { at: '2040-01-01T00:00:00Z' },
          phases: [phase(1, { trial: { whole: true } }), phase(2)],
        },
      },
    };
    const selection =
      'schedule { stripeId status endBehavior phases { trialEnd endDate } } subscription { id }';
    const made = await written(billing, 'subscriptionScheduleCreate', input, selection);
    expect(made).toMatchObject({
      schedule: {
        status: 'NOT_STARTED',
        endBehavior: 'RELEASE',
        phases: [{ trialEnd: '2040-02-01T00:00:00Z', endDate: '2040-02-01T00:00:00Z' }, { trialEnd: null }],
      },
      subscription: null,
    });
    expect(await written(billing, 'subscriptionScheduleCreate', input, selection)).toEqual(made);

    const { schedule } = await written(
      billing,
      'subscriptionScheduleCancel',
      { id: idIn(made['schedule']) },
      'schedule { status } subscription { id }',
    );
    expect(schedule).toEqual({ status: 'CANCELED' });
    expect((await billing.api.subscriptions.list({ customer: customerId })).data).toEqual([]);
  });

  it('that is canceled cancels its subscription', async () => {
    const { id } = await scheduled();
    const payload = await written(
      billing,
      'subscriptionScheduleCancel',
      { id, invoiceNow: false, prorate: false },
      'schedule { status } subscription { status }',
    );
    expect(payload).toMatchObject({ schedule: { status: 'CANCELED' }, subscription: { status: 'CANCELED' } });
  });

  it('that is released lets its subscription go on, and cannot be released again', async () => {
    const { id, subscription } = await scheduled();
    const selection = 'schedule { status subscriptionId } subscription { id status }';
    expect(await written(billing, 'subscriptionScheduleRelease', { id }, selection)).toMatchObject({
      schedule: { status: 'RELEASED', subscriptionId: null },
      subscription: { id: `BillingSubscription:${subscription}`, status: 'ACTIVE' },
    });
    const { payload } = await write(billing, 'subscriptionScheduleRelease', { id }, selection);
    expect(payload).toMatchObject({
      schedule: { status: 'RELEASED' },
      errors: [{ __typename: 'InvalidStateError' }],
    });
  });

  it('with a price that is not there is refused at that price of that phase', async () => {
    const { payload } = await write(billing, 'subscriptionScheduleCreate', {
      from: {
        newSubscription: {
          customerId: await newSubscriber(billing.api),
          phases: [phase(1), { items: [{ price: { priceId: 'price_none' } }] }],
        },
      },
    });
    const below = ['from', 'newSubscription', 'phases', '1', 'items', '0', 'price', 'priceId'];
    expect(payload.errors).toMatchObject([
      { __typename: 'NotFoundError', path: ['input', ...below], id: 'price_none' },
    ]);
  });

  it('whose change invoices at once needs a key', async () => {
    const { payload, calls } = await write(billing, 'subscriptionScheduleUpdate', {
      id: 'sub_sched_1',
      prorationBehavior: 'ALWAYS_INVOICE',
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'idempotencyKey'] },
    ]);
    expect(calls).toEqual([]);
  });

  it('has no phase with more items than a subscription', async () => {
    const items = Array.from({ length: 21 }, () => ({ price: { priceId: prices.gold } }));
    const { payload, calls } = await write(billing, 'subscriptionScheduleUpdate', {
      id: 'sub_sched_1',
      phases: [{ items }],
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'phases', '0', 'items'] },
    ]);
    expect(calls).toEqual([]);
  });
});

const id = 'sub_sched_1';
const call = 'POST /v1/subscription_schedules/sub_sched_1';

describeWrite('subscriptionScheduleCreate', { call: 'POST /v1/subscription_schedules' });
describeWrite('subscriptionScheduleUpdate', { given: { id }, call });
describeWrite('subscriptionScheduleCancel', { given: { id }, call: `${call}/cancel` });
describeWrite('subscriptionScheduleRelease', { given: { id }, call: `${call}/release` });
