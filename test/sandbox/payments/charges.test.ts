import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, customer, post, sandbox } = useBilling();

function charged(fields: Partial<Stripe.ChargeCreateParams> = {}) {
  return stripe().charges.create({ amount: 2000, currency: 'usd', source: 'tok_visa', ...fields });
}

test('a charge of a token prints every property the API prints', async () => {
  const { lastResponse, ...charge } = await charged({ description: 'A chair', metadata: { a: '1' } });
  expect(lastResponse.statusCode).toBe(200);
  expect(charge).toMatchObject({
    object: 'charge',
    amount: 2000,
    amount_captured: 2000,
    amount_refunded: 0,
    captured: true,
    created: start,
    currency: 'usd',
    customer: null,
    description: 'A chair',
    disputed: false,
    failure_code: null,
    invoice: null,
    metadata: { a: '1' },
    paid: true,
    payment_intent: null,
    refunded: false,
    source: { object: 'card', brand: 'Visa', last4: '4242' },
    status: 'succeeded',
  });
  expect(charge.payment_method).toBe((charge.source as { id?: string } | null)?.id);
  expect(Object.keys(charge).sort()).toEqual(
    (
      'amount amount_captured amount_refunded application application_fee application_fee_amount ' +
      'balance_transaction billing_details calculated_statement_descriptor captured created currency customer ' +
      'description disputed failure_balance_transaction failure_code failure_message fraud_details id invoice ' +
      'livemode metadata object on_behalf_of outcome paid payment_intent payment_method payment_method_details ' +
      'receipt_email receipt_number receipt_url refunded review shipping source source_transfer ' +
      'statement_descriptor statement_descriptor_suffix status transfer_data transfer_group'
    ).split(' '),
  );
  const transaction = await stripe().balanceTransactions.retrieve(String(charge.balance_transaction));
  expect(transaction).toMatchObject({
    amount: 2000,
    available_on: start + 2 * 86_400,
    created: start,
    description: 'A chair',
    fee: 88,
    fee_details: [{ amount: 88, currency: 'usd', type: 'stripe_fee' }],
    net: 1912,
    reporting_category: 'charge',
    source: charge.id,
    status: 'pending',
    type: 'charge',
  });
});

test('the money of a charge is available after two days', async () => {
  const { balance_transaction } = await charged();
  const status = async () =>
    (await stripe().balanceTransactions.retrieve(String(balance_transaction))).status;
  sandbox().clock.set(start + 2 * 86_400 - 1);
  expect(await status()).toBe('pending');
  sandbox().clock.set(start + 2 * 86_400);
  expect(await status()).toBe('available');
  sandbox().clock.set(start);
});

test('a customer is charged on their default source, or on another of theirs', async () => {
  const owner = await customer('tok_visa');
  const second = await stripe().customers.createSource(owner, { source: 'tok_mastercard' });
  const first = await stripe().charges.create({ amount: 2000, currency: 'usd', customer: owner });
  expect(first).toMatchObject({ customer: owner, source: { brand: 'Visa' } });
  expect(await charged({ customer: owner, source: second.id })).toMatchObject({
    source: { id: second.id, brand: 'MasterCard' },
  });
  const stranger = await customer('tok_visa');
  expect(await refused(charged({ customer: stranger, source: second.id }))).toMatchObject({
    status: 400,
    code: 'missing',
    param: 'source',
  });
});

test('without anything to charge nothing is charged', async () => {
  expect(await post('/v1/charges', { amount: '2000', currency: 'usd' })).toMatchObject({
    status: 400,
    body: { error: { code: 'parameter_missing', message: 'Must provide source or customer.' } },
  });
  const owner = await customer();
  expect(await refused(stripe().charges.create({ amount: 2000, currency: 'usd', customer: owner }))).toEqual({
    status: 402,
    type: 'card_error',
    code: 'missing',
    param: 'card',
    message: 'Cannot charge a customer that has no active card',
  });
});

test.each([
  [{ amount: '0' }, { code: 'parameter_invalid_integer', param: 'amount' }],
  [{ amount: '49' }, { code: 'amount_too_small', message: 'Amount must be at least $0.50 usd' }],
  [
    { amount: '29', currency: 'gbp' },
    { code: 'amount_too_small', message: 'Amount must be at least £0.30 gbp' },
  ],
  [{ amount: '100000000' }, { code: 'amount_too_large' }],
  [
    { source: 'tok_none' },
    { code: 'resource_missing', param: 'source', message: "No such token: 'tok_none'" },
  ],
  [{ customer: 'cus_none' }, { code: 'resource_missing', param: 'customer' }],
  [{ 'shipping[name]': 'Ada' }, { code: 'parameter_missing', param: 'shipping[address]' }],
  [{ 'transfer_data[amount]': '5' }, { code: 'parameter_missing', param: 'transfer_data[destination]' }],
])('a charge with %o is refused', async (change, error) => {
  const form = { amount: '2000', currency: 'usd', source: 'tok_visa', ...change };
  expect(await post('/v1/charges', form)).toMatchObject({ status: 400, body: { error } });
});

