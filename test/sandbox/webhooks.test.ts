import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server.ts';

interface Delivery {
  readonly path: string;
  readonly signature: string;
  readonly body: string;
}

let receiver: Server;
let received: Delivery[];
/** The statuses the receiver answers with, in their order; 200 after them. */
let statuses: number[];
let sandbox: Sandbox | undefined;

beforeEach(async () => {
  received = [];
  statuses = [];
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      const signature = String(request.headers['stripe-signature']);
      received.push({ path: request.url ?? '', signature, body });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

// A TCP server that listens has an address of this form.
const receiverUrl = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;

async function start(options: Partial<SandboxOptions> = {}) {
  const started = await createSandbox({
    port: 0,
    data: 'empty',
    now: 1_700_000_000,
    webhookBackoff: [1, 1],
    ...options,
  });
  sandbox = started;
  const stripe = new Stripe('sk_test_x', {
    host: '127.0.0.1',
    port: started.port,
    protocol: 'http',
    apiVersion: '2023-10-16',
    maxNetworkRetries: 0,
  });
  return { sandbox: started, stripe };
}

const typesAt = (path: string) =>
  received.filter((one) => one.path === path).map(({ body }) => JSON.parse(body).type);

test('events are posted to endpoints made by the API, signed so that the SDK verifies them', async () => {
  const { sandbox, stripe } = await start();
  const endpoint = await stripe.webhookEndpoints.create({
    url: `${receiverUrl()}/hook`,
    enabled_events: ['coupon.created'],
  });
  const { id } = await stripe.coupons.create({ percent_off: 10, duration: 'once', name: 'Zoë' });
  await stripe.coupons.del(id);
  await sandbox.webhooksDrained();
  expect(received).toHaveLength(1);
  const [{ body, signature } = { body: '', signature: '' }] = received;
  const event = stripe.webhooks.constructEvent(body, signature, endpoint.secret ?? '');
  expect(event).toMatchObject({
    type: 'coupon.created',
    data: { object: { id, name: 'Zoë' } },
  });
  expect(() => stripe.webhooks.constructEvent(body, signature, 'whsec_other')).toThrow(/signature/);
});

test('the secret is shown when the endpoint is made, and never again', async () => {
  const { stripe } = await start();
  const made = await stripe.webhookEndpoints.create({ url: receiverUrl(), enabled_events: ['*'] });
  expect(made.secret).toMatch(/^whsec_\w{32}$/);
  expect(await stripe.webhookEndpoints.retrieve(made.id)).not.toHaveProperty('secret');
  expect(await stripe.webhookEndpoints.retrieve(made.id)).not.toHaveProperty('signing_secret');
});

test('endpoints are updated, listed and deleted', async () => {
  const { stripe } = await start();
  const { id } = await stripe.webhookEndpoints.create({ url: receiverUrl(), enabled_events: ['*'] });
  const updated = await stripe.webhookEndpoints.update(id, {
    disabled: true,
    description: 'Off',
    metadata: { a: '1' },
  });
  expect(updated).toMatchObject({ status: 'disabled', description: 'Off', metadata: { a: '1' } });
  expect((await stripe.webhookEndpoints.list()).data).toHaveLength(1);
  expect(await stripe.webhookEndpoints.del(id)).toMatchObject({ id, deleted: true });
  await expect(stripe.webhookEndpoints.retrieve(id)).rejects.toMatchObject({ statusCode: 404 });
});

test.each([
  [{ url: 'example.com', enabled_events: ['*'] }, 'url'],
  [{ url: 'https://example.com', enabled_events: ['customer.sneezed'] }, 'enabled_events[0]'],
])('%j is refused', async (params, param) => {
  const { stripe } = await start();
  const create = stripe.webhookEndpoints.create(params as Stripe.WebhookEndpointCreateParams);
  await expect(create).rejects.toMatchObject({ statusCode: 400, param });
});

test('what is not taken is tried again, and nothing overtakes it', async () => {
  statuses = [500, 404];
  const { sandbox, stripe } = await start({ webhooks: [{ url: receiverUrl(), secret: 'whsec_1' }] });
  const first = await stripe.coupons.create({ percent_off: 10, duration: 'once' });
  const second = await stripe.coupons.create({ percent_off: 10, duration: 'once' });
  await sandbox.webhooksDrained();
  const ids = received.map(({ body }) => JSON.parse(body).data.object.id);
  expect(ids).toEqual([first.id, first.id, first.id, second.id]);
});

test('after the last try a delivery is given up, and its event stays pending', async () => {
  statuses = [500, 500, 500];
  const { sandbox, stripe } = await start({ webhooks: [{ url: receiverUrl(), secret: 'whsec_1' }] });
  await stripe.coupons.create({ percent_off: 10, duration: 'once' });
  await stripe.coupons.create({ percent_off: 10, duration: 'once' });
  await sandbox.webhooksDrained();
  expect(received).toHaveLength(4);
  const pending = (await stripe.events.list()).data.map(({ pending_webhooks }) => pending_webhooks);
  expect(pending).toEqual([0, 1]);
  expect((await stripe.events.list({ delivery_success: false })).data).toHaveLength(1);
});

test('each endpoint gets the types it asked for', async () => {
  const { sandbox, stripe } = await start({
    webhooks: [
      { url: `${receiverUrl()}/all`, secret: 'whsec_1' },
      { url: `${receiverUrl()}/deletions`, secret: 'whsec_2', events: ['coupon.deleted'] },
    ],
  });
  const { id } = await stripe.coupons.create({ percent_off: 10, duration: 'once' });
  await stripe.coupons.del(id);
  await sandbox.webhooksDrained();
  expect(typesAt('/all')).toEqual(['coupon.created', 'coupon.deleted']);
  expect(typesAt('/deletions')).toEqual(['coupon.deleted']);
});

test('what was not delivered when a sandbox ended is delivered when it starts again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-webhooks-'));
  const kept = { stateFile: join(folder, 'state'), webhooks: [{ url: receiverUrl(), secret: 'whsec_1' }] };
  statuses = [500];
  const first = await start({ ...kept, webhookBackoff: [600_000] });
  const { id } = await first.stripe.coupons.create({ percent_off: 10, duration: 'once' });
  await vi.waitUntil(() => received.length === 1);
  await first.sandbox.close();
  const second = await start(kept);
  await second.sandbox.webhooksDrained();
  expect(received.map(({ body }) => JSON.parse(body).data.object.id)).toEqual([id, id]);
  await second.sandbox.close();
  sandbox = undefined;
  rmSync(folder, { recursive: true });
});

test('a receiver that is not there holds up no request and no ending', async () => {
  const { sandbox, stripe } = await start({
    webhooks: [{ url: 'http://127.0.0.1:1/', secret: 'whsec_1' }],
    webhookBackoff: [600_000],
  });
  await stripe.coupons.create({ percent_off: 10, duration: 'once' });
  expect((await stripe.events.list()).data[0]?.pending_webhooks).toBe(1);
  await sandbox.close();
  await expect(stripe.coupons.list()).rejects.toThrow(/connection/);
  await start();
});
