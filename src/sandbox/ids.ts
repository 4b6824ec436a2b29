import { createRandom, type Random } from './random.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Makes the ids of new objects; the same seed makes the same ids in the same order. */
export interface IdSource {
  /** A new id behind a prefix such as `in_`. */
  next(prefix: string): string;
  /** Random letters and digits of one length. */
  suffix(length: number): string;
  /** Where in its sequence the source is. */
  state(): number;
  /** Takes up the sequence where another source was, so that no id is made twice. */
  restore(state: number): void;
}

/** Creates the id source of one sandbox. */
export function createIds(seed: number): IdSource {
  const random = createRandom(seed ^ 0x5eed1d5);
  return {
    next: (prefix) => `${prefix}1${suffixOf(random, 23)}`,
    suffix: (length) => suffixOf(random, length),
    state: () => random.state(),
    restore: (state) => random.restore(state),
  };
}

/** Reused for every id: building text character by character would leave a string behind for each. */
const scratch = Buffer.alloc(64);

function suffixOf(random: Random, length: number): string {
  for (let at = 0; at < length; ) {
    // 62^5 still fits 32 bits, so one number serves five characters.
    let bits = random.below(62 ** 5);
    for (let n = 0; n < 5 && at < length; n += 1, at += 1) {
      scratch[at] = alphabet.charCodeAt(bits % 62);
      bits = Math.floor(bits / 62);
    }
  }
  return scratch.toString('latin1', 0, length);
}
