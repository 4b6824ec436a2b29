import { expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, customer, post } = useBilling();

const nextYear = new Date(start * 1000).getUTCFullYear() + 1;

const visa = { cvc: '314', exp_month: '8', exp_year: String(nextYear), number: '4242424242424242' };

async function token(number: string): Promise<string> {
  return (await stripe().tokens.create({ card: { ...visa, number } })).id;
}

test('a token stands for a card, serves once, and says so', async () => {
  const made = await stripe().tokens.create({ card: { ...visa, address_zip: '94107', name: 'Ada' } });
  expect(made).toMatchObject({ object: 'token', type: 'card', used: false, livemode: false, created: start });
  expect(made.card).toMatchObject({
    object: 'card',
    brand: 'Visa',
    last4: '4242',
    exp_month: 8,
    exp_year: nextYear,
    cvc_check: 'pass',
    address_zip_check: 'pass',
    address_line1_check: null,
    name: 'Ada',
  });
  const owner = await customer();
  const card = await stripe().customers.createSource(owner, { source: made.id });
  expect(card.id).toBe(made.card?.id);
  expect((await stripe().tokens.retrieve(made.id)).used).toBe(true);
  expect(await refused(stripe().customers.createSource(owner, { source: made.id }))).toEqual({
    status: 400,
    type: 'invalid_request_error',
    code: 'token_already_used',
    message: `You cannot use a Stripe token more than once: ${made.id}.`,
  });
});

test.each([
  ['4242424242424241', {}, 'incorrect_number', 'number'],
  ['42', {}, 'invalid_number', 'number'],
  ['4242424242424242', { exp_month: '13' }, 'invalid_expiry_month', 'exp_month'],
  ['4242424242424242', { exp_year: '2019' }, 'invalid_expiry_year', 'exp_year'],
  ['4242424242424242', { exp_month: '4', exp_year: '2023' }, 'invalid_expiry_month', 'exp_month'],
  ['4242424242424242', { cvc: '12' }, 'invalid_cvc', 'cvc'],
  ['378282246310005', { cvc: '123' }, 'invalid_cvc', 'cvc'],
])('a card %s with %o is refused as %s', async (number, change, code, param) => {
  const call = stripe().tokens.create({ card: { ...visa, ...change, number } });
  expect(await refused(call)).toMatchObject({ status: 402, type: 'card_error', code, param });
});

test('a real card number is not let in', async () => {
  expect(await refused(token('4111111111111111'))).toMatchObject({ status: 402, code: 'card_declined' });
});

test('two-digit years and a card without a code are fine', async () => {
  const { card } = await stripe().tokens.create({
    card: { exp_month: '8', exp_year: '24', number: '5555 5555 5555 4444' },
  });
  expect(card).toMatchObject({ brand: 'MasterCard', exp_year: 2024, cvc_check: null });
});

test('the same number has the same fingerprint wherever it stands', async () => {
  const { card } = await stripe().tokens.create({ card: visa });
  const method = await stripe().paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } });
  expect(method.card?.fingerprint).toBe(card?.fingerprint);
});

test('a token needs something to stand for', async () => {
  expect(await refused(stripe().tokens.create({}))).toMatchObject({ code: 'parameter_missing', status: 400 });
  expect((await stripe().tokens.create({ pii: { id_number: '000000000' } })).type).toBe('pii');
  expect((await stripe().tokens.create({ cvc_update: { cvc: '123' } })).type).toBe('cvc_update');
});

test('the first source becomes the default; the newest takes its place when it goes', async () => {
  const owner = await customer();
  const defaultSource = async () =>
    (await stripe().customers.retrieve(owner)) as { default_source?: unknown };
  const first = await stripe().customers.createSource(owner, { source: 'tok_visa' });
  const second = await stripe().customers.createSource(owner, { source: 'tok_mastercard' });
  const third = await stripe().customers.createSource(owner, { source: 'btok_us_verified' });
  expect(await defaultSource()).toMatchObject({ default_source: first.id });
  const { data } = await stripe().customers.listSources(owner);
  expect(data.map(({ id }) => id)).toEqual([third.id, second.id, first.id]);
  const stub = await stripe().customers.deleteSource(owner, first.id);
  expect(stub).toEqual({ id: first.id, object: 'card', deleted: true });
  expect(await defaultSource()).toMatchObject({ default_source: third.id });
  await stripe().customers.deleteSource(owner, third.id);
  await stripe().customers.deleteSource(owner, second.id);
  expect(await defaultSource()).toMatchObject({ default_source: null });
  expect(await refused(stripe().customers.deleteSource(owner, second.id))).toMatchObject({
    status: 404,
    code: 'resource_missing',
    message: `No such source: '${second.id}'`,
  });
});

