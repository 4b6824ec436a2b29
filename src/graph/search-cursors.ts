import { MAX_LIMIT } from '../load/loader.ts';
import type { SearchPlace } from '../load/search-window.ts';
import { decodeCursor, encodeCursor } from './cursors.ts';
import { inputError } from './errors.ts';

/** The search that a cursor belongs to: the kind, and what tells its query from another. */
interface Search {
  readonly kind: string;
  readonly fingerprint: string;
}

/** Opaque to clients: the search, and the page, its length and the place in it where the search goes on. */
export function encodeSearchCursor(
  { page, limit, index }: SearchPlace,
  { kind, fingerprint }: Search,
): string {
  return encodeCursor(listOf(kind), JSON.stringify([fingerprint, page, limit, index]));
}

/** The place inside a cursor of this very search. */
export function decodeSearchCursor(cursor: string, { kind, fingerprint }: Search): SearchPlace {
  const place = parsed(decodeCursor(cursor, listOf(kind), 'after'));
  if (!place) {
    throw inputError('INVALID_CURSOR', 'after', `after: not a cursor of a search for ${kind}.`);
  }
  const [search, page, limit, index] = place;
  if (search !== fingerprint) {
    throw inputError('INVALID_CURSOR', 'after', 'after: this cursor is of a search with another query.');
  }
  return { page, limit, index };
}

const listOf = (kind: string) => `${kind}Search`;

/** Whoever sends a cursor may have made it up. */
function parsed(text: string): [string, string | null, number, number] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What is no JSON is no cursor either; the caller says so.
    return null;
  }
  if (!Array.isArray(value) || value.length !== 4) return null;
  const [search, page, limit, index]: unknown[] = value;
  if (typeof search !== 'string' || (page !== null && typeof page !== 'string')) return null;
  if (!isCount(limit, 1, MAX_LIMIT) || !isCount(index, 0, limit)) return null;
  return [search, page, limit, index];
}

function isCount(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
