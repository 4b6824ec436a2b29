import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBillingClient } from '../../src/billing/client.ts';
import { createGateway } from '../../src/server.ts';
import { openGateway, type TestGateway } from '../support/gateway.ts';
import { apiError, type Handler, send, upstream } from '../support/upstream.ts';

const PDF = Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0x00]);

const quote = (more: object = {}) => ({
  id: 'qt_1',
  object: 'quote',
  status: 'open',
  status_transitions: { finalized_at: 1, accepted_at: null, canceled_at: null },
  ...more,
});
const invoice = (more: object = {}) => ({
  id: 'in_1',
  object: 'invoice',
  invoice_pdf: 'https://pages.example/invoice/acct_1/test_secret/pdf?s=ap',
  ...more,
});

function sendPdf(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': PDF.length });
  response.end(PDF);
}

/** A billing API with a quote and an invoice; what else it is asked is the test's. */
const billing =
  (files: Handler): Handler =>
  (request, response, body) => {
    if (request.url === '/v1/quotes/qt_1') send(response, 200, quote());
    else if (request.url === '/v1/invoices/in_1') send(response, 200, invoice());
    else files(request, response, body);
  };

async function gatewayOn(handler: Handler): Promise<TestGateway> {
  const gateway = openGateway(await upstream(handler), { billing: { retry: { tries: 1 } } });
  onTestFinished(() => gateway.close());
  return gateway;
}

async function linkOf(gateway: TestGateway, query: string): Promise<string> {
  const { data, errors } = await gateway.run<Record<string, { pdf: { url: string } }>>(query);
  expect(errors).toEqual([]);
  return data[Object.keys(data)[0] ?? '']?.pdf.url ?? '';
}

const QUOTE = '{ quote(id: "qt_1") { pdf { url expiresAt } } }';
const INVOICE = '{ invoice(id: "in_1") { pdf { url expiresAt } } }';

describe('the PDF of a quote', () => {
  it('is a link that costs no call until it is opened, and then streams with the key', async () => {
    const seen: IncomingMessage[] = [];
    const gateway = await gatewayOn(
      billing((request, response) => {
        seen.push(request);
        sendPdf(response);
      }),
    );
    const { data, calls } = await gateway.run<{ quote: { pdf: { url: string; expiresAt: string } } }>(QUOTE);
    expect(calls).toEqual(['GET /v1/quotes/qt_1']);
    expect(seen).toEqual([]);
    expect(Date.parse(data.quote.pdf.expiresAt)).toBeGreaterThan(Date.now());
    const response = await gateway.fetch(new Request(data.quote.pdf.url));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '6',
      'content-disposition': 'attachment; filename="quote-qt_1.pdf"',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    expect(seen.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/v1/quotes/qt_1/pdf', 'Bearer sk_test_tests'],
    ]);
  });

  it.each([
    ['a draft', { status: 'draft', status_transitions: { finalized_at: null } }],
    ['one that was canceled as a draft', { status: 'canceled', status_transitions: { finalized_at: null } }],
  ])('is null for %s', async (_what, more) => {
    const gateway = await gatewayOn((_request, response) => send(response, 200, quote(more)));
    const { data, calls } = await gateway.run(QUOTE);
    expect(data).toEqual({ quote: { pdf: null } });
    expect(calls).toHaveLength(1);
  });
});

describe('the PDF of an invoice', () => {
  it('is read where the invoice says now, from the billing API alone and without its key', async () => {
    const seen: IncomingMessage[] = [];
    const gateway = await gatewayOn(
      billing((request, response) => {
        seen.push(request);
        sendPdf(response);
      }),
    );
    const response = await gateway.fetch(new Request(await linkOf(gateway, INVOICE)));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    // The host in the link is nobody's here: its path is asked of the API itself.
    expect(seen.map(({ url }) => url)).toEqual(['/invoice/acct_1/test_secret/pdf?s=ap']);
    expect(seen[0]?.headers.authorization).toBeUndefined();
    expect(JSON.stringify(gateway.calls)).not.toContain('test_secret');
  });

  it('is null for a draft', async () => {
    const gateway = await gatewayOn((_request, response) =>
      send(response, 200, invoice({ invoice_pdf: null })),
    );
    expect((await gateway.run(INVOICE)).data).toEqual({ invoice: { pdf: null } });
  });

  it('that has gone since is not found', async () => {
    let pdf: string | null = 'https://pages.example/invoice/x/pdf';
    const gateway = await gatewayOn((_request, response) =>
      send(response, 200, invoice({ invoice_pdf: pdf })),
    );
    const link = await linkOf(gateway, INVOICE);
    pdf = null;
    const response = await gateway.fetch(new Request(link));
    expect(response.status).toBe(404);
  });
});

