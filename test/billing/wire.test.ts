import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import Stripe from 'stripe';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Params } from '../../src/billing/client.ts';
import { connect, json, rejection, SECRET_KEY, serve } from './scripted-server.ts';

/** Answers everything with `{}` and keeps the bytes as they came. */
async function tap(): Promise<{ baseUrl: string; port: number; bytes: () => string }> {
  let text = '';
  const server = createServer((socket) => {
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const head =
        'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: 2';
      // Every request of these tests fits into one packet of the loopback.
      socket.end(`${head}\r\n\r\n{}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  // A server that listens on TCP has such an address.
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, port, bytes: () => text };
}

/** The request as sent, headers sorted, without those that speak of the connection alone. */
function canonical(bytes: string): string[] {
  const [head = '', body = ''] = bytes.split('\r\n\r\n');
  const [line = '', ...headers] = head.split('\r\n');
  return [line, ...headers.filter((text) => !/^(host|connection):/i.test(text)).sort(), '', body];
}

const subscription: Params = {
  customer: 'cus_1',
  items: [{ price: 'price_1', quantity: 2, tax_rates: ['txr_1', 'txr_2'] }, { price: 'price_2' }],
  cancel_at_period_end: false,
  trial_end: 1700000000,
  description: "Bob's (big) plan*",
  metadata: { orderNo: '6735 & more', Größe: 'L' },
};
const subscriptionForm =
  'customer=cus_1&items[0][price]=price_1&items[0][quantity]=2&items[0][tax_rates][0]=txr_1' +
  '&items[0][tax_rates][1]=txr_2&items[1][price]=price_2&cancel_at_period_end=false&trial_end=1700000000' +
  '&description=Bob%27s%20%28big%29%20plan%2A&metadata[orderNo]=6735%20%26%20more&metadata[Gr%C3%B6%C3%9Fe]=L';

describe('the bytes on the wire', () => {
  it('of a read', async () => {
    const { baseUrl, bytes } = await tap();
    const client = connect(baseUrl, { account: 'acct_1' });
    await client.get(['invoices', 'in/1 é', 'lines'], {
      limit: 3,
      expand: ['data.price'],
      created: { gte: 5 },
    });
    expect(canonical(bytes())).toEqual([
      'GET /v1/invoices/in%2F1%20%C3%A9/lines?limit=3&expand[0]=data.price&created[gte]=5 HTTP/1.1',
      'accept-encoding: identity',
      `authorization: Bearer ${SECRET_KEY}`,
      'stripe-account: acct_1',
      'stripe-version: 2023-10-16',
      'user-agent: billing-graph',
      '',
      '',
    ]);
  });

  it('of a write', async () => {
    const { baseUrl, bytes } = await tap();
    await connect(baseUrl).post(['subscriptions'], subscription, { idempotencyKey: 'key-1' });
    expect(canonical(bytes())).toEqual([
      'POST /v1/subscriptions HTTP/1.1',
      'accept-encoding: identity',
      `authorization: Bearer ${SECRET_KEY}`,
      'content-length: 295',
      'content-type: application/x-www-form-urlencoded',
      'idempotency-key: key-1',
      'stripe-version: 2023-10-16',
      'user-agent: billing-graph',
      '',
      subscriptionForm,
    ]);
  });

  it('of a write without parameters', async () => {
    const { baseUrl, bytes } = await tap();
    await connect(baseUrl).post(['invoices', 'in_1', 'void'], {}, { idempotencyKey: 'key-2' });
    expect(canonical(bytes())).toContain('content-length: 0');
    expect(canonical(bytes()).at(-1)).toBe('');
  });

  it('of a deletion, with its parameters in the query and no key', async () => {
    const { baseUrl, bytes } = await tap();
    await connect(baseUrl).delete(['subscriptions', 'sub_1'], { prorate: true });
    expect(canonical(bytes())[0]).toBe('DELETE /v1/subscriptions/sub_1?prorate=true HTTP/1.1');
    expect(bytes()).not.toMatch(/idempotency-key/i);
  });

  it('of a body are those of the official SDK', async () => {
    const { port, bytes } = await tap();
    const sdk = new Stripe(SECRET_KEY, {
      apiVersion: '2023-10-16',
      host: '127.0.0.1',
      port,
      protocol: 'http',
      telemetry: false,
      maxNetworkRetries: 0,
    });
    await sdk.subscriptions.create({
      customer: 'cus_1',
      items: [{ price: 'price_1', quantity: 2, tax_rates: ['txr_1', 'txr_2'] }, { price: 'price_2' }],
      cancel_at_period_end: false,
      trial_end: 1700000000,
      description: "Bob's (big) plan*",
      metadata: { orderNo: '6735 & more', Größe: 'L' },
    });
    expect(bytes()).toContain(subscriptionForm);
  });

  it('go below the path of the base URL', async () => {
    const { baseUrl, received } = await serve(json(200, {}));
    await connect(`${baseUrl}/stripe/`).get(['plans']);
    expect(received[0]?.url).toBe('/stripe/v1/plans');
  });
});

describe('a path', () => {
  it.each(['', '.', '..'])('with the segment "%s" is a missing resource and is not sent', async (segment) => {
    const { baseUrl, received } = await serve(json(200, {}));
    expect(await rejection(connect(baseUrl).get(['invoices', segment]))).toMatchObject({
      kind: 'resource_missing',
      status: null,
    });
    expect(received).toEqual([]);
  });

  it('cannot be left through an id', async () => {
    const { baseUrl, received } = await serve(json(200, {}));
    await connect(baseUrl).get(['invoices', '../customers?limit=100#']);
    expect(received[0]?.url).toBe('/v1/invoices/..%2Fcustomers%3Flimit%3D100%23');
  });
});

describe('an idempotency key', () => {
  it.each(['', 'a b', 'a\r\nx: y', 'é', 'k'.repeat(256)])(
    'such as %j is refused before sending',
    async (key) => {
      const { baseUrl, received } = await serve(json(200, {}));
      const error = await rejection(connect(baseUrl).post(['plans'], {}, { idempotencyKey: key }));
      expect(error).toBeInstanceOf(TypeError);
      expect(received).toEqual([]);
    },
  );
});
