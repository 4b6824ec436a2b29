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

const createFor = async (customerId: string, more: object = {}) => ({
  customerId,
  idempotencyKey: newKey(),
  items: [{ price: { priceId: prices.gold } }],
  ...more,
});

describe('a subscription that is made', () => {
  it('is active, with its first invoice paid', async () => {
    const customerId = await newSubscriber(billing.api);
    const { payload, calls } = await write(
      billing,
      'subscriptionCreate',
      await createFor(customerId, { description: 'Gold', cancel: { atPeriodEnd: true } }),
      `subscription { stripeId status description cancelAtPeriodEnd items { nodes { priceId quantity } } }
       latestInvoice { stripeId status total { minor } } customer { id }`,
    );
    const id = idIn(payload['subscription']);
    const invoice = idIn(payload['latestInvoice']);
    expect(payload).toMatchObject({
      subscription: {
        status: 'ACTIVE',
        description: 'Gold',
        cancelAtPeriodEnd: true,
        items: { nodes: [{ priceId: `Price:${prices.gold}`, quantity: 1 }] },
      },
      latestInvoice: { status: 'PAID', total: { minor: 2000 } },
      customer: { id: `Customer:${customerId}` },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/subscriptions');
    expect(calls.slice(1).sort()).toEqual([`GET /v1/invoices/${invoice}`, `GET /v1/subscriptions/${id}`]);
  });

  it('is made and charged once with one key', async () => {
    const customerId = await newSubscriber(billing.api);
    const input = await createFor(customerId);
    const first = await written(billing, 'subscriptionCreate', input, 'subscription { id }');
    expect(await written(billing, 'subscriptionCreate', input, 'subscription { id }')).toEqual(first);
    expect((await billing.api.charges.list({ customer: customerId })).data).toHaveLength(1);
  });

  it('waits for the buyer where the bank asks for it, and says what the buyer needs', async () => {
    const customerId = await newSubscriber(billing.api, 'pm_card_authenticationRequired');
    const { payload } = await write(
      billing,
      'subscriptionCreate',
      await createFor(customerId),
      'subscription { status } latestInvoice { status }',
    );
    expect(payload).toMatchObject({
      subscription: { status: 'INCOMPLETE' },
      latestInvoice: { status: 'OPEN' },
      errors: [{ __typename: 'PaymentActionRequiredError' }],
    });
    expect(payload.errors[0]?.clientSecret).toMatch(/^pi_\w+_secret_\w+/);
  });

  it('is none when the payment must succeed and is declined', async () => {
    const customerId = await newSubscriber(billing.api, 'pm_card_chargeCustomerFail');
    const { payload } = await write(
      billing,
      'subscriptionCreate',
      await createFor(customerId, { paymentBehavior: 'ERROR_IF_INCOMPLETE' }),
      'subscription { id } latestInvoice { id } customer { id isDeleted }',
    );
    expect(payload).toMatchObject({
      subscription: null,
      latestInvoice: null,
      customer: { id: `Customer:${customerId}`, isDeleted: false },
      errors: [{ __typename: 'PaymentFailedError', code: 'card_declined' }],
    });
  });

  it.each([
    ['no item', { items: [] }, ['input', 'items']],
    ['no days to pay a sent invoice in', { collectionMethod: 'SEND_INVOICE' }, ['input', 'daysUntilDue']],
    [
      'days to pay what is charged',
      { collectionMethod: 'CHARGE_AUTOMATICALLY', daysUntilDue: 3 },
      ['input', 'daysUntilDue'],
    ],
    [
      'a day that no month has',
      { billingCycleAnchor: { calendar: { dayOfMonth: 32 } } },
      ['input', 'billingCycleAnchor', 'calendar', 'dayOfMonth'],
    ],
  ])('with %s is refused before it is sent', async (_, input, path) => {
    const { payload, calls } = await write(billing, 'subscriptionCreate', await createFor('cus_1', input));
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidInputError', path }]);
    expect(calls).toEqual([]);
  });

  it('with a price that is not there is refused at that price', async () => {
    const customerId = await newSubscriber(billing.api);
    const { payload } = await write(billing, 'subscriptionCreate', {
      ...(await createFor(customerId)),
      items: [{ price: { priceId: prices.gold } }, { price: { priceId: 'price_none' } }],
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'NotFoundError', path: ['input', 'items', '1', 'price', 'priceId'], id: 'price_none' },
    ]);
  });

  it('begins with a trial of so many days', async () => {
    const customerId = await newSubscriber(billing.api);
    const payload = await written(
      billing,
      'subscriptionCreate',
      await createFor(customerId, { trial: { days: 14 } }),
      'subscription { status } latestInvoice { total { minor } }',
    );
    expect(payload).toMatchObject({
      subscription: { status: 'TRIALING' },
      latestInvoice: { total: { minor: 0 } },
    });
  });
});

describe('a change of a subscription', () => {
  it('bills what it costs with an invoice of its own where it says so', async () => {
    const { id, items } = await newSubscription(billing.api, await newSubscriber(billing.api), [prices.gold]);
    const { payload, calls } = await write(
      billing,
      'subscriptionUpdate',
      {
        id,
        idempotencyKey: newKey(),
        prorationBehavior: 'ALWAYS_INVOICE',
        items: [{ subscriptionItemId: items[0], quantity: 3 }, { price: { priceId: prices.silver } }],
      },
      'subscription { items { nodes { quantity } } } latestInvoice { status total { minor } billingReason }',
    );
    expect(payload).toMatchObject({
      subscription: { items: { nodes: [{ quantity: 3 }, { quantity: 1 }] } },
      latestInvoice: { status: 'PAID', total: { minor: 5000 }, billingReason: 'SUBSCRIPTION_UPDATE' },
      errors: [],
    });
    expect(calls[0]).toBe(`POST /v1/subscriptions/${id}`);
  });

  it.each([
    ['prorations', { prorationBehavior: 'ALWAYS_INVOICE' }],
    ['a new anchor', { billingCycleAnchor: 'NOW' }],
    ['the end of a trial', { trial: { endsNow: true } }],
  ])('that invoices at once by %s needs a key', async (_, input) => {
    const { payload, calls } = await write(billing, 'subscriptionUpdate', { id: 'sub_1', ...input });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'idempotencyKey'] },
    ]);
    expect(calls).toEqual([]);
  });

  it('that names no item to remove, or no price to add, is refused there', async () => {
    const { payload, calls } = await write(billing, 'subscriptionUpdate', {
      id: 'sub_1',
      items: [{ remove: true }, { quantity: 2 }],
    });
    expect(payload.errors.map(({ path }) => path)).toEqual([
      ['input', 'items', '0', 'subscriptionItemId'],
      ['input', 'items', '1', 'price'],
    ]);
    expect(calls).toEqual([]);
  });

  it('of words alone is possible when it has ended', async () => {
    const { id } = await newSubscription(billing.api, await newSubscriber(billing.api), [prices.gold]);
    await billing.api.subscriptions.cancel(id);
    const change = {
      cancellationDetails: { comment: 'Moved.' },
      metadata: { set: [{ key: 'a', value: 'b' }] },
    };
    const { subscription } = await written(
      billing,
      'subscriptionUpdate',
      { id, ...change },
      'subscription { status cancellationDetails { comment } metadataValue(key: "a") }',
    );
    expect(subscription).toEqual({
      status: 'CANCELED',
      cancellationDetails: { comment: 'Moved.' },
      metadataValue: 'b',
    });
  });

  it('of anything else is not, and the subscription is shown as it is', async () => {
    const { id } = await newSubscription(billing.api, await newSubscriber(billing.api), [prices.gold]);
    await billing.api.subscriptions.cancel(id);
    const { payload } = await write(
      billing,
      'subscriptionUpdate',
      { id, daysUntilDue: 3 },
      'subscription { status }',
    );
    expect(payload).toMatchObject({
      subscription: { status: 'CANCELED' },
      errors: [{ __typename: 'InvalidInputError', path: ['input', 'daysUntilDue'] }],
    });
  });

  it('waits for the buyer where it must be paid first', async () => {
    const customer = await newSubscriber(billing.api);
    const { id, items } = await newSubscription(billing.api, customer, [prices.gold]);
    const method = await billing.api.paymentMethods.attach('pm_card_authenticationRequired', { customer });
    await billing.api.subscriptions.update(id, { default_payment_method: method.id });
    const { payload } = await write(
      billing,
      'subscriptionUpdate',
      {
        id,
        idempotencyKey: newKey(),
        prorationBehavior: 'ALWAYS_INVOICE',
        paymentBehavior: 'PENDING_IF_INCOMPLETE',
        items: [{ subscriptionItemId: items[0], quantity: 3 }],
      },
      'subscription { status pendingUpdate { subscriptionItems { quantity } } }',
    );
    expect(payload).toMatchObject({
      subscription: { status: 'ACTIVE', pendingUpdate: { subscriptionItems: [{ quantity: 3 }] } },
      errors: [{ __typename: 'PaymentActionRequiredError' }],
    });
  });

  it('happens once with one key', async () => {
    const { id, items } = await newSubscription(billing.api, await newSubscriber(billing.api), [prices.gold]);
    const input = {
      id,
      idempotencyKey: newKey(),
      prorationBehavior: 'ALWAYS_INVOICE',
      items: [{ subscriptionItemId: items[0], quantity: 2 }],
    };
    const first = await written(billing, 'subscriptionUpdate', input, 'latestInvoice { id }');
    expect(await written(billing, 'subscriptionUpdate', input, 'latestInvoice { id }')).toEqual(first);
    expect((await billing.api.invoices.list({ subscription: id })).data).toHaveLength(2);
  });
});

