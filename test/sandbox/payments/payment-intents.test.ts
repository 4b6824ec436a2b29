import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, customer, post, sandbox } = useBilling();

const usd = { amount: 2000, currency: 'usd', payment_method_types: ['card'] };

async function confirmed(
  payment_method: string,
  fields: Partial<Stripe.PaymentIntentCreateParams> = {},
): Promise<Stripe.PaymentIntent> {
  return stripe().paymentIntents.create({ ...usd, confirm: true, payment_method, ...fields });
}

/** The error a declined call ends in, with what it carries. */
async function declined(call: Promise<unknown>): Promise<Stripe.errors.StripeCardError> {
  return call.then(
    () => Promise.reject(new Error('The call was not declined')),
    (error: Stripe.errors.StripeCardError) => error,
  );
}

test('an intent goes from the wish to the money', async () => {
  const created = await stripe().paymentIntents.create({ ...usd, description: 'A chair' });
  expect(created).toMatchObject({ status: 'requires_payment_method', amount: 2000, payment_method: null });
  expect(created.client_secret).toMatch(new RegExp(`^${created.id}_secret_`));
  const chosen = await stripe().paymentIntents.update(created.id, { payment_method: 'pm_card_visa' });
  expect(chosen.status).toBe('requires_confirmation');
  const paid = await stripe().paymentIntents.confirm(created.id, {
    expand: ['latest_charge.balance_transaction'],
  });
  expect(paid).toMatchObject({
    status: 'succeeded',
    amount_received: 2000,
    amount_capturable: 0,
    next_action: null,
    last_payment_error: null,
    latest_charge: {
      amount: 2000,
      amount_captured: 2000,
      captured: true,
      description: 'A chair',
      paid: true,
      payment_intent: created.id,
      status: 'succeeded',
      outcome: { network_status: 'approved_by_network', type: 'authorized' },
      payment_method_details: { type: 'card', card: { brand: 'visa', last4: '4242', three_d_secure: null } },
      balance_transaction: { amount: 2000, fee: 88, net: 1912, type: 'charge', reporting_category: 'charge' },
    },
  });
});

test('a created intent prints every property the API prints', async () => {
  const intent = await stripe().paymentIntents.create(usd);
  const { lastResponse, ...printed } = intent;
  expect(lastResponse.statusCode).toBe(200);
  expect(Object.keys(printed).sort()).toEqual(
    (
      'amount amount_capturable amount_details amount_received application application_fee_amount ' +
      'automatic_payment_methods canceled_at cancellation_reason capture_method client_secret ' +
      'confirmation_method created currency customer description id invoice last_payment_error latest_charge ' +
      'livemode metadata next_action object on_behalf_of payment_method payment_method_configuration_details ' +
      'payment_method_options payment_method_types processing receipt_email review setup_future_usage shipping ' +
      'source statement_descriptor statement_descriptor_suffix status transfer_data transfer_group'
    ).split(' '),
  );
  expect(printed.payment_method_options).toEqual({
    card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
  });
});

test('a decline is a 402 with the intent in it, and stays on record', async () => {
  const error = await declined(confirmed('pm_card_visa_chargeDeclinedInsufficientFunds'));
  expect(error).toMatchObject({
    statusCode: 402,
    type: 'StripeCardError',
    code: 'card_declined',
    decline_code: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
  });
  const intent = await stripe().paymentIntents.retrieve(error.payment_intent?.id ?? '', {
    expand: ['latest_charge'],
  });
  expect(intent).toMatchObject({
    status: 'requires_payment_method',
    payment_method: null,
    last_payment_error: {
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      type: 'card_error',
      payment_method: { object: 'payment_method', type: 'card' },
    },
    latest_charge: {
      status: 'failed',
      paid: false,
      captured: false,
      amount_captured: 0,
      balance_transaction: null,
      failure_code: 'card_declined',
      outcome: { type: 'issuer_declined', reason: 'insufficient_funds' },
    },
  });
  expect(error.payment_intent).toMatchObject({ status: 'requires_payment_method' });
  const again = await stripe().paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' });
  expect(again).toMatchObject({ status: 'succeeded', last_payment_error: null });
});

test('a blocked payment never reaches the bank', async () => {
  const error = await declined(confirmed('pm_card_radarBlock'));
  expect(error).toMatchObject({ code: 'card_declined', decline_code: 'fraudulent' });
  const charge = await stripe().charges.retrieve(error.charge ?? '');
  expect(charge.outcome).toMatchObject({ type: 'blocked', network_status: 'not_sent_to_network' });
});

test('risk is told and reviews are opened', async () => {
  const highest = await confirmed('pm_card_riskLevelHighest', { expand: ['latest_charge'] });
  expect(highest.latest_charge).toMatchObject({ outcome: { risk_level: 'highest' }, review: null });
  const elevated = await confirmed('pm_card_riskLevelElevated', { expand: ['latest_charge'] });
  expect(elevated.latest_charge).toMatchObject({
    outcome: { risk_level: 'elevated', type: 'manual_review' },
  });
  expect(elevated.review).toMatch(/^prv_/);
});

