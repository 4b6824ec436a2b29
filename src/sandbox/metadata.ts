import { invalidRequest } from './errors.ts';

/** Keys and values as stored. */
export type Metadata = Readonly<Record<string, string>>;

/** Keys and values as sent: null unsets a key, and null for the whole unsets them all. */
export type MetadataChange = Readonly<Record<string, string | null>> | null | undefined;

const mostKeys = 50;

/** Metadata after a change: keys are merged one by one, and never become more than the API keeps. */
export function changedMetadata(
  before: Metadata | null,
  change: MetadataChange,
  param = 'metadata',
): Metadata {
  if (change === undefined) return before ?? {};
  if (change === null) return {};
  const merged = Object.entries({ ...before, ...change }).flatMap(([key, value]): [string, string][] =>
    value === null ? [] : [[key, value]],
  );
  if (merged.length > mostKeys) {
    throw invalidRequest(`Metadata can have at most ${mostKeys} keys.`, { param });
  }
  return Object.fromEntries(merged);
}
