/**
 * Splits an amount in proportion to weights so that the shares add up exactly. What rounding leaves over goes
 * to the largest remainders, earlier shares first among equals.
 */
export function allocate(amount: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (whole === 0n) return weights.map(() => 0);
  const shares = weights.map((weight, index) => {
    const exact = BigInt(amount) * BigInt(weight);
    return { index, share: exact / whole, remainder: exact % whole };
  });
  let left = BigInt(amount) - shares.reduce((total, { share }) => total + share, 0n);
  const byRemainder = [...shares].sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  for (const entry of byRemainder) {
    if (left === 0n) break;
    entry.share += 1n;
    left -= 1n;
  }
  return shares.map(({ share }) => Number(share));
}
