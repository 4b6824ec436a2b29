import { ResourceMissingError } from '../billing/errors.ts';
import type { ApiPage, ListAddress, Loader } from './loader.ts';
import { emptySlice, idOf, readWindow, type Slice, type Window } from './window.ts';

/** A list whose first items came inside its object, and the place where it goes on. */
export interface InlineList {
  readonly inline: ApiPage<object>;
  readonly continuation: ListAddress;
  /** Expand paths for continuation pages, worked out only when one is needed. */
  readonly expand: () => readonly string[];
  /** Reads the object again and returns the fresh inline part: null when the object is gone. */
  readonly reread: () => Promise<ApiPage<object> | null>;
}

/** Serves a window from the inline part, and goes on from its last item where that does not suffice. */
export function readInlineWindow(
  loader: Loader,
  list: InlineList,
  window: Window,
): Slice<object> | Promise<Slice<object>> {
  if (window.count === 0) return emptySlice();
  return window.direction === 'forward'
    ? readForward(loader, list, window.count, window.after)
    : readBackward(loader, list, window);
}

/** The last items of a list that came whole; null when it did not. */
export function lastOfWhole(inline: ApiPage<object>, count: number): Slice<object> | null {
  if (inline.has_more) return null;
  const from = Math.max(0, inline.data.length - count);
  return {
    items: inline.data.slice(from),
    hasNextPage: false,
    hasPreviousPage: from > 0,
    totalCount: inline.data.length,
  };
}

function readForward(
  loader: Loader,
  list: InlineList,
  count: number,
  after: string | undefined,
): Slice<object> | Promise<Slice<object>> {
  const { inline } = list;
  const from = after === undefined ? 0 : inline.data.findIndex((item) => idOf(item) === after) + 1;
  if (after !== undefined && from === 0) {
    return readWindow(loader, list.continuation, { direction: 'forward', count, after }, list.expand());
  }
  const items = inline.data.slice(from, from + count);
  const enough = items.length === count || !inline.has_more;
  if (!enough) return goOn(loader, list, items, count, after);
  return {
    items,
    hasNextPage: inline.has_more || from + items.length < inline.data.length,
    hasPreviousPage: after !== undefined,
    totalCount: wholeCount(inline),
  };
}

async function goOn(
  loader: Loader,
  list: InlineList,
  items: readonly object[],
  count: number,
  after: string | undefined,
): Promise<Slice<object>> {
  const last = idOf(list.inline.data.at(-1));
  const rest: Window = { direction: 'forward', count: count - items.length, after: last };
  let more: Slice<object>;
  try {
    more = await readWindow(loader, list.continuation, rest, list.expand());
  } catch (error) {
    if (!(error instanceof ResourceMissingError)) throw error;
    // The last inline item has gone meanwhile: begin again from what the object holds now.
    const inline = await list.reread();
    if (inline === null || idOf(inline.data.at(-1)) === last) throw error;
    return readForward(loader, { ...list, inline }, count, after);
  }
  const whole = after === undefined && !more.hasNextPage;
  const all = [...items, ...more.items];
  return {
    items: all,
    hasNextPage: more.hasNextPage,
    hasPreviousPage: after !== undefined,
    totalCount: whole ? all.length : (list.inline.total_count ?? null),
  };
}

function readBackward(
  loader: Loader,
  list: InlineList,
  window: Window & { direction: 'backward' },
): Slice<object> | Promise<Slice<object>> {
  const { inline } = list;
  const end = inline.data.findIndex((item) => idOf(item) === window.before);
  if (end === -1) return readWindow(loader, list.continuation, window, list.expand());
  const from = Math.max(0, end - window.count);
  return {
    items: inline.data.slice(from, end),
    hasNextPage: true,
    hasPreviousPage: from > 0,
    totalCount: wholeCount(inline),
  };
}

function wholeCount(inline: ApiPage<object>): number | null {
  return inline.has_more ? (inline.total_count ?? null) : inline.data.length;
}
