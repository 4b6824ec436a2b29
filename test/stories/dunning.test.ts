import { expect, test } from 'vitest';
import { found } from '../support/billing.ts';
import { actorsOf, minor, tellTime } from './actors.ts';
import { useStory } from './story.ts';

const story = useStory();
const { act, ask, attempt, once, instant } = story;
const { customer, monthly } = actorsOf(story);

/** Gives a customer another card, and makes it the one that is charged. */
async function charge(customerId: string, token: string): Promise<void> {
  const { source } = await act<{ source: { id: string; stripeId: string } }>(
    'customerSourceCreate',
    { customerId, token },
    'source { ... on Card { id stripeId } }',
  );
  await act(
    'customerUpdate',
    { id: customerId, defaultSourceId: source.stripeId },
    'customer { isDelinquent }',
  );
}

interface Owed {
  readonly status: string;
  readonly latestInvoice: { readonly id: string; readonly status: string };
}

/** The subscription, and how far the collection of its latest invoice has come. */
async function owed(id: string): Promise<Owed> {
  const { subscription } = await ask<{ subscription: Owed | null }>(
    `query ($id: ID!) { subscription(id: $id) { status
      latestInvoice { id status amountRemaining { minor } attemptCount nextPaymentAttempt } } }`,
    { id },
  );
  return found(subscription);
}

test('a card that fails is tried again, is replaced, and fails for good', async () => {
  const time = await tellTime(story, instant());
  const customerId = await customer('tok_visa', { testClockId: time.id });
  const { subscription } = await once<{ subscription: { id: string } }>(
    'subscriptionCreate',
    { customerId, items: [{ price: { priceId: await monthly('Paper', 2000) } }] },
    'subscription { id } latestInvoice { status }',
  );
  const { id } = subscription;
  await charge(customerId, 'tok_chargeCustomerFail');

  await time.until('2024-02-01T02:00:00Z');
  const february = await owed(id);
  expect(february).toMatchObject({
    status: 'PAST_DUE',
    latestInvoice: {
      status: 'OPEN',
      amountRemaining: minor(2000),
      attemptCount: 1,
      nextPaymentAttempt: '2024-02-04T01:00:00Z',
    },
  });
  const invoice = february.latestInvoice.id;
  const declined = await attempt(
    'invoicePay',
    { id: invoice, idempotencyKey: story.key() },
    'invoice { status amountPaid { minor } } subscription { status } customer { isDelinquent }',
  );
  expect(declined).toEqual({
    invoice: { status: 'OPEN', amountPaid: minor(0) },
    subscription: { status: 'PAST_DUE' },
    customer: { isDelinquent: true },
    errors: [
      {
        __typename: 'PaymentFailedError',
        code: 'card_declined',
        declineCode: 'generic_decline',
        message: 'Your card was declined.',
        userMessage: 'Your card was declined.',
      },
    ],
  });
  await charge(customerId, 'tok_visa');
  const paid = await once(
    'invoicePay',
    { id: invoice },
    'invoice { status amountPaid { minor } } subscription { status } customer { isDelinquent }',
  );
  expect(paid).toEqual({
    invoice: { status: 'PAID', amountPaid: minor(2000) },
    subscription: { status: 'ACTIVE' },
    customer: { isDelinquent: false },
  });

  await charge(customerId, 'tok_chargeCustomerFail');
  // Tried on the day, then three, five and seven days after the time before; then given up.
  const attempts: [until: string, attemptCount: number, next: string | null][] = [
    ['2024-03-01T02:00:00Z', 1, '2024-03-04T01:00:00Z'],
    ['2024-03-04T02:00:00Z', 2, '2024-03-09T01:00:00Z'],
    ['2024-03-09T02:00:00Z', 3, '2024-03-16T01:00:00Z'],
  ];
  for (const [until, attemptCount, nextPaymentAttempt] of attempts) {
    await time.until(until);
    expect(await owed(id)).toMatchObject({
      status: 'PAST_DUE',
      latestInvoice: { status: 'OPEN', attemptCount, nextPaymentAttempt },
    });
  }
  await time.until('2024-03-16T02:00:00Z');
  const last = await owed(id);
  expect(last).toMatchObject({
    status: 'CANCELED',
    latestInvoice: { status: 'OPEN', attemptCount: 4, nextPaymentAttempt: null },
  });
  const given = await act(
    'invoiceMarkUncollectible',
    { id: last.latestInvoice.id },
    'invoice { status amountRemaining { minor } } subscription { status }',
  );
  expect(given).toEqual({
    invoice: { status: 'UNCOLLECTIBLE', amountRemaining: minor(2000) },
    subscription: { status: 'CANCELED' },
  });
});

test('a first payment that fails leaves the subscription incomplete, or makes none', async () => {
  const customerId = await customer('tok_chargeCustomerFail');
  const items = [{ price: { priceId: await monthly('Milk', 900) } }];
  const made = await once(
    'subscriptionCreate',
    { customerId, items },
    'subscription { status } latestInvoice { status amountDue { minor } }',
  );
  expect(made).toEqual({
    subscription: { status: 'INCOMPLETE' },
    latestInvoice: { status: 'OPEN', amountDue: minor(900) },
  });
  const refused = await attempt(
    'subscriptionCreate',
    { customerId, items, paymentBehavior: 'ERROR_IF_INCOMPLETE', idempotencyKey: story.key() },
    'subscription { status } customer { subscriptions { nodes { status } } }',
  );
  expect(refused).toMatchObject({
    subscription: null,
    customer: { subscriptions: { nodes: [{ status: 'INCOMPLETE' }] } },
    errors: [{ __typename: 'PaymentFailedError', declineCode: 'generic_decline' }],
  });
});
