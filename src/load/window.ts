import type { ApiPage, ListAddress, Loader } from './loader.ts';
import { MAX_LIMIT } from './loader.ts';

/** The part of a list that is asked for: so many from the head or after an item, or so many before one. */
export type Window =
  | { readonly direction: 'forward'; readonly count: number; readonly after?: string | undefined }
  | { readonly direction: 'backward'; readonly count: number; readonly before: string };

/** Items of a list with what is known of its ends. */
export interface Slice<T> {
  readonly items: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Known only when the whole list has been seen. */
  readonly totalCount: number | null;
}

export function emptySlice<T>(): Slice<T> {
  return { items: [], hasNextPage: false, hasPreviousPage: false, totalCount: null };
}

/** How many calls a list of `count` items takes at most. */
export function pagesFor(count: number): number {
  return Math.ceil(count / MAX_LIMIT);
}

/** Reads a window of a list, page after page until it is full or the list ends. */
export async function readWindow(
  loader: Loader,
  list: ListAddress,
  window: Window,
  expand: readonly string[],
): Promise<Slice<object>> {
  if (window.count === 0) return emptySlice();
  return window.direction === 'forward'
    ? readForward(loader, list, window.count, window.after, expand)
    : readBackward(loader, list, window.count, window.before, expand);
}

async function readForward(
  loader: Loader,
  list: ListAddress,
  count: number,
  after: string | undefined,
  expand: readonly string[],
): Promise<Slice<object>> {
  const items: object[] = [];
  let startingAfter = after;
  let page: ApiPage<object>;
  do {
    page = await loader.page(
      list,
      { limit: Math.min(MAX_LIMIT, count - items.length), startingAfter },
      expand,
    );
    items.push(...page.data);
    startingAfter = idOf(page.data.at(-1));
  } while (page.has_more && startingAfter !== undefined && items.length < count);
  const whole = after === undefined && !page.has_more;
  return {
    items,
    hasNextPage: page.has_more,
    // The cursor's own object lies before the page.
    hasPreviousPage: after !== undefined,
    totalCount: whole ? items.length : null,
  };
}

async function readBackward(
  loader: Loader,
  list: ListAddress,
  count: number,
  before: string,
  expand: readonly string[],
): Promise<Slice<object>> {
  let items: object[] = [];
  let endingBefore: string | undefined = before;
  let page: ApiPage<object>;
  do {
    page = await loader.page(
      list,
      { limit: Math.min(MAX_LIMIT, count - items.length), endingBefore },
      expand,
    );
    items = [...page.data, ...items];
    endingBefore = idOf(page.data[0]);
  } while (page.has_more && endingBefore !== undefined && items.length < count);
  return { items, hasNextPage: true, hasPreviousPage: page.has_more, totalCount: null };
}

/** The id by which the API continues a list from an item. */
export function idOf(item: object | undefined): string | undefined {
  return item && 'id' in item && typeof item.id === 'string' ? item.id : undefined;
}
