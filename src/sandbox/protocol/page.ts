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
  if (after !== undefined && before !== undefined) {
    throw invalidRequest('You can only pass one of starting_after and ending_before.', {
      code: 'parameters_exclusive',
      param: 'starting_after',
    });
  }
  const cursor = after ?? before;
  if (cursor !== undefined && world.store.get(of, cursor) === undefined) {
    throw noSuch(of, cursor, after === undefined ? 'ending_before' : 'starting_after');
  }
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
  const cursor = after ?? before;
  const at = cursor === undefined ? -1 : records.findIndex((record) => record.id === cursor);
  if (cursor !== undefined && at < 0) {
    throw noSuch(of, cursor, after === undefined ? 'ending_before' : 'starting_after');
  }
  const rest = before === undefined ? records.slice(at + 1) : records.slice(0, at);
  const page = before === undefined ? rest.slice(0, limit) : rest.slice(-limit);
  return { object: 'list', of, url, records: page, hasMore: rest.length > limit };
}
