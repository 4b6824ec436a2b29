import { beforeEach, expect, test } from 'vitest';
import { StripeError } from '../../../src/sandbox/errors.ts';
import { coupon } from '../../../src/sandbox/objects/coupon/index.ts';
import { newCoupon } from '../../../src/sandbox/objects/coupon/record.ts';
import { event } from '../../../src/sandbox/objects/event.ts';
import { defineObject } from '../../../src/sandbox/protocol/definition.ts';
import { endpoint, found } from '../../../src/sandbox/protocol/endpoint.ts';
import {
  clearable,
  integer,
  list,
  metadata,
  object,
  required,
  text,
} from '../../../src/sandbox/protocol/parameters.ts';
import { applicationOf } from '../support/application.ts';

/** Coupons with a few writes of their own: what any object's writes look like. */
const writable = defineObject({
  ...coupon,
  endpoints: [
    ...coupon.endpoints.filter(({ method }) => method === 'GET'),
    endpoint({
      method: 'POST',
      path: '/v1/coupons',
      params: {
        name: clearable(text()),
        percent_off: required(integer({ min: 1, max: 100 })),
        metadata: metadata(),
        rules: list(object({ product: required(text()) })),
      },
      handle: ({ store, ids, clock, params }) =>
        store.put(
          newCoupon({
            id: ids.next('co_'),
            created: clock.now(),
            name: params.name ?? null,
            percent_off: params.percent_off,
          }),
        ),
    }),
    endpoint({
      method: 'POST',
      path: '/v1/coupons/:coupon/spend',
      params: { declines: required(text()) },
      handle: (context) => {
        const record = found(context, 'coupon', context.path.coupon, 'coupon');
        context.store.put({ ...record, times_redeemed: record.times_redeemed + 1 });
        const declined = context.params.declines === 'card';
        throw new StripeError(
          402,
          'Your card was declined.',
          { type: 'card_error', code: 'card_declined' },
          declined,
        );
      },
    }),
    endpoint({
      method: 'DELETE',
      path: '/v1/coupons/:coupon',
      params: {},
      handle: (context) => {
        const { id } = found(context, 'coupon', context.path.coupon, 'coupon');
        return context.store.delete('coupon', id);
      },
    }),
  ],
});

let send: ReturnType<typeof applicationOf>['send'];
beforeEach(() => {
  send = applicationOf([writable, event]).send;
});

test('a write answers the record it made', async () => {
  const created = await (
    await send('POST', '/v1/coupons', 'percent_off=20&name=Twenty&metadata[a]=1')
  ).json();
  expect(created).toMatchObject({ object: 'coupon', percent_off: 20, name: 'Twenty' });
  expect(await (await send('GET', `/v1/coupons/${created.id}`)).json()).toEqual(created);
});

test.each([
  ['name=x', { code: 'parameter_missing', param: 'percent_off' }],
  [
    'percent_off=20&rules[0][product]=a&rules[1][what]=b',
    { code: 'parameter_unknown', param: 'rules[1][what]' },
  ],
  ['percent_off=20&rules[0][product]=', { code: 'parameter_invalid_empty', param: 'rules[0][product]' }],
  ['percent_off=20&rules=no', { message: 'Invalid array', param: 'rules' }],
  ['percent_off=20&metadata=no', { message: 'Invalid object', param: 'metadata' }],
])('%s is refused', async (body, error) => {
  const response = await send('POST', '/v1/coupons', body);
  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatchObject(error);
});

test('an empty value unsets what can be unset', async () => {
  const response = await send('POST', '/v1/coupons', 'percent_off=20&name=');
  expect(await response.json()).toMatchObject({ name: null });
});

test('the same key answers the first answer again, and does nothing twice', async () => {
  const first = await send('POST', '/v1/coupons', 'percent_off=20', 'key_1');
  const second = await send('POST', '/v1/coupons', 'percent_off=20', 'key_1');
  expect(await second.text()).toBe(await first.text());
  expect(first.headers.get('idempotency-key')).toBe('key_1');
  expect(first.headers.get('idempotent-replayed')).toBeNull();
  expect(second.headers.get('idempotent-replayed')).toBe('true');
  expect(second.headers.get('original-request')).toBe(first.headers.get('request-id'));
  expect((await (await send('GET', '/v1/coupons')).json()).data).toHaveLength(1);
});

test('a key used for other parameters is refused', async () => {
  await send('POST', '/v1/coupons', 'percent_off=20', 'key_1');
  const response = await send('POST', '/v1/coupons', 'percent_off=30', 'key_1');
  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatchObject({ type: 'idempotency_error' });
});

test('a key is still free after a refusal of the parameters', async () => {
  await send('POST', '/v1/coupons', 'percent_off=200', 'key_1');
  expect((await send('POST', '/v1/coupons', 'percent_off=20', 'key_1')).status).toBe(200);
});

test('a refusal undoes the changes before it, a declined card keeps them', async () => {
  const { id } = await (await send('POST', '/v1/coupons', 'percent_off=20')).json();
  const redeemed = async () => (await (await send('GET', `/v1/coupons/${id}`)).json()).times_redeemed;
  await send('POST', `/v1/coupons/${id}/spend`, 'declines=rules');
  expect(await redeemed()).toBe(0);
  await send('POST', `/v1/coupons/${id}/spend`, 'declines=card');
  expect(await redeemed()).toBe(1);
});

test('an expansion that is refused undoes the write', async () => {
  expect((await send('POST', '/v1/coupons', 'percent_off=20&expand[]=metadata')).status).toBe(400);
  expect((await (await send('GET', '/v1/coupons')).json()).data).toEqual([]);
});

test('deleting answers the stub, deleting again a 404', async () => {
  const { id } = await (await send('POST', '/v1/coupons', 'percent_off=20')).json();
  const stub = await (await send('DELETE', `/v1/coupons/${id}`)).json();
  expect(stub).toEqual({ id, object: 'coupon', deleted: true });
  expect((await send('DELETE', `/v1/coupons/${id}`)).status).toBe(404);
});

test.each(['?limit=1', ''])('parameters of a DELETE are read from "%s" or else the body', async (address) => {
  const { id } = await (await send('POST', '/v1/coupons', 'percent_off=20')).json();
  const response = await send(
    'DELETE',
    `/v1/coupons/${id}${address}`,
    address === '' ? 'limit=1' : undefined,
  );
  expect((await response.json()).error).toMatchObject({ code: 'parameter_unknown', param: 'limit' });
});
