import { expect, test } from 'vitest';
import { currencies } from '../../../src/sandbox/money/currencies.ts';
import { decimalPlaces, shown } from '../../../src/sandbox/money/display.ts';

test.each([
  [4000, 'usd', '$40.00'],
  [5, 'usd', '$0.05'],
  [123456789, 'usd', '$1,234,567.89'],
  [-4000, 'eur', '-€40.00'],
  [500, 'jpy', '¥500'],
  [0, 'gbp', '£0.00'],
])('%i %s is written %s', (amount, currency, text) => {
  expect(shown(amount, currency)).toBe(text);
});

test('in every currency the digits of what is written are those of the amount', () => {
  for (const currency of currencies) {
    for (const amount of [1, 10, 99, 100, 101, 98765432]) {
      const digits = shown(amount, currency).replace(/\D/g, '');
      const fraction = decimalPlaces(currency);
      expect([currency, Number(digits)]).toEqual([currency, amount]);
      expect(digits.length).toBe(Math.max(String(amount).length, fraction + 1));
    }
  }
});
