import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createRandom } from '../../src/sandbox/random.ts';
import { apiError, send } from '../support/upstream.ts';

/** What happens to a request on its way. */
export const mishaps = [
  'cutBefore',
  'cutAfter',
  'cutDuring',
  'conflict',
  'limited',
  'failed',
  'failedAfter',
  'late',
  'answeredLate',
] as const;
export type Mishap = (typeof mishaps)[number];

/** A way to the billing API on which things go wrong. */
export interface UnreliableWay {
  readonly url: string;
  /** How often each thing went wrong. */
  readonly counts: Readonly<Record<Mishap, number>>;
  /** Passes when nothing is on its way any more: a late request may still do something. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

export interface WayOptions {
  /** The billing API. */
  readonly to: string;
  /** What befalls the next request, asked in the order of their arrival. */
  readonly mishap: (isWrite: boolean) => Mishap | null;
  /** How late what is late is, in milliseconds. */
  readonly delayMs: number;
}

/** Each mishap befalls so many requests of a hundred: the same ones for the same seed and the same order of requests. */
export function atRandom(percent: number, seed: number): WayOptions['mishap'] {
  const random = createRandom(seed);
  return () => mishaps[Math.floor(random.below(100) / percent)] ?? null;
}

/** Opens a way. */
export async function openUnreliableWay(options: WayOptions): Promise<UnreliableWay> {
  const counts = Object.fromEntries(mishaps.map((mishap) => [mishap, 0])) as Record<Mishap, number>;
  const agent = new Agent({ keepAlive: true });
  const underWay = new Set<Promise<void>>();
  const server = createServer((incoming, outgoing) => {
    const mishap = options.mishap(incoming.method !== 'GET');
    if (mishap) counts[mishap] += 1;
    const done = carry({ ...options, incoming, outgoing, agent, mishap }).finally(() =>
      underWay.delete(done),
    );
    underWay.add(done);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    counts,
    quiet: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async close() {
      await Promise.all(underWay);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      agent.destroy();
    },
  };
}

interface Carried {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly agent: Agent;
  readonly mishap: Mishap | null;
  readonly to: string;
  readonly delayMs: number;
}

async function carry(carried: Carried): Promise<void> {
  const { incoming, outgoing, mishap, delayMs } = carried;
  const body = await bodyOf(incoming);
  switch (mishap) {
    case 'cutBefore':
      incoming.socket.destroy();
      return;
    case 'conflict':
      send(outgoing, 409, apiError('invalid_request_error', 'In use.', { code: 'idempotency_key_in_use' }));
      return;
    case 'limited':
      send(outgoing, 429, apiError('invalid_request_error', 'Locked.', { code: 'lock_timeout' }));
      return;
    case 'failed':
      send(outgoing, 500, apiError('api_error', 'Failed.'));
      return;
    case 'late':
      await wait(delayMs);
  }
  const answer = await ask(carried, body);
  if (answer === null) {
    incoming.socket.destroy();
    return;
  }
  switch (mishap) {
    case 'cutAfter':
      incoming.socket.destroy();
      return;
    case 'cutDuring':
      outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
      outgoing.write(answer.body.subarray(0, answer.body.length / 2), () => incoming.socket.destroy());
      return;
    case 'failedAfter':
      send(outgoing, 500, apiError('api_error', 'Failed.'));
      return;
    case 'answeredLate':
      await wait(delayMs);
  }
  outgoing.writeHead(answer.status, answer.headers);
  outgoing.end(answer.body);
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** What the billing API answers; null when it cuts the connection itself. */
function ask({ incoming, agent, to }: Carried, body: Buffer): Promise<Answer | null> {
  return new Promise((resolve) => {
    const { method = 'GET', headers, url } = incoming;
    const asked = request(`${to}${url}`, { method, headers, agent }, (response) => {
      bodyOf(response).then(
        (read) => resolve({ status: response.statusCode ?? 500, headers: response.headers, body: read }),
        () => resolve(null),
      );
    });
    asked.on('error', () => resolve(null));
    asked.end(body);
  });
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // A message without an encoding yields buffers.
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
