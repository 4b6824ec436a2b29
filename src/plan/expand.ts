import type { Path } from './source.ts';

/** The billing API follows an expand path for four segments, the `data` of a list among them. */
export const EXPAND_DEPTH = 4;

/** What is needed below an object, by property. */
export interface NeedTree {
  /** Whether this very place has to be expanded, and not only places below it. */
  required: boolean;
  readonly below: Map<string, NeedTree>;
}

export function needTree(): NeedTree {
  return { required: false, below: new Map() };
}

/** Notes that `path` is needed below `tree`, with everything that `nested` needs below it. */
export function needs(tree: NeedTree, path: Path, required: boolean, nested?: NeedTree): void {
  let place = tree;
  for (const segment of path) {
    let next = place.below.get(segment);
    if (!next) {
      next = needTree();
      place.below.set(segment, next);
    }
    place = next;
  }
  if (required) place.required = true;
  if (nested) for (const [segment, child] of nested.below) needs(place, [segment], child.required, child);
}

/**
 * The shortest list of expand paths that brings all of `tree` that can be reached, each starting with `prefix`:
 * none for an object, `data` for a list. A path implied by a longer one is left out, and what lies deeper than the
 * API follows is left to the loaders.
 */
export function expandPaths(tree: NeedTree, prefix: Path = []): string[] {
  const paths: string[] = [];
  collectPaths(tree, prefix, paths);
  return paths.sort();
}

function collectPaths(tree: NeedTree, path: Path, paths: string[]): void {
  if (path.length > EXPAND_DEPTH) return;
  const before = paths.length;
  for (const [segment, below] of tree.below) collectPaths(below, [...path, segment], paths);
  if (tree.required && paths.length === before) paths.push(path.join('.'));
}
