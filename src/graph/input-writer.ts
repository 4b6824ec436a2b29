import type { Params, ParamValue } from '../billing/encode.ts';
import { looksLikeCardNumber } from './card-numbers.ts';

/** A place in a mutation's arguments: `['input', 'items', '0', 'priceId']`. */
export type InputPath = readonly string[];

/** Something wrong with an input, found before anything was sent. */
export interface InputProblem {
  readonly path: InputPath;
  readonly message: string;
}

type Place = readonly (string | number)[];
type Branch = { [key: string]: Branch | ParamValue } | (Branch | ParamValue)[];

/**
 * Collects the parameters of a write while the input is read, and remembers for each which input it came from, so that
 * what the billing API says of a parameter can be said of the input.
 */
export class InputWriter {
  readonly problems: InputProblem[] = [];
  // Without a prototype, so that a key such as `__proto__` is a key.
  readonly #params: Record<string, Branch | ParamValue> = Object.create(null);
  readonly #origins = new Map<string, InputPath>();
  readonly #leftOut = new Map<string, InputPath>();

  /** Sets a parameter. Null unsets it on the other side. */
  set(place: Place, value: ParamValue, from: InputPath): void {
    if (typeof value === 'string' && looksLikeCardNumber(value)) {
      this.refuse(
        from,
        'This looks like a card number. Card numbers must not be sent here: use a token or a payment method.',
      );
      return;
    }
    this.#note(place, from);
    let branch: Branch = this.#params;
    for (const [depth, segment] of place.entries()) {
      if (depth === place.length - 1) put(branch, segment, value);
      else branch = descend(branch, segment, place[depth + 1]);
    }
  }

  /** Says that the input at a place is behind a parameter, without setting it: for objects and lists. */
  note(place: Place, from: InputPath): void {
    this.#note(place, from);
  }

  /** Says which input, left out, would have set a parameter: the billing API may miss it. */
  noteLeftOut(place: Place, from: InputPath): void {
    const key = place.join('.');
    if (!this.#leftOut.has(key)) this.#leftOut.set(key, from);
  }

  /** Writes an item of a list, which has to come to something: an index or a name without parameters cannot be sent. */
  item(place: Place, from: InputPath, write: () => void): void {
    this.note(place, from);
    const before = this.problems.length;
    write();
    if (this.problems.length === before && !this.#has(place)) {
      this.refuse(from, `${from.join('.')} says nothing.`);
    }
  }

  refuse(path: InputPath, message: string): void {
    this.problems.push({ path, message });
  }

  get params(): Params {
    // Only what `set` has put there: parameters, and branches of them.
    return this.#params as Params;
  }

  /** The input behind a parameter as the billing API names it, or behind the nearest thing around it. */
  originOf(param: string): InputPath | null {
    const segments = segmentsOf(param);
    for (let length = segments.length; length > 0; length -= 1) {
      const key = segments.slice(0, length).join('.');
      const origin = this.#origins.get(key) ?? this.#leftOut.get(key);
      if (origin) return origin;
    }
    return null;
  }

  #has(place: Place): boolean {
    let branch: Branch | ParamValue = this.#params;
    for (const segment of place) {
      if (typeof branch !== 'object' || branch === null) return false;
      // A branch is indexed by its names or its numbers; JavaScript writes both alike.
      branch = (branch as Record<string | number, Branch | ParamValue>)[segment];
    }
    return branch !== undefined;
  }

  #note(place: Place, from: InputPath): void {
    const key = place.join('.');
    if (!this.#origins.has(key)) this.#origins.set(key, from);
  }
}

/** A parameter's name in pieces: `items[0][price]` is `items`, `0`, `price`. */
export function segmentsOf(param: string): string[] {
  return param.split(/[[\]]+/).filter((segment) => segment !== '');
}

/** What a client gave at a place of the arguments. */
export function valueAt(value: unknown, path: InputPath): unknown {
  return path.reduce<unknown>(
    (current, segment) =>
      // Arguments are JSON: objects by name, lists by index.
      typeof current === 'object' && current !== null
        ? (current as Record<string, unknown>)[segment]
        : undefined,
    value,
  );
}

function put(branch: Branch, segment: string | number, value: ParamValue): void {
  // An array is indexed by its numbers, an object by its names; JavaScript writes both alike.
  (branch as Record<string | number, Branch | ParamValue>)[segment] = value;
}

function descend(branch: Branch, segment: string | number, next: string | number | undefined): Branch {
  const branches = branch as Record<string | number, Branch>;
  const found = branches[segment];
  if (typeof found === 'object' && found !== null) return found;
  const made: Branch = typeof next === 'number' ? [] : Object.create(null);
  branches[segment] = made;
  return made;
}
