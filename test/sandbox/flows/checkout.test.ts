import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { useFlow } from '../support/flow.ts';

const { stripe, customer, plain, price, monthly } = useFlow();

test('a session is opened, read, listed and completed', async () => {
  const session = await stripe().checkout.sessions.create({
    cancel_url: 'https://example.com/cancel',
    line_items: [{ price: await price(), quantity: 1 }],
    mode: 'payment',
    success_url: 'https://example.com/success',
  });
  const path = `/_sandbox/checkout/sessions/${session.id}/complete`;
  expect(await plain('POST', path, {})).toMatchObject({ status: 200, body: { status: 'complete' } });
  const read = await stripe().checkout.sessions.retrieve(session.id, {
    expand: ['line_items', 'payment_intent.latest_charge', 'total_details.breakdown'],
  });
  expect(read).toMatchObject({ payment_intent: { latest_charge: { paid: true } }, payment_status: 'paid' });
  expect((await stripe().checkout.sessions.list({ limit: 3 })).data[0]?.id).toBe(session.id);
  expect((await stripe().checkout.sessions.listLineItems(session.id, { limit: 5 })).data).toHaveLength(1);
});

test('a session subscribes, another is left to expire', async () => {
  const params: Stripe.Checkout.SessionCreateParams = {
    customer: await customer(),
    line_items: [{ price: await monthly(), quantity: 1 }],
    mode: 'subscription',
    success_url: 'https://example.com/success',
  };
  const { id } = await stripe().checkout.sessions.create(params);
  await plain('POST', `/_sandbox/checkout/sessions/${id}/complete`, {});
  const read = await stripe().checkout.sessions.retrieve(id, {
    expand: ['subscription', 'invoice', 'customer'],
  });
  expect(read).toMatchObject({ invoice: { status: 'paid' }, subscription: { status: 'active' } });
  const left = await stripe().checkout.sessions.create(params);
  expect(await stripe().checkout.sessions.expire(left.id)).toMatchObject({ status: 'expired' });
});

test('a payment link is made, read, closed and listed', async () => {
  const link = await stripe().paymentLinks.create({ line_items: [{ price: await price(), quantity: 1 }] });
  expect((await stripe().paymentLinks.retrieve(link.id, { expand: ['line_items'] })).url).toBe(link.url);
  expect(await stripe().paymentLinks.update(link.id, { active: false })).toMatchObject({ active: false });
  expect((await stripe().paymentLinks.list({ limit: 3 })).data).toHaveLength(1);
  expect((await stripe().paymentLinks.listLineItems(link.id, { limit: 3 })).data).toHaveLength(1);
});

test('the portal is set up, changed, read, listed and opened', async () => {
  const business_profile = {
    privacy_policy_url: 'https://example.com/privacy',
    terms_of_service_url: 'https://example.com/terms',
  };
  const { id: configuration } = await stripe().billingPortal.configurations.create({
    business_profile,
    features: {
      customer_update: { allowed_updates: ['email', 'tax_id'], enabled: true },
      invoice_history: { enabled: true },
    },
  });
  await stripe().billingPortal.configurations.update(configuration, { business_profile });
  const read = await stripe().billingPortal.configurations.retrieve(configuration);
  expect(read.business_profile).toMatchObject(business_profile);
  expect((await stripe().billingPortal.configurations.list({ limit: 3 })).data).toHaveLength(1);
  const session = await stripe().billingPortal.sessions.create({
    configuration,
    customer: await customer(),
    expand: ['configuration'],
    return_url: 'https://example.com/account',
  });
  expect(session.configuration).toMatchObject({ id: configuration });
});
