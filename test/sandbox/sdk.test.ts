import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { useSandbox } from './support/api.ts';

const { sandbox } = useSandbox();

function client(key = 'sk_test_x'): Stripe {
  return new Stripe(key, {
    apiVersion: '2023-10-16',
    host: '127.0.0.1',
    maxNetworkRetries: 0,
    port: sandbox().port,
    protocol: 'http',
    telemetry: false,
  });
}

test('the official client retrieves and expands', async () => {
  const invoice = await client().invoices.retrieve(demo.longInvoice, {
    expand: ['customer', 'payment_intent'],
  });
  expect(invoice.customer).toMatchObject({ object: 'customer', id: demo.customer });
  expect(invoice.lines.data).toHaveLength(10);
});

test('the official client walks lists by itself', async () => {
  const ids = new Set<string>();
  for await (const invoice of client().invoices.list({ customer: demo.weeklyCustomer, limit: 50 })) {
    ids.add(invoice.id);
  }
  expect(ids.size).toBeGreaterThan(100);
});

test('the official client walks lines and filters by ranges', async () => {
  const lines = await client()
    .invoices.listLineItems(demo.longInvoice, { limit: 30 })
    .autoPagingToArray({ limit: 200 });
  expect(lines).toHaveLength(120);
  const { data } = await client().charges.list({ created: { gte: 1700000000, lt: 1710000000 }, limit: 3 });
  expect(data).toHaveLength(3);
});

test('the official client raises the error classes of the API', async () => {
  await expect(client().customers.retrieve('cus_nobody')).rejects.toMatchObject({
    type: 'StripeInvalidRequestError',
    code: 'resource_missing',
    statusCode: 404,
  });
  await expect(client('sk_live_x').customers.list()).rejects.toMatchObject({
    type: 'StripeAuthenticationError',
  });
});
