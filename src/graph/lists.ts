import type { GraphQLResolveInfo } from 'graphql';
import type { Params } from '../billing/client.ts';
import { BillingError, ResourceMissingError } from '../billing/errors.ts';
import type { ApiObject, Resource } from '../catalog.ts';
import { lastOfWhole, readInlineWindow } from '../load/inline-window.ts';
import type { ApiPage, ListAddress } from '../load/loader.ts';
import { emptySlice, pagesFor, readWindow, type Slice } from '../load/window.ts';
import { expandPaths } from '../plan/expand.ts';
import { embeddedNeeds, inlineListNeeds } from '../plan/plan.ts';
import type { FieldSource, ListSource, Path } from '../plan/source.ts';
import type { GatewayContext, Types } from './builder.ts';
import { type Connection, connectionOf, type Listed } from './connections.ts';
import { inputError } from './errors.ts';
import type { Filter, FilterValue } from './filters.ts';
import { askedWindow, MAX_COUNT, type PagingArgs, pagedWindow } from './paging.ts';
import { planOf } from './planning.ts';
import { addressOf } from './references.ts';

type ObjectFields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;
type QueryFields = PothosSchemaTypes.QueryFieldBuilder<Types, object>;
type ArgBuilder = QueryFields['arg'];

/** How many items a list has when nobody says: on its own, and inside its object, where the API sends ten. */
const DEFAULT_COUNT = 20;
export const INLINE_COUNT = 10;

interface ListArgs extends PagingArgs {
  readonly filter?: FilterValue | null | undefined;
}

/** A list's way of being read before its object has come, from the object's id alone. */
export interface EarlyList {
  /** Starts the read that the resolver will make with the same arguments. */
  start(id: string, args: ListArgs, context: GatewayContext, expand: readonly string[]): Promise<unknown>;
}

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    early?: EarlyList;
  }
}

interface ListOptions {
  readonly description: string;
  readonly filter?: Filter;
}

/** A list of its own at the root: `invoices`. */
export function many(t: QueryFields, kind: Resource<ApiObject>, options: ListOptions) {
  const path = kind.path ?? [];
  const { filter } = options;
  return t.field({
    type: connectionOf(kind),
    nullable: true,
    description: `${options.description} Newest first; the billing API has no other order. Stripe: \`GET /v1/${path.join('/')}\`.`,
    extensions: { source: { kind: 'list', ...counted(DEFAULT_COUNT) } },
    args: listArgs(t.arg, DEFAULT_COUNT, filter),
    resolve: (_root, args: ListArgs, context, info) =>
      readCalls(kind, { path, query: {} }, filter, args, context, expandItems(info), info),
  });
}

interface ChildListOptions<Parent> extends ListOptions {
  /** Where the list of an object is read: needs nothing of it but its id. */
  readonly at: (id: string) => ListAddress;
  /** The property the API sends the first items under once it is expanded, and when they answer the arguments. */
  readonly inline?: {
    readonly property: keyof Parent & string;
    readonly when: (filter: FilterValue | null | undefined) => boolean;
  };
}

/** A list that hangs on an object and is read by the object's id: `customer.invoices`. */
export function childList<Parent extends ApiObject>(
  t: ObjectFields<Parent>,
  kind: Resource<ApiObject>,
  options: ChildListOptions<Parent>,
) {
  const { filter, at, inline } = options;
  const isInline = (args: ListArgs) => inline !== undefined && startsAtHead(args) && inline.when(args.filter);
  // As many when the list is read by a call as when it comes inside: the filter must not change how many are shown.
  const defaultCount = inline ? INLINE_COUNT : DEFAULT_COUNT;
  const source: FieldSource = {
    kind: 'list',
    ...counted(defaultCount),
    ...(inline ? { property: inline.property, inline: isInline, include: true } : {}),
  };
  const early: EarlyList = {
    start: (id, args, context, expand) =>
      readCalls(kind, at(id), filter, args, context, expand, null, defaultCount),
  };
  return t.field({
    type: connectionOf(kind),
    nullable: true,
    description: `${options.description} Newest first.`,
    extensions: { source, early },
    args: listArgs(t.arg, defaultCount, filter),
    resolve: (parent, args: ListArgs, context, info) => {
      if (isTombstone(parent)) return connection(kind, emptySlice());
      const place = inline && [inline.property];
      const held = place && isInline(args) ? inlinePage(parent, place) : undefined;
      return place && held
        ? readInline(
            kind,
            parent,
            held,
            { at: at(parent.id), path: place, include: true },
            args,
            context,
            info,
          )
        : readCalls(kind, at(parent.id), filter, args, context, expandItems(info), info, defaultCount);
    },
  });
}

