import { expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, post, sandbox } = useBilling();

async function charge(amount = 3000, source = 'tok_visa', capture = true): Promise<string> {
  return (await stripe().charges.create({ amount, capture, currency: 'usd', source })).id;
}

test('a charge is refunded in parts until nothing is left', async () => {
  const id = await charge();
  const first = await stripe().refunds.create({
    amount: 1000,
    charge: id,
    metadata: { a: '1' },
    reason: 'requested_by_customer',
    expand: ['balance_transaction'],
  });
  expect(first).toMatchObject({
    object: 'refund',
    amount: 1000,
    charge: id,
    created: start,
    currency: 'usd',
    destination_details: { card: { type: 'refund' }, type: 'card' },
    metadata: { a: '1' },
    payment_intent: null,
    reason: 'requested_by_customer',
    status: 'succeeded',
    balance_transaction: { amount: -1000, fee: 0, net: -1000, type: 'refund' },
  });
  expect(await stripe().charges.retrieve(id)).toMatchObject({ amount_refunded: 1000, refunded: false });
  expect(await refused(stripe().refunds.create({ amount: 2001, charge: id }))).toEqual({
    status: 400,
    type: 'invalid_request_error',
    param: 'amount',
    message: 'Refund amount ($20.01) is greater than unrefunded amount on charge ($20.00)',
  });
  expect((await stripe().refunds.create({ charge: id })).amount).toBe(2000);
  expect(await stripe().charges.retrieve(id)).toMatchObject({ amount_refunded: 3000, refunded: true });
  expect(await refused(stripe().refunds.create({ charge: id }))).toEqual({
    status: 400,
    type: 'invalid_request_error',
    code: 'charge_already_refunded',
    message: `Charge ${id} has already been refunded.`,
  });
});

test('an intent is refunded by its own name', async () => {
  const intent = await stripe().paymentIntents.create({
    amount: 3000,
    confirm: true,
    currency: 'usd',
    payment_method: 'pm_card_visa',
    payment_method_types: ['card'],
  });
  const refund = await stripe().refunds.create({ payment_intent: intent.id, reason: 'fraudulent' });
  expect(refund).toMatchObject({ amount: 3000, charge: intent.latest_charge, payment_intent: intent.id });
  const refunded = await stripe().charges.retrieve(String(intent.latest_charge));
  expect(refunded).toMatchObject({ refunded: true, fraud_details: { user_report: 'fraudulent' } });
  const unpaid = await stripe().paymentIntents.create({ amount: 3000, currency: 'usd' });
  expect(await refused(stripe().refunds.create({ payment_intent: unpaid.id }))).toMatchObject({
    status: 400,
    param: 'payment_intent',
  });
});

test('money that is only held is let go as a whole, and its intent with it', async () => {
  const intent = await stripe().paymentIntents.create({
    amount: 3000,
    capture_method: 'manual',
    confirm: true,
    currency: 'usd',
    payment_method: 'pm_card_visa',
    payment_method_types: ['card'],
  });
  expect(await refused(stripe().refunds.create({ amount: 100, payment_intent: intent.id }))).toMatchObject({
    status: 400,
    param: 'amount',
  });
  const refund = await stripe().refunds.create({ payment_intent: intent.id });
  expect(refund).toMatchObject({ amount: 3000, balance_transaction: null });
  expect((await stripe().paymentIntents.retrieve(intent.id)).status).toBe('canceled');
});

test.each([
  [
    {},
    { message: 'One of the following params should be provided for this request: payment_intent or charge.' },
  ],
  [{ charge: 'ch_none' }, { code: 'resource_missing', param: 'id', message: "No such charge: 'ch_none'" }],
  [{ charge: 'ch_none', reason: 'because' }, { param: 'reason' }],
  [{ origin: 'customer_balance', amount: '100', currency: 'usd' }, { param: 'amount' }],
])('a refund from %o is refused', async (form, error) => {
  expect(await post('/v1/refunds', form)).toMatchObject({ status: 400, body: { error } });
});

