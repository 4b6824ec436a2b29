/** A value that has a form spelling. Decimals travel as strings, so that no float ever carries money. */
export type ParamValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | readonly ParamValue[]
  | { readonly [key: string]: ParamValue };

/** The parameters of one call, nested as the API documents them. */
export type Params = { readonly [key: string]: ParamValue };

/** One `key=value` of a form, and the place in the input that it came from. */
export interface FormEntry {
  /** Unescaped, as the API names it in an error's `param`: `items[0][price]`. */
  key: string;
  value: string;
  path: (string | number)[];
}

type Path = readonly (string | number)[];

function describe(path: Path): string {
  return path.map((segment, depth) => (depth === 0 ? segment : `[${segment}]`)).join('');
}

function isPlainObject(value: object): value is { readonly [key: string]: ParamValue } {
  const prototype: unknown = Object.getPrototypeOf(value);
  // GraphQL inputs have no prototype at all.
  return prototype === Object.prototype || prototype === null;
}

function spellNumber(value: number, path: Path): string {
  if (!Number.isSafeInteger(value)) {
    throw new TypeError(`${describe(path)} is not an exact integer; pass a decimal as a string`);
  }
  return String(value);
}

function* leaves(value: ParamValue, path: Path): Generator<FormEntry> {
  if (value === undefined) return;
  if (value === null) {
    yield entry(path, '');
  } else if (typeof value === 'object') {
    yield* branches(value, path);
  } else if (typeof value === 'number') {
    yield entry(path, spellNumber(value, path));
  } else if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') {
    yield entry(path, String(value));
  } else {
    throw new TypeError(`${describe(path)} has no form spelling: ${typeof value}`);
  }
}

function* branches(value: object, path: Path): Generator<FormEntry> {
  if (Array.isArray(value)) {
    // A form cannot say "nothing in here" with brackets; the API reads the empty string as "unset".
    if (value.length === 0) yield entry(path, '');
    for (const [index, item] of value.entries()) {
      // Skipping it would leave a hole in the indices, closing the hole would move its neighbours.
      if (item === undefined) throw new TypeError(`${describe([...path, index])} is undefined`);
      yield* leaves(item, [...path, index]);
    }
  } else if (isPlainObject(value)) {
    const keys = Object.keys(value);
    if (keys.length === 0) yield entry(path, '');
    for (const key of keys) yield* leaves(value[key], [...path, key]);
  } else {
    throw new TypeError(`${describe(path)} has no form spelling: ${value.constructor.name}`);
  }
}

function entry(path: Path, value: string): FormEntry {
  return { key: describe(path), value, path: [...path] };
}

function escapeText(text: string): string {
  // Half a surrogate pair has no UTF-8 form; the replacement character is what the official SDK sends.
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function escapeKey(path: Path): string {
  // The brackets of the structure stay readable as in the official SDK; those inside a key are escaped.
  return path
    .map((segment, depth) => {
      const text = typeof segment === 'number' ? String(segment) : escapeText(segment);
      return depth === 0 ? text : `[${text}]`;
    })
    .join('');
}

/**
 * Lists what a form will carry, in the order of the input.
 *
 * `null` and empty arrays and objects become the empty string, which unsets; `undefined` is left out, and so is an
 * object whose every member is `undefined`. Throws a `TypeError` that names the parameter for a value without an
 * exact spelling.
 */
export function encodeFormEntries(params: Params): FormEntry[] {
  return Object.keys(params).flatMap((key) => [...leaves(params[key], [key])]);
}

/**
 * Spells parameters as `application/x-www-form-urlencoded`, for bodies and queries alike.
 *
 * The API compares every parameter of a repeated idempotency key, so the bytes for one input must never change from
 * release to release.
 */
export function encodeForm(params: Params): string {
  return encodeFormEntries(params)
    .map(({ path, value }) => `${escapeKey(path)}=${escapeText(value)}`)
    .join('&');
}
