import { beforeEach, expect, test } from 'vitest';
import { newCoupon } from '../../../src/sandbox/objects/coupon/record.ts';
import { definitions } from '../../../src/sandbox/objects/index.ts';
import { newInvoice } from '../../../src/sandbox/objects/invoice/record.ts';
import { MemoryStore } from '../../../src/sandbox/store/memory-store.ts';

let store: MemoryStore;
beforeEach(() => {
  store = new MemoryStore(definitions);
});

const put = (id: string, created: number, customer = 'cus_1') =>
  store.put(newInvoice({ id, created, currency: 'usd', customer }));
const listed = (match: Record<string, string>) =>
  store.list('invoice', { match }).records.map(({ id }) => id);

test('lists are newest first, and of equals the last put first', () => {
  put('in_old', 1);
  put('in_new', 3);
  put('in_between', 2);
  put('in_equal', 2);
  expect(listed({ customer: 'cus_1' })).toEqual(['in_new', 'in_equal', 'in_between', 'in_old']);
});

test('a changed record moves to its new index value and keeps its place', () => {
  put('in_1', 1);
  const second = put('in_2', 1);
  put('in_3', 1);
  store.put({ ...second, status: 'open' });
  expect(listed({ status: 'draft' })).toEqual(['in_3', 'in_1']);
  expect(listed({ customer: 'cus_1' })).toEqual(['in_3', 'in_2', 'in_1']);
  expect(listed({ customer: 'cus_1', status: 'open' })).toEqual(['in_2']);
});

test('a record whose time changes moves in the list', () => {
  const first = put('in_1', 1);
  put('in_2', 2);
  store.put({ ...first, created: 3 });
  expect(listed({ customer: 'cus_1' })).toEqual(['in_1', 'in_2']);
});

test('bounds on the time cut the list', () => {
  for (const created of [1, 2, 3, 4]) put(`in_${created}`, created);
  const ids = (ranks: object) => store.list('invoice', { ranks }).records.map(({ id }) => id);
  expect(ids({ gt: 1, lte: 3 })).toEqual(['in_3', 'in_2']);
  expect(ids({ gte: 4 })).toEqual(['in_4']);
  expect(ids({ lt: 1 })).toEqual([]);
});

test('a failed transaction leaves nothing behind', () => {
  const kept = put('in_1', 1);
  store.put(newCoupon({ id: 'OFF', created: 1 }));
  expect(() =>
    store.transaction(() => {
      store.put({ ...kept, status: 'void' });
      put('in_2', 2);
      store.delete('coupon', 'OFF');
      store.put(newCoupon({ id: 'OFF', created: 5, name: 'again' }));
      throw new Error('refused');
    }),
  ).toThrow('refused');
  expect(listed({ customer: 'cus_1' })).toEqual(['in_1']);
  expect(store.get('invoice', 'in_1')).toBe(kept);
  expect(listed({ status: 'void' })).toEqual([]);
  expect(store.get('coupon', 'OFF')).toMatchObject({ created: 1, name: null });
  expect(store.stub('coupon', 'OFF')).toBeUndefined();
});

test('a failed transaction keeps its changes when told to', () => {
  expect(() =>
    store.transaction(
      () => {
        put('in_1', 1);
        throw new Error('declined');
      },
      () => true,
    ),
  ).toThrow('declined');
  expect(listed({ customer: 'cus_1' })).toEqual(['in_1']);
});

test('a deleted record leaves a stub and its last state', () => {
  put('in_1', 1);
  store.delete('invoice', 'in_1');
  expect(store.get('invoice', 'in_1')).toBeUndefined();
  expect(store.stub('invoice', 'in_1')).toEqual({ id: 'in_1', object: 'invoice', deleted: true });
  expect(store.last('invoice', 'in_1')).toMatchObject({ created: 1 });
  expect(listed({ customer: 'cus_1' })).toEqual([]);
});
