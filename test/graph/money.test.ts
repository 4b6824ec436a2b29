import { describe, expect, it } from 'vitest';
import { decimalOf, exponentOf, formatMoney } from '../../src/graph/money.ts';

/** The billing API's table: every currency that has not two decimals in its amounts. */
const NOT_TWO: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  MGA: 0,
  PYG: 0,
  RWF: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  JOD: 3,
  KWD: 3,
  OMR: 3,
  TND: 3,
};

const everyCode = Intl.supportedValuesOf('currency');

/** How many decimals ICU writes, which is not what the API counts in. */
function decimalsOfIntl(code: string): number | undefined {
  return new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
    .maximumFractionDigits;
}

describe('the exponents of currencies', () => {
  it("are the billing API's for every currency there is", () => {
    expect(everyCode.length).toBeGreaterThan(150);
    const wrong = everyCode.filter((code) => exponentOf(code) !== (NOT_TWO[code] ?? 2));
    expect(wrong).toEqual([]);
    expect(Object.keys(NOT_TWO).filter((code) => !everyCode.includes(code))).toEqual([]);
  });

  it.each([
    ['ISK', 2, 0],
    ['UGX', 2, 0],
    ['MGA', 0, 2],
  ])('of %s are %i, where ISO 4217 has %i', (code, ours, iso) => {
    expect(exponentOf(code)).toBe(ours);
    expect(ours).not.toBe(iso);
  });

  it.each(['ISK', 'UGX'])('of %s are not those of Intl', (code) => {
    expect(decimalsOfIntl(code)).toBe(0);
    expect(exponentOf(code)).toBe(2);
  });

  it('do not depend on how the code is written', () => {
    expect([exponentOf('jpy'), exponentOf('JPY'), exponentOf('Kwd')]).toEqual([0, 0, 3]);
  });

  it('of a currency nobody knows yet are two', () => {
    expect(exponentOf('zzz')).toBe(2);
  });
});

describe('the decimal of an amount', () => {
  it.each([
    [1050, 'usd', '10.50'],
    [1050, 'jpy', '1050'],
    [1050, 'kwd', '1.050'],
    [1000, 'isk', '10.00'],
    [1000, 'ugx', '10.00'],
    [1000, 'mga', '1000'],
    [0, 'usd', '0.00'],
    [0, 'jpy', '0'],
    [5, 'usd', '0.05'],
    [99, 'usd', '0.99'],
    [5, 'bhd', '0.005'],
    [-5, 'usd', '-0.05'],
    [-1050, 'usd', '-10.50'],
    [-3, 'jpy', '-3'],
    [Number.MAX_SAFE_INTEGER, 'usd', '90071992547409.91'],
    [-Number.MAX_SAFE_INTEGER, 'tnd', '-9007199254740.991'],
  ])('of %i %s is %s', (minor, currency, decimal) => {
    expect(decimalOf({ minor, currency })).toBe(decimal);
  });

  it('has no sign when nothing is left of a negative zero', () => {
    expect(decimalOf({ minor: -0, currency: 'usd' })).toBe('0.00');
  });
});

describe('an amount written for people', () => {
  /** Intl divides with spaces that do not break. */
  const formatted = (minor: number, currency: string, locale?: string | null) =>
    formatMoney({ minor, currency }, locale).replace(/[\u00a0\u202f]/g, ' ');

  it('is in American English when no locale is asked for', () => {
    expect(formatted(105_000, 'usd')).toBe('$1,050.00');
    expect(formatted(105_000, 'usd', null)).toBe('$1,050.00');
  });

  it('is in the locale asked for', () => {
    expect(formatted(105_000, 'eur', 'de-DE')).toBe('1.050,00 €');
    expect(formatted(105_000, 'eur', 'fr-FR')).toBe('1 050,00 €');
  });

  it.each(['not a locale', '', 'x', '💶', 'de_DE_'])('falls back when %j is no locale', (locale) => {
    expect(formatted(1050, 'usd', locale)).toBe('$10.50');
  });

  it("has the API's decimals where Intl would have others", () => {
    expect(formatted(105_000, 'isk')).toContain('1,050.00');
    expect(formatted(105_000, 'ugx')).toContain('1,050.00');
    expect(formatted(1050, 'jpy')).toBe('¥1,050');
    expect(formatted(1050, 'mga')).toMatch(/1,050$/);
    expect(formatted(1050, 'kwd')).toContain('1.050');
  });

  it('loses no digit of the largest amounts', () => {
    expect(formatted(Number.MAX_SAFE_INTEGER, 'usd')).toBe('$90,071,992,547,409.91');
  });

  it('keeps the sign of what the customer is owed', () => {
    expect(formatted(-1050, 'usd')).toBe('-$10.50');
    expect(formatted(-5, 'usd')).toBe('-$0.05');
  });

  it('shows the code of a currency nobody knows yet', () => {
    expect(formatted(1050, 'zzz')).toBe('ZZZ 10.50');
  });
});