test('money that is held is captured in part, and the rest let go', async () => {
  const held = await confirmed('pm_card_visa', { capture_method: 'manual', expand: ['latest_charge'] });
  expect(held).toMatchObject({
    status: 'requires_capture',
    amount_capturable: 2000,
    amount_received: 0,
    latest_charge: { captured: false, paid: true, balance_transaction: null, status: 'succeeded' },
  });
  expect(await refused(stripe().paymentIntents.capture(held.id, { amount_to_capture: 2001 }))).toMatchObject({
    status: 400,
    param: 'amount_to_capture',
  });
  const captured = await stripe().paymentIntents.capture(held.id, {
    amount_to_capture: 1500,
    expand: ['latest_charge.refunds'],
  });
  expect(captured).toMatchObject({
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: 1500,
    latest_charge: {
      amount: 2000,
      amount_captured: 1500,
      amount_refunded: 500,
      captured: true,
      refunded: false,
      refunds: { data: [{ amount: 500, balance_transaction: null }] },
    },
  });
  expect(await refused(stripe().paymentIntents.capture(held.id))).toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
});

test('canceling lets held money go, and is final', async () => {
  const held = await confirmed('pm_card_visa', { capture_method: 'manual' });
  const canceled = await stripe().paymentIntents.cancel(held.id, {
    cancellation_reason: 'duplicate',
    expand: ['latest_charge'],
  });
  expect(canceled).toMatchObject({
    status: 'canceled',
    canceled_at: start,
    cancellation_reason: 'duplicate',
    amount_capturable: 0,
    latest_charge: { refunded: true, amount_refunded: 2000, captured: false },
  });
  const error = await declined(stripe().paymentIntents.confirm(held.id));
  expect(error).toMatchObject({ statusCode: 400, code: 'payment_intent_unexpected_state' });
  expect(error.payment_intent).toMatchObject({ id: held.id, status: 'canceled' });
});

test('what nobody captures within seven days is let go', async () => {
  const held = await confirmed('pm_card_visa', { capture_method: 'manual' });
  const { clock } = sandbox();
  clock.set(start + 7 * 86_400 - 1);
  expect((await stripe().paymentIntents.retrieve(held.id)).status).toBe('requires_capture');
  clock.set(start + 7 * 86_400);
  const intent = await stripe().paymentIntents.retrieve(held.id, { expand: ['latest_charge'] });
  clock.set(start);
  expect(intent).toMatchObject({
    status: 'canceled',
    cancellation_reason: 'automatic',
    latest_charge: { refunded: true, captured: false, amount_refunded: 2000 },
  });
});

test('without a word on methods the account decides, and a page to return to is needed', async () => {
  const intent = await stripe().paymentIntents.create({ amount: 2000, currency: 'usd' });
  expect(intent.automatic_payment_methods).toEqual({ allow_redirects: 'always', enabled: true });
  expect(intent.payment_method_types).toEqual(['card', 'link', 'us_bank_account']);
  const confirm = (return_url?: string) =>
    stripe().paymentIntents.confirm(intent.id, {
      payment_method: 'pm_card_visa',
      ...(return_url === undefined ? {} : { return_url }),
    });
  expect(await refused(confirm())).toMatchObject({ status: 400, param: 'return_url' });
  expect((await confirm('https://example.com/back')).status).toBe('succeeded');
});

test('a payment method is kept for its customer when the intent says so', async () => {
  const owner = await customer();
  const once = await confirmed('pm_card_visa', { customer: owner });
  expect((await stripe().paymentMethods.list({ customer: owner })).data).toEqual([]);
  const again = confirmed(String(once.payment_method), { customer: owner });
  expect(await refused(again)).toMatchObject({ status: 400, param: 'payment_method' });
  const kept = await confirmed('pm_card_visa', { customer: owner, setup_future_usage: 'off_session' });
  const { data } = await stripe().paymentMethods.list({ customer: owner });
  expect(data.map(({ id }) => id)).toEqual([kept.payment_method]);
  const stranger = confirmed(String(kept.payment_method));
  expect(await refused(stranger)).toMatchObject({ status: 400, param: 'payment_method' });
});

test('a source of the customer pays an intent', async () => {
  const owner = await customer('tok_visa');
  const [card] = (await stripe().customers.listSources(owner)).data;
  const paid = await confirmed(card?.id ?? '', { customer: owner, expand: ['latest_charge'] });
  expect(paid).toMatchObject({
    status: 'succeeded',
    payment_method: card?.id,
    latest_charge: { source: { object: 'card', id: card?.id }, payment_method: card?.id },
  });
});

test('terms are fixed once the money moved; notes are not', async () => {
  const paid = await confirmed('pm_card_visa');
  expect(await refused(stripe().paymentIntents.update(paid.id, { amount: 100 }))).toMatchObject({
    status: 400,
    code: 'payment_intent_unexpected_state',
  });
  const noted = await stripe().paymentIntents.update(paid.id, { description: 'Two', metadata: { a: '1' } });
  expect(noted).toMatchObject({ description: 'Two', metadata: { a: '1' }, status: 'succeeded' });
});