interface InlineListOptions<Parent> {
  readonly description: string;
  readonly property: keyof Parent & string;
  /** Where the first items are, when that is deeper than the property. */
  readonly path?: Path;
  /** Where the list goes on. */
  readonly at: (id: string) => ListAddress;
  /** Whether the property is absent until it is expanded. */
  readonly include?: boolean;
  /** Properties of the object that its items are shown with, such as a currency. The object is then always read. */
  readonly carry?: readonly (keyof Parent & string)[];
  readonly name?: string;
  /** Whether the list's address answers 404 when its object is absent. */
  readonly provesOwner?: boolean;
}

/** A list whose first ten come with its object: `invoice.lines`. */
export function inlineList<Parent extends ApiObject>(
  t: ObjectFields<Parent>,
  kind: Listed,
  owner: Resource<Parent>,
  options: InlineListOptions<Parent>,
) {
  const { property, path = [property], at, include = false, carry = [] } = options;
  const provesOwner = (options.provesOwner ?? true) && carry.length === 0;
  const source: FieldSource = {
    kind: 'list',
    ...counted(INLINE_COUNT),
    property,
    path,
    inline: () => true,
    include,
    provesOwner,
  };
  const early: EarlyList = {
    start: (id, args, context, expand) => readCalls(kind, at(id), undefined, args, context, expand, null),
  };
  return t.field({
    type: connectionOf(kind, true),
    nullable: true,
    description: `${options.description} ${INLINE_COUNT} unless asked for more: as many as come with the ${owner.name}. Stripe: \`${owner.object}.${path.join('.')}\`.`,
    extensions: { source, early },
    args: listArgs(t.arg, INLINE_COUNT, undefined),
    resolve: async (parent, args: ListArgs, context, info) => {
      if (isTombstone(parent)) return connection(kind, emptySlice());
      const held = inlinePage(parent, path);
      const slice = held
        ? await readInline(
            kind,
            parent,
            held,
            { at: at(parent.id), path, include },
            args,
            context,
            info,
            owner,
          )
        : await readCalls(
            kind,
            at(parent.id),
            undefined,
            args,
            context,
            expandItems(info),
            info,
            INLINE_COUNT,
          );
      const items = slice.items.map((item) => carried(parent, carry, item));
      for (const item of items) context.load.own(item, parent.id, at(parent.id));
      return { ...slice, items };
    },
  });
}

/** The arguments of every list. */
export function listArgs(arg: ArgBuilder, defaultCount: number, filter: Filter | undefined) {
  const paging = {
    first: arg.int({
      description: `How many, from the head of the list or after \`after\`. ${defaultCount} when nothing is said; at most 500. More than 100 take a call for every 100.`,
    }),
    after: arg.string({ description: 'Begin after the item with this cursor.' }),
    last: arg.int({ description: 'How many before `before`, in the order of the list; at most 500.' }),
    before: arg.string({ description: 'End before the item with this cursor.' }),
  };
  return filter
    ? { ...paging, filter: arg({ type: filter.ref, description: 'Only those that fit all of it.' }) }
    : paging;
}

function countOf(args: ListArgs, defaultCount: number): number {
  return args.first ?? args.last ?? defaultCount;
}

/** What a list costs, for the planner. */
function counted(defaultCount: number): Pick<ListSource, 'count' | 'calls'> {
  // More than the most is refused before anything is read.
  const count = (args: ListArgs) => Math.min(countOf(args, defaultCount), MAX_COUNT);
  return {
    count,
    calls: (args: ListArgs) => ({
      alone: pagesFor(count(args)),
      afterInline: pagesFor(startsAtHead(args) ? Math.max(0, count(args) - INLINE_COUNT) : count(args)),
    }),
  };
}

/** Whether a list begins where its inline part does. */
function startsAtHead(args: ListArgs): boolean {
  return args.after == null && args.before == null && args.last == null;
}

function expandItems(info: GraphQLResolveInfo): readonly string[] {
  return expandPaths(embeddedNeeds(planOf(info)), ['data']);
}

