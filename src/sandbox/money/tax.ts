import type { Records } from '../records.ts';
import { decimalOf, divideHalfUp } from './decimal.ts';

/** What of a tax rate decides the tax. */
export type Rate = Pick<Records['tax_rate'], 'id' | 'inclusive' | 'percentage'>;

/** One rate's tax on an amount. */
export interface Tax {
  readonly amount: number;
  readonly inclusive: boolean;
  readonly tax_rate: string;
  readonly taxable_amount: number;
}

/** Percentages are compared and added in millionths of a percent. */
const millionths = 1_000_000n;

/**
 * The tax of every rate on an amount, rounded per rate, half up. Inclusive taxes are contained in the amount;
 * exclusive ones come on top of what the inclusive ones leave.
 */
export function taxesOn(amount: number, rates: readonly Rate[]): readonly Tax[] {
  if (rates.length === 0) return [];
  const inclusiveSum = rates
    .filter(({ inclusive }) => inclusive)
    .reduce((total, { percentage }) => total + scaledPercentage(percentage), 0n);
  const inclusive = rates.map((rate) =>
    rate.inclusive
      ? Number(
          divideHalfUp(BigInt(amount) * scaledPercentage(rate.percentage), 100n * millionths + inclusiveSum),
        )
      : 0,
  );
  const net = amount - inclusive.reduce((total, tax) => total + tax, 0);
  return rates.map((rate, index) => ({
    amount: rate.inclusive
      ? (inclusive[index] ?? 0)
      : Number(divideHalfUp(BigInt(net) * scaledPercentage(rate.percentage), 100n * millionths)),
    inclusive: rate.inclusive,
    tax_rate: rate.id,
    taxable_amount: net,
  }));
}

function scaledPercentage(percentage: number): bigint {
  const { digits, scale } = decimalOf(percentage);
  return divideHalfUp(digits * millionths, 10n ** BigInt(scale));
}
