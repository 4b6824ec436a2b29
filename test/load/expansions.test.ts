import { expect, test } from 'vitest';
import { Expansions } from '../../src/load/expansions.ts';

test('a property that was expanded is known to be, on every item of a list', () => {
  const limited = { id: 'SEATS10', applies_to: { products: ['prod_1'] } };
  const unlimited = { id: 'LAUNCH' };
  const expansions = new Expansions();
  expansions.add({ object: 'list', data: [limited, unlimited] }, ['data.applies_to']);
  expect(expansions.has(limited, 'applies_to')).toBe(true);
  expect(expansions.has(unlimited, 'applies_to')).toBe(true);
});

test('a property that was not expanded is not taken for one that was', () => {
  const coupon = { id: 'SEATS10' };
  const code = { id: 'promo_1', coupon };
  const expansions = new Expansions();
  expansions.add(code, ['coupon.currency_options']);
  expect(expansions.has(coupon, 'currency_options')).toBe(true);
  expect(expansions.has(coupon, 'applies_to')).toBe(false);
  expect(expansions.has(code, 'applies_to')).toBe(false);
});

test('an answer read without expansion says nothing of its properties', () => {
  const coupon = { id: 'SEATS10' };
  const expansions = new Expansions();
  expansions.add(coupon, []);
  expect(expansions.has(coupon, 'applies_to')).toBe(false);
});

test('an id where an object might stand ends the path', () => {
  const code = { id: 'promo_1', customer: 'cus_1' };
  const expansions = new Expansions();
  expansions.add(code, ['customer.sources']);
  expect(expansions.has(code, 'customer')).toBe(true);
});