test.each([
  ['tok_chargeDeclined', 'card_declined', 'generic_decline'],
  ['tok_visa_chargeDeclined', 'card_declined', 'generic_decline'],
  ['tok_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
  ['tok_chargeDeclinedExpiredCard', 'expired_card', undefined],
  ['tok_chargeDeclinedIncorrectCvc', 'incorrect_cvc', undefined],
  ['tok_chargeDeclinedProcessingError', 'processing_error', undefined],
  ['tok_chargeCustomerFail', 'card_declined', 'generic_decline'],
  ['tok_radarBlock', 'card_declined', 'fraudulent'],
  ['tok_threeDSecureRequired', 'authentication_required', 'authentication_required'],
])('%s is declined as %s, and the failed charge stays', async (source, code, decline_code) => {
  const error: Stripe.errors.StripeCardError = await charged({ source }).then(
    () => Promise.reject(new Error('The charge was not declined')),
    (refusal) => refusal,
  );
  expect(error).toMatchObject({ statusCode: 402, type: 'StripeCardError', code, decline_code });
  const charge = await stripe().charges.retrieve(error.charge ?? '');
  expect(charge).toMatchObject({ status: 'failed', paid: false, captured: false, failure_code: code });
});

test('money that is held is captured once, whole or in part', async () => {
  const held = await charged({ capture: false });
  expect(held).toMatchObject({
    captured: false,
    paid: true,
    status: 'succeeded',
    amount_captured: 0,
    balance_transaction: null,
  });
  expect(await refused(stripe().charges.capture(held.id, { amount: 2001 }))).toMatchObject({
    status: 400,
    param: 'amount',
  });
  const captured = await stripe().charges.capture(held.id, {
    amount: 500,
    receipt_email: 'ada@example.com',
    expand: ['refunds', 'balance_transaction'],
  });
  expect(captured).toMatchObject({
    captured: true,
    amount: 2000,
    amount_captured: 500,
    amount_refunded: 1500,
    refunded: false,
    receipt_email: 'ada@example.com',
    refunds: { data: [{ amount: 1500 }] },
    balance_transaction: { amount: 500, fee: 45 },
  });
  expect(await refused(stripe().charges.capture(held.id))).toEqual({
    status: 400,
    type: 'invalid_request_error',
    code: 'charge_already_captured',
    message: `Charge ${held.id} has already been captured.`,
  });
});

test('what nobody captures within seven days is refunded and cannot be captured', async () => {
  const held = await charged({ capture: false });
  sandbox().clock.set(start + 7 * 86_400);
  const expired = await stripe().charges.retrieve(held.id, { expand: ['refunds'] });
  expect(expired).toMatchObject({
    refunded: true,
    captured: false,
    amount_refunded: 2000,
    refunds: { data: [{ reason: 'expired_uncaptured_charge' }] },
  });
  expect(await refused(stripe().charges.capture(held.id))).toMatchObject({
    status: 400,
    code: 'charge_expired_for_capture',
  });
  sandbox().clock.set(start);
});

test('a charge on a test clock expires by that clock', async () => {
  const clock = await stripe().testHelpers.testClocks.create({ frozen_time: start });
  const owner = await customer('tok_visa', { test_clock: clock.id });
  const held = await stripe().charges.create({
    amount: 900,
    capture: false,
    currency: 'usd',
    customer: owner,
  });
  await stripe().testHelpers.testClocks.advance(clock.id, { frozen_time: start + 7 * 86_400 });
  expect(await stripe().charges.retrieve(held.id)).toMatchObject({ refunded: true, captured: false });
});

test('the charge of an intent is captured through the intent', async () => {
  const intent = await stripe().paymentIntents.create({
    amount: 2000,
    capture_method: 'manual',
    confirm: true,
    currency: 'usd',
    payment_method: 'pm_card_visa',
    payment_method_types: ['card'],
  });
  expect(await refused(stripe().charges.capture(String(intent.latest_charge)))).toMatchObject({
    status: 400,
  });
});

test('what is noted on a charge can be changed', async () => {
  const { id } = await charged();
  const changed = await stripe().charges.update(id, {
    customer: await customer(),
    description: 'Test charge.',
    fraud_details: { user_report: 'safe' },
    metadata: { a: '1' },
    receipt_email: 'ada@example.com',
    shipping: { address: { line1: 'Way 1' }, name: 'Ada' },
    transfer_group: 'group',
  });
  expect(changed).toMatchObject({
    description: 'Test charge.',
    fraud_details: { user_report: 'safe' },
    metadata: { a: '1' },
    receipt_email: 'ada@example.com',
    shipping: { name: 'Ada', address: { line1: 'Way 1', city: null }, carrier: null },
    transfer_group: 'group',
  });
  expect(await refused(stripe().charges.update(id, { customer: await customer() }))).toMatchObject({
    param: 'customer',
  });
  expect((await stripe().charges.update(id, { metadata: { a: '' } })).metadata).toEqual({});
});

test('the events of a charge tell its story', async () => {
  const { id } = await charged({ capture: false });
  await stripe().charges.capture(id);
  await stripe().refunds.create({ amount: 500, charge: id });
  const { data } = await stripe().events.list({ limit: 20 });
  const types = data.flatMap(({ data: { object }, type }) =>
    'id' in object && object.id === id ? [type] : [],
  );
  expect(types).toEqual(['charge.refunded', 'charge.captured', 'charge.succeeded']);
});
