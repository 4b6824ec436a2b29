import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { UpstreamCall } from '../../src/billing/client.ts';
import { readRetryAfter, retryDelayMs } from '../../src/billing/retry.ts';
import { connect, cut, json, refusal, rejection, serve, silence } from './scripted-server.ts';

const done = json(200, { id: 'x' });

/** An address where nobody listens. */
async function deadUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has such an address.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

describe('a read', () => {
  it.each([409, 429, 500, 502, 503, 504])('is tried again after %i', async (status) => {
    const { baseUrl, received } = await serve(refusal(status), done);
    expect(await connect(baseUrl).get(['plans'])).toEqual({ id: 'x' });
    expect(received).toHaveLength(2);
  });

  it.each([400, 401, 402, 403, 404])('is not tried again after %i', async (status) => {
    const { baseUrl, received } = await serve(refusal(status), done);
    expect(await rejection(connect(baseUrl).get(['plans']))).toMatchObject({ status });
    expect(received).toHaveLength(1);
  });

  it('is tried again when the connection breaks off', async () => {
    const { baseUrl, received } = await serve(cut, done);
    expect(await connect(baseUrl).get(['plans'])).toEqual({ id: 'x' });
    expect(received).toHaveLength(2);
  });

  it('is tried again when no answer comes in time', async () => {
    const { baseUrl, received } = await serve(silence, done);
    expect(await connect(baseUrl, { timeoutMs: 100 }).get(['plans'])).toEqual({ id: 'x' });
    expect(received).toHaveLength(2);
  });

  it('stops after its tries, with the last error', async () => {
    const { baseUrl, received } = await serve(refusal(500), refusal(500), refusal(503));
    const error = await rejection(connect(baseUrl, { retry: { tries: 3 } }).get(['plans']));
    expect(error).toMatchObject({ kind: 'api', status: 503, mayHaveBeenApplied: false });
    expect(received).toHaveLength(3);
  });

  it('stops when the next wait would exceed the budget', async () => {
    const { baseUrl, received } = await serve(refusal(500));
    const retry = { budgetMs: 50, baseDelayMs: 1000, maxDelayMs: 1000, random: () => 0.9 };
    await rejection(connect(baseUrl, { retry }).get(['plans']));
    expect(received).toHaveLength(1);
  });

  it('says that nothing listens, and reports every try', async () => {
    const calls: UpstreamCall[] = [];
    const client = connect(await deadUrl(), { retry: { tries: 2 }, observe: (call) => calls.push(call) });
    expect(await rejection(client.get(['plans']))).toMatchObject({
      kind: 'connection',
      networkCode: 'ECONNREFUSED',
      requestId: null,
    });
    expect(calls.map(({ attempt, status, error }) => ({ attempt, status, error }))).toEqual([
      { attempt: 1, status: null, error: 'ECONNREFUSED' },
      { attempt: 2, status: null, error: 'ECONNREFUSED' },
    ]);
  });
});

describe('Stripe-Should-Retry', () => {
  it('false ends the tries after a 500', async () => {
    const { baseUrl, received } = await serve(refusal(500, {}, { 'stripe-should-retry': 'false' }), done);
    await rejection(connect(baseUrl).get(['plans']));
    expect(received).toHaveLength(1);
  });

  it('true repeats even a 400', async () => {
    const { baseUrl, received } = await serve(refusal(400, {}, { 'stripe-should-retry': 'true' }), done);
    expect(await connect(baseUrl).get(['plans'])).toEqual({ id: 'x' });
    expect(received).toHaveLength(2);
  });

  it('true does not repeat a DELETE that was sent', async () => {
    const { baseUrl, received } = await serve(refusal(500, {}, { 'stripe-should-retry': 'true' }), done);
    await rejection(connect(baseUrl).delete(['plans', 'p']));
    expect(received).toHaveLength(1);
  });
});

