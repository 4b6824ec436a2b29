import { invalidRequest } from '../errors.ts';
import type { Endpoint } from '../protocol/endpoint.ts';
import { endpoint } from '../protocol/endpoint.ts';
import { integer, required, text } from '../protocol/parameters.ts';
import type { Records } from '../records.ts';
import type { Query } from '../store/store.ts';
import type { World } from '../world.ts';
import { type Searchable, searchFields } from './fields.ts';
import { matcherOf } from './match.ts';
import { parseSearch } from './query.ts';

const params = { query: required(text()), limit: integer({ min: 1, max: 100 }), page: text() };

/** The endpoint that searches one kind of object. */
function searching<K extends Searchable>(of: K, plural: string): Endpoint {
  return endpoint({
    method: 'GET',
    path: `/v1/${plural}/search`,
    params,
    handle: (world) => {
      const { query, limit = 10, page } = world.params;
      const where = matcherOf(parseSearch(query), searchFields[of], plural);
      const { records, hasMore } = world.store.list(of, { where, limit, ...startOf(world, of, page) });
      const last = records.at(-1);
      return {
        object: 'search_result',
        of,
        url: `/v1/${plural}/search`,
        records,
        hasMore,
        nextPage: hasMore && last !== undefined ? cursorOf(last) : null,
        count: () => world.store.list(of, { where }).records.length,
      };
    },
  });
}

/** Every search of the API. */
export const searches: readonly Endpoint[] = [
  searching('charge', 'charges'),
  searching('customer', 'customers'),
  searching('invoice', 'invoices'),
  searching('payment_intent', 'payment_intents'),
  searching('price', 'prices'),
  searching('product', 'products'),
  searching('subscription', 'subscriptions'),
];

function cursorOf({ id, created }: Records[Searchable]): string {
  return Buffer.from(JSON.stringify([id, created])).toString('base64url');
}

/** Where the page a cursor stands for begins, even when the record before it has gone. */
function startOf<K extends Searchable>(
  { store }: World,
  of: K,
  page: string | undefined,
): Pick<Query, 'after' | 'ranks'> {
  if (page === undefined) return {};
  const [, id, created] = /^\["([^"]+)",(\d+)\]$/.exec(Buffer.from(page, 'base64url').toString()) ?? [];
  if (id === undefined) {
    throw invalidRequest(`Invalid page: ${page}. Use the next_page of a search result.`, { param: 'page' });
  }
  return store.get(of, id) === undefined ? { ranks: { lt: Number(created) } } : { after: id };
}
