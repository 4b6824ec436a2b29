import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { openGateway } from '../support/gateway.ts';
import { describeWrite, write, written } from '../support/mutations.ts';
import { newPrices, newSubscriber, newSubscription, type Prices } from '../support/subscribers.ts';
import { apiError, type Handler, send, upstream } from '../support/upstream.ts';

const billing = demoBilling();
let prices: Prices;
beforeAll(async () => {
  prices = await newPrices(billing.api);
});

async function subscribed(): Promise<{ id: string; customer: string }> {
  const customer = await newSubscriber(billing.api);
  const { id } = await newSubscription(billing.api, customer, [prices.gold]);
  return { id, customer };
}

describe('canceling a subscription', () => {
  it('now deletes it, without any key', async () => {
    const { id, customer } = await subscribed();
    const { payload, calls } = await write(
      billing,
      'subscriptionCancel',
      { id, idempotencyKey: 'unused', when: { now: {} }, cancellationDetails: { feedback: 'UNUSED' } },
      `subscription { status endedAt cancellationDetails { feedback } } latestInvoice { status }
       customer { id } idempotencyKey`,
    );
    expect(payload).toMatchObject({
      subscription: { status: 'CANCELED', cancellationDetails: { feedback: 'UNUSED' } },
      latestInvoice: { status: 'PAID' },
      customer: { id: `Customer:${customer}` },
      idempotencyKey: null,
      errors: [],
    });
    expect(calls[0]).toBe(
      `DELETE /v1/subscriptions/${id}?invoice_now=false&prorate=false&cancellation_details[feedback]=unused`,
    );
  });

  it('now can give back what was paid for and not used', async () => {
    const { id, customer } = await subscribed();
    await written(billing, 'subscriptionCancel', { id, when: { now: { prorate: true, invoiceNow: true } } });
    const { balance } = Object(await billing.api.customers.retrieve(customer));
    expect(balance).toBe(-2000);
  });

  it('at the end of the period or at an instant leaves it running, and can be taken back', async () => {
    const { id } = await subscribed();
    const selection = 'subscription { status cancelAtPeriodEnd cancelAt } idempotencyKey';
    const atEnd = await write(
      billing,
      'subscriptionCancel',
      { id, idempotencyKey: 'end', when: { atPeriodEnd: true } },
      selection,
    );
    expect(atEnd.payload).toMatchObject({
      subscription: { status: 'ACTIVE', cancelAtPeriodEnd: true },
      idempotencyKey: 'end',
    });
    expect(atEnd.calls).toEqual([`POST /v1/subscriptions/${id}`, `GET /v1/subscriptions/${id}`]);

    const taken = await written(billing, 'subscriptionUncancel', { id }, selection);
    expect(taken['subscription']).toEqual({ status: 'ACTIVE', cancelAtPeriodEnd: false, cancelAt: null });

    const { subscription } = await written(
      billing,
      'subscriptionCancel',
      { id, when: { at: '2040-01-01T00:00:00Z' } },
      selection,
    );
    expect(subscription).toEqual({
      status: 'ACTIVE',
      cancelAtPeriodEnd: false,
      cancelAt: '2040-01-01T00:00:00Z',
    });
    const again = await written(billing, 'subscriptionUncancel', { id }, selection);
    expect(again['subscription']).toMatchObject({ cancelAt: null });
  });

  it('is taken back by its own mutation, not by a false', async () => {
    const { payload, calls } = await write(billing, 'subscriptionCancel', {
      id: 'sub_1',
      when: { atPeriodEnd: false },
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'when', 'atPeriodEnd'] },
    ]);
    expect(calls).toEqual([]);
  });

  it('at one of three moments is at none of the others', async () => {
    const { calls, errors } = await billing.run(
      'mutation { subscriptionCancel(input: { id: "sub_1", when: { now: {}, atPeriodEnd: true } }) { errors { message } } }',
    );
    expect(errors[0]?.message).toContain('SubscriptionCancelWhen');
    expect(calls).toEqual([]);
  });

  it('twice finds none to cancel, and shows it as it is', async () => {
    const { id } = await subscribed();
    await written(billing, 'subscriptionCancel', { id, when: { now: {} } });
    const { payload } = await write(
      billing,
      'subscriptionCancel',
      { id, when: { now: {} } },
      'subscription { status }',
    );
    expect(payload).toMatchObject({
      subscription: { status: 'CANCELED' },
      errors: [{ __typename: 'NotFoundError', path: ['input', 'id'], id }],
    });
  });

  it('in the past is refused at its instant', async () => {
    const { id } = await subscribed();
    const { payload } = await write(billing, 'subscriptionCancel', {
      id,
      when: { at: '2001-01-01T00:00:00Z' },
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'when', 'at'] },
    ]);
  });
});

const quick = {
  billing: { timeoutMs: 200, retry: { tries: 2, budgetMs: 500, baseDelayMs: 1, maxDelayMs: 2 } },
};

/** A gateway over a billing API that loses the answer to a deletion, and keeps what the requests said. */
async function losing(read: (send: (status: number, body: object) => void) => void) {
  const requests: { method: string | undefined; key: string | string[] | undefined }[] = [];
  const handler: Handler = (request, response) => {
    requests.push({ method: request.method, key: request.headers['idempotency-key'] });
    if (request.method === 'GET') read((status, body) => send(response, status, body));
    else request.socket.destroy();
  };
  const gateway = openGateway(await upstream(handler), quick);
  onTestFinished(() => gateway.close());
  return { gateway, requests };
}

const now = { id: 'sub_1', idempotencyKey: 'mine', when: { now: {} } };
const subscription = (status: string) => ({ id: 'sub_1', object: 'subscription', status });

describe('canceling a subscription now, with the answer lost,', () => {
  it('is done when it is canceled', async () => {
    const { gateway, requests } = await losing((answer) => answer(200, subscription('canceled')));
    const { payload } = await write(gateway, 'subscriptionCancel', now, 'subscription { status }');
    expect(payload).toEqual({ subscription: { status: 'CANCELED' }, errors: [] });
    expect(requests.filter(({ method }) => method === 'DELETE')).toEqual([
      { method: 'DELETE', key: undefined },
    ]);
  });

  it('may yet be done when it still runs', async () => {
    const { gateway } = await losing((answer) => answer(200, subscription('active')));
    const { payload } = await write(gateway, 'subscriptionCancel', now, 'subscription { status }');
    expect(payload).toMatchObject({
      subscription: { status: 'ACTIVE' },
      errors: [{ __typename: 'UpstreamError', outcome: 'UNKNOWN', idempotencyKey: null }],
    });
  });

  it('is unknown when it cannot be looked up, and may be repeated', async () => {
    const { gateway } = await losing((answer) => answer(500, apiError('api_error', 'Broken.')));
    const { payload } = await write(gateway, 'subscriptionCancel', now);
    expect(payload.errors).toMatchObject([
      {
        __typename: 'UpstreamError',
        outcome: 'UNKNOWN',
        idempotencyKey: null,
        message: 'The billing API did not say whether it was done. It can be repeated.',
      },
    ]);
  });
});

const id = 'sub_1';

describeWrite('subscriptionCancel', {
  given: { id, when: { now: {} } },
  call: 'DELETE /v1/subscriptions/sub_1',
});
describeWrite('subscriptionUncancel', { given: { id }, call: 'POST /v1/subscriptions/sub_1' });
