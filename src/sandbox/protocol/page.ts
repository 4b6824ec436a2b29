import { invalidRequest, noSuch } from '../errors.ts';
import type { AnyRecord, ObjectName, Records } from '../records.ts';
import type { Query } from '../store/store.ts';
import type { World } from '../world.ts';
import { integer, type Params, text } from './parameters.ts';

/** One page of a list, ready to be printed. */
export interface Page {
  readonly object: 'list';
  readonly of: ObjectName;
  readonly url: string;
  readonly records: readonly AnyRecord[];
  readonly hasMore: boolean;
}

/** One page of what a search found, ready to be printed. */
export interface SearchPage {
  readonly object: 'search_result';
  readonly of: ObjectName;
  readonly url: string;
  readonly records: readonly AnyRecord[];
  readonly hasMore: boolean;
  readonly nextPage: string | null;
  /** How many there are in all; counted only when that is asked for. */
  count(): number;
}

/** The parameters every list takes. */
export const pageParams = {
  limit: integer({ min: 1, max: 100 }),
  starting_after: text(),
  ending_before: text(),
};

/** Values of the parameters every list takes. */
export type PageParams = Params<typeof pageParams>;

/** The page of a list that the paging parameters ask for. */
export function pageOf<K extends ObjectName>(
  world: World,
  of: K,
  url: string,
  query: Query<Records[K]>,
  paging: PageParams,
): Page {
  const { starting_after: after, ending_before: before, limit = 10 } = paging;
  checkCursors(of, paging, (cursor) => world.store.get(of, cursor) !== undefined);
  const page = world.store.list(of, {
    ...query,
    limit,
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  });
  return { object: 'list', of, url, records: page.records, hasMore: page.hasMore };
}

/** A page cut from records that are at hand and in list order, stored or not. */
export function pageFrom(
  of: ObjectName,
  url: string,
  records: readonly AnyRecord[],
  paging: PageParams,
): Page {
  const { starting_after: after, ending_before: before, limit = 10 } = paging;
  const positionOf = (cursor: string | undefined) => records.findIndex(({ id }) => id === cursor);
  checkCursors(of, paging, (cursor) => positionOf(cursor) >= 0);
  const rest =
    before === undefined ? records.slice(positionOf(after) + 1) : records.slice(0, positionOf(before));
  const page = before === undefined ? rest.slice(0, limit) : rest.slice(-limit);
  return { object: 'list', of, url, records: page, hasMore: rest.length > limit };
}

function checkCursors(of: ObjectName, paging: PageParams, exists: (cursor: string) => boolean): void {
  const { starting_after: after, ending_before: before } = paging;
  if (after !== undefined && before !== undefined) {
    throw invalidRequest('You can only pass one of starting_after and ending_before.', {
      code: 'parameters_exclusive',
      param: 'starting_after',
    });
  }
  const cursor = after ?? before;
  if (cursor !== undefined && !exists(cursor)) {
    throw noSuch(of, cursor, after === undefined ? 'ending_before' : 'starting_after');
  }
}
