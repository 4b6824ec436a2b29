import { beforeEach, expect, test } from 'vitest';
import { coupon } from '../../../src/sandbox/objects/coupon/index.ts';
import { newCoupon } from '../../../src/sandbox/objects/coupon/record.ts';
import { quote } from '../../../src/sandbox/objects/quote/index.ts';
import { newQuote } from '../../../src/sandbox/objects/quote/record.ts';
import { MemoryStore } from '../../../src/sandbox/store/memory-store.ts';

const objects = ['quote', 'coupon'] as const;
let store: MemoryStore;

beforeEach(() => {
  store = new MemoryStore([coupon, quote]);
});

const putCoupon = (id: string, redeem_by: number | null, valid = true) =>
  store.put(newCoupon({ id, created: 1, percent_off: 10, redeem_by, valid }));
const putQuote = (id: string, expires_at: number, test_clock: string | null = null) =>
  store.put(newQuote({ id, created: 1, customer: null, expires_at, test_clock }));
const next = (until: number, clock: string | null = null) => store.nextDue(objects, clock, until)?.record.id;

test('what is due first comes first, whatever it is and whenever it was made', () => {
  putCoupon('late', 300);
  putCoupon('early', 100);
  putQuote('between', 200);
  expect(next(1000)).toBe('early');
  store.delete('coupon', 'early');
  expect(next(1000)).toBe('between');
});

test('nothing is due before its time', () => {
  putCoupon('one', 100);
  expect(next(99)).toBeUndefined();
  expect(next(100)).toBe('one');
});

test('at the same moment the object named first comes first', () => {
  putCoupon('coupon', 100);
  putQuote('quote', 100);
  expect(next(100)).toBe('quote');
});

test('a changed record is due when it now says', () => {
  putCoupon('one', 100);
  putCoupon('one', 200);
  expect(next(150)).toBeUndefined();
  putCoupon('one', 100, false);
  expect(next(1000)).toBeUndefined();
});

test('every clock has its own', () => {
  putQuote('here', 100, 'clock_1');
  putQuote('there', 50);
  expect(next(1000, 'clock_1')).toBe('here');
  expect(next(1000, 'clock_2')).toBeUndefined();
});

test('what is undone is due as before', () => {
  putCoupon('one', 100);
  const change = () =>
    store.transaction(() => {
      putCoupon('one', 500);
      putCoupon('two', 50);
      throw new Error('no');
    });
  expect(change).toThrow('no');
  expect(next(1000)).toBe('one');
});

test('a transaction inside another undoes its own part alone', () => {
  store.transaction(() => {
    putCoupon('outer', 100);
    const inner = () =>
      store.transaction(() => {
        putCoupon('outer', 300);
        putCoupon('inner', 50);
        throw new Error('no');
      });
    expect(inner).toThrow('no');
    putCoupon('after', 400);
  });
  expect(store.get('coupon', 'inner')).toBeUndefined();
  expect(store.get('coupon', 'after')).toBeDefined();
  expect(next(1000)).toBe('outer');
});
