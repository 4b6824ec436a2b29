import { expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, customer, post, sandbox } = useBilling();

const card = { payment_method_types: ['card'] };

test('a setup intent keeps a payment method for its customer', async () => {
  const owner = await customer();
  const created = await stripe().setupIntents.create({ ...card, customer: owner, metadata: { a: '1' } });
  expect(created).toMatchObject({
    object: 'setup_intent',
    status: 'requires_payment_method',
    usage: 'off_session',
    latest_attempt: null,
    metadata: { a: '1' },
  });
  const done = await stripe().setupIntents.confirm(created.id, {
    payment_method: 'pm_card_visa',
    expand: ['latest_attempt', 'payment_method'],
  });
  expect(done).toMatchObject({
    status: 'succeeded',
    mandate: null,
    payment_method: { customer: owner },
    latest_attempt: {
      object: 'setup_attempt',
      status: 'succeeded',
      created: start,
      customer: owner,
      setup_error: null,
      setup_intent: created.id,
      usage: 'off_session',
      payment_method_details: { type: 'card', card: { last4: '4242', three_d_secure: null } },
    },
  });
});

test('a refusal leaves an attempt and its error', async () => {
  const { id } = await stripe().setupIntents.create(card);
  const confirm = stripe().setupIntents.confirm(id, { payment_method: 'pm_card_visa_chargeDeclined' });
  await expect(confirm).rejects.toMatchObject({
    statusCode: 402,
    code: 'card_declined',
    setup_intent: { id, status: 'requires_payment_method' },
  });
  const { data } = await stripe().setupAttempts.list({ setup_intent: id });
  expect(data).toMatchObject([{ status: 'failed', setup_error: { code: 'card_declined' } }]);
  const again = await stripe().setupIntents.confirm(id, { payment_method: 'pm_card_visa' });
  expect(again).toMatchObject({ status: 'succeeded', last_setup_error: null });
  const attempts = await stripe().setupAttempts.list({ setup_intent: id });
  expect(attempts.data.map(({ status }) => status)).toEqual(['succeeded', 'failed']);
});

test('attempts are listed by their intent alone', async () => {
  const bare = await fetch(`${sandbox().url}/v1/setup_attempts`, {
    headers: { authorization: 'Bearer sk_test_x' },
  });
  expect(bare.status).toBe(400);
  expect(await bare.json()).toMatchObject({ error: { code: 'parameter_missing', param: 'setup_intent' } });
  expect(await refused(stripe().setupAttempts.list({ setup_intent: 'seti_none' }))).toMatchObject({
    status: 400,
    code: 'resource_missing',
    param: 'setup_intent',
  });
});

test('a debit gives a mandate', async () => {
  const done = await stripe().setupIntents.create({
    confirm: true,
    mandate_data: {
      customer_acceptance: {
        accepted_at: start,
        online: { ip_address: '203.0.113.7', user_agent: 'test' },
        type: 'online',
      },
    },
    payment_method_data: { type: 'sepa_debit', sepa_debit: { iban: 'DE89370400440532013000' } },
    payment_method_types: ['sepa_debit'],
  });
  expect(done.status).toBe('succeeded');
  const mandate = await stripe().mandates.retrieve(String(done.mandate), { expand: ['payment_method'] });
  expect(mandate).toMatchObject({
    object: 'mandate',
    status: 'active',
    type: 'multi_use',
    multi_use: {},
    customer_acceptance: { accepted_at: start, online: { ip_address: '203.0.113.7' }, type: 'online' },
    payment_method: { type: 'sepa_debit' },
    payment_method_details: { type: 'sepa_debit' },
  });
  await expect(stripe().mandates.retrieve('mandate_none')).rejects.toMatchObject({ statusCode: 404 });
});

test('an unfinished setup is canceled once', async () => {
  const { id } = await stripe().setupIntents.create(card);
  const canceled = await stripe().setupIntents.cancel(id, { cancellation_reason: 'abandoned' });
  expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
  for (const call of [stripe().setupIntents.cancel(id), stripe().setupIntents.confirm(id)]) {
    expect(await refused(call)).toMatchObject({ status: 400, code: 'setup_intent_unexpected_state' });
  }
});

test('a setup is changed until it is over', async () => {
  const { id } = await stripe().setupIntents.create(card);
  const changed = await stripe().setupIntents.update(id, {
    description: 'For later',
    metadata: { a: '1' },
    payment_method: 'pm_card_visa',
  });
  expect(changed).toMatchObject({ description: 'For later', status: 'requires_confirmation' });
  await stripe().setupIntents.confirm(id);
  expect(await refused(stripe().setupIntents.update(id, { customer: await customer() }))).toMatchObject({
    code: 'setup_intent_unexpected_state',
  });
  expect((await stripe().setupIntents.update(id, { metadata: { a: '' } })).metadata).toEqual({});
});

test('a bank account is verified before it is set up', async () => {
  const intent = await stripe().setupIntents.create({
    confirm: true,
    payment_method_data: {
      type: 'us_bank_account',
      us_bank_account: { account_number: '000123456789', routing_number: '110000000' },
    },
    payment_method_types: ['us_bank_account'],
  });
  expect(intent).toMatchObject({
    status: 'requires_action',
    next_action: { type: 'verify_with_microdeposits' },
  });
  const done = await stripe().setupIntents.verifyMicrodeposits(intent.id, { descriptor_code: 'SM11AA' });
  expect(done.status).toBe('succeeded');
  expect(done.mandate).toMatch(/^mandate_/);
});

test.each([
  [{ confirm: 'true', 'payment_method_types[0]': 'card' }, { code: 'setup_intent_unexpected_state' }],
  [{ return_url: 'https://example.com' }, { param: 'return_url' }],
  [{ usage: 'never' }, { param: 'usage' }],
  [{ payment_method: 'pm_none' }, { code: 'resource_missing', param: 'payment_method' }],
  [{ confirm: 'true', payment_method: 'pm_card_visa' }, { param: 'return_url' }],
])('a setup intent from %o is refused', async (form, error) => {
  expect(await post('/v1/setup_intents', form)).toMatchObject({ status: 400, body: { error } });
});
