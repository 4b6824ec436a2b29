import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, post } = useBilling();

async function disputed(source = 'tok_visa_createDispute') {
  const charge = await stripe().charges.create({ amount: 2000, currency: 'usd', source });
  const { data } = await stripe().disputes.list({ charge: charge.id });
  const [dispute] = data;
  if (dispute === undefined) throw new Error('The charge was not disputed');
  return { charge, dispute };
}

function amounts(dispute: Stripe.Dispute): readonly (readonly [number, number])[] {
  return dispute.balance_transactions.map(({ amount, fee }) => [amount, fee]);
}

test('a magic card is disputed at once, and the money goes back', async () => {
  const { charge, dispute } = await disputed();
  expect(charge.disputed).toBe(true);
  expect(dispute).toMatchObject({
    object: 'dispute',
    amount: 2000,
    charge: charge.id,
    created: start,
    evidence_details: { has_evidence: false, past_due: false, submission_count: 0 },
    is_charge_refundable: false,
    reason: 'fraudulent',
    status: 'needs_response',
    payment_method_details: { card: { brand: 'visa', network_reason_code: '10.4' }, type: 'card' },
  });
  expect(amounts(dispute)).toEqual([[-2000, 1500]]);
  expect(dispute.evidence_details.due_by).toBeGreaterThan(start);
  expect(await refused(stripe().refunds.create({ charge: charge.id }))).toEqual({
    status: 400,
    type: 'invalid_request_error',
    code: 'charge_disputed',
    message: `Charge ${charge.id} has been charged back; cannot issue a refund.`,
  });
});

test.each([
  ['tok_createDispute', 'fraudulent', 'needs_response'],
  ['tok_visa_createDisputeProductNotReceived', 'product_not_received', 'needs_response'],
  ['tok_createDisputeInquiry', 'general', 'warning_needs_response'],
])('%s is disputed as %s', async (source, reason, status) => {
  expect((await disputed(source)).dispute).toMatchObject({ reason, status });
});

test('evidence that wins brings the money back', async () => {
  const { dispute } = await disputed();
  const won = await stripe().disputes.update(dispute.id, {
    evidence: { uncategorized_text: 'winning_evidence' },
    metadata: { a: '1' },
  });
  expect(won).toMatchObject({
    status: 'won',
    metadata: { a: '1' },
    evidence_details: { has_evidence: true, submission_count: 1 },
  });
  expect(amounts(won)).toEqual([
    [-2000, 1500],
    [2000, 0],
  ]);
  expect(await refused(stripe().disputes.close(dispute.id))).toEqual({
    status: 400,
    type: 'invalid_request_error',
    message: 'This dispute is already closed',
  });
});

test('evidence that loses, loses; any other is under review', async () => {
  const { dispute } = await disputed();
  const sent = await stripe().disputes.update(dispute.id, { evidence: { customer_name: 'Ada' } });
  expect(sent).toMatchObject({ status: 'under_review', evidence: { customer_name: 'Ada', receipt: null } });
  const lost = await stripe().disputes.update(dispute.id, {
    evidence: { uncategorized_text: 'losing_evidence' },
  });
  expect(lost.status).toBe('lost');
});

test('evidence is collected until it is submitted', async () => {
  const { dispute } = await disputed();
  const staged = await stripe().disputes.update(dispute.id, {
    evidence: { customer_name: 'Ada' },
    submit: false,
  });
  expect(staged).toMatchObject({
    status: 'needs_response',
    evidence_details: { has_evidence: true, submission_count: 0 },
  });
  expect((await stripe().disputes.update(dispute.id, { submit: true })).status).toBe('under_review');
});

test('closing gives a dispute up, for good', async () => {
  const { dispute } = await disputed();
  expect((await stripe().disputes.close(dispute.id)).status).toBe('lost');
  expect(await refused(stripe().disputes.close(dispute.id))).toMatchObject({ status: 400 });
  expect(
    await refused(stripe().disputes.update(dispute.id, { evidence: { customer_name: 'x' } })),
  ).toMatchObject({ status: 400 });
  expect((await stripe().disputes.update(dispute.id, { metadata: { a: '1' } })).metadata).toEqual({ a: '1' });
});

test('an inquiry takes nothing, and a refund settles it', async () => {
  const { charge, dispute } = await disputed('tok_createDisputeInquiry');
  expect(dispute).toMatchObject({ is_charge_refundable: true, balance_transactions: [] });
  await stripe().refunds.create({ charge: charge.id });
  expect((await stripe().disputes.retrieve(dispute.id)).status).toBe('warning_closed');
});

test('disputes are reached through their charge as well', async () => {
  const { charge, dispute } = await disputed();
  const changed = await post(`/v1/charges/${charge.id}/dispute`, {
    'evidence[customer_name]': 'Ada',
    submit: 'false',
  });
  expect(changed).toMatchObject({
    status: 200,
    body: { id: dispute.id, evidence: { customer_name: 'Ada' } },
  });
  const closed = await post(`/v1/charges/${charge.id}/dispute/close`);
  expect(closed).toMatchObject({ status: 200, body: { id: dispute.id, status: 'lost' } });
  const quiet = await stripe().charges.create({ amount: 2000, currency: 'usd', source: 'tok_visa' });
  expect(await post(`/v1/charges/${quiet.id}/dispute/close`)).toMatchObject({
    status: 404,
    body: { error: { message: `No dispute for charge: ${quiet.id}` } },
  });
});

test('money that is held is disputed once it is captured', async () => {
  const held = await stripe().charges.create({
    amount: 2000,
    capture: false,
    currency: 'usd',
    source: 'tok_createDispute',
  });
  expect(held.disputed).toBe(false);
  expect((await stripe().charges.capture(held.id)).disputed).toBe(true);
});
