import { expect, test } from 'vitest';
import { found } from '../support/billing.ts';
import { actorsOf, minor, tellTime } from './actors.ts';
import { useStory } from './story.ts';

const story = useStory();
const { act, ask, attempt, once, instant } = story;
const { customer, monthly } = actorsOf(story);

interface Subscribed {
  readonly subscription: {
    readonly id: string;
    readonly items: { readonly nodes: readonly { readonly id: string }[] };
  };
}

const SUBSCRIPTION = `subscription { id status currentPeriodStart currentPeriodEnd cancelAtPeriodEnd
  items { nodes { id quantity } } }`;

/** The subscription as it is, and all it was ever billed, the latest first. */
async function seen(id: string) {
  const { subscription } = await ask<{ subscription: object | null }>(
    `query ($id: ID!) { subscription(id: $id) { status currentPeriodStart currentPeriodEnd
      invoices { nodes { status total { minor } billingReason } } } }`,
    { id },
  );
  return found(subscription);
}

test('a subscription goes from its trial through renewal and a change to its end, to the cent', async () => {
  const time = await tellTime(story, instant());
  const customerId = await customer('tok_visa', { testClockId: time.id });
  const basic = await monthly('Basic', 2000);
  const pro = await monthly('Pro', 5000);

  const made = await once<Subscribed>(
    'subscriptionCreate',
    { customerId, items: [{ price: { priceId: basic } }], trial: { days: 14 } },
    `${SUBSCRIPTION} latestInvoice { status total { minor } } customer { id }`,
  );
  const { id } = made.subscription;
  expect(made).toMatchObject({
    subscription: { status: 'TRIALING', currentPeriodEnd: '2024-01-15T00:00:00Z' },
    latestInvoice: { status: 'PAID', total: minor(0) },
    customer: { id: customerId },
  });

  // What a period bills is a draft for an hour.
  await time.until('2024-01-15T02:00:00Z');
  const first = { status: 'PAID', total: minor(2000), billingReason: 'SUBSCRIPTION_CYCLE' };
  const trial = { status: 'PAID', total: minor(0), billingReason: 'SUBSCRIPTION_CREATE' };
  expect(await seen(id)).toEqual({
    status: 'ACTIVE',
    currentPeriodStart: '2024-01-15T00:00:00Z',
    currentPeriodEnd: '2024-02-15T00:00:00Z',
    invoices: { nodes: [first, trial] },
  });
  await time.until('2024-03-01T00:00:00Z');
  expect(await seen(id)).toMatchObject({
    currentPeriodEnd: '2024-03-15T00:00:00Z',
    invoices: { nodes: [first, first, trial] },
  });

  // 14 of 29 days are left: 965.5 of 2,000 come back, 2,413.8 of 5,000 are owed.
  const change = {
    items: [{ subscriptionItemId: found(made.subscription.items.nodes[0]).id, price: { priceId: pro } }],
    prorationDate: '2024-03-01T00:00:00Z',
    prorationBehavior: 'ALWAYS_INVOICE',
  };
  const prorated = {
    total: minor(1448),
    lines: {
      nodes: expect.arrayContaining([
        expect.objectContaining({ amount: minor(-966), isProration: true }),
        expect.objectContaining({ amount: minor(2414), isProration: true }),
      ]),
    },
  };
  const tried = await ask(
    `query ($input: InvoicePreviewInput!) { invoicePreview(input: $input) { errors { message }
      preview { total { minor } lines { nodes { amount { minor } isProration } } } } }`,
    { input: { existingSubscription: { subscriptionId: id, ...change } } },
  );
  expect(tried).toMatchObject({ invoicePreview: { errors: [], preview: prorated } });
  expect(await attempt('subscriptionUpdate', { id, ...change }, 'subscription { status }')).toMatchObject({
    errors: [{ __typename: 'InvalidInputError', path: ['input', 'idempotencyKey'] }],
  });
  const changed = await once(
    'subscriptionUpdate',
    { id, ...change },
    `${SUBSCRIPTION} latestInvoice { status billingReason total { minor } lines { nodes { amount { minor } isProration } } }`,
  );
  expect(changed).toMatchObject({
    subscription: { status: 'ACTIVE', currentPeriodEnd: '2024-03-15T00:00:00Z' },
    latestInvoice: { status: 'PAID', billingReason: 'SUBSCRIPTION_UPDATE', ...prorated },
  });

  const end = (when: object) =>
    act(
      'subscriptionCancel',
      { id, when },
      `${SUBSCRIPTION} latestInvoice { total { minor } } customer { id }`,
    );
  expect(await end({ atPeriodEnd: true })).toMatchObject({
    subscription: { status: 'ACTIVE', cancelAtPeriodEnd: true },
    latestInvoice: { total: minor(1448) },
    customer: { id: customerId },
  });
  expect(await act('subscriptionUncancel', { id }, SUBSCRIPTION)).toMatchObject({
    subscription: { cancelAtPeriodEnd: false },
  });
  await end({ atPeriodEnd: true });
  await time.until('2024-03-16T00:00:00Z');
  const update = { status: 'PAID', total: minor(1448), billingReason: 'SUBSCRIPTION_UPDATE' };
  expect(await seen(id)).toMatchObject({
    status: 'CANCELED',
    invoices: { nodes: [update, first, first, trial] },
  });
  const { errors } = await attempt('subscriptionUncancel', { id }, 'subscription { status }');
  expect(errors).toEqual([expect.objectContaining({ __typename: 'InvalidStateError' })]);
});

