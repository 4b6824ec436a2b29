import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { start, useBilling } from '../support/billing.ts';

const { sandbox, stripe, customer, post } = useBilling();

async function prices() {
  const { id: product } = await stripe().products.create({ name: 'Course' });
  const once = await stripe().prices.create({ currency: 'usd', product, unit_amount: 2000 });
  const monthly = await stripe().prices.create({
    currency: 'usd',
    product,
    recurring: { interval: 'month' },
    unit_amount: 1500,
  });
  return { product, once: once.id, monthly: monthly.id };
}

async function open(params: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  const { once } = await prices();
  return stripe().checkout.sessions.create({
    line_items: [{ price: once, quantity: 2 }],
    mode: 'payment',
    success_url: 'https://shop.example/thanks',
    ...params,
  });
}

const complete = (id: string, form: Record<string, string> = {}) =>
  post(`/_sandbox/checkout/sessions/${id}/complete`, form);

test('a new session is open for a day, with a page and what it comes to', async () => {
  const session = await open();
  expect(session).toMatchObject({
    object: 'checkout.session',
    amount_subtotal: 4000,
    amount_total: 4000,
    created: start,
    currency: 'usd',
    customer: null,
    customer_creation: 'if_required',
    expires_at: start + 86_400,
    livemode: false,
    mode: 'payment',
    payment_intent: null,
    payment_status: 'unpaid',
    status: 'open',
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted',
  });
  expect(session.id).toMatch(/^cs_test_/);
  const page = await fetch(`${sandbox().url}${new URL(session.url ?? '').pathname}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('2 × Course: $40.00');
});

test('line items come when asked for, and by themselves', async () => {
  const { id } = await open();
  const session = await stripe().checkout.sessions.retrieve(id, { expand: ['line_items'] });
  const items = await stripe().checkout.sessions.listLineItems(id);
  expect(session.line_items?.url).toBe(`/v1/checkout/sessions/${id}/line_items`);
  expect(session.line_items?.data).toEqual(items.data);
  expect(items.data).toEqual([
    expect.objectContaining({ object: 'item', amount_total: 4000, description: 'Course', quantity: 2 }),
  ]);
});

test('a payment takes the money and completes the session', async () => {
  const { id } = await open({ customer_creation: 'always', metadata: { order: '7' } });
  const { status, body } = await complete(id, { email: 'eve@example.com', name: 'Eve' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'complete', payment_status: 'paid', url: null });
  const session = await stripe().checkout.sessions.retrieve(id, { expand: ['payment_intent', 'customer'] });
  expect(session.payment_intent).toMatchObject({ amount_received: 4000, status: 'succeeded' });
  expect(session.customer).toMatchObject({ email: 'eve@example.com', name: 'Eve' });
  expect(session.customer_details).toMatchObject({ email: 'eve@example.com', name: 'Eve' });
  const events = await stripe().events.list({ type: 'checkout.session.completed' });
  expect(events.data[0]?.data.object).toMatchObject({ id, status: 'complete' });
});

test('a declined card leaves the session open and its failed charge behind', async () => {
  const { id } = await open();
  const declined = await complete(id, { payment_method: 'pm_card_visa_chargeDeclined' });
  expect(declined).toMatchObject({ status: 402, body: { error: { code: 'card_declined' } } });
  const session = await stripe().checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
  expect(session).toMatchObject({
    status: 'open',
    payment_intent: { status: 'requires_payment_method', last_payment_error: { code: 'card_declined' } },
  });
  expect(await complete(id)).toMatchObject({ status: 200, body: { status: 'complete' } });
  const again = await stripe().checkout.sessions.retrieve(id);
  expect(again.payment_intent).toBe((session.payment_intent as Stripe.PaymentIntent).id);
});

test('a card that asks its bank completes the session once the bank agrees', async () => {
  const { id } = await open();
  const { body } = await complete(id, { payment_method: 'pm_card_threeDSecureRequired' });
  expect(body).toMatchObject({ status: 'open' });
  const intent = String(body['payment_intent']);
  await post(`/_sandbox/payment_intents/${intent}/authenticate`, { outcome: 'succeeded' });
  expect(await stripe().checkout.sessions.retrieve(id)).toMatchObject({
    payment_status: 'paid',
    status: 'complete',
  });
});

test('a subscription starts with its first invoice paid', async () => {
  const { monthly, once } = await prices();
  const buyer = await customer();
  const session = await open({
    customer: buyer,
    line_items: [
      { price: monthly, quantity: 1 },
      { price: once, quantity: 1 },
    ],
    mode: 'subscription',
    subscription_data: { description: 'By checkout', metadata: { from: 'checkout' } },
  });
  expect(session.amount_total).toBe(3500);
  const { body } = await complete(session.id);
  const subscription = await stripe().subscriptions.retrieve(String(body['subscription']), {
    expand: ['latest_invoice'],
  });
  expect(body).toMatchObject({ invoice: (subscription.latest_invoice as Stripe.Invoice).id });
  expect(subscription).toMatchObject({
    customer: buyer,
    description: 'By checkout',
    latest_invoice: { amount_paid: 3500, status: 'paid' },
    metadata: { from: 'checkout' },
    status: 'active',
  });
});

test('a subscription whose card is declined is not made at all', async () => {
  const { monthly } = await prices();
  const session = await open({ line_items: [{ price: monthly, quantity: 1 }], mode: 'subscription' });
  const before = (await stripe().customers.list({ limit: 100 })).data.length;
  const answer = await complete(session.id, { payment_method: 'pm_card_chargeCustomerFail' });
  expect(answer.status).toBe(402);
  expect(await stripe().checkout.sessions.retrieve(session.id)).toMatchObject({
    status: 'open',
    subscription: null,
  });
  expect((await stripe().customers.list({ limit: 100 })).data).toHaveLength(before);
});

test('a trial costs nothing yet', async () => {
  const { monthly } = await prices();
  const session = await open({
    line_items: [{ price: monthly, quantity: 1 }],
    mode: 'subscription',
    payment_method_collection: 'if_required',
    subscription_data: { trial_period_days: 14 },
  });
  expect(session.amount_total).toBe(0);
  const { body } = await complete(session.id);
  expect(body).toMatchObject({ payment_status: 'no_payment_required', status: 'complete' });
  const subscription = await stripe().subscriptions.retrieve(String(body['subscription']));
  expect(subscription).toMatchObject({ default_payment_method: null, status: 'trialing' });
});

test('a setup keeps the card for its customer', async () => {
  const buyer = await customer();
  const session = await stripe().checkout.sessions.create({
    customer: buyer,
    mode: 'setup',
    success_url: 'https://shop.example/thanks',
  });
  expect(session).toMatchObject({ amount_total: null, payment_status: 'no_payment_required' });
  const { body } = await complete(session.id);
  const intent = await stripe().setupIntents.retrieve(String(body['setup_intent']), {
    expand: ['payment_method'],
  });
  expect(intent).toMatchObject({ status: 'succeeded', payment_method: { customer: buyer } });
});

test('an invoice is made of a payment where that is wanted', async () => {
  const session = await open({ invoice_creation: { enabled: true, invoice_data: { footer: 'Thanks' } } });
  const { body } = await complete(session.id);
  const invoice = await stripe().invoices.retrieve(String(body['invoice']));
  expect(invoice).toMatchObject({
    amount_paid: 4000,
    footer: 'Thanks',
    payment_intent: body['payment_intent'],
    status: 'paid',
  });
});

test('discounts and tax make the total, and count once it is paid', async () => {
  const { once } = await prices();
  const { id: coupon } = await stripe().coupons.create({ percent_off: 25 });
  const rate = await stripe().taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 19 });
  const session = await open({
    discounts: [{ coupon }],
    line_items: [{ price: once, quantity: 1, tax_rates: [rate.id] }],
  });
  expect(session).toMatchObject({
    amount_subtotal: 2000,
    amount_total: 1785,
    total_details: { amount_discount: 500, amount_tax: 285 },
  });
  expect((await stripe().coupons.retrieve(coupon)).times_redeemed).toBe(0);
  const detailed = await stripe().checkout.sessions.retrieve(session.id, {
    expand: ['total_details.breakdown'],
  });
  expect(detailed.total_details?.breakdown).toMatchObject({
    discounts: [{ amount: 500, discount: { checkout_session: session.id } }],
    taxes: [{ amount: 285, rate: { id: rate.id } }],
  });
  await complete(session.id);
  expect((await stripe().coupons.retrieve(coupon)).times_redeemed).toBe(1);
});

test('buyers enter a promotion code, change quantities and choose the shipping', async () => {
  const { once } = await prices();
  const { id: coupon } = await stripe().coupons.create({ amount_off: 100, currency: 'usd' });
  const code = await stripe().promotionCodes.create({ coupon });
  const rate = await stripe().shippingRates.create({
    display_name: 'Post',
    fixed_amount: { amount: 500, currency: 'usd' },
    type: 'fixed_amount',
  });
  const express = { amount: 900, currency: 'usd' };
  const session = await open({
    allow_promotion_codes: true,
    line_items: [{ adjustable_quantity: { enabled: true, maximum: 5 }, price: once, quantity: 1 }],
    shipping_options: [
      { shipping_rate: rate.id },
      { shipping_rate_data: { display_name: 'Express', fixed_amount: express, type: 'fixed_amount' } },
    ],
  });
  expect(session.amount_total).toBe(2500);
  const items = await stripe().checkout.sessions.listLineItems(session.id);
  const chosen = session.shipping_options[1]?.shipping_rate;
  const { body } = await complete(session.id, {
    'line_items[0][id]': items.data[0]?.id ?? '',
    'line_items[0][quantity]': '3',
    promotion_code: code.id,
    shipping_rate: String(chosen),
  });
  expect(body).toMatchObject({
    amount_subtotal: 6000,
    amount_total: 6800,
    shipping_cost: { amount_total: 900, shipping_rate: chosen },
    total_details: { amount_discount: 100, amount_shipping: 900 },
  });
  expect((await stripe().promotionCodes.retrieve(code.id)).times_redeemed).toBe(1);
});

test("the seller's questions are answered", async () => {
  const session = await open({
    custom_fields: [
      {
        key: 'size',
        label: { custom: 'Size', type: 'custom' },
        type: 'dropdown',
        dropdown: { options: [{ label: 'Large', value: 'l' }] },
      },
      { key: 'note', label: { custom: 'Note', type: 'custom' }, optional: true, type: 'text' },
    ],
    consent_collection: { terms_of_service: 'required' },
  });
  expect(await complete(session.id)).toMatchObject({
    status: 400,
    body: { error: { code: 'parameter_missing', param: 'custom_fields[size]' } },
  });
  const { body } = await complete(session.id, { 'custom_fields[size]': 'l' });
  expect(body).toMatchObject({
    consent: { promotions: null, terms_of_service: 'accepted' },
    custom_fields: [
      { dropdown: { value: 'l' }, key: 'size' },
      { key: 'note', text: { value: null } },
    ],
  });
});

test('an expired session can be recovered', async () => {
  const session = await open({ after_expiration: { recovery: { enabled: true } } });
  const expired = await stripe().checkout.sessions.expire(session.id);
  expect(expired).toMatchObject({ status: 'expired', url: null });
  const { pathname } = new URL(expired.after_expiration?.recovery?.url ?? '');
  expect((await fetch(`${sandbox().url}${pathname}`)).status).toBe(200);
  const [recovered] = (await stripe().checkout.sessions.list({ limit: 1 })).data;
  expect(recovered).toMatchObject({ amount_total: 4000, recovered_from: session.id, status: 'open' });
  await expect(stripe().checkout.sessions.expire(session.id)).rejects.toMatchObject({
    message:
      'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of expired.',
    statusCode: 400,
  });
});

test('sessions are found by customer, e-mail address, status, payment intent and subscription', async () => {
  const buyer = await customer(undefined, { email: 'found@example.com' });
  const { id } = await open({ customer: buyer });
  const { body } = await complete(id);
  const find = async (params: Stripe.Checkout.SessionListParams) =>
    (await stripe().checkout.sessions.list(params)).data.map((one) => one.id);
  expect(await find({ customer: buyer })).toEqual([id]);
  expect(await find({ customer_details: { email: 'found@example.com' } })).toEqual([id]);
  expect(await find({ payment_intent: String(body['payment_intent']) })).toEqual([id]);
  expect(await find({ customer: buyer, status: 'expired' })).toEqual([]);
  expect(await find({ created: { lt: start } })).toEqual([]);
  await expect(find({ subscription: 'sub_nobody' })).rejects.toMatchObject({
    code: 'resource_missing',
    param: 'subscription',
    statusCode: 400,
  });
});

test.each<[string, Partial<Stripe.Checkout.SessionCreateParams>, object]>([
  ['no line items', { line_items: [] }, { code: 'parameter_missing', param: 'line_items' }],
  ['a setup with line items', { mode: 'setup' }, { param: 'line_items' }],
  [
    'a subscription to nothing that recurs',
    { mode: 'subscription' },
    { message: 'You must provide at least one recurring price in `subscription` mode when using prices.' },
  ],
  [
    'subscription data in a payment',
    { subscription_data: { description: 'x' } },
    { param: 'subscription_data' },
  ],
  ['an expiry too soon', { expires_at: start + 60 }, { param: 'expires_at' }],
  ['an expiry too late', { expires_at: start + 90_000 }, { param: 'expires_at' }],
  ['no page to go to', { success_url: '' }, { param: 'success_url' }],
  [
    'two fields with one key',
    {
      custom_fields: [
        { key: 'a', label: { custom: 'A', type: 'custom' }, type: 'text' },
        { key: 'a', label: { custom: 'A', type: 'custom' }, type: 'text' },
      ],
    },
    { param: 'custom_fields[1][key]' },
  ],
  [
    'codes beside discounts',
    { allow_promotion_codes: true, discounts: [{ coupon: 'any' }] },
    { code: 'parameters_exclusive' },
  ],
  [
    'too little to charge',
    {
      line_items: [
        { price_data: { currency: 'usd', product_data: { name: 'Pin' }, unit_amount: 10 }, quantity: 1 },
      ],
    },
    { code: 'amount_too_small' },
  ],
])('%s is refused', async (_, params, error) => {
  await expect(open(params)).rejects.toMatchObject({ statusCode: 400, ...error });
});

test('a recurring price is refused in a payment', async () => {
  const { monthly } = await prices();
  await expect(open({ line_items: [{ price: monthly, quantity: 1 }] })).rejects.toMatchObject({
    message: expect.stringContaining('You specified `payment` mode but passed a recurring price.'),
    param: 'mode',
  });
});

test('an archived price is refused', async () => {
  const { once } = await prices();
  await stripe().prices.update(once, { active: false });
  await expect(open({ line_items: [{ price: once, quantity: 1 }] })).rejects.toMatchObject({
    message: 'The price specified is inactive. This field only accepts active prices.',
    param: 'line_items[0][price]',
  });
});

test('a session nobody completes expires when its time is up', async () => {
  const { id, expires_at } = await open();
  sandbox().clock.set(expires_at);
  expect(await stripe().checkout.sessions.retrieve(id)).toMatchObject({ status: 'expired', url: null });
  const { data } = await stripe().events.list({ type: 'checkout.session.expired', limit: 100 });
  expect(data.map((event) => event.data.object)).toContainEqual(expect.objectContaining({ id }));
  sandbox().clock.set(start);
});

test('a card that is set up with its bank completes the session once the bank agrees', async () => {
  const buyer = await customer();
  const { id } = await stripe().checkout.sessions.create({
    customer: buyer,
    mode: 'setup',
    success_url: 'https://shop.example/thanks',
  });
  const { body } = await complete(id, { payment_method: 'pm_card_threeDSecureRequired' });
  expect(body).toMatchObject({ status: 'open' });
  await post(`/_sandbox/setup_intents/${String(body['setup_intent'])}/authenticate`, {
    outcome: 'succeeded',
  });
  expect(await stripe().checkout.sessions.retrieve(id)).toMatchObject({ status: 'complete' });
});

test('a card that is declined is not set up, and the session stays open', async () => {
  const { id } = await stripe().checkout.sessions.create({
    mode: 'setup',
    success_url: 'https://shop.example/thanks',
  });
  const declined = await complete(id, { payment_method: 'pm_card_visa_chargeDeclined' });
  expect(declined).toMatchObject({ status: 402, body: { error: { code: 'card_declined' } } });
  const { data } = await stripe().setupAttempts.list({
    setup_intent: String((await stripe().checkout.sessions.retrieve(id)).setup_intent),
  });
  expect(data).toEqual([expect.objectContaining({ status: 'failed' })]);
});
