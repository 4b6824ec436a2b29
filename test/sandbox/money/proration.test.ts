import { expect, test } from 'vitest';
import { decimalOf } from '../../../src/sandbox/money/decimal.ts';
import { negated, prorated } from '../../../src/sandbox/money/proration.ts';
import { createRandom } from '../../../src/sandbox/random.ts';

test.each([
  ['two thirds of $10 unused', -1000, 2, 3, -667],
  ['two thirds of $5 remaining', 500, 2, 3, 333],
  ['a 400th of $10 unused is a tie', -1000, 1, 400, -3],
  ['a 400th of $18 remaining is a tie', 1800, 1, 400, 4],
  ['a 400th of three times $10', 3000, 1, 400, 7],
  ['17 of 31 days of $100 unused', -10000, 17, 31, -5484],
  ['17 of 31 days of $200 remaining', 20000, 17, 31, 10968],
])('%s', (_, amount, part, whole, expected) => {
  expect(prorated(decimalOf(amount), { part, whole })).toBe(expected);
});

test('decimals are rounded once, after the share is taken', () => {
  expect(prorated(decimalOf('0.05'), { part: 30, whole: 1 })).toBe(1);
  expect(prorated(decimalOf('33.333'), { part: 1, whole: 3 })).toBe(11);
});

test('a whole period costs the whole amount, and the end of it nothing', () => {
  expect(prorated(decimalOf(1999), { part: 2_678_400, whole: 2_678_400 })).toBe(1999);
  expect(prorated(decimalOf(1999), { part: 0, whole: 2_678_400 })).toBe(0);
});

test('what is rounded is never more than half a minor unit away, and ties go down', () => {
  const random = createRandom(11);
  for (let n = 0; n < 5000; n += 1) {
    const amount = random.between(-1_000_000, 1_000_000);
    const whole = random.between(1, 2_678_400);
    const part = random.between(0, whole);
    const twice = 2n * BigInt(amount) * BigInt(part);
    const off = 2n * BigInt(prorated(decimalOf(amount), { part, whole })) * BigInt(whole) - twice;
    expect(off >= -BigInt(whole) && off < BigInt(whole)).toBe(true);
  }
});

test('a credit and a debit of the same amount differ by a tie at most', () => {
  const random = createRandom(12);
  for (let n = 0; n < 2000; n += 1) {
    const amount = decimalOf(random.between(0, 100_000));
    const share = { part: random.between(0, 1000), whole: 1000 };
    const sum = prorated(amount, share) + prorated(negated(amount), share);
    expect([0, -1]).toContain(sum);
  }
});
