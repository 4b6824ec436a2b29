/** Keys and values as stored. */
export type Metadata = Readonly<Record<string, string>>;

/** Keys and values as sent: null unsets a key, and null for the whole unsets them all. */
export type MetadataChange = Readonly<Record<string, string | null>> | null | undefined;

/** Metadata after a change: keys are merged one by one. */
export function changedMetadata(before: Metadata | null, change: MetadataChange): Metadata {
  if (change === undefined) return before ?? {};
  if (change === null) return {};
  const merged = Object.entries({ ...before, ...change });
  return Object.fromEntries(
    merged.flatMap(([key, value]): [string, string][] => (value === null ? [] : [[key, value]])),
  );
}
