import { noSuch } from '../errors.ts';
import type { AnyRecord, DeletedStub, ObjectName, Records } from '../records.ts';
import type { Query } from '../store/store.ts';
import type { World } from '../world.ts';
import type { RawParameters } from './form.ts';
import { type Page, pageOf, pageParams, type SearchPage } from './page.ts';
import { mapped, type ParamSpec, type ParamSpecs, type Params, range, readParameters } from './parameters.ts';

/** An object that is not in the store, such as a preview, with the entries of its lists. */
export interface Unstored {
  readonly unstored: AnyRecord;
  /** Entries of its embedded lists, by field, each in list order. */
  readonly lists: Readonly<Record<string, readonly AnyRecord[]>>;
  /** The address its embedded lists print. */
  readonly url: string;
  /** Properties left out, such as the id of a preview. */
  readonly omit: readonly string[];
}

/** A page for people, or a file. */
export interface Content {
  readonly content: {
    /** The media type. */
    readonly type: string;
    readonly body: string | Uint8Array<ArrayBuffer>;
    readonly fileName?: string;
  };
}

/** What a handler answers: a record, the stub of one deleted, a page of a list, something not stored, a file. */
export type Reply = AnyRecord | DeletedStub | Page | SearchPage | Unstored | Content;

type Variables<P extends string> = P extends `${string}:${infer V}/${infer Rest}`
  ? V | Variables<Rest>
  : P extends `${string}:${infer V}`
    ? V
    : never;

/** The ids standing in a path such as `/v1/customers/:customer/tax_ids/:id`. */
export type PathIds<P extends string> = { readonly [V in Variables<P>]: string };

/** What a handler works with. */
export interface Context<P extends string, S extends ParamSpecs> extends World {
  readonly path: PathIds<P>;
  readonly params: Params<S>;
}

/** One method and path of the API. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** Needs no key: pages people open in a browser. */
  readonly isOpen?: true;
  /** Only shows what would come of its changes: a preview, whose changes are undone once it is printed. */
  readonly isRehearsal?: true;
  /**
   * Checks the parameters; what it answers then executes the request. A refusal before that leaves the
   * request's idempotency key free.
   */
  prepare(world: World, path: Readonly<Record<string, string>>, raw: RawParameters): () => Reply;
}

/** Declares an endpoint: its address, its parameters and what it does. */
export function endpoint<const P extends string, const S extends ParamSpecs>(declaration: {
  readonly method: Endpoint['method'];
  readonly path: P;
  readonly params: S;
  readonly isOpen?: true;
  readonly isRehearsal?: true;
  readonly handle: (context: Context<P, S>) => Reply;
}): Endpoint {
  const { params, handle, ...address } = declaration;
  return {
    ...address,
    prepare: (world, pathIds, raw) => {
      const context = {
        ...world,
        // The router fills exactly the variables that stand in the path.
        path: pathIds as PathIds<P>,
        params: readParameters(params, raw, world),
      };
      return () => handle(context);
    },
  };
}

/** The record an id in the path names, or a 404; `param` is what the API calls that id. */
export function found<K extends ObjectName>(world: World, object: K, id: string, param: string): Records[K] {
  const record = world.store.get(object, id);
  if (record === undefined) throw noSuch(object, id, param, 404);
  return record;
}

/** Declares the endpoint that answers one record; the path's last variable is its id. */
export function retrieval<K extends ObjectName, const P extends string>(
  object: K,
  path: P,
  /** Whether the record belongs to the parents named in the path. */
  belongs: (record: Records[K], path: PathIds<P>) => boolean = () => true,
): Endpoint {
  const variable = path.slice(path.lastIndexOf(':') + 1);
  return {
    method: 'GET',
    path,
    prepare: (world, pathIds, raw) => {
      readParameters({}, raw, world);
      return () => {
        const id = pathIds[variable] ?? '';
        const record = found(world, object, id, variable);
        // As in endpoint: the router fills exactly the variables of this path.
        if (!belongs(record, pathIds as PathIds<P>)) throw noSuch(object, id, variable, 404);
        return record;
      };
    },
  };
}

/** The filters of a list, by parameter: what each adds to the query. */
export type Filters<R extends AnyRecord> = Readonly<Record<string, ParamSpec<Query<R>>>>;

/** A filter on one of the record's indexes. */
export function byIndex(
  index: string,
  spec: ParamSpec<string | boolean | { readonly id: string }>,
): ParamSpec<Query> {
  return mapped(spec, (value) => ({ match: { [index]: typeof value === 'object' ? value.id : value } }));
}

/** A filter on the moment lists are ordered by. */
export function byCreation(): ParamSpec<Query> {
  return mapped(range(), (ranks) => ({ ranks }));
}

/** A filter on any other moment; records without one never match. */
export function byMoment<R extends AnyRecord>(
  moment: (record: R) => number | null | undefined,
): ParamSpec<Query<R>> {
  return mapped(range(), ({ gt = -1, gte = 0, lt = Number.MAX_VALUE, lte = Number.MAX_VALUE }) => ({
    where: (record: R) => {
      const value = moment(record) ?? null;
      return value !== null && value > gt && value >= gte && value < lt && value <= lte;
    },
  }));
}

/** Declares the endpoint that answers a list of records. */
export function listing<K extends ObjectName, const P extends string>(declaration: {
  readonly of: K;
  readonly path: P;
  readonly filters?: Filters<Records[K]>;
  /** What the list holds before any filter; checks the parents in the path. */
  readonly scope?: (world: World, path: PathIds<P>) => Query<Records[K]>;
  /** What narrows the list while none of the named filters is given. */
  readonly defaults?: readonly { readonly without: readonly string[]; readonly query: Query<Records[K]> }[];
}): Endpoint {
  const { of, path, filters = {}, scope, defaults = [] } = declaration;
  return {
    method: 'GET',
    path,
    prepare: (world, pathIds, raw) => {
      // As in endpoint: the router fills exactly the variables of this path.
      let query = scope?.(world, pathIds as PathIds<P>) ?? {};
      const isPaging = ([name]: [string, unknown]): boolean => Object.hasOwn(pageParams, name);
      const sent = Object.entries(raw);
      const paging = readParameters(pageParams, Object.fromEntries(sent.filter(isPaging)), world);
      const filtering = Object.fromEntries(sent.filter((one) => !isPaging(one)));
      const narrowings: Params<Filters<Records[K]>> = readParameters(filters, filtering, world);
      for (const narrowing of Object.values(narrowings)) {
        if (narrowing !== undefined) query = narrowed(query, narrowing);
      }
      for (const { without, query: narrowing } of defaults) {
        if (without.every((name) => narrowings[name] === undefined)) query = narrowed(query, narrowing);
      }
      const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(pathIds[name] ?? ''));
      return () => pageOf(world, of, url, query, paging);
    },
  };
}

function narrowed<R extends AnyRecord>(query: Query<R>, by: Query<R>): Query<R> {
  const among =
    query.among === undefined || by.among === undefined
      ? (by.among ?? query.among)
      : query.among.filter((id) => by.among?.includes(id));
  return {
    ...query,
    ...by,
    match: { ...query.match, ...by.match },
    where: (record) => (query.where?.(record) ?? true) && (by.where?.(record) ?? true),
    ...(among === undefined ? {} : { among }),
  };
}
