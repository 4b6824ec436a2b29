import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/server.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, data: 'demo' });
});
afterAll(() => sandbox.close());

test('a list answers the envelope of the API', async () => {
  const response = await fetch(`${sandbox.url}/v1/prices?expand[]=data.product`, {
    headers: { authorization: 'Bearer sk_test_x' },
  });
  const body = await response.json();
  expect(response.status).toBe(200);
  expect(body).toMatchObject({
    object: 'list',
    url: '/v1/prices',
    data: [{ object: 'price', product: { object: 'product' } }],
  });
});