test('the oldest way answers with the charge, the older with the refund', async () => {
  const id = await charge();
  const oldest = await post(`/v1/charges/${id}/refund`, { amount: '1000' });
  expect(oldest).toMatchObject({
    status: 200,
    body: { id, object: 'charge', amount_refunded: 1000, refunded: false },
  });
  const older = await post(`/v1/charges/${id}/refunds`, { amount: '500' });
  expect(older).toMatchObject({ status: 200, body: { object: 'refund', amount: 500, charge: id } });
  const noted = await post(`/v1/charges/${id}/refunds/${String(older.body['id'])}`, { 'metadata[a]': '1' });
  expect(noted).toMatchObject({ status: 200, body: { metadata: { a: '1' } } });
  const foreign = await post(`/v1/charges/${await charge()}/refunds/${String(older.body['id'])}`, {});
  expect(foreign.status).toBe(400);
  expect(await post('/v1/charges/ch_none/refund')).toMatchObject({ status: 404 });
});

test('a failed charge has nothing to refund', async () => {
  const error = await stripe()
    .charges.create({ amount: 3000, currency: 'usd', source: 'tok_chargeDeclined' })
    .catch((refusal) => refusal);
  expect(await refused(stripe().refunds.create({ charge: error.charge }))).toMatchObject({ status: 400 });
});

test('only metadata of a refund can be changed, and a finished one not be canceled', async () => {
  const { id } = await stripe().refunds.create({ charge: await charge() });
  expect((await stripe().refunds.update(id, { metadata: { a: '1' } })).metadata).toEqual({ a: '1' });
  expect(await post(`/v1/refunds/${id}`, { reason: 'duplicate' })).toMatchObject({
    status: 400,
    body: { error: { code: 'parameter_unknown', param: 'reason' } },
  });
  expect(await refused(stripe().refunds.cancel(id))).toMatchObject({
    status: 400,
    message: 'Canceling this refund is unsupported.',
  });
});

async function waitingRefund(): Promise<{ readonly id: string; readonly charge: string }> {
  const intent = await stripe().paymentIntents.create({
    amount: 3000,
    confirm: true,
    currency: 'jpy',
    payment_method_data: { type: 'konbini' },
    payment_method_types: ['konbini'],
    return_url: 'https://example.com/back',
  });
  await post(`/_sandbox/payment_intents/${intent.id}/authenticate`, { outcome: 'succeeded' });
  const refund = await stripe().refunds.create({
    instructions_email: 'ada@example.com',
    payment_intent: intent.id,
  });
  expect(refund).toMatchObject({ status: 'requires_action', instructions_email: 'ada@example.com' });
  return { id: refund.id, charge: String(refund.charge) };
}

test('a refund that waits for its payer can be canceled, and the money stays', async () => {
  const { id, charge: chargeId } = await waitingRefund();
  expect(await stripe().refunds.cancel(id)).toMatchObject({ status: 'canceled' });
  expect(await stripe().charges.retrieve(chargeId)).toMatchObject({ amount_refunded: 0, refunded: false });
});

test('a refund that waits for its payer can run out of time', async () => {
  const { id } = await waitingRefund();
  const expired = await stripe().testHelpers.refunds.expire(id, { expand: ['failure_balance_transaction'] });
  expect(expired).toMatchObject({
    status: 'failed',
    failure_balance_transaction: { amount: 3000, type: 'refund_failure' },
  });
});

test('what was booked is what was captured, less refunds, dispute by dispute', async () => {
  const id = await charge(5000);
  await stripe().refunds.create({ amount: 1200, charge: id });
  await stripe().refunds.create({ amount: 800, charge: id });
  const refunds = sandbox().store.list('refund', { match: { charge: id } }).records;
  const sources = new Set([id, ...refunds.map((refund) => refund.id)]);
  const booked = sandbox()
    .store.list('balance_transaction')
    .records.filter(({ source }) => sources.has(source ?? ''));
  expect(booked.reduce((sum, { amount }) => sum + amount, 0)).toBe(3000);
});
