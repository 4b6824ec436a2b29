import { expect, test } from 'vitest';
import { useSandbox } from './support/api.ts';

const { sandbox } = useSandbox({ data: 'empty', now: 1_682_899_200 });

/** The endpoints callers of the API have been shown: each of them must be there. */
// biome-ignore format: a table, an endpoint a line
const endpoints = [
  ['GET', '/v1/checkout/sessions/:id'],
  ['GET', '/v1/checkout/sessions'],
  ['GET', '/v1/checkout/sessions/:id/line_items'],
  ['POST', '/v1/payment_links'],
  ['GET', '/v1/payment_links/:id'],
  ['POST', '/v1/payment_links/:id'],
  ['GET', '/v1/payment_links'],
  ['GET', '/v1/payment_links/:id/line_items'],
  ['GET', '/v1/credit_notes/preview'],
  ['POST', '/v1/credit_notes'],
  ['GET', '/v1/credit_notes/:id'],
  ['POST', '/v1/credit_notes/:id'],
  ['GET', '/v1/credit_notes/:credit_note/lines'],
  ['GET', '/v1/credit_notes/preview/lines'],
  ['POST', '/v1/credit_notes/:id/void'],
  ['GET', '/v1/credit_notes'],
  ['POST', '/v1/customers/:id/balance_transactions'],
  ['GET', '/v1/customers/:id/balance_transactions/:id'],
  ['POST', '/v1/customers/:id/balance_transactions/:id'],
  ['GET', '/v1/customers/:id/balance_transactions'],
  ['POST', '/v1/billing_portal/sessions'],
  ['POST', '/v1/billing_portal/configurations'],
  ['POST', '/v1/billing_portal/configurations/:id'],
  ['GET', '/v1/billing_portal/configurations/:id'],
  ['GET', '/v1/billing_portal/configurations'],
  ['POST', '/v1/customers/:id/tax_ids'],
  ['GET', '/v1/customers/:id/tax_ids/:id'],
  ['DELETE', '/v1/customers/:id/tax_ids/:id'],
  ['GET', '/v1/customers/:id/tax_ids'],
  ['POST', '/v1/invoices'],
  ['GET', '/v1/invoices/:id'],
  ['POST', '/v1/invoices/:id'],
  ['DELETE', '/v1/invoices/:id'],
  ['POST', '/v1/invoices/:id/finalize'],
  ['POST', '/v1/invoices/:id/pay'],
  ['POST', '/v1/invoices/:id/send'],
  ['POST', '/v1/invoices/:id/void'],
  ['POST', '/v1/invoices/:id/mark_uncollectible'],
  ['GET', '/v1/invoices/:id/lines'],
  ['GET', '/v1/invoices/upcoming'],
  ['GET', '/v1/invoices/upcoming/lines'],
  ['GET', '/v1/invoices'],
  ['GET', '/v1/invoices/search'],
  ['POST', '/v1/invoices/:id/lines/:id'],
  ['POST', '/v1/invoiceitems'],
  ['GET', '/v1/invoiceitems/:id'],
  ['POST', '/v1/invoiceitems/:id'],
  ['DELETE', '/v1/invoiceitems/:id'],
  ['GET', '/v1/invoiceitems'],
  ['POST', '/v1/plans'],
  ['GET', '/v1/plans/:id'],
  ['POST', '/v1/plans/:id'],
  ['DELETE', '/v1/plans/:id'],
  ['GET', '/v1/plans'],
  ['POST', '/v1/quotes'],
  ['GET', '/v1/quotes/:id'],
  ['POST', '/v1/quotes/:id'],
  ['POST', '/v1/quotes/:id/finalize'],
  ['POST', '/v1/quotes/:id/accept'],
  ['POST', '/v1/quotes/:id/cancel'],
  ['GET', '/v1/quotes/:id/pdf'],
  ['GET', '/v1/quotes'],
  ['GET', '/v1/quotes/:id/line_items'],
  ['GET', '/v1/quotes/:id/computed_upfront_line_items'],
  ['POST', '/v1/subscriptions'],
  ['GET', '/v1/subscriptions/:id'],
  ['POST', '/v1/subscriptions/:id'],
  ['DELETE', '/v1/subscriptions/:id'],
  ['GET', '/v1/subscriptions'],
  ['GET', '/v1/subscriptions/search'],
  ['POST', '/v1/subscription_items'],
  ['GET', '/v1/subscription_items/:id'],
  ['POST', '/v1/subscription_items/:id'],
  ['DELETE', '/v1/subscription_items/:id'],
  ['GET', '/v1/subscription_items'],
  ['POST', '/v1/subscription_schedules'],
  ['GET', '/v1/subscription_schedules/:id'],
  ['POST', '/v1/subscription_schedules/:id'],
  ['POST', '/v1/subscription_schedules/:id/cancel'],
  ['POST', '/v1/subscription_schedules/:id/release'],
  ['GET', '/v1/subscription_schedules'],
  ['GET', '/v1/customers'],
  ['DELETE', '/v1/customers/:id'],
  ['POST', '/v1/customers'],
  ['POST', '/v1/tokens'],
  ['POST', '/v1/customers/:id/cards'],
  ['POST', '/v1/customers/:id/subscriptions'],
  ['GET', '/v1/charges'],
  ['POST', '/v1/charges'],
  ['GET', '/v1/charges/:id'],
  ['POST', '/v1/charges/:id'],
  ['POST', '/v1/charges/:id/capture'],
  ['POST', '/v1/charges/:id/refund'],
  ['POST', '/v1/charges/:id/dispute'],
  ['POST', '/v1/charges/:id/dispute/close'],
] as const;

test('the table is whole', () => {
  expect(new Set(endpoints.map((endpoint) => endpoint.join(' '))).size).toBe(95);
});

test.each(endpoints)('%s %s is an endpoint', async (method, path) => {
  const address = path.replace(/:\w+/g, 'nothing_of_this_name');
  const response = await fetch(`${sandbox().url}${address}`, {
    method,
    headers: { authorization: 'Bearer sk_test_x' },
  });
  const text = await response.text();
  expect(text).not.toContain('Unrecognized request URL');
  expect(response.status).toBeLessThan(500);
});

test('anything else is not', async () => {
  const response = await fetch(`${sandbox().url}/v1/nothings`, {
    headers: { authorization: 'Bearer sk_test_x' },
  });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Unrecognized request URL');
});
