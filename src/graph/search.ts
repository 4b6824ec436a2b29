import { createHash } from 'node:crypto';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { BillingError, InvalidRequestError } from '../billing/errors.ts';
import type { ApiObject, Resource } from '../catalog.ts';
import type { ListAddress } from '../load/loader.ts';
import { type Found, readSearch } from '../load/search-window.ts';
import { emptySlice, pagesFor } from '../load/window.ts';
import { selectsField } from '../plan/selection.ts';
import type { GatewayContext, Types } from './builder.ts';
import { type Connection, searchConnectionOf, TOTAL_COUNT } from './connections.ts';
import { inputError } from './errors.ts';
import { countOf, DEFAULT_COUNT, expandItems } from './list-reading.ts';
import { askedWindow, MAX_COUNT } from './paging.ts';
import { decodeSearchCursor, encodeSearchCursor } from './search-cursors.ts';
import { searchProblem } from './search-errors.ts';

type QueryFields = PothosSchemaTypes.QueryFieldBuilder<Types, object>;

interface SearchOptions {
  /** What is searched, for the description. */
  readonly description: string;
  /** The fields the search language knows of this kind, in the billing API's spelling. */
  readonly fields: readonly string[];
}

interface SearchArgs {
  readonly query: string;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A search by the billing API's search language: `invoiceSearch`. Forward only, as the API's pages are. */
export function search(t: QueryFields, kind: Resource<ApiObject>, { description, fields }: SearchOptions) {
  const path = [...(kind.path ?? []), 'search'];
  const known = fields.map((field) => `\`${field}\``).join(', ');
  const count = (args: object) => Math.min(countOf(args, DEFAULT_COUNT), MAX_COUNT);
  return t.field({
    type: searchConnectionOf(kind),
    nullable: true,
    description: `${description} What was written a moment ago may be missing: the index follows within a minute. Newest first, forward only. Stripe: \`GET /v1/${path.join('/')}\`.`,
    extensions: {
      source: {
        kind: 'list',
        count,
        calls: (args) => {
          // A cursor may stand in the middle of a page, which is then read again.
          const alone = pagesFor(count(args)) + (args['after'] == null ? 0 : 1);
          return { alone, afterInline: alone };
        },
      },
    },
    args: {
      query: t.arg.string({
        required: true,
        description: `Clauses such as \`created>1700000000\`, \`status:"open"\` or \`metadata["order"]:"6735"\`: \`:\` is equality, \`~\` finds a part of a text, a \`-\` in front negates; up to ten, joined by AND or by OR, never by both. The fields are ${known}.`,
      }),
      first: t.arg.int({
        description: `How many, from the head or after \`after\`. ${DEFAULT_COUNT} when nothing is said; at most ${MAX_COUNT}. More than 100 take a call for every 100.`,
      }),
      after: t.arg.string({ description: 'Begin after the item with this cursor of the same search.' }),
    },
    resolve: (_root, args: SearchArgs, context, info) => readFound(kind, path, args, context, info),
  });
}

async function readFound(
  kind: Resource<ApiObject>,
  path: readonly string[],
  { query, first, after }: SearchArgs,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<Connection> {
  if (query.trim() === '') {
    throw inputError('INVALID_SEARCH_QUERY', 'query', 'query is empty: it needs at least one clause.');
  }
  const { count } = askedWindow({ first }, kind.name, DEFAULT_COUNT);
  const search = { kind: kind.name, fingerprint: fingerprint(query) };
  const from = after == null ? null : decodeSearchCursor(after, search);
  if (count === 0) return connection(search, { ...emptySlice<object>(), places: [] });
  const counts = selectsField(info, info.fieldNodes, TOTAL_COUNT) ? ['total_count'] : [];
  const list: ListAddress = { path, query: { query } };
  try {
    const found = await readSearch(context.load, list, { count, from }, [...expandItems(info), ...counts]);
    return connection(search, found);
  } catch (error) {
    throw explained(error, query);
  }
}

function connection(search: Parameters<typeof encodeSearchCursor>[1], found: Found): Connection {
  const { places, ...slice } = found;
  return {
    ...slice,
    // What a search for a kind finds is of that kind.
    items: found.items as readonly ApiObject[],
    cursorAt: (index) => {
      const place = places[index];
      if (!place) throw new GraphQLError('A search has no item at this place.');
      return encodeSearchCursor(place, search);
    },
  };
}

/** Tells searches apart in their cursors, which are not the place for their text. */
function fingerprint(query: string): string {
  return createHash('sha256').update(query).digest('base64url').slice(0, 8);
}

function explained(error: unknown, query: string): unknown {
  if (!(error instanceof BillingError)) return error;
  if (error.param === 'page') {
    return inputError('INVALID_CURSOR', 'after', 'after: the page of this cursor cannot be read any more.');
  }
  const aboutQuery = error.param === 'query' || error.param === null;
  return error instanceof InvalidRequestError && aboutQuery ? searchProblem(error, query) : error;
}
