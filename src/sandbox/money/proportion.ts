import { divideHalfUp } from './decimal.ts';

/** The share of an amount that a part has of a whole, rounded half up; with nothing to share, nothing. */
export function proportion(amount: number, part: number, whole: number): number {
  return whole === 0 ? 0 : Number(divideHalfUp(BigInt(amount) * BigInt(part), BigInt(whole)));
}
