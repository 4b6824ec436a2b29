import type { Decimal } from './decimal.ts';

/** A part of a billing period: `part` seconds of `whole`. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * The part of an amount that falls on a share of its period, in whole minor units. The one place that decides
 * about ties: they go down, towards negative infinity, for credits and debits alike.
 */
export function prorated(amount: Decimal, { part, whole }: Share): number {
  const numerator = amount.digits * BigInt(part);
  const denominator = 10n ** BigInt(amount.scale) * BigInt(whole);
  return Number(nearestTiesDown(numerator, denominator));
}

/** The opposite of a decimal. */
export function negated({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}

function nearestTiesDown(numerator: bigint, denominator: bigint): bigint {
  return ceiling(2n * numerator - denominator, 2n * denominator);
}

/** The denominator is positive. */
function ceiling(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  // Division cuts towards zero, which for what is above zero is below the ceiling.
  return numerator > 0n && numerator % denominator !== 0n ? quotient + 1n : quotient;
}
