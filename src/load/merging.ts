/** All paths of all sets, without those that a longer one implies. */
export function union(sets: readonly (readonly string[])[]): string[] {
  const all = [...new Set(sets.flat())].sort();
  return all.filter((path) => !all.some((longer) => longer.startsWith(`${path}.`)));
}

/** Items by what they have in common, in the order they came. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
