import { expect, test } from 'vitest';
import { useFlow } from '../support/flow.ts';

const { stripe, customer } = useFlow();

test('a charge is made, read, described, listed and refunded bit by bit', async () => {
  const owner = await customer();
  const { id } = await stripe().charges.create({ amount: 3000, currency: 'usd', customer: owner });
  expect(await stripe().charges.update(id, { description: 'Test' })).toMatchObject({ description: 'Test' });
  expect((await stripe().charges.list({ customer: owner })).data).toHaveLength(1);
  await stripe().refunds.create({ amount: 1000, charge: id });
  expect(await stripe().charges.retrieve(id, { expand: ['refunds', 'balance_transaction'] })).toMatchObject({
    amount_refunded: 1000,
    balance_transaction: { amount: 3000, type: 'charge' },
    refunded: false,
  });
  await expect(stripe().refunds.create({ amount: 2500, charge: id })).rejects.toMatchObject({
    param: 'amount',
  });
  const refund = await stripe().refunds.create({ charge: id, reason: 'requested_by_customer' });
  expect(refund).toMatchObject({ amount: 2000, status: 'succeeded' });
  expect(await stripe().refunds.update(refund.id, { metadata: { order_id: '6735' } })).toMatchObject({
    metadata: { order_id: '6735' },
  });
  await expect(stripe().refunds.create({ charge: id })).rejects.toMatchObject({
    code: 'charge_already_refunded',
  });
});

test('an authorized charge is captured in part, and the rest is let go', async () => {
  const owner = await customer();
  const params = { amount: 3000, capture: false, currency: 'usd', customer: owner };
  const { id } = await stripe().charges.create(params);
  expect(await stripe().charges.capture(id, { amount: 2000 })).toMatchObject({
    amount_captured: 2000,
    amount_refunded: 1000,
    captured: true,
  });
  await expect(stripe().charges.capture(id)).rejects.toMatchObject({ code: 'charge_already_captured' });
});

test('a payment intent is made, confirmed and captured with a payment method', async () => {
  const { id } = await stripe().paymentIntents.create({
    amount: 1000,
    capture_method: 'manual',
    currency: 'usd',
    customer: await customer(),
    payment_method: 'pm_card_visa',
    payment_method_types: ['card'],
  });
  expect(await stripe().paymentIntents.confirm(id)).toMatchObject({ status: 'requires_capture' });
  expect(await stripe().paymentIntents.capture(id)).toMatchObject({
    amount_received: 1000,
    status: 'succeeded',
  });
  expect((await stripe().events.list({ type: 'payment_intent.*' })).data.map(({ type }) => type)).toContain(
    'payment_intent.succeeded',
  );
});

test('a payment method is attached, used for a setup, listed and detached', async () => {
  const owner = await customer();
  const { id } = await stripe().paymentMethods.attach('pm_card_visa', { customer: owner });
  const intent = await stripe().setupIntents.create({
    confirm: true,
    customer: owner,
    payment_method: id,
    payment_method_types: ['card'],
  });
  expect(intent.status).toBe('succeeded');
  expect((await stripe().setupAttempts.list({ setup_intent: intent.id })).data).toHaveLength(1);
  expect((await stripe().customers.listPaymentMethods(owner)).data.map((one) => one.id)).toContain(id);
  expect(await stripe().paymentMethods.detach(id)).toMatchObject({ customer: null });
});

test('a declined card raises an error that names its charge', async () => {
  await expect(
    stripe().charges.create({ amount: 900, currency: 'usd', source: 'tok_chargeDeclined' }),
  ).rejects.toMatchObject({ code: 'card_declined', statusCode: 402, type: 'StripeCardError' });
});
