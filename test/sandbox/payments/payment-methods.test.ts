import { expect, test } from 'vitest';
import { useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { stripe, customer } = useBilling();

const typed = { cvc: '314', exp_month: 8, exp_year: 2030, number: '4242424242424242' };

test('a payment method is made of a card and prints what the API prints', async () => {
  const method = await stripe().paymentMethods.create({
    type: 'card',
    billing_details: { address: { postal_code: '94107' }, name: 'Ada' },
    card: typed,
    metadata: { a: '1' },
  });
  expect(method).toMatchObject({
    object: 'payment_method',
    type: 'card',
    customer: null,
    metadata: { a: '1' },
    billing_details: { address: { city: null, postal_code: '94107' }, email: null, name: 'Ada' },
    card: {
      brand: 'visa',
      checks: { address_line1_check: null, address_postal_code_check: 'pass', cvc_check: 'pass' },
      generated_from: null,
      last4: '4242',
      networks: { available: ['visa'], preferred: null },
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  });
  expect(Object.keys(method).sort()).toEqual(
    ['billing_details', 'card', 'created', 'customer', 'id', 'livemode', 'metadata', 'object', 'type'].sort(),
  );
});

test('attaching is idempotent, final after detaching, and for one customer', async () => {
  const [one, other] = [await customer(), await customer()];
  const { id } = await stripe().paymentMethods.create({ type: 'card', card: typed });
  expect((await stripe().paymentMethods.attach(id, { customer: one })).customer).toBe(one);
  expect((await stripe().paymentMethods.attach(id, { customer: one })).customer).toBe(one);
  expect(await refused(stripe().paymentMethods.attach(id, { customer: other }))).toMatchObject({
    status: 400,
  });
  await stripe().customers.update(one, { invoice_settings: { default_payment_method: id } });
  expect((await stripe().paymentMethods.detach(id)).customer).toBeNull();
  const after = await stripe().customers.retrieve(one);
  expect(after).toMatchObject({ invoice_settings: { default_payment_method: null } });
  expect(await refused(stripe().paymentMethods.detach(id))).toMatchObject({ status: 400 });
  expect(await refused(stripe().paymentMethods.attach(id, { customer: one }))).toMatchObject({ status: 400 });
});

test('the constants stand for a new payment method each time', async () => {
  const owner = await customer();
  const first = await stripe().paymentMethods.attach('pm_card_visa', { customer: owner });
  const second = await stripe().paymentMethods.attach('pm_card_mastercard', { customer: owner });
  expect(first.id).toMatch(/^pm_1/);
  const { data } = await stripe().paymentMethods.list({ customer: owner, type: 'card' });
  expect(data.map(({ id }) => id)).toEqual([second.id, first.id]);
});

test.each([
  ['pm_card_visa_chargeDeclined', 'card_declined', 'generic_decline'],
  ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
  ['pm_card_visa_chargeDeclinedLostCard', 'card_declined', 'lost_card'],
  ['pm_card_visa_chargeDeclinedStolenCard', 'card_declined', 'stolen_card'],
  ['pm_card_chargeDeclinedExpiredCard', 'expired_card', undefined],
  ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', undefined],
  ['pm_card_chargeDeclinedProcessingError', 'processing_error', undefined],
])('attaching %s is declined as %s', async (method, code, decline_code) => {
  const call = stripe().paymentMethods.attach(method, { customer: await customer() });
  await expect(call).rejects.toMatchObject({ statusCode: 402, type: 'StripeCardError', code, decline_code });
});

test('attaching needs a customer, and a payment method that exists', async () => {
  const { id } = await stripe().paymentMethods.create({ type: 'card', card: typed });
  expect(await refused(stripe().paymentMethods.attach('pm_none', { customer: await customer() }))).toEqual({
    status: 404,
    type: 'invalid_request_error',
    code: 'resource_missing',
    param: 'payment_method',
    message: "No such PaymentMethod: 'pm_none'",
  });
  expect(await refused(stripe().paymentMethods.attach(id, { customer: 'cus_none' }))).toMatchObject({
    status: 400,
    code: 'resource_missing',
    param: 'customer',
  });
});

test('only what belongs to a customer can be changed', async () => {
  const { id } = await stripe().paymentMethods.create({ type: 'card', card: typed });
  expect(await refused(stripe().paymentMethods.update(id, { metadata: { a: '1' } }))).toMatchObject({
    status: 400,
  });
  await stripe().paymentMethods.attach(id, { customer: await customer() });
  const changed = await stripe().paymentMethods.update(id, {
    billing_details: { address: { city: 'Graz' }, email: 'ada@example.com' },
    card: { exp_month: 2, exp_year: 2031 },
    metadata: { a: '1' },
  });
  expect(changed).toMatchObject({
    billing_details: { address: { city: 'Graz', country: null }, email: 'ada@example.com' },
    card: { exp_month: 2, exp_year: 2031, last4: '4242' },
    metadata: { a: '1' },
  });
  const cleared = await stripe().paymentMethods.update(id, { billing_details: { email: '', address: '' } });
  expect(cleared.billing_details).toMatchObject({ email: null, address: { city: null } });
  expect(
    await refused(
      stripe().paymentMethods.update(id, { us_bank_account: { account_holder_type: 'company' } }),
    ),
  ).toMatchObject({ status: 400, param: 'us_bank_account' });
});

test.each([
  ['us_bank_account', { account_number: '000123456789', routing_number: '110000000' }, { last4: '6789' }],
  ['sepa_debit', { iban: 'DE89370400440532013000' }, { country: 'DE', bank_code: '37040044', last4: '3000' }],
  ['au_becs_debit', { account_number: '000123456', bsb_number: '000000' }, { bsb_number: '000000' }],
  [
    'acss_debit',
    { account_number: '00012', institution_number: '000', transit_number: '11000' },
    { transit_number: '11000' },
  ],
  ['ideal', { bank: 'ing' }, { bank: 'ing', bic: null }],
  ['boleto', { tax_id: '00000000000' }, { tax_id: '00000000000' }],
  ['sofort', { country: 'DE' }, { country: 'DE' }],
] as const)('a %s payment method prints what was told of it', async (type, hash, printed) => {
  // Each row's hash is that of its own type, which the table cannot say.
  const params = { type, [type]: hash } as Parameters<
    ReturnType<typeof stripe>['paymentMethods']['create']
  >[0];
  const method = await stripe().paymentMethods.create(params);
  expect(method).toMatchObject({ type, [type]: printed });
});

test.each([
  [{}, { code: 'parameter_missing', param: 'type' }],
  [{ type: 'card' }, { code: 'parameter_missing', param: 'card' }],
  [{ type: 'sepa_debit' }, { code: 'parameter_missing', param: 'sepa_debit' }],
  [{ type: 'us_bank_account' }, { code: 'parameter_missing' }],
] as const)('a payment method from %o is refused', async (params, error) => {
  expect(await refused(stripe().paymentMethods.create(params))).toMatchObject({ status: 400, ...error });
});