test('everything an update may change changes', async () => {
  const { id } = await stripe().paymentIntents.create(usd);
  const shipping = { name: 'Ada', address: { line1: 'Way 1' }, phone: '1' };
  const changed = await stripe().paymentIntents.update(id, {
    amount: 3000,
    currency: 'eur',
    receipt_email: 'ada@example.com',
    setup_future_usage: 'on_session',
    shipping,
    statement_descriptor_suffix: 'CHAIR',
    transfer_group: 'group',
    payment_method_options: { card: { request_three_d_secure: 'any' } },
  });
  expect(changed).toMatchObject({
    amount: 3000,
    currency: 'eur',
    receipt_email: 'ada@example.com',
    setup_future_usage: 'on_session',
    shipping: { name: 'Ada', address: { line1: 'Way 1', city: null }, carrier: null },
    statement_descriptor_suffix: 'CHAIR',
    transfer_group: 'group',
    payment_method_options: { card: { request_three_d_secure: 'any', network: null } },
  });
  const cleared = await stripe().paymentIntents.update(id, {
    receipt_email: '',
    setup_future_usage: '',
    shipping: '',
    payment_method_options: { card: '' },
  });
  expect(cleared).toMatchObject({
    receipt_email: null,
    setup_future_usage: null,
    shipping: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
  });
});

test.each([
  [{ currency: 'usd' }, { code: 'parameter_missing', param: 'amount' }],
  [
    { amount: '49', currency: 'usd' },
    { code: 'amount_too_small', message: 'Amount must be at least $0.50 usd' },
  ],
  [
    { amount: '49', currency: 'jpy' },
    { code: 'amount_too_small', message: 'Amount must be at least ¥50 jpy' },
  ],
  [
    { amount: '100000000', currency: 'usd' },
    { code: 'amount_too_large', message: 'Amount must be no more than $999,999.99' },
  ],
  [
    { amount: '0', currency: 'usd' },
    { code: 'parameter_invalid_integer', param: 'amount' },
  ],
  [{ amount: '100', currency: 'xyz' }, { param: 'currency' }],
  [{ amount: '100', currency: 'usd', off_session: 'true' }, { param: 'off_session' }],
  [
    { amount: '100', currency: 'usd', payment_method: 'pm_none' },
    { code: 'resource_missing', param: 'payment_method' },
  ],
  [
    { amount: '100', currency: 'usd', customer: 'cus_none' },
    { code: 'resource_missing', param: 'customer' },
  ],
  [
    { amount: '100', currency: 'usd', 'payment_method_types[0]': 'gold' },
    { param: 'payment_method_types[0]' },
  ],
  [
    { amount: '100', currency: 'usd', 'payment_method_options[card][moto]': 'maybe' },
    { param: 'payment_method_options[card][moto]' },
  ],
  [
    {
      amount: '100',
      currency: 'usd',
      'payment_method_types[0]': 'sepa_debit',
      payment_method: 'pm_card_visa',
    },
    { param: 'payment_method' },
  ],
  [
    { amount: '100', currency: 'usd', confirm: 'true', 'payment_method_types[0]': 'card' },
    { code: 'payment_intent_unexpected_state' },
  ],
  [
    { amount: '100', currency: 'usd', confirmation_token: 'ctoken_x' },
    { code: 'resource_missing', param: 'confirmation_token' },
  ],
])('an intent from %o is refused', async (form, error) => {
  const before = (await stripe().paymentIntents.list({ limit: 1 })).data;
  expect(await post('/v1/payment_intents', form)).toMatchObject({ status: 400, body: { error } });
  expect((await stripe().paymentIntents.list({ limit: 1 })).data).toEqual(before);
});

test('a client secret that is not the intent’s is refused', async () => {
  const { id } = await stripe().paymentIntents.create(usd);
  const wrong = await post(`/v1/payment_intents/${id}/confirm`, { client_secret: 'x' });
  expect(wrong).toMatchObject({ status: 400, body: { error: { param: 'client_secret' } } });
});

test('an authorization grows only where that was asked for', async () => {
  const plain = await confirmed('pm_card_visa', { capture_method: 'manual' });
  expect(
    await refused(stripe().paymentIntents.incrementAuthorization(plain.id, { amount: 2500 })),
  ).toMatchObject({ status: 400, code: 'payment_intent_unexpected_state' });
  const growing = await confirmed('pm_card_visa', {
    capture_method: 'manual',
    payment_method_options: { card: { request_incremental_authorization: 'if_available' } },
  });
  const more = await stripe().paymentIntents.incrementAuthorization(growing.id, { amount: 2500 });
  expect(more).toMatchObject({ amount: 2500, amount_capturable: 2500, status: 'requires_capture' });
});

test('a cash balance that is empty pays nothing', async () => {
  const { id } = await stripe().paymentIntents.create({
    ...usd,
    customer: await customer(),
    payment_method_types: ['customer_balance'],
  });
  expect(await refused(stripe().paymentIntents.applyCustomerBalance(id))).toMatchObject({ status: 400 });
});
