import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  type BillingClient,
  type BillingClientOptions,
  createBillingClient,
} from '../../src/billing/client.ts';

export const SECRET_KEY = 'sk_test_thisMustNeverShow';

/** What the server received. */
export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** How one request is answered. */
export type Step = (request: Received, response: ServerResponse) => void;

/** A step that answers with JSON. */
export function json(status: number, body: unknown, headers: OutgoingHttpHeaders = {}): Step {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_1', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** A step that answers with an error of the API. */
export function refusal(status: number, error: object = {}, headers: OutgoingHttpHeaders = {}): Step {
  return json(status, { error: { type: 'invalid_request_error', message: 'refused', ...error } }, headers);
}

/** A step that cuts the connection after it got the request. */
export const cut: Step = (_request, response) => {
  response.socket?.destroy();
};

/** A step that never answers. */
export const silence: Step = () => {};

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has such an address.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** Waits until something becomes true. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Starts a server that answers the n-th request with the n-th step, and the rest with the last. */
export async function serve(...steps: Step[]): Promise<{ baseUrl: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => {});
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    const seen = { method, url, headers, body: Buffer.concat(chunks).toString() };
    received.push(seen);
    (steps[received.length - 1] ?? steps.at(-1) ?? silence)(seen, response);
  });
  const baseUrl = await listen(server);
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { baseUrl, received };
}

/** A client whose retries do not wait, closed after the test. */
export function connect(baseUrl: string, options: Partial<BillingClientOptions> = {}): BillingClient {
  const client = createBillingClient({
    baseUrl,
    secretKey: SECRET_KEY,
    ...options,
    retry: { baseDelayMs: 1, maxDelayMs: 2, ...options.retry },
  });
  onTestFinished(() => client.close());
  return client;
}

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('It was expected to be rejected');
    },
    (error: unknown) => error,
  );
}
