import { expect, test } from 'vitest';
import { createClock } from '../../../src/sandbox/clock.ts';
import { StripeError } from '../../../src/sandbox/errors.ts';
import { changedMetadata } from '../../../src/sandbox/metadata.ts';
import { atMostOne } from '../../../src/sandbox/protocol/exclusive.ts';
import { decodeForm } from '../../../src/sandbox/protocol/form.ts';
import {
  boolean,
  clearable,
  decimal,
  integer,
  list,
  metadata,
  object,
  readParameters,
  required,
  text,
  timestamp,
} from '../../../src/sandbox/protocol/parameters.ts';
import {
  anything,
  currency,
  mapOf,
  number,
  scalarOr,
  wordOr,
} from '../../../src/sandbox/protocol/value-parameters.ts';
import { createWorld } from '../../../src/sandbox/world.ts';

const world = createWorld({ definitions: [], clock: createClock(0), seed: 1 });

const specs = {
  amount: integer({ min: 1 }),
  anchor: wordOr(['now', 'unchanged'], timestamp()),
  currency: currency(),
  currency_options: mapOf(object({ unit_amount: integer() }), currency()),
  default_tax_rates: clearable(list(text())),
  items: list(object({ price: required(text()), quantity: integer() }), { min: 1, max: 2 }),
  metadata: metadata(),
  options: anything(),
  percent_off: number({ min: 0.01, max: 100, places: 2 }),
  prorate: boolean(),
  recovery: scalarOr(text(), object({ enabled: boolean() })),
  unit_amount_decimal: decimal(),
};

const read = (form: string) => readParameters(specs, decodeForm(form), world);
const refusal = (form: string): { message: string; param: unknown; code: unknown } => {
  try {
    read(form);
  } catch (error) {
    if (error instanceof StripeError) {
      return { message: error.message, param: error.details.param, code: error.details.code };
    }
    throw error;
  }
  throw new Error(`${form} was accepted`);
};

test('bodies are read by their specs, nested ones too', () => {
  expect(
    read(
      'amount=5&anchor=now&currency=USD&currency_options[EUR][unit_amount]=7&items[0][price]=p1' +
        '&items[1][price]=p2&items[1][quantity]=3&percent_off=12.5&prorate=false&unit_amount_decimal=0.05' +
        '&recovery[enabled]=true&options[card][moto]=1&default_tax_rates=',
    ),
  ).toEqual({
    amount: 5,
    anchor: 'now',
    currency: 'usd',
    currency_options: { eur: { unit_amount: 7 } },
    default_tax_rates: null,
    items: [{ price: 'p1' }, { price: 'p2', quantity: 3 }],
    options: { card: { moto: '1' } },
    percent_off: 12.5,
    prorate: false,
    recovery: { enabled: true },
    unit_amount_decimal: '0.05',
  });
});

test('either side of a union is read', () => {
  expect(read('anchor=1700000000&recovery=x')).toEqual({ anchor: 1700000000, recovery: 'x' });
});

test.each([
  ['anchor=soon', 'Invalid integer: soon', 'anchor', 'parameter_invalid_integer'],
  [
    'currency_options[eur][unit_amount]=x',
    'Invalid integer: x',
    'currency_options[eur][unit_amount]',
    'parameter_invalid_integer',
  ],
  [
    'items[1][price]=a&items[2][quantity]=1',
    'Missing required param: items[1][price].',
    'items[1][price]',
    'parameter_missing',
  ],
  ['items[0]=a', 'Invalid object', 'items[0]', undefined],
  ['items=a', 'Invalid array', 'items', undefined],
  ['options=x&percent_off=0', 'This value must be greater than or equal to 0.01.', 'percent_off', undefined],
  ['percent_off=100.5', 'This value must be less than or equal to 100.', 'percent_off', undefined],
  ['unit_amount_decimal=1,5', 'Invalid decimal: 1,5', 'unit_amount_decimal', undefined],
  ['ammount=5', 'Received unknown parameter: ammount. Did you mean amount?', 'ammount', 'parameter_unknown'],
  [
    'items[0][prise]=5',
    'Received unknown parameter: items[0][prise]. Did you mean items[0][price]?',
    'items[0][prise]',
    'parameter_unknown',
  ],
  ['zebra=5', 'Received unknown parameter: zebra', 'zebra', 'parameter_unknown'],
  ['metadata[a%5Bb]=5', 'Metadata keys cannot contain square brackets: [a[b]', 'metadata[[a[b]]', undefined],
])('%s is refused', (form, message, param, code) => {
  expect(refusal(form)).toEqual({ message, param, code });
});

test('an unknown currency is refused with those there are', () => {
  expect(refusal('currency=xyz').message).toMatch(/^Invalid currency: xyz\. .*: usd, aed, /);
});

test('too many entries and too few are refused', () => {
  expect(refusal('items[][price]=a&items[][price]=b&items[][price]=c').param).toBe('items');
});

test('a name that repeats begins the next entry of a list', () => {
  expect(read('items[][price]=a&items%5B%5D[quantity]=2&items[][price]=b')).toEqual({
    items: [{ price: 'a', quantity: 2 }, { price: 'b' }],
  });
});

test('metadata merges key by key, and is emptied as a whole', () => {
  const current = { a: '1', b: '2' };
  expect(changedMetadata(current, undefined)).toEqual(current);
  expect(changedMetadata(current, { b: null, c: '3' })).toEqual({ a: '1', c: '3' });
  expect(changedMetadata(current, null)).toEqual({});
});

test('metadata never grows beyond 50 keys', () => {
  const keys = (prefix: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n): [string, string] => [`${prefix}${n}`, 'x']));
  expect(Object.keys(changedMetadata(keys('a', 40), keys('b', 10)))).toHaveLength(50);
  expect(() => changedMetadata(keys('a', 40), keys('b', 11))).toThrow(/at most 50 keys/);
});

test('parameters that exclude each other are refused together', () => {
  expect(() => atMostOne({ amount: 1, quantity: 2 }, 'amount', 'quantity')).toThrow(
    'You may only specify one of these parameters: amount, quantity.',
  );
  expect(() => atMostOne({ amount: 1, quantity: null }, 'amount', 'quantity')).not.toThrow();
});
