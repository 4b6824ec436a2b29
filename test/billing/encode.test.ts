import { describe, expect, it } from 'vitest';
import { encodeForm, encodeFormEntries } from '../../src/billing/encode.ts';

describe('the form encoding', () => {
  it('numbers the members of arrays and nests objects in brackets', () => {
    expect(encodeForm({ items: [{ price: 'p1', quantity: 2 }, { price: 'p2' }], expand: ['a.b', 'c'] })).toBe(
      'items[0][price]=p1&items[0][quantity]=2&items[1][price]=p2&expand[0]=a.b&expand[1]=c',
    );
  });

  it('spells null, empty arrays and empty objects as the empty string', () => {
    expect(encodeForm({ description: null, discounts: [], metadata: {}, name: '' })).toBe(
      'description=&discounts=&metadata=&name=',
    );
  });

  it('leaves undefined out, and objects that hold nothing else', () => {
    expect(encodeForm({ a: undefined, b: { c: undefined }, d: 1 })).toBe('d=1');
  });

  it('writes booleans as words and integers of any size exactly', () => {
    expect(encodeForm({ a: true, b: false, c: 9007199254740993n, d: -0, e: 9007199254740991 })).toBe(
      'a=true&b=false&c=9007199254740993&d=0&e=9007199254740991',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.1, 2 ** 53])('refuses the number %s by name', (amount) => {
    expect(() => encodeForm({ items: [{ amount }] })).toThrow(
      /^items\[0\]\[amount\] is not an exact integer/,
    );
  });

  it('refuses what has no spelling: dates, functions, holes in arrays', () => {
    const odd = (value: unknown) => encodeForm(JSON.parse('{}', () => ({ value })));
    expect(() => odd(new Date(0))).toThrow('value has no form spelling: Date');
    expect(() => odd(() => 1)).toThrow('value has no form spelling: function');
    expect(() => odd([1, undefined])).toThrow('value[1] is undefined');
  });

  it('takes objects without a prototype, as GraphQL inputs are', () => {
    expect(encodeForm(Object.assign(Object.create(null), { a: { b: 1 } }))).toBe('a[b]=1');
  });

  it('escapes keys and values, brackets within a key included', () => {
    expect(encodeForm({ metadata: { 'Größe & Co': "a b+c=!'()*~-_.", 'x][y': '✓\n' } })).toBe(
      'metadata[Gr%C3%B6%C3%9Fe%20%26%20Co]=a%20b%2Bc%3D%21%27%28%29%2A~-_.&metadata[x%5D%5By]=%E2%9C%93%0A',
    );
  });

  it('replaces half a surrogate pair and keeps whole ones', () => {
    expect(encodeForm({ a: '\ud83d', b: '🙂' })).toBe('a=%EF%BF%BD&b=%F0%9F%99%82');
  });

  it('keeps the order of the input and the case of metadata keys', () => {
    expect(encodeForm({ z: 1, a: 2, metadata: { orderNo: '1', ORDER_NO: '2' } })).toBe(
      'z=1&a=2&metadata[orderNo]=1&metadata[ORDER_NO]=2',
    );
  });

  it('tells for each key which place in the input wrote it', () => {
    expect(
      encodeFormEntries({ customer: 'c', items: [{ price: 'p', tax_rates: [] }], x: undefined }),
    ).toEqual([
      { key: 'customer', value: 'c', path: ['customer'] },
      { key: 'items[0][price]', value: 'p', path: ['items', 0, 'price'] },
      { key: 'items[0][tax_rates]', value: '', path: ['items', 0, 'tax_rates'] },
    ]);
  });
});
