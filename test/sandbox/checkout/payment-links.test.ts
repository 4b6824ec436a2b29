import { expect, test } from 'vitest';
import { useBilling } from '../support/billing.ts';

const { sandbox, stripe, post } = useBilling();

async function price(fields: object = {}) {
  const { id } = await stripe().products.create({ name: 'Ticket' });
  return (await stripe().prices.create({ currency: 'usd', product: id, unit_amount: 1000, ...fields })).id;
}

async function visit(url: string) {
  const response = await fetch(`${sandbox().url}${new URL(url).pathname}`);
  return { status: response.status, text: await response.text() };
}

const newest = async () => (await stripe().checkout.sessions.list({ limit: 1 })).data[0];

test('a new link is active and complete', async () => {
  const line = { price: await price(), quantity: 2 };
  const link = await stripe().paymentLinks.create({ line_items: [line], metadata: { shop: 'a' } });
  expect(link).toMatchObject({
    object: 'payment_link',
    active: true,
    after_completion: { hosted_confirmation: { custom_message: null }, type: 'hosted_confirmation' },
    allow_promotion_codes: false,
    billing_address_collection: 'auto',
    currency: 'usd',
    customer_creation: 'if_required',
    metadata: { shop: 'a' },
    payment_method_types: null,
    restrictions: null,
    submit_type: 'auto',
  });
  const items = await stripe().paymentLinks.listLineItems(link.id);
  expect(items).toMatchObject({
    data: [{ amount_total: 2000, quantity: 2, price: { id: line.price } }],
    url: `/v1/payment_links/${link.id}/line_items`,
  });
});

test('a visit opens a session with what the link says', async () => {
  const link = await stripe().paymentLinks.create({
    after_completion: { redirect: { url: 'https://shop.example/thanks' }, type: 'redirect' },
    line_items: [{ price: await price(), quantity: 1 }],
    metadata: { shop: 'b' },
    payment_intent_data: { description: 'By link' },
  });
  expect((await visit(link.url)).text).toContain('1 × Ticket: $10.00');
  const session = await newest();
  expect(session).toMatchObject({
    amount_total: 1000,
    metadata: { shop: 'b' },
    mode: 'payment',
    payment_link: link.id,
    status: 'open',
    success_url: 'https://shop.example/thanks',
  });
  const { body } = await post(`/_sandbox/checkout/sessions/${session?.id}/complete`);
  const intent = await stripe().paymentIntents.retrieve(String(body['payment_intent']));
  expect(intent).toMatchObject({ description: 'By link', status: 'succeeded' });
  const found = await stripe().checkout.sessions.list({ payment_link: link.id });
  expect(found.data).toHaveLength(1);
});

test('a link to something that recurs subscribes', async () => {
  const monthly = await price({ recurring: { interval: 'month' } });
  const link = await stripe().paymentLinks.create({
    line_items: [{ price: monthly, quantity: 1 }],
    subscription_data: { trial_period_days: 7 },
  });
  expect(link).toMatchObject({ invoice_creation: null, payment_method_collection: 'always' });
  await visit(link.url);
  expect(await newest()).toMatchObject({ amount_total: 0, mode: 'subscription' });
});

test('a link for so many purchases closes after them', async () => {
  const link = await stripe().paymentLinks.create({
    inactive_message: 'Sold out',
    line_items: [{ price: await price(), quantity: 1 }],
    restrictions: { completed_sessions: { limit: 1 } },
  });
  await visit(link.url);
  await post(`/_sandbox/checkout/sessions/${(await newest())?.id}/complete`);
  expect(await stripe().paymentLinks.retrieve(link.id)).toMatchObject({
    active: false,
    restrictions: { completed_sessions: { count: 1, limit: 1 } },
  });
  expect((await visit(link.url)).text).toContain('Sold out');
});

test('an update changes what may change', async () => {
  const link = await stripe().paymentLinks.create({
    line_items: [{ price: await price(), quantity: 1 }],
    payment_method_types: ['card'],
  });
  const [item] = (await stripe().paymentLinks.listLineItems(link.id)).data;
  const updated = await stripe().paymentLinks.update(link.id, {
    active: false,
    custom_text: { submit: { message: 'Soon' } },
    line_items: [{ id: item?.id ?? '', quantity: 3 }],
    metadata: { season: 'spring' },
    payment_method_types: '',
  });
  expect(updated).toMatchObject({
    active: false,
    custom_text: { shipping_address: null, submit: { message: 'Soon' } },
    metadata: { season: 'spring' },
    payment_method_types: null,
  });
  expect((await stripe().paymentLinks.listLineItems(link.id)).data[0]).toMatchObject({
    amount_total: 3000,
    quantity: 3,
  });
  const active = await stripe().paymentLinks.list({ active: true, limit: 100 });
  expect(active.data.map(({ id }) => id)).not.toContain(link.id);
});

test.each([
  ['no line items', {}, { code: 'parameter_missing', param: 'line_items' }],
  [
    'an unknown price',
    { 'line_items[0][price]': 'price_no', 'line_items[0][quantity]': '1' },
    { code: 'resource_missing', param: 'line_items[0][price]' },
  ],
  [
    'a line without a price',
    { 'line_items[0][quantity]': '1' },
    { code: 'parameter_missing', param: 'line_items[0][price]' },
  ],
])('%s is refused', async (_, form, error) => {
  expect(await post('/v1/payment_links', form)).toMatchObject({ status: 400, body: { error } });
});

test('prices of two currencies do not go together', async () => {
  const eur = await price({ currency: 'eur' });
  const line_items = [
    { price: await price(), quantity: 1 },
    { price: eur, quantity: 1 },
  ];
  await expect(stripe().paymentLinks.create({ line_items })).rejects.toMatchObject({
    param: 'line_items[1][price]',
  });
});

test('an unknown link has no page', async () => {
  expect((await visit('https://shop.example/buy/test_nothing')).status).toBe(404);
});
