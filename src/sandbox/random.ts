/** A source of repeatable random numbers. */
export interface Random {
  /** A whole number from 0 up to, not including, `below` (at most 2^32). */
  below(below: number): number;
  /** A whole number between two bounds, both included. */
  between(low: number, high: number): number;
  /** Where in its sequence the source is. */
  state(): number;
  /** Takes up a sequence where another source was. */
  restore(state: number): void;
  /** True so many times in a hundred. */
  chance(percent: number): boolean;
  /** One of the choices. */
  pick<T>(choices: readonly [T, ...T[]]): T;
}

/** Random numbers that repeat for the same seed (the mulberry32 generator). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    state: () => state,
    restore: (from) => {
      state = from >>> 0;
    },
    between: (low, high) => low + below(high - low + 1),
    chance: (percent) => below(100) < percent,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
  };
}