test('a subscription that is canceled at once gives back what is not used', async () => {
  const time = await tellTime(story, instant());
  const customerId = await customer('tok_visa', { testClockId: time.id });
  const made = await once<Subscribed>(
    'subscriptionCreate',
    { customerId, items: [{ price: { priceId: await monthly('Gym', 3100) }, quantity: 2 }] },
    `${SUBSCRIPTION} latestInvoice { status total { minor } }`,
  );
  expect(made).toMatchObject({
    subscription: { status: 'ACTIVE' },
    latestInvoice: { status: 'PAID', total: minor(6200) },
  });
  await time.until('2024-01-11T00:00:00Z');
  const canceled = await act(
    'subscriptionCancel',
    { id: made.subscription.id, when: { now: { prorate: true, invoiceNow: true } } },
    `subscription { status endedAt } latestInvoice { status total { minor } } customer { balance { minor } }`,
  );
  // 21 of 31 days, of two times 3,100.
  expect(canceled).toEqual({
    subscription: { status: 'CANCELED', endedAt: '2024-01-11T00:00:00Z' },
    latestInvoice: { status: 'PAID', total: minor(-4200) },
    customer: { balance: minor(-4200) },
  });
});

test('items come and go, and collection pauses', async () => {
  const customerId = await customer('tok_visa');
  const { subscription } = await once<Subscribed>(
    'subscriptionCreate',
    { customerId, items: [{ price: { priceId: await monthly('Base', 1000) } }] },
    SUBSCRIPTION,
  );
  const added = await once<{ item: { id: string } }>(
    'subscriptionItemCreate',
    { subscriptionId: subscription.id, price: { priceId: await monthly('Add-on', 500) }, quantity: 2 },
    'item { id quantity } subscription { items { nodes { quantity } } upcomingInvoice { total { minor } } }',
  );
  // A whole month of it from the first instant on, and the next month of everything.
  expect(added).toMatchObject({
    item: { quantity: 2 },
    subscription: { upcomingInvoice: { total: minor(3000) } },
  });
  const paused = await act(
    'subscriptionPause',
    { id: subscription.id, behavior: 'VOID' },
    'subscription { status pauseCollection { behavior } }',
  );
  expect(paused).toEqual({ subscription: { status: 'ACTIVE', pauseCollection: { behavior: 'VOID' } } });
  expect(
    await act(
      'subscriptionUnpause',
      { id: subscription.id },
      'subscription { pauseCollection { behavior } }',
    ),
  ).toEqual({ subscription: { pauseCollection: null } });
  const removed = await act(
    'subscriptionItemDelete',
    { id: added.item.id },
    'deletedItemId subscription { items { nodes { quantity } } upcomingInvoice { total { minor } } }',
  );
  expect(removed).toEqual({
    deletedItemId: added.item.id,
    subscription: { items: { nodes: [{ quantity: 1 }] }, upcomingInvoice: { total: minor(1000) } },
  });
});
