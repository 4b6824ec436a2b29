/** The known name a misspelt one was probably meant to be. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  // One slip in a short name, two in a longer one: more is another word.
  const tolerance = name.length < 6 ? 1 : 2;
  let best: string | undefined;
  let distance = tolerance + 1;
  for (const candidate of known) {
    const edits = editsBetween(name, candidate);
    if (edits < distance) [best, distance] = [candidate, edits];
  }
  return best;
}

/** How many letters must be put in, taken out or exchanged to make one word of the other (Levenshtein). */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= to.length; column += 1) {
      const kept = from[line - 1] === to[column - 1] ? 0 : 1;
      next.push(Math.min((next[column - 1] ?? 0) + 1, (row[column] ?? 0) + 1, (row[column - 1] ?? 0) + kept));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
