/** An exact decimal number: `digits` × 10^-`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Reads a decimal such as `0.05`, `-12` or a whole number; nothing is lost on the way. */
export function decimalOf(value: string | number): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (match === null) throw new RangeError(`Not a plain decimal: ${value}`);
  const [, sign = '', whole = '', fraction = ''] = match;
  return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

/** The exact sum. */
export function sum(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: scaled(a, scale) + scaled(b, scale), scale };
}

/** The exact product with a whole number. */
export function times(a: Decimal, factor: number): Decimal {
  return { digits: a.digits * BigInt(factor), scale: a.scale };
}

/** The nearest whole number; halves go up, away from zero when negative. */
export function rounded(value: Decimal): number {
  return Number(divideHalfUp(value.digits, 10n ** BigInt(value.scale)));
}

/** A fraction of whole numbers as the nearest whole number; halves go away from zero. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/** So many percent of an amount, halves away from zero. */
export function percentOf(amount: number, percent: number): number {
  const { digits, scale } = decimalOf(percent);
  return Number(divideHalfUp(BigInt(amount) * digits, 100n * 10n ** BigInt(scale)));
}

/** The decimal as text, without trailing zeros. */
export function textOf({ digits, scale }: Decimal): string {
  const negative = digits < 0n;
  const all = String(negative ? -digits : digits).padStart(scale + 1, '0');
  const whole = all.slice(0, all.length - scale);
  const fraction = all.slice(all.length - scale).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A quotient as decimal text with at most twelve places. */
export function quotientText(numerator: number, denominator: number): string {
  const scale = 12;
  return textOf({
    digits: divideHalfUp(BigInt(numerator) * 10n ** BigInt(scale), BigInt(denominator)),
    scale,
  });
}

function scaled(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}
