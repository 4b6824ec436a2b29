import { expect, test } from 'vitest';
import { useFlow } from '../support/flow.ts';

const { stripe, customer, monthly } = useFlow();

async function subscribe() {
  const owner = await customer();
  return stripe().subscriptions.create({ customer: owner, items: [{ price: await monthly() }] });
}

test('a subscription is made, read, changed, listed, searched and canceled', async () => {
  const made = await subscribe();
  expect(made).toMatchObject({ status: 'active', items: { data: [{ quantity: 1 }] } });
  const invoice = await stripe().invoices.retrieve(String(made.latest_invoice));
  expect(invoice).toMatchObject({ billing_reason: 'subscription_create', status: 'paid', total: 1200 });
  const updated = await stripe().subscriptions.update(made.id, { metadata: { order_id: '6735' } });
  expect(updated.metadata).toEqual({ order_id: '6735' });
  expect((await stripe().subscriptions.list({ limit: 3 })).data[0]?.id).toBe(made.id);
  const query = "status:'active' AND metadata['order_id']:'6735'";
  expect((await stripe().subscriptions.search({ query })).data).toHaveLength(1);
  const canceled = await stripe().subscriptions.cancel(made.id);
  expect(canceled).toMatchObject({ id: made.id, status: 'canceled' });
  const ended = await stripe().subscriptions.list({ customer: String(made.customer), status: 'ended' });
  expect(ended.data).toHaveLength(1);
});

test('items are added, read, changed, listed and removed', async () => {
  const { id: subscription } = await subscribe();
  const item = await stripe().subscriptionItems.create({
    price: await monthly({ unit_amount: 500 }),
    quantity: 2,
    subscription,
  });
  expect(item).toMatchObject({ quantity: 2, subscription });
  expect((await stripe().subscriptionItems.retrieve(item.id)).id).toBe(item.id);
  const updated = await stripe().subscriptionItems.update(item.id, { metadata: { order_id: '6735' } });
  expect(updated.metadata).toEqual({ order_id: '6735' });
  expect((await stripe().subscriptionItems.list({ subscription })).data).toHaveLength(2);
  expect(await stripe().subscriptionItems.del(item.id)).toMatchObject({ deleted: true });
  await expect(stripe().subscriptionItems.del(item.id)).rejects.toMatchObject({
    message: `Invalid subscription_item id: ${item.id}`,
  });
});

test('a schedule is made, read, changed, listed and released', async () => {
  const owner = await customer();
  const plan = await monthly();
  const schedule = await stripe().subscriptionSchedules.create({
    customer: owner,
    phases: [{ items: [{ price: plan }], iterations: 12 }],
    start_date: 'now',
  });
  expect(schedule).toMatchObject({ customer: owner, end_behavior: 'release', status: 'active' });
  expect((await stripe().subscriptionSchedules.retrieve(schedule.id)).phases).toHaveLength(1);
  const updated = await stripe().subscriptionSchedules.update(schedule.id, {
    metadata: { order_id: '6735' },
  });
  expect(updated.metadata).toEqual({ order_id: '6735' });
  expect((await stripe().subscriptionSchedules.list({ customer: owner })).data).toHaveLength(1);
  const released = await stripe().subscriptionSchedules.release(schedule.id);
  expect(released).toMatchObject({ released_subscription: schedule.subscription, status: 'released' });
});

test('a canceled schedule cancels its subscription', async () => {
  const schedule = await stripe().subscriptionSchedules.create({
    from_subscription: (await subscribe()).id,
  });
  expect(await stripe().subscriptionSchedules.cancel(schedule.id)).toMatchObject({ status: 'canceled' });
  const { data } = await stripe().subscriptions.list({ limit: 1, status: 'canceled' });
  expect(data[0]?.id).toBe(schedule.subscription);
});
