import { expect, test } from 'vitest';
import { useBilling } from '../support/billing.ts';

const { stripe, customer, post } = useBilling();

const usd = { amount: 2000, currency: 'usd', payment_method_types: ['card'] };

function authenticate(kind: 'payment_intents' | 'setup_intents', id: string, outcome: string) {
  return post(`/_sandbox/${kind}/${id}/authenticate`, { outcome });
}

async function waiting(payment_method: string, fields: object = {}) {
  return stripe().paymentIntents.create({ ...usd, confirm: true, payment_method, ...fields });
}

test.each([
  'pm_card_authenticationRequired',
  'pm_card_threeDSecure2Required',
  'pm_card_threeDSecureRequired',
])('%s waits for its owner and then pays', async (method) => {
  const intent = await waiting(method, { return_url: 'https://example.com/back' });
  expect(intent).toMatchObject({
    status: 'requires_action',
    latest_charge: null,
    next_action: { type: 'redirect_to_url', redirect_to_url: { return_url: 'https://example.com/back' } },
  });
  expect(await authenticate('payment_intents', intent.id, 'succeeded')).toMatchObject({
    status: 200,
    body: { status: 'succeeded', next_action: null, amount_received: 2000 },
  });
  const paid = await stripe().paymentIntents.retrieve(intent.id, { expand: ['latest_charge'] });
  expect(paid.latest_charge).toMatchObject({
    payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } },
  });
  expect((await authenticate('payment_intents', intent.id, 'succeeded')).status).toBe(400);
});

test('an owner who fails to prove themselves pays nothing', async () => {
  const intent = await waiting('pm_card_authenticationRequired');
  expect(intent.next_action?.type).toBe('use_stripe_sdk');
  expect(await authenticate('payment_intents', intent.id, 'failed')).toMatchObject({
    body: {
      status: 'requires_payment_method',
      latest_charge: null,
      last_payment_error: { code: 'payment_intent_authentication_failure', type: 'invalid_request_error' },
    },
  });
});

test('proving oneself does not fill an empty account', async () => {
  const intent = await waiting('pm_card_authenticationRequiredChargeDeclinedInsufficientFunds');
  expect(intent.status).toBe('requires_action');
  expect(await authenticate('payment_intents', intent.id, 'succeeded')).toMatchObject({
    status: 200,
    body: { status: 'requires_payment_method', last_payment_error: { decline_code: 'insufficient_funds' } },
  });
});

test('with nobody there to ask, the payment is declined', async () => {
  const call = waiting('pm_card_authenticationRequired', { customer: await customer(), off_session: true });
  await expect(call).rejects.toMatchObject({
    statusCode: 402,
    code: 'authentication_required',
    decline_code: 'authentication_required',
  });
});

test('who wants no action gets an error instead', async () => {
  const call = waiting('pm_card_authenticationRequired', { error_on_requires_action: true });
  await expect(call).rejects.toMatchObject({ statusCode: 402, code: 'authentication_required' });
});

test('the server confirms once more where it does the confirming', async () => {
  const intent = await waiting('pm_card_authenticationRequired', { confirmation_method: 'manual' });
  const { body } = await authenticate('payment_intents', intent.id, 'succeeded');
  expect(body).toMatchObject({ status: 'requires_confirmation' });
  expect((await stripe().paymentIntents.confirm(intent.id)).status).toBe('succeeded');
});

test('a card that was set up pays without its owner', async () => {
  const owner = await customer();
  const setup = await stripe().setupIntents.create({
    confirm: true,
    customer: owner,
    payment_method: 'pm_card_authenticationRequiredOnSetup',
    payment_method_types: ['card'],
    return_url: 'https://example.com/back',
  });
  expect(setup).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
  const { body } = await authenticate('setup_intents', setup.id, 'succeeded');
  expect(body).toMatchObject({ status: 'succeeded', next_action: null });
  const method = String(setup.payment_method);
  const off = await waiting(method, { customer: owner, off_session: true });
  expect(off.status).toBe('succeeded');
  expect((await waiting(method, { customer: owner })).status).toBe('requires_action');
});

test('a bank debit is processing until its days have passed', async () => {
  const debit = { amount: 2000, confirm: true, currency: 'usd', payment_method_types: ['us_bank_account'] };
  const paid = await stripe().paymentIntents.create({ ...debit, payment_method: 'pm_usBankAccount' });
  expect(paid).toMatchObject({ status: 'processing' });
  const charge = await stripe().charges.retrieve(String(paid.latest_charge));
  expect(charge).toMatchObject({ status: 'pending', paid: false });
  expect(charge.payment_method_details?.us_bank_account?.mandate).toMatch(/^mandate_/);
  const { body } = await authenticate('payment_intents', paid.id, 'succeeded');
  expect(body).toMatchObject({ status: 'succeeded', amount_received: 2000 });
  const settled = await stripe().charges.retrieve(charge.id, { expand: ['balance_transaction'] });
  expect(settled).toMatchObject({
    status: 'succeeded',
    paid: true,
    balance_transaction: { type: 'payment' },
  });
  const failing = await stripe().paymentIntents.create({ ...debit, payment_method: 'pm_usBankAccount' });
  expect((await authenticate('payment_intents', failing.id, 'failed')).body).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { code: 'debit_not_authorized' },
  });
});

test('an unknown bank account is verified by its deposits before it is debited', async () => {
  const method = await stripe().paymentMethods.create({
    type: 'us_bank_account',
    us_bank_account: { account_number: '000111111113', routing_number: '110000000' },
  });
  const intent = await stripe().paymentIntents.create({
    amount: 2000,
    confirm: true,
    currency: 'usd',
    payment_method: method.id,
    payment_method_types: ['us_bank_account'],
  });
  expect(intent).toMatchObject({
    status: 'requires_action',
    next_action: {
      type: 'verify_with_microdeposits',
      verify_with_microdeposits: { microdeposit_type: 'amounts' },
    },
  });
  const verify = (amounts: number[]) => stripe().paymentIntents.verifyMicrodeposits(intent.id, { amounts });
  await expect(verify([1, 1])).rejects.toMatchObject({ statusCode: 400, param: 'amounts' });
  expect((await verify([32, 45])).status).toBe('processing');
  expect((await authenticate('payment_intents', intent.id, 'succeeded')).body).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { code: 'account_closed' },
  });
});

test('a method that redirects waits on another page', async () => {
  const intent = await stripe().paymentIntents.create({
    amount: 2000,
    confirm: true,
    currency: 'eur',
    payment_method_data: { type: 'ideal', ideal: { bank: 'ing' } },
    payment_method_types: ['ideal'],
    return_url: 'https://example.com/back',
  });
  expect(intent).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
  expect((await authenticate('payment_intents', intent.id, 'succeeded')).body).toMatchObject({
    status: 'succeeded',
  });
});