describe('Retry-After', () => {
  it('beyond the budget ends the tries at once', async () => {
    const { baseUrl, received } = await serve(refusal(429, {}, { 'retry-after': '31' }));
    expect(await rejection(connect(baseUrl).get(['plans']))).toMatchObject({
      kind: 'rate_limit',
      retryAfterMs: 31_000,
    });
    expect(received).toHaveLength(1);
  });

  it('is read as seconds or as a date, and as nothing else', () => {
    const now = Date.parse('2024-01-01T00:00:00Z');
    expect(readRetryAfter('3', now)).toBe(3000);
    expect(readRetryAfter('Mon, 01 Jan 2024 00:00:02 GMT', now)).toBe(2000);
    expect(readRetryAfter('Sun, 31 Dec 2023 00:00:00 GMT', now)).toBe(0);
    expect(readRetryAfter('soon', now)).toBeNull();
    expect(readRetryAfter(null, now)).toBeNull();
  });
});

describe('the wait between tries', () => {
  const policy = { tries: 9, budgetMs: 0, baseDelayMs: 100, maxDelayMs: 500, random: () => 0.5 };

  it('doubles up to its bound, and is a random part of that', () => {
    expect([1, 2, 3, 4, 9].map((failed) => retryDelayMs(policy, failed, null))).toEqual([
      50, 100, 200, 250, 250,
    ]);
    expect(retryDelayMs({ ...policy, random: () => 0 }, 3, null)).toBe(0);
  });

  it('comes on top of what the API asked for', () => {
    expect(retryDelayMs(policy, 1, 2000)).toBe(2050);
  });
});

describe('a POST', () => {
  const key = { idempotencyKey: 'key-1' };

  it.each([409, 429, 500, 503])('is repeated after %i with the same key and body', async (status) => {
    const { baseUrl, received } = await serve(refusal(status), done);
    await connect(baseUrl).post(['refunds'], { charge: 'ch_1' }, key);
    expect(received.map(({ body, headers }) => [body, headers['idempotency-key']])).toEqual([
      ['charge=ch_1', 'key-1'],
      ['charge=ch_1', 'key-1'],
    ]);
  });

  it('is repeated when the connection breaks off', async () => {
    const { baseUrl, received } = await serve(cut, done);
    await connect(baseUrl).post(['refunds'], {}, key);
    expect(received).toHaveLength(2);
  });

  it('that got no answer may have been applied', async () => {
    const { baseUrl } = await serve(cut);
    const error = await rejection(connect(baseUrl, { retry: { tries: 2 } }).post(['refunds'], {}, key));
    expect(error).toMatchObject({ kind: 'connection', mayHaveBeenApplied: true });
  });

  it('that never left was not applied', async () => {
    const error = await rejection(connect(await deadUrl()).post(['refunds'], {}, key));
    expect(error).toMatchObject({ kind: 'connection', mayHaveBeenApplied: false });
  });

  it('whose first answer was lost may have been applied though the second was a 429', async () => {
    const { baseUrl } = await serve(cut, refusal(429));
    const error = await rejection(connect(baseUrl, { retry: { tries: 2 } }).post(['refunds'], {}, key));
    expect(error).toMatchObject({ kind: 'rate_limit', mayHaveBeenApplied: true });
  });

  it('whose first answer was lost was not applied when the second refuses it', async () => {
    const { baseUrl } = await serve(cut, refusal(402, { type: 'card_error' }));
    const error = await rejection(connect(baseUrl).post(['refunds'], {}, key));
    expect(error).toMatchObject({ kind: 'card', mayHaveBeenApplied: false });
  });
});

describe('a DELETE', () => {
  it('is repeated after 429', async () => {
    const { baseUrl, received } = await serve(refusal(429), done);
    await connect(baseUrl).delete(['plans', 'p']);
    expect(received).toHaveLength(2);
  });

  it('is repeated while no connection can be made', async () => {
    const calls: UpstreamCall[] = [];
    const client = connect(await deadUrl(), { retry: { tries: 3 }, observe: (call) => calls.push(call) });
    expect(await rejection(client.delete(['plans', 'p']))).toMatchObject({ mayHaveBeenApplied: false });
    expect(calls).toHaveLength(3);
  });

  it.each([
    ['a 500', refusal(500)],
    ['a 409', refusal(409)],
    ['a lost answer', cut],
  ])('is not repeated after %s, and may have been applied', async (_name, step) => {
    const { baseUrl, received } = await serve(step, done);
    const error = await rejection(connect(baseUrl).delete(['plans', 'p']));
    expect(error).toMatchObject({ mayHaveBeenApplied: true });
    expect(received).toHaveLength(1);
  });
});