test('sources of both kinds page as one list and filter by kind', async () => {
  const owner = await customer('tok_visa');
  const bank = await stripe().customers.createSource(owner, { source: 'btok_us' });
  const page = await stripe().customers.listSources(owner, { limit: 1 });
  expect(page).toMatchObject({
    has_more: true,
    url: `/v1/customers/${owner}/sources`,
    data: [{ id: bank.id }],
  });
  const rest = await stripe().customers.listSources(owner, { starting_after: bank.id });
  expect(rest.data).toMatchObject([{ object: 'card' }]);
  const banks = await stripe().customers.listSources(owner, { object: 'bank_account' });
  expect(banks.data).toMatchObject([{ object: 'bank_account', status: 'new' }]);
  const whole = await stripe().customers.retrieve(owner, { expand: ['sources', 'default_source'] });
  expect(whole).toMatchObject({
    default_source: { object: 'card' },
    sources: { object: 'list', data: [{ object: 'bank_account' }, { object: 'card' }] },
  });
});

test.each([
  ['4000000000000002', 'card_declined'],
  ['4000000000009995', 'card_declined'],
  ['4000000000000069', 'expired_card'],
  ['4000000000000127', 'incorrect_cvc'],
  ['4000000000000119', 'processing_error'],
])('a card %s that declines cannot be kept, and leaves nothing', async (number, code) => {
  const owner = await customer();
  const source = await token(number);
  expect(await refused(stripe().customers.createSource(owner, { source }))).toMatchObject({
    status: 402,
    type: 'card_error',
    code,
  });
  expect((await stripe().customers.listSources(owner)).data).toEqual([]);
});

test('a card whose charges decline is kept all the same', async () => {
  const owner = await customer();
  const card = await stripe().customers.createSource(owner, { source: await token('4000000000000341') });
  expect(card).toMatchObject({ object: 'card', last4: '0341', customer: owner });
});

test('what may change of a card changes, and nothing of another kind', async () => {
  const owner = await customer('tok_visa');
  const [card] = (await stripe().customers.listSources(owner)).data;
  const id = card?.id ?? '';
  const changed = await stripe().customers.updateSource(owner, id, {
    address_city: 'Graz',
    exp_month: '11',
    exp_year: '2031',
    metadata: { a: '1' },
    name: 'Ada L.',
  });
  expect(changed).toMatchObject({
    address_city: 'Graz',
    exp_month: 11,
    exp_year: 2031,
    metadata: { a: '1' },
    name: 'Ada L.',
  });
  expect(await refused(stripe().customers.updateSource(owner, id, { exp_year: '2001' }))).toMatchObject({
    code: 'invalid_expiry_year',
  });
  expect(
    await refused(stripe().customers.updateSource(owner, id, { account_holder_name: 'Ada' })),
  ).toMatchObject({ status: 400, code: 'parameter_unknown', param: 'account_holder_name' });
});

test('a bank account is verified by its two deposits', async () => {
  const owner = await customer();
  const account = await stripe().tokens.create({
    bank_account: { account_number: '000123456789', country: 'US', routing_number: '110000000' },
  });
  expect(account).toMatchObject({ type: 'bank_account', bank_account: { last4: '6789', status: 'new' } });
  const { id } = await stripe().customers.createSource(owner, { source: account.id });
  const verify = (amounts: number[]) => stripe().customers.verifySource(owner, id, { amounts });
  expect(
    await refused(stripe().charges.create({ amount: 500, currency: 'usd', customer: owner })),
  ).toMatchObject({
    code: 'bank_account_unverified',
  });
  expect(await refused(verify([1, 2]))).toMatchObject({ status: 400, param: 'amounts' });
  expect(await verify([45, 32])).toMatchObject({ object: 'bank_account', status: 'verified' });
  expect(await refused(verify([32, 45]))).toMatchObject({ status: 400 });
  const charge = await stripe().charges.create({ amount: 500, currency: 'usd', customer: owner });
  expect(charge).toMatchObject({ status: 'succeeded', source: { object: 'bank_account' } });
  expect(charge.payment_method_details).toMatchObject({ type: 'ach_debit', ach_debit: { last4: '6789' } });
});

test('the older paths know their own kinds alone', async () => {
  const owner = await customer();
  const card = await post(`/v1/customers/${owner}/cards`, { card: await token('4242424242424242') });
  expect(card).toMatchObject({ status: 200, body: { object: 'card', customer: owner } });
  const bank = await post(`/v1/customers/${owner}/bank_accounts`, { bank_account: 'btok_us' });
  expect(bank).toMatchObject({ status: 200, body: { object: 'bank_account' } });
  const typed = await post(`/v1/customers/${owner}/cards`, {
    'card[exp_month]': '8',
    'card[exp_year]': String(nextYear),
    'card[number]': '4242424242424242',
  });
  expect(typed).toMatchObject({ status: 200, body: { last4: '4242' } });
  const wrong = await post(`/v1/customers/${owner}/cards/${String(bank.body['id'])}`, { name: 'x' });
  expect(wrong.status).toBe(404);
});

test.each([
  [{}, { code: 'parameter_missing', param: 'source' }],
  [
    { source: 'tok_nothing' },
    { code: 'resource_missing', param: 'source', message: "No such token: 'tok_nothing'" },
  ],
  [{ source: 'tok_visa', card: 'tok_visa' }, { code: 'parameters_exclusive' }],
  [{ sauce: 'tok_visa' }, { code: 'parameter_unknown', param: 'sauce' }],
])('a source from %o is refused', async (form, error) => {
  const owner = await customer();
  expect(await post(`/v1/customers/${owner}/sources`, form)).toMatchObject({ status: 400, body: { error } });
});
