/** Whether a read that expanded `done` brought everything that `wanted` asks for. */
export function covers(done: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.every((path) => done.has(path) || [...done].some((longer) => longer.startsWith(`${path}.`)));
}

/**
 * Whether an object already at hand answers `wanted`: along every path, no reference is left as a bare id and
 * nothing that comes only when expanded is missing. Null is an answer.
 */
export function holds(object: unknown, wanted: readonly string[]): boolean {
  return wanted.every((path) => holdsPath(object, path.split('.'), 0));
}

function holdsPath(value: unknown, path: readonly string[], from: number): boolean {
  if (value === null) return true;
  if (value === undefined || typeof value === 'string') return false;
  if (Array.isArray(value)) return value.every((item) => holdsPath(item, path, from));
  if (typeof value !== 'object') return from === path.length;
  // A tombstone has nothing more to give, however often it is read.
  if ('deleted' in value && value.deleted === true) return true;
  const segment = path[from];
  if (segment === undefined) return true;
  // What comes from the API is JSON: every object in it is a record.
  return holdsPath((value as Readonly<Record<string, unknown>>)[segment], path, from + 1);
}
