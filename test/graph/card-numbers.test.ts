import { describe, expect, it } from 'vitest';
import { looksLikeCardNumber } from '../../src/graph/card-numbers.ts';

describe('what looks like a card number', () => {
  it.each([
    '4242424242424242',
    '4242 4242 4242 4242',
    '4242-4242-4242-4242',
    '378282246310005',
    'my card is 5555555555554444, thanks',
    '+4242424242424242',
    '6011000990139424',
    '4222222222222',
  ])('is %j', (text) => {
    expect(looksLikeCardNumber(text)).toBe(true);
  });

  it.each([
    ['too short', '424242424242'],
    ['of a wrong check digit', '4242424242424241'],
    ['part of an id', 'in_4242424242424242'],
    ['a phone number', '+4915112345678'],
    ['another phone number, whose last digit would fit', '+378282246310005'],
    ['nought', '0000000000000000'],
    ['an amount with a fraction', '12.50'],
  ])('is nothing that is %s', (_, text) => {
    expect(looksLikeCardNumber(text)).toBe(false);
  });
});
