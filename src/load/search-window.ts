import type { ApiPage, ListAddress, Loader } from './loader.ts';
import { MAX_LIMIT } from './loader.ts';
import type { Slice } from './window.ts';

/** A place in search results: the token of a page, how long the page is, and how many of its items lie before. */
export interface SearchPlace {
  /** Null for the first page, which has no token. */
  readonly page: string | null;
  readonly limit: number;
  readonly index: number;
}

/** What was found, with the place after each item. */
export interface Found extends Slice<object> {
  readonly places: readonly SearchPlace[];
}

interface Asked {
  readonly count: number;
  readonly from: SearchPlace | null;
}

/** Reads so many search results from the head or from a place on. `expand` holds whole paths, `data` first. */
export async function readSearch(
  loader: Loader,
  list: ListAddress,
  { count, from }: Asked,
  expand: readonly string[],
): Promise<Found> {
  const items: object[] = [];
  const places: SearchPlace[] = [];
  let place: SearchPlace | null = from ?? { page: null, limit: Math.min(MAX_LIMIT, count), index: 0 };
  let hasNextPage = false;
  let totalCount: number | null = null;
  while (place && items.length < count) {
    // In the middle of a page the same page is read again; from its head, as much of it as is wanted.
    const limit = place.index > 0 ? place.limit : Math.min(MAX_LIMIT, count - items.length);
    const page: ApiPage<object> = await loader.page(list, { limit, page: place.page }, expand);
    const taken = page.data.slice(place.index, place.index + count - items.length);
    for (const offset of taken.keys()) places.push(placeAfter(page, { ...place, limit }, offset));
    items.push(...taken);
    totalCount = page.total_count ?? totalCount;
    hasNextPage = page.has_more || place.index + taken.length < page.data.length;
    place = page.next_page ? { page: page.next_page, limit: MAX_LIMIT, index: 0 } : null;
  }
  return { items, places, hasNextPage, hasPreviousPage: from !== null, totalCount };
}

/** Where the search goes on after an item: within its page, or at the head of the next, which spares reading this one again. */
function placeAfter(
  page: ApiPage<object>,
  { page: token, limit, index }: SearchPlace,
  offset: number,
): SearchPlace {
  const next = index + offset + 1;
  return next === page.data.length && page.next_page
    ? { page: page.next_page, limit, index: 0 }
    : { page: token, limit, index: next };
}
