import { beforeEach, expect, test } from 'vitest';
import { StripeError } from '../../../src/sandbox/errors.ts';
import { coupon } from '../../../src/sandbox/objects/coupon/index.ts';
import { newCoupon } from '../../../src/sandbox/objects/coupon/record.ts';
import { event } from '../../../src/sandbox/objects/event.ts';
import { defineObject } from '../../../src/sandbox/protocol/definition.ts';
import { endpoint } from '../../../src/sandbox/protocol/endpoint.ts';
import { integer, oneOf, required } from '../../../src/sandbox/protocol/parameters.ts';
import { applicationOf } from '../support/application.ts';

/** Coupons that are made, or fail in each of the ways a request can. */
const failing = defineObject({
  ...coupon,
  endpoints: [
    ...coupon.endpoints.filter(({ method }) => method === 'GET'),
    endpoint({
      method: 'POST',
      path: '/v1/coupons',
      params: {
        percent_off: required(integer({ min: 1, max: 100 })),
        fail: oneOf('fault', '400', '402', '409', '429'),
      },
      handle: ({ store, ids, clock, params }) => {
        if (params.fail === 'fault') throw new Error('A slip in the sandbox.');
        if (params.fail !== undefined)
          throw new StripeError(Number(params.fail), `Refused ${ids.suffix(8)}.`);
        const id = ids.next('co_');
        return store.put(newCoupon({ id, created: clock.now(), percent_off: params.percent_off }));
      },
    }),
    endpoint({
      method: 'POST',
      path: '/v1/other_coupons',
      params: { percent_off: integer() },
      handle: ({ ids, clock }) => newCoupon({ id: ids.next('co_'), created: clock.now() }),
    }),
  ],
});

let made: ReturnType<typeof applicationOf>;
beforeEach(() => {
  made = applicationOf([failing, event]);
});

const post = (body: string, key = 'key_1', path = '/v1/coupons') => made.send('POST', path, body, key);
const count = async (): Promise<number> => (await (await made.send('GET', '/v1/coupons')).json()).data.length;

test.each(['400', '402'])('a %s of a request that had begun is given again', async (status) => {
  const first = await post(`percent_off=1&fail=${status}`);
  const second = await post(`percent_off=1&fail=${status}`);
  expect([first.status, second.status]).toEqual([Number(status), Number(status)]);
  expect(await second.text()).toBe(await first.text());
  expect(second.headers.get('idempotent-replayed')).toBe('true');
});

test('a fault is given again as the 500 it was', async () => {
  await post('percent_off=1&fail=fault');
  const second = await post('percent_off=1&fail=fault');
  expect(second.status).toBe(500);
  expect(second.headers.get('idempotent-replayed')).toBe('true');
  expect(made.faults).toHaveLength(1);
});

test.each(['409', '429'])('a %s leaves the key free', async (status) => {
  await post(`percent_off=1&fail=${status}`);
  expect((await post('percent_off=1')).status).toBe(200);
});

test('a refused expansion leaves the key free', async () => {
  expect((await post('percent_off=1&expand[]=metadata')).status).toBe(400);
  expect((await post('percent_off=1')).status).toBe(200);
});

test('the order of parameters does not matter, their values and the endpoint do', async () => {
  await post('percent_off=1&expand[]=applies_to');
  expect((await post('expand[]=applies_to&percent_off=1')).headers.get('idempotent-replayed')).toBe('true');
  const values = await post('percent_off=2&expand[]=applies_to');
  const endpoints = await post('percent_off=1&expand[]=applies_to', 'key_1', '/v1/other_coupons');
  for (const response of [values, endpoints]) {
    expect(response.status).toBe(400);
    expect((await response.json()).error).toMatchObject({
      type: 'idempotency_error',
      message: expect.stringContaining("other than 'key_1'"),
    });
  }
});

test('a key is forgotten after a day', async () => {
  const first = await (await post('percent_off=1')).json();
  made.world.clock.set(1_700_000_000 + 86_399);
  expect((await (await post('percent_off=1')).json()).id).toBe(first.id);
  made.world.clock.set(1_700_000_000 + 86_400);
  expect((await (await post('percent_off=1')).json()).id).not.toBe(first.id);
});

test('twenty equal requests at once make one object and twenty equal answers', async () => {
  let begin = (): void => {};
  const gate = new Promise<void>((resolve) => {
    begin = resolve;
  });
  made = applicationOf([failing, event], { pause: () => gate });
  const sent = Array.from({ length: 20 }, () => post('percent_off=1'));
  begin();
  const answers = await Promise.all(sent);
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(bodies).size).toBe(1);
  expect(await count()).toBe(1);
});

test('an equal request is told to come back when the first takes long', async () => {
  let begin = (): void => {};
  const gate = new Promise<void>((resolve) => {
    begin = resolve;
  });
  made = applicationOf([failing, event], { pause: () => gate });
  const first = post('percent_off=1');
  const second = await post('percent_off=1');
  expect(second.status).toBe(409);
  expect((await second.json()).error).toMatchObject({
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
  });
  expect((await post('percent_off=2')).status).toBe(400);
  begin();
  expect((await first).status).toBe(200);
});

test('a key of more than 255 characters is refused', async () => {
  expect((await post('percent_off=1', 'k'.repeat(256))).status).toBe(400);
  expect((await post('percent_off=1', 'k'.repeat(255))).status).toBe(200);
});

test('reading ignores keys', async () => {
  await made.send('GET', '/v1/coupons', undefined, 'key_1');
  const second = await made.send('GET', '/v1/coupons', undefined, 'key_1');
  expect(second.headers.get('idempotent-replayed')).toBeNull();
  expect(second.headers.get('idempotency-key')).toBeNull();
});
