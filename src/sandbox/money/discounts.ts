import type { Records } from '../records.ts';
import { allocate } from './allocation.ts';
import { percentOf } from './decimal.ts';

/** What of a coupon decides how much it takes off. */
export type Reduction = Pick<Records['coupon'], 'amount_off' | 'applies_to' | 'percent_off'>;

/** A discount to apply: its id and what it takes off. */
export interface Discounting {
  readonly discount: string;
  readonly reduction: Reduction;
}

/** What of a line decides its share of a discount. */
export interface DiscountableLine {
  readonly amount: number;
  readonly discountable: boolean;
  readonly product: string | null;
}

/** One discount's part in a line. */
export interface DiscountShare {
  readonly discount: string;
  readonly amount: number;
}

/**
 * Applies discounts one after another, each on what those before it left, and shares each out over the lines
 * it may touch. The answer holds the shares of every line.
 */
export function discountLines(
  lines: readonly DiscountableLine[],
  discounts: readonly Discounting[],
): readonly (readonly DiscountShare[])[] {
  const shares: DiscountShare[][] = lines.map(() => []);
  if (discounts.length === 0) return shares;
  const left = lines.map(({ amount }) => amount);
  for (const { discount, reduction } of discounts) {
    const bases = lines.map((line, index) => (touches(reduction, line) ? Math.max(left[index] ?? 0, 0) : 0));
    const base = bases.reduce((total, amount) => total + amount, 0);
    const off = amountOff(reduction, base);
    allocate(off, bases).forEach((amount, index) => {
      if ((bases[index] ?? 0) === 0) return;
      left[index] = (left[index] ?? 0) - amount;
      shares[index]?.push({ discount, amount });
    });
  }
  return shares;
}

/** What a coupon takes off an amount; never more than the amount. */
export function amountOff(reduction: Reduction, base: number): number {
  if (reduction.percent_off !== null) return percentOf(base, reduction.percent_off);
  return Math.min(reduction.amount_off ?? 0, base);
}

function touches({ applies_to }: Reduction, line: DiscountableLine): boolean {
  if (!line.discountable) return false;
  return applies_to === undefined || (line.product !== null && applies_to.products.includes(line.product));
}