describe('a subscription that is paused', () => {
  it('collects nothing until it is unpaused', async () => {
    const { id } = await newSubscription(billing.api, await newSubscriber(billing.api), [prices.gold]);
    const selection = 'subscription { status pauseCollection { behavior } }';
    const paused = await write(billing, 'subscriptionPause', { id, behavior: 'KEEP_AS_DRAFT' }, selection);
    expect(paused.payload['subscription']).toEqual({
      status: 'ACTIVE',
      pauseCollection: { behavior: 'KEEP_AS_DRAFT' },
    });
    expect(paused.calls).toEqual([`POST /v1/subscriptions/${id}`, `GET /v1/subscriptions/${id}`]);
    const { subscription } = await written(billing, 'subscriptionUnpause', { id }, selection);
    expect(subscription).toEqual({ status: 'ACTIVE', pauseCollection: null });
  });

  it('cannot go on in the past', async () => {
    const { id } = await newSubscription(billing.api, await newSubscriber(billing.api), [prices.gold]);
    const { payload } = await write(billing, 'subscriptionPause', {
      id,
      behavior: 'VOID',
      resumesAt: '2001-01-01T00:00:00Z',
    });
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidInputError', path: ['input', 'resumesAt'] }]);
  });

  it('by the end of its trial is resumed with an invoice', async () => {
    const clock = await billing.api.testHelpers.testClocks.create({ frozen_time: 1_767_225_600 });
    const customer = await billing.api.customers.create({ test_clock: clock.id });
    const { id } = await newSubscription(billing.api, customer.id, [prices.gold], {
      trial_end: 1_767_830_400,
      trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
    });
    await billing.api.testHelpers.testClocks.advance(clock.id, { frozen_time: 1_767_916_800 });
    const method = await billing.api.paymentMethods.attach('pm_card_visa', { customer: customer.id });
    await billing.api.subscriptions.update(id, { default_payment_method: method.id });
    const input = { id, idempotencyKey: newKey() };
    const { payload, calls } = await write(
      billing,
      'subscriptionResume',
      input,
      'subscription { status } latestInvoice { status total { minor } }',
    );
    expect(payload).toMatchObject({
      subscription: { status: 'ACTIVE' },
      latestInvoice: { status: 'PAID', total: { minor: 2000 } },
      errors: [],
    });
    expect(calls[0]).toBe(`POST /v1/subscriptions/${id}/resume`);
    await written(billing, 'subscriptionResume', input);
    expect((await billing.api.charges.list({ customer: customer.id })).data).toHaveLength(1);
  });

  it('is the only one that can be resumed', async () => {
    const { id } = await newSubscription(billing.api, await newSubscriber(billing.api), [prices.gold]);
    const { payload } = await write(
      billing,
      'subscriptionResume',
      { id, idempotencyKey: newKey() },
      'subscription { status }',
    );
    expect(found(payload['subscription'])).toEqual({ status: 'ACTIVE' });
    expect(payload.errors).toMatchObject([{ __typename: 'InvalidStateError' }]);
  });
});

const id = 'sub_1';
const call = 'POST /v1/subscriptions/sub_1';

describeWrite('subscriptionCreate', { given: { customerId: 'cus_1' }, call: 'POST /v1/subscriptions' });
describeWrite('subscriptionUpdate', {
  // With something that bills, so that it shows how.
  given: { id, 'items.0.subscriptionItemId': 'si_1', offSession: true },
  call,
});
describeWrite('subscriptionPause', { given: { id }, call });
describeWrite('subscriptionUnpause', { given: { id }, call });
describeWrite('subscriptionResume', { given: { id }, call: `${call}/resume` });