describe('a link', () => {
  it('is looked at by HEAD without a call', async () => {
    const gateway = await gatewayOn(billing((_request, response) => sendPdf(response)));
    const link = await linkOf(gateway, QUOTE);
    const from = gateway.calls.length;
    const response = await gateway.fetch(new Request(link, { method: 'HEAD' }));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(gateway.calls).toHaveLength(from);
  });

  it.each([
    ['403', (url: string) => `${url}x`, {}, 403, 'INVALID_FILE_LINK'],
    ['405', (url: string) => url, { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
  ])('that is not good is a typed %s, without a call', async (_name, change, init, status, code) => {
    const gateway = await gatewayOn(billing((_request, response) => sendPdf(response)));
    const link = await linkOf(gateway, QUOTE);
    const from = gateway.calls.length;
    const response = await gateway.fetch(new Request(change(link), init));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(gateway.calls).toHaveLength(from);
  });

  it.each([
    [404, apiError('invalid_request_error', 'No such quote', { code: 'resource_missing' }), 404, 'NOT_FOUND'],
    [400, apiError('invalid_request_error', 'Not finalized at https://secret.internal'), 404, 'NOT_FOUND'],
    [429, apiError('invalid_request_error', 'slow down', { code: 'rate_limit' }), 429, 'RATE_LIMITED'],
    [401, apiError('invalid_request_error', 'Invalid API Key: sk_test_tests'), 502, 'UPSTREAM_AUTH'],
    [500, apiError('api_error', 'at https://secret.internal'), 502, 'UPSTREAM_UNAVAILABLE'],
    [302, {}, 502, 'UPSTREAM_UNAVAILABLE'],
  ])(
    'that the billing API answers with %d is an error, without its words',
    async (given, body, status, code) => {
      const gateway = await gatewayOn(
        billing((_request, response) => send(response, given, body, { location: 'http://127.0.0.1:9/' })),
      );
      const response = await gateway.fetch(new Request(await linkOf(gateway, QUOTE)));
      const text = await response.text();
      expect(response.status).toBe(status);
      expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code } }] });
      expect(text).not.toMatch(/secret\.internal|sk_test/);
    },
  );

  it('that leads to something else than a PDF is not passed on', async () => {
    const gateway = await gatewayOn(
      billing((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<script>alert(1)</script>');
      }),
    );
    const response = await gateway.fetch(new Request(await linkOf(gateway, QUOTE)));
    expect(response.status).toBe(502);
    expect(await response.text()).not.toContain('script');
  });
});

/** A gateway that listens, over a billing API that answers as the test says. */
async function listening(handler: Handler): Promise<string> {
  const client = createBillingClient({ baseUrl: await upstream(handler), secretKey: 'sk_test_tests' });
  const gateway = createGateway({ client, report: () => {} });
  const server = createServer(gateway);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await gateway.dispose();
    await client.close();
  });
  // A server that listens on TCP has such an address.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUOTE }),
  });
  // The gateway's own answer to the query above.
  const { data } = (await answer.json()) as { data: { quote: { pdf: { url: string } } } };
  return data.quote.pdf.url;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(1);
}

/** Opens a link and reads nothing yet. */
async function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => get(url, resolve).on('error', reject));
}

describe('a file on its way', () => {
  it('reaches its reader before its end has come', async () => {
    let finish = () => {};
    const link = await listening(
      billing((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/pdf' });
        response.write('first');
        finish = () => response.end('last');
      }),
    );
    const response = await open(link);
    const [first] = await once(response, 'data');
    expect(String(first)).toBe('first');
    finish();
    expect(String(await buffer(response))).toBe('last');
  });

  it('is taken from the billing API only as fast as it is read', async () => {
    const total = 64 * 1024 * 1024;
    let sent = 0;
    const link = await listening(
      billing((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': total });
        const chunk = Buffer.alloc(256 * 1024);
        const pump = () => {
          while (sent < total) {
            sent += chunk.length;
            if (!response.write(chunk)) return void response.once('drain', pump);
          }
          response.end();
        };
        pump();
      }),
    );
    const response = await open(link);
    response.pause();
    // Nobody reads: what has been sent stops growing, far from the end.
    let before = -1;
    await until(() => sent > 0);
    while (before !== sent) {
      before = sent;
      await sleep(100);
    }
    expect(sent).toBeLessThan(total / 2);
    let received = 0;
    for await (const chunk of response) received += chunk.length;
    expect(received).toBe(total);
  });

  it('is given up at the billing API when its reader leaves', async () => {
    let cut = false;
    const link = await listening(
      billing((_request, response) => {
        response.on('close', () => {
          cut = true;
        });
        response.writeHead(200, { 'content-type': 'application/pdf' });
        response.write('first');
      }),
    );
    const response = await open(link);
    await once(response, 'data');
    response.destroy();
    await until(() => cut);
    expect(cut).toBe(true);
  });

  it('that breaks off is seen to break off', async () => {
    const link = await listening(
      billing((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '100' });
        response.write('first');
        setImmediate(() => response.destroy());
      }),
    );
    const response = await open(link);
    await expect(buffer(response)).rejects.toThrow();
  });
});
