import { afterEach, expect, test } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server.ts';

let sandbox: Sandbox | undefined;
afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});

const key = { authorization: 'Bearer sk_test_1' };

async function start(options: Partial<SandboxOptions>): Promise<Sandbox> {
  sandbox = await createSandbox({ port: 0, data: 'empty', now: 1_700_000_000, ...options });
  return sandbox;
}

const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${sandbox?.url}${path}`, {
    method: 'POST',
    headers: { ...key, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    ...(path === '/v1/coupons' ? { body: 'percent_off=10&duration=once' } : {}),
  });
/** What became of a request: its status, or that there was no answer. */
const outcome = (sent: Promise<Response>) =>
  sent.then(
    ({ status }) => status,
    () => 'no answer',
  );
const coupons = () => sandbox?.store.list('coupon').records.length;

test('requests beyond the limit of a second are answered 429', async () => {
  await start({ disturbances: { requestsPerSecond: 3 } });
  const answers = await Promise.all(Array.from({ length: 12 }, () => post('/v1/coupons')));
  const refused = answers.filter(({ status }) => status === 429);
  // The requests may fall into two seconds.
  expect(refused.length).toBeGreaterThanOrEqual(6);
  const [first] = refused;
  expect(first?.headers.get('retry-after')).toBe('1');
  expect(await first?.json()).toMatchObject({
    error: { type: 'invalid_request_error', code: 'rate_limit' },
  });
});

test('faults answer 500, do nothing, and leave the key free', async () => {
  await start({ disturbances: { faults: 0.5 } });
  const statuses: unknown[] = [];
  let answer: Response;
  do {
    answer = await post('/v1/coupons', { 'idempotency-key': 'key_1' });
    statuses.push(answer.status);
  } while (answer.status !== 200 || statuses.length < 2);
  expect(new Set(statuses)).toEqual(new Set([200, 500]));
  expect(coupons()).toBe(1);
});

test('a fault says that it is worth trying again', async () => {
  await start({ disturbances: { faults: 1 } });
  const answer = await post('/v1/coupons');
  expect(answer.headers.get('stripe-should-retry')).toBe('true');
  expect((await answer.json()).error).toEqual({ message: 'An unknown error occurred', type: 'api_error' });
});

test('a dropped connection has done nothing', async () => {
  await start({ disturbances: { dropped: 1 } });
  expect(await outcome(post('/v1/coupons'))).toBe('no answer');
  expect(coupons()).toBe(0);
});

test('a lost answer has been done, and its key gives it again', async () => {
  const { store } = await start({ disturbances: { lost: 0.5 } });
  const outcomes: unknown[] = [];
  let answer: unknown;
  for (let at = 0; answer !== 'no answer'; at += 1) {
    answer = await outcome(post('/v1/coupons', { 'idempotency-key': `key_${at}` }));
    outcomes.push(answer);
  }
  expect(store.list('coupon').records).toHaveLength(outcomes.length);
  let again: Response | undefined;
  while (again === undefined) {
    again = await post('/v1/coupons', { 'idempotency-key': `key_${outcomes.length - 1}` }).catch(
      () => undefined,
    );
  }
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(store.list('coupon').records).toHaveLength(outcomes.length);
});

test('reading never loses its answer', async () => {
  await start({ disturbances: { lost: 1 } });
  expect(await outcome(fetch(`${sandbox?.url}/v1/coupons`, { headers: key }))).toBe(200);
});

test('the same seed disturbs the same requests, another seed others', async () => {
  const sequence = async (seed: number) => {
    const started = await start({ seed, disturbances: { faults: 0.3, dropped: 0.3 } });
    const outcomes: unknown[] = [];
    for (let n = 0; n < 30; n += 1) outcomes.push(await outcome(post('/v1/coupons')));
    await started.close();
    sandbox = undefined;
    return outcomes;
  };
  const first = await sequence(7);
  expect(new Set(first)).toEqual(new Set([200, 500, 'no answer']));
  expect(await sequence(7)).toEqual(first);
  expect(await sequence(8)).not.toEqual(first);
});

test('latency keeps equal requests in flight, which then share one answer', async () => {
  await start({ disturbances: { latency: 50 } });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post('/v1/coupons', { 'idempotency-key': 'key_1' })),
  );
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  expect(answers.filter(({ headers }) => headers.has('idempotent-replayed'))).toHaveLength(19);
  expect(coupons()).toBe(1);
});

test.each([{ faults: 1.5 }, { dropped: -1 }, { faults: 0.6, lost: 0.6 }])(
  '%j makes no sense',
  async (disturbances) => {
    await expect(start({ disturbances })).rejects.toThrow(RangeError);
  },
);

test('a reset brings back the start, keys and ids included', async () => {
  const started = await start({ data: 'demo' });
  const list = async () => (await fetch(`${started.url}/v1/coupons`, { headers: key })).text();
  const before = await list();
  const first = await (await post('/v1/coupons', { 'idempotency-key': 'key_1' })).json();
  expect(await list()).not.toBe(before);
  expect((await post('/_sandbox/reset')).status).toBe(200);
  expect(await list()).toBe(before);
  const again = await post('/v1/coupons', { 'idempotency-key': 'key_1' });
  expect(again.headers.get('idempotent-replayed')).toBeNull();
  expect((await again.json()).id).toBe(first.id);
});

test('a reset needs a key', async () => {
  const { url } = await start({});
  expect((await fetch(`${url}/_sandbox/reset`, { method: 'POST' })).status).toBe(401);
});
