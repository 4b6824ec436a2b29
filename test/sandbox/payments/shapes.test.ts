import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { useBilling } from '../support/billing.ts';
import { faultsOf } from '../support/conformity.ts';

const { stripe, customer, post, sandbox } = useBilling();

/** Everything in which the answer at a path differs from the API's. */
async function faultsAt(path: string): Promise<readonly string[]> {
  const response = await fetch(`${sandbox().url}${path}`, {
    headers: { authorization: 'Bearer sk_test_x' },
  });
  expect(response.status).toBe(200);
  return [...new Set(faultsOf(await response.json()))];
}

type Method = Stripe.PaymentIntentCreateParams.PaymentMethodData;

const kinds: readonly Method[] = [
  {
    type: 'acss_debit',
    acss_debit: { account_number: '000123456789', institution_number: '000', transit_number: '11000' },
  },
  { type: 'afterpay_clearpay' },
  { type: 'alipay' },
  { type: 'au_becs_debit', au_becs_debit: { account_number: '000123456', bsb_number: '000000' } },
  { type: 'bacs_debit', bacs_debit: { account_number: '00012345', sort_code: '108800' } },
  { type: 'bancontact' },
  { type: 'boleto', boleto: { tax_id: '00000000000' } },
  { type: 'cashapp' },
  { type: 'eps' },
  { type: 'fpx', fpx: { bank: 'hsbc' } },
  { type: 'giropay' },
  { type: 'grabpay' },
  { type: 'ideal', ideal: { bank: 'ing' } },
  { type: 'klarna' },
  { type: 'konbini' },
  { type: 'link' },
  { type: 'mobilepay' },
  { type: 'oxxo' },
  { type: 'p24' },
  { type: 'paynow' },
  { type: 'paypal' },
  { type: 'pix' },
  { type: 'promptpay' },
  { type: 'revolut_pay' },
  { type: 'sepa_debit', sepa_debit: { iban: 'DE89370400440532013000' } },
  { type: 'sofort', sofort: { country: 'DE' } },
  { type: 'swish' },
  {
    type: 'us_bank_account',
    us_bank_account: { account_number: '000123456789', routing_number: '110000000' },
  },
  { type: 'wechat_pay' },
  { type: 'zip' },
];

const return_url = 'https://example.com/back';

test.each(kinds.map((data): [string, Method] => [data.type, data]))(
  'a payment with %s has the shape of the API from beginning to end',
  async (kind, data) => {
    const intent = await stripe().paymentIntents.create({
      amount: 5000,
      confirm: true,
      currency: 'usd',
      payment_method_data: data,
      payment_method_types: [kind],
      return_url,
    });
    expect(await faultsAt(`/v1/payment_intents/${intent.id}`)).toEqual([]);
    // A bank account is verified first and processing after that.
    for (let step = 0; step < 2; step += 1) {
      await post(`/_sandbox/payment_intents/${intent.id}/authenticate`, { outcome: 'succeeded' });
    }
    const paid = await stripe().paymentIntents.retrieve(intent.id);
    expect(paid.status).toBe('succeeded');
    expect(await faultsAt(`/v1/charges/${String(paid.latest_charge)}`)).toEqual([]);
    expect(await faultsAt(`/v1/payment_methods/${String(intent.payment_method)}`)).toEqual([]);
  },
);

const keepable = new Set(
  (
    'acss_debit au_becs_debit bacs_debit bancontact boleto cashapp ideal klarna link paypal sepa_debit sofort ' +
    'us_bank_account'
  ).split(' '),
);

test.each(kinds.filter(({ type }) => keepable.has(type)).map((data): [string, Method] => [data.type, data]))(
  'setting up %s has the shape of the API from beginning to end',
  async (kind, data) => {
    const { id } = await stripe().setupIntents.create({
      confirm: true,
      customer: await customer(),
      payment_method_data: data,
      payment_method_types: [kind],
      return_url,
    });
    expect(await faultsAt(`/v1/setup_intents/${id}`)).toEqual([]);
    await post(`/_sandbox/setup_intents/${id}/authenticate`, { outcome: 'succeeded' });
    const done = await stripe().setupIntents.retrieve(id);
    expect(done.status).toBe('succeeded');
    expect(await faultsAt(`/v1/setup_attempts?setup_intent=${id}`)).toEqual([]);
    if (done.mandate !== null) expect(await faultsAt(`/v1/mandates/${String(done.mandate)}`)).toEqual([]);
  },
);

test.each([
  'tok_visa',
  'tok_amex',
  'tok_chargeDeclined',
  'tok_radarBlock',
  'tok_riskLevelElevated',
  'tok_createDispute',
  'tok_createDisputeInquiry',
  'btok_us_verified',
])('a charge of %s and all that comes of it has the shape of the API', async (token) => {
  const owner = await customer();
  const source = token.startsWith('btok')
    ? (await stripe().customers.createSource(owner, { source: token })).id
    : token;
  const whose = source === token ? {} : { customer: owner };
  const form = { amount: '2000', capture: 'true', currency: 'usd', source, ...whose };
  const { body } = await post('/v1/charges', form);
  if (body['object'] === 'charge') await post('/v1/refunds', { amount: '500', charge: String(body['id']) });
  const lists = ['charges', 'refunds', 'disputes', 'balance_transactions', `customers/${owner}/sources`];
  for (const list of lists) expect(await faultsAt(`/v1/${list}?limit=100`)).toEqual([]);
});

test('tokens of both kinds have the shape of the API', async () => {
  const card = await stripe().tokens.create({
    card: { exp_month: '8', exp_year: '2030', number: '4242424242424242' },
  });
  const account = await stripe().tokens.create({
    bank_account: { account_number: '000123456789', country: 'US', routing_number: '110000000' },
  });
  expect(await faultsAt(`/v1/tokens/${card.id}`)).toEqual([]);
  expect(await faultsAt(`/v1/tokens/${account.id}`)).toEqual([]);
});
