import { expect, test } from 'vitest';
import { useBilling } from '../support/billing.ts';

const { sandbox, stripe, customer, post } = useBilling();

const create = () =>
  stripe().billingPortal.configurations.create({
    business_profile: { headline: 'Northwind' },
    features: { invoice_history: { enabled: true } },
  });

test('a configuration is complete, with everything off that was not mentioned', async () => {
  const configuration = await create();
  expect(configuration).toMatchObject({
    object: 'billing_portal.configuration',
    active: true,
    business_profile: { headline: 'Northwind', privacy_policy_url: null, terms_of_service_url: null },
    default_return_url: null,
    features: {
      customer_update: { allowed_updates: [], enabled: false },
      invoice_history: { enabled: true },
      payment_method_update: { enabled: false },
      subscription_cancel: { enabled: false, mode: 'at_period_end', proration_behavior: 'none' },
      subscription_pause: { enabled: false },
      subscription_update: { enabled: false, proration_behavior: 'none' },
    },
    is_default: false,
    login_page: { enabled: false, url: null },
    metadata: {},
  });
});

test('an update changes only what it names', async () => {
  const { id } = await create();
  const updated = await stripe().billingPortal.configurations.update(id, {
    active: false,
    business_profile: { headline: '' },
    features: { subscription_cancel: { enabled: true, mode: 'immediately' } },
    login_page: { enabled: true },
  });
  expect(updated).toMatchObject({
    active: false,
    business_profile: { headline: null },
    features: {
      invoice_history: { enabled: true },
      subscription_cancel: { enabled: true, mode: 'immediately' },
    },
    login_page: { enabled: true, url: expect.stringContaining(id) },
  });
  const inactive = await stripe().billingPortal.configurations.list({ active: false });
  expect(inactive.data.map((one) => one.id)).toContain(id);
  expect((await stripe().billingPortal.configurations.list({ is_default: true })).data).toEqual([]);
});

test('a session lets a customer in', async () => {
  const { id: configuration } = await create();
  const buyer = await customer();
  const session = await stripe().billingPortal.sessions.create({
    configuration,
    customer: buyer,
    locale: 'de',
    return_url: 'https://shop.example/account',
  });
  expect(session).toMatchObject({
    object: 'billing_portal.session',
    configuration,
    customer: buyer,
    flow: null,
    locale: 'de',
    on_behalf_of: null,
    return_url: 'https://shop.example/account',
  });
  const page = await fetch(`${sandbox().url}${new URL(session.url).pathname}`);
  expect(await page.text()).toContain('ada@example.com');
});

test('a session can be for one thing only', async () => {
  const { id: configuration } = await create();
  const buyer = await customer('tok_visa');
  const { id: price } = await stripe().prices.create({
    currency: 'usd',
    product_data: { name: 'Plan' },
    recurring: { interval: 'month' },
    unit_amount: 900,
  });
  const { id: subscription } = await stripe().subscriptions.create({ customer: buyer, items: [{ price }] });
  const session = await stripe().billingPortal.sessions.create({
    configuration,
    customer: buyer,
    flow_data: { subscription_cancel: { subscription }, type: 'subscription_cancel' },
  });
  expect(session.flow).toEqual({
    after_completion: { hosted_confirmation: null, redirect: null, type: 'portal_homepage' },
    subscription_cancel: { retention: null, subscription },
    subscription_update: null,
    subscription_update_confirm: null,
    type: 'subscription_cancel',
  });
  const another = await customer();
  await expect(
    stripe().billingPortal.sessions.create({
      configuration,
      customer: another,
      flow_data: { subscription_cancel: { subscription }, type: 'subscription_cancel' },
    }),
  ).rejects.toMatchObject({ param: 'flow_data[subscription_cancel][subscription]' });
});

test('without any configuration a session is refused', async () => {
  const buyer = await customer();
  await expect(stripe().billingPortal.sessions.create({ customer: buyer })).rejects.toMatchObject({
    message: expect.stringContaining('No configuration provided'),
    statusCode: 400,
  });
});

test('an inactive configuration is refused', async () => {
  const { id: configuration } = await create();
  await stripe().billingPortal.configurations.update(configuration, { active: false });
  const buyer = await customer();
  await expect(
    stripe().billingPortal.sessions.create({ configuration, customer: buyer }),
  ).rejects.toMatchObject({ param: 'configuration' });
});

test.each([
  ['no features', { 'business_profile[headline]': 'x' }, { code: 'parameter_missing', param: 'features' }],
  [
    'a feature that says nothing',
    { 'business_profile[headline]': 'x', 'features[customer_update][allowed_updates][]': 'email' },
    { code: 'parameter_missing', param: 'features[customer_update][enabled]' },
  ],
  [
    'a headline too long',
    { 'business_profile[headline]': 'x'.repeat(61), 'features[invoice_history][enabled]': 'true' },
    { param: 'business_profile[headline]' },
  ],
])('%s is refused', async (_, form, error) => {
  expect(await post('/v1/billing_portal/configurations', form)).toMatchObject({
    status: 400,
    body: { error },
  });
});
