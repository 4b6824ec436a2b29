import { beforeAll, describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
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

async function subscribed(): Promise<{ id: string; item: string; customer: string }> {
  const customer = await newSubscriber(billing.api);
  const { id, items } = await newSubscription(billing.api, customer, [prices.gold]);
  return { id, item: items[0] ?? '', customer };
}

describe('an item of a subscription', () => {
  it('is added, changed and taken away', async () => {
    const { id } = await subscribed();
    const added = await write(
      billing,
      'subscriptionItemCreate',
      {
        subscriptionId: id,
        idempotencyKey: newKey(),
        price: { priceId: prices.silver },
        prorationBehavior: 'ALWAYS_INVOICE',
      },
      `item { stripeId quantity } subscription { items { nodes { stripeId } } }
       latestInvoice { status total { minor } }`,
    );
    const item = idIn(added.payload['item']);
    expect(added.payload).toMatchObject({
      item: { quantity: 1 },
      subscription: { items: { nodes: [{}, { stripeId: item }] } },
      latestInvoice: { status: 'PAID', total: { minor: 1000 } },
      errors: [],
    });
    expect(added.calls[0]).toBe('POST /v1/subscription_items');

    const changed = await write(
      billing,
      'subscriptionItemUpdate',
      { id: item, quantity: 4, prorationBehavior: 'NONE' },
      'item { quantity } subscription { id } latestInvoice { total { minor } }',
    );
    expect(changed.payload).toMatchObject({
      item: { quantity: 4 },
      subscription: { id: `BillingSubscription:${id}` },
      latestInvoice: { total: { minor: 1000 } },
      errors: [],
    });

    const gone = await write(
      billing,
      'subscriptionItemDelete',
      { id: item, prorationBehavior: 'NONE' },
      'deletedItemId subscription { id items { nodes { stripeId } } } latestInvoice { status }',
    );
    expect(gone.payload).toMatchObject({
      deletedItemId: `SubscriptionItem:${item}`,
      subscription: { id: `BillingSubscription:${id}`, items: { nodes: [{}] } },
      latestInvoice: { status: 'PAID' },
      errors: [],
    });
    expect(gone.calls.slice(0, 2)).toEqual([
      `GET /v1/subscription_items/${item}`,
      `DELETE /v1/subscription_items/${item}?proration_behavior=none`,
    ]);
  });

  it('is added and charged once with one key', async () => {
    const { id, customer } = await subscribed();
    const input = {
      subscriptionId: id,
      idempotencyKey: newKey(),
      price: { priceId: prices.silver },
      prorationBehavior: 'ALWAYS_INVOICE',
    };
    const first = await written(billing, 'subscriptionItemCreate', input, 'item { id }');
    expect(await written(billing, 'subscriptionItemCreate', input, 'item { id }')).toEqual(first);
    expect((await billing.api.charges.list({ customer })).data).toHaveLength(2);
  });

  it('whose change must be paid says what the buyer needs, on the subscription it is part of', async () => {
    const { id, item, customer } = await subscribed();
    const method = await billing.api.paymentMethods.attach('pm_card_authenticationRequired', { customer });
    await billing.api.subscriptions.update(id, { default_payment_method: method.id });
    const { payload } = await write(
      billing,
      'subscriptionItemUpdate',
      { id: item, idempotencyKey: newKey(), quantity: 3, prorationBehavior: 'ALWAYS_INVOICE' },
      'subscription { status } latestInvoice { status }',
    );
    expect(payload).toMatchObject({
      subscription: { status: 'PAST_DUE' },
      latestInvoice: { status: 'OPEN' },
      errors: [{ __typename: 'PaymentActionRequiredError' }],
    });
    expect(payload.errors[0]?.clientSecret).toMatch(/_secret_/);
  });

  it('whose change invoices at once needs a key', async () => {
    const { payload, calls } = await write(billing, 'subscriptionItemUpdate', {
      id: 'si_1',
      prorationBehavior: 'ALWAYS_INVOICE',
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'idempotencyKey'] },
    ]);
    expect(calls).toEqual([]);
  });

  it('with a price that is not there is refused at the price, and the subscription is shown', async () => {
    const { id } = await subscribed();
    const { payload } = await write(
      billing,
      'subscriptionItemCreate',
      { subscriptionId: id, idempotencyKey: newKey(), price: { priceId: 'price_none' } },
      'item { id } subscription { status }',
    );
    expect(payload).toMatchObject({
      item: null,
      subscription: { status: 'ACTIVE' },
      errors: [{ __typename: 'NotFoundError', path: ['input', 'price', 'priceId'], id: 'price_none' }],
    });
  });

  it('that is the last one stays', async () => {
    const { id, item } = await subscribed();
    const { payload } = await write(
      billing,
      'subscriptionItemDelete',
      { id: item },
      'deletedItemId subscription { id }',
    );
    expect(payload).toMatchObject({
      deletedItemId: null,
      subscription: { id: `BillingSubscription:${id}` },
      errors: [{ __typename: 'InvalidInputError' }],
    });
  });
});

const id = 'si_1';

describeWrite('subscriptionItemCreate', {
  given: { subscriptionId: 'sub_1' },
  call: 'POST /v1/subscription_items',
});
describeWrite('subscriptionItemUpdate', { given: { id }, call: 'POST /v1/subscription_items/si_1' });
describeWrite('subscriptionItemDelete', { given: { id }, call: 'DELETE /v1/subscription_items/si_1' });
