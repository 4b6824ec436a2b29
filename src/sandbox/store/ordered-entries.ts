import type { AnyRecord } from '../records.ts';

/** A stored record with its place in list order and the index values it is filed under. */
export interface Entry {
  readonly record: AnyRecord;
  readonly rank: number;
  readonly sequence: number;
  readonly keys: readonly string[];
}

/** The place of an entry in list order: by rank (usually `created`), ties by insertion. */
export type Place = Pick<Entry, 'rank' | 'sequence'>;

/** Entries kept in list order, oldest first; adding the newest and finding a place never scan. */
export class OrderedEntries {
  readonly #entries: Entry[] = [];

  get size(): number {
    return this.#entries.length;
  }

  at(position: number): Entry | undefined {
    return this.#entries[position];
  }

  add(entry: Entry): void {
    const last = this.#entries.at(-1);
    if (last === undefined || comparePlaces(last, entry) < 0) this.#entries.push(entry);
    else this.#entries.splice(this.positionOf(entry), 0, entry);
  }

  /** Takes out the entry at this place, or swaps in its successor at the same place. */
  replace(place: Place, successor?: Entry): void {
    const position = this.positionOf(place);
    if (successor === undefined) this.#entries.splice(position, 1);
    else this.#entries[position] = successor;
  }

  /** The position of the first entry at or after a place. */
  positionOf(place: Place): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = this.#entries[middle];
      if (entry !== undefined && comparePlaces(entry, place) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Negative when the first place comes before the second. */
export function comparePlaces(a: Place, b: Place): number {
  return a.rank - b.rank || a.sequence - b.sequence;
}
