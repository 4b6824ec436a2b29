import type { InputEntries } from './inputs.ts';

/** Entries whose parameters all lie inside one that the input does not show. */
export function inside(param: string, entries: InputEntries): InputEntries {
  return Object.fromEntries(
    Object.entries(entries).map(([field, entry]) => [
      field,
      {
        ...entry,
        param: entry.param === null ? null : `${param}[${entry.param}]`,
        write: (value, place, path, writer) => entry.write(value, [...place, param], path, writer),
      } satisfies InputEntries[string],
    ]),
  );
}