function inlinePage(parent: object, path: Path): ApiPage<object> | undefined {
  let place: unknown = parent;
  // A JSON object: its properties are looked at before they are believed.
  for (const property of path) place = Object(place)[property];
  return isPage(place) ? place : undefined;
}

/** An item with what it shows of the object around it; the item itself, when that is nothing. */
function carried<Parent extends object>(
  parent: Parent,
  properties: readonly (keyof Parent)[],
  item: ApiObject,
): ApiObject {
  if (properties.length === 0) return item;
  return { ...Object.fromEntries(properties.map((property) => [property, parent[property]])), ...item };
}

function isPage(page: unknown): page is ApiPage<object> {
  return typeof page === 'object' && page !== null && 'data' in page && Array.isArray(page.data);
}

function isTombstone(parent: object): boolean {
  return 'deleted' in parent && parent.deleted === true;
}

function connection(kind: Listed, slice: Slice<object>): Connection {
  // What a list of a kind holds is of that kind.
  return { ...(slice as Slice<ApiObject>), kind: kind.name };
}

/** Reads a list by calls of its own. */
async function readCalls(
  kind: Listed,
  list: ListAddress,
  filter: Filter | undefined,
  args: ListArgs,
  context: GatewayContext,
  expand: readonly string[],
  info: GraphQLResolveInfo | null,
  defaultCount = DEFAULT_COUNT,
): Promise<Connection> {
  const window = pagedWindow(askedWindow(args, kind.name, defaultCount));
  const asked = filter?.encode(args.filter, info) ?? {};
  const query = fixed(asked, list.query, filter);
  if (window.count === 0) return connection(kind, emptySlice());
  try {
    return connection(kind, await readWindow(context.load, { path: list.path, query }, window, expand));
  } catch (error) {
    throw explained(error, filter);
  }
}

/** The filter with what the place of the list decides; a filter that says otherwise asks for the impossible. */
function fixed(asked: Params, decided: Params, filter: Filter | undefined): Params {
  for (const [param, value] of Object.entries(decided)) {
    const other = asked[param];
    if (other === undefined || other === value) continue;
    const argument = filter?.argumentFor(param) ?? 'filter';
    throw inputError(
      'INVALID_FILTER',
      argument,
      `${argument} names another object than the one this list hangs on: leave it out here.`,
    );
  }
  return { ...asked, ...decided };
}

/** Serves a list from what came with its object, and goes on from there. */
async function readInline(
  kind: Listed,
  parent: ApiObject,
  inline: ApiPage<object>,
  place: { readonly at: ListAddress; readonly path: Path; readonly include: boolean },
  args: ListArgs,
  context: GatewayContext,
  info: GraphQLResolveInfo,
  owner?: Resource<ApiObject>,
): Promise<Connection> {
  const asked = askedWindow(args, kind.name, INLINE_COUNT);
  if (asked.direction === 'end') {
    const whole = lastOfWhole(inline, asked.count);
    if (whole) return connection(kind, whole);
  }
  const list = {
    inline,
    continuation: place.at,
    expand: () => expandItems(info),
    reread: async () => {
      const address = owner?.locate([parent.id]);
      if (!owner || !address) return null;
      const expand = expandPaths(inlineListNeeds(place.path, place.include, planOf(info)));
      const fresh = await context.load.reread(addressOf(owner, parent.id, address), expand);
      return fresh ? (inlinePage(fresh, place.path) ?? null) : null;
    },
  };
  try {
    return connection(kind, await readInlineWindow(context.load, list, pagedWindow(asked)));
  } catch (error) {
    throw explained(error, undefined);
  }
}

const CURSOR_ARGUMENTS = new Map([
  ['starting_after', 'after'],
  ['ending_before', 'before'],
]);

/** Says which argument the billing API refused, where it was one of the client's. */
function explained(error: unknown, filter: Filter | undefined): unknown {
  if (!(error instanceof BillingError) || error.param === null) return error;
  const cursor = CURSOR_ARGUMENTS.get(error.param);
  if (cursor !== undefined) {
    return inputError(
      'INVALID_CURSOR',
      cursor,
      `${cursor}: the item of this cursor is not in the list any more.`,
    );
  }
  const argument = filter?.argumentFor(error.param);
  if (argument && error instanceof ResourceMissingError) {
    return inputError('NOT_FOUND', argument, `${argument}: there is no such object.`);
  }
  return error;
}
