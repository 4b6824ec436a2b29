import { isDeepStrictEqual } from 'node:util';
import type { Printed } from './protocol/print.ts';

/**
 * What an object's changed properties were before. Hashes are compared property by property; a property that
 * was not there before is null. Lists and arrays are given whole.
 */
export function previousAttributes(before: Printed, after: Printed): Printed {
  const changed: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[name] ?? null, after[name] ?? null];
    if (isDeepStrictEqual(was, is)) continue;
    changed[name] = isHash(was) && isHash(is) ? previousAttributes(was, is) : was;
  }
  return changed;
}

/** A hash has properties of its own; an object of the API inside another is replaced as a whole. */
function isHash(value: unknown): value is Printed {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('object' in value);
}
