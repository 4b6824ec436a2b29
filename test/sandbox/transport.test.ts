import { expect, test } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { useSandbox } from './support/api.ts';

const { sandbox, get } = useSandbox();

async function status(headers: Record<string, string>): Promise<[number, string]> {
  const response = await fetch(`${sandbox().url}/v1/customers/${demo.customer}`, { headers });
  const { error } = await response.json();
  return [response.status, error?.message ?? ''];
}

test('a request without a key is refused', async () => {
  expect(await status({})).toEqual([401, expect.stringContaining('You did not provide an API key.')]);
});

test('a wrong key is refused and printed with its middle masked', async () => {
  expect(await status({ authorization: 'Bearer sk_live_abcdefgh1234' })).toEqual([
    401,
    'Invalid API Key provided: sk_live_********1234',
  ]);
});

test('a publishable key is refused', async () => {
  expect((await status({ authorization: 'Bearer pk_test_123' }))[0]).toBe(401);
});

test('a test key is taken by Basic and by Bearer', async () => {
  const basic = `Basic ${Buffer.from('sk_test_123:').toString('base64')}`;
  expect((await status({ authorization: basic }))[0]).toBe(200);
  expect((await status({ authorization: 'Bearer sk_test_123' }))[0]).toBe(200);
});

test('an unknown version of the API is refused', async () => {
  const { status: code, body } = await get('/v1/customers', { 'stripe-version': '2019-01-01' });
  expect(code).toBe(400);
  expect(body.error).toMatchObject({
    type: 'invalid_request_error',
    message: 'Invalid Stripe API version: 2019-01-01',
  });
});

test('every answer names its request and version', async () => {
  const first = await get('/v1/customers');
  const second = await get('/v1/customers/cus_nobody', { 'stripe-version': '2023-10-16' });
  expect(first.headers.get('request-id')).toMatch(/^req_\w+$/);
  expect(second.headers.get('request-id')).not.toBe(first.headers.get('request-id'));
  expect(second.headers.get('stripe-version')).toBe('2023-10-16');
});

test('bodies are indented by two spaces', async () => {
  const { text } = await get(`/v1/customers/${demo.customer}`);
  expect(text.startsWith('{\n  "')).toBe(true);
});

test('an unknown path is a 404 that names it', async () => {
  const { status: code, body } = await get('/v1/foo');
  expect(code).toBe(404);
  expect(body.error['message']).toMatch(/^Unrecognized request URL \(GET: \/v1\/foo\)\./);
});

test('an unknown id in the path is a 404', async () => {
  const { status: code, body } = await get('/v1/customers/cus_nobody');
  expect(code).toBe(404);
  expect(body.error).toEqual({
    code: 'resource_missing',
    doc_url: 'https://stripe.com/docs/error-codes/resource-missing',
    message: "No such customer: 'cus_nobody'",
    param: 'id',
    type: 'invalid_request_error',
  });
});

test.each([
  ['/v1/invoices?customer=cus_nobody', 'customer', "No such customer: 'cus_nobody'", 'resource_missing'],
  ['/v1/invoices?starting_after=in_x', 'starting_after', "No such invoice: 'in_x'", 'resource_missing'],
  ['/v1/invoices?foo=1', 'foo', 'Received unknown parameter: foo', 'parameter_unknown'],
  ['/v1/invoices?foo=1&bar=2', 'foo', 'Received unknown parameters: foo, bar', 'parameter_unknown'],
  ['/v1/subscription_items', 'subscription', 'Missing required param: subscription.', 'parameter_missing'],
  [
    '/v1/invoices?status=lost',
    'status',
    'Invalid status: must be one of draft, open, void, paid, or uncollectible',
    undefined,
  ],
  ['/v1/invoices?limit=abc', 'limit', 'Invalid integer: abc', 'parameter_invalid_integer'],
  [
    '/v1/invoices?limit=0',
    'limit',
    'This value must be greater than or equal to 1.',
    'parameter_invalid_integer',
  ],
  [
    '/v1/invoices?limit=101',
    'limit',
    'This value must be less than or equal to 100.',
    'parameter_invalid_integer',
  ],
  ['/v1/products?ids=prod_1', 'ids', 'Invalid array', undefined],
  ['/v1/prices?recurring=month', 'recurring', 'Invalid object', undefined],
  ['/v1/products?active=yes', 'active', 'Invalid boolean: yes', undefined],
  ['/v1/invoices?created[gt]=soon', 'created[gt]', 'Invalid integer: soon', 'parameter_invalid_integer'],
  [
    '/v1/invoices?created[after]=1',
    'created[after]',
    'Received unknown parameter: created[after]',
    'parameter_unknown',
  ],
])('%s is refused', async (path, param, message, code) => {
  const answer = await get(path);
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatchObject({ type: 'invalid_request_error', param, message });
  expect(answer.body.error['code']).toBe(code);
});

test('an empty value is refused where nothing can be unset', async () => {
  const { status: code, body } = await get('/v1/invoices?customer=');
  expect(code).toBe(400);
  expect(body.error).toMatchObject({ code: 'parameter_invalid_empty', param: 'customer' });
});

test('closing frees the port', async () => {
  const { createSandbox } = await import('../../src/sandbox/server.ts');
  const first = await createSandbox({ port: 0, data: 'empty' });
  await first.close();
  const second = await createSandbox({ port: first.port, data: 'empty' });
  expect(second.port).toBe(first.port);
  await second.close();
});
