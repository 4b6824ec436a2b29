import type { ApiObject, Resource } from '../catalog.ts';
import type { ListAddress } from '../load/loader.ts';
import { emptySlice } from '../load/window.ts';
import type { FieldSource, Path } from '../plan/source.ts';
import type { GatewayContext, Types } from './builder.ts';
import { connectionOf, type Listed } from './connections.ts';
import type { Filter, FilterValue } from './filters.ts';
import {
  carried,
  connection,
  counted,
  DEFAULT_COUNT,
  expandItems,
  INLINE_COUNT,
  inlinePage,
  isTombstone,
  type ListArgs,
  readCalls,
  readChildren,
  readInline,
  startsAtHead,
} from './list-reading.ts';

export { INLINE_COUNT } from './list-reading.ts';

type ObjectFields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;
type QueryFields = PothosSchemaTypes.QueryFieldBuilder<Types, object>;
type ArgBuilder = QueryFields['arg'];

/** A field's way of being read before its object has come, from the object's id alone. */
export interface EarlyRead {
  /** Starts the read that the resolver will make with the same arguments. */
  start(id: string, args: ListArgs, context: GatewayContext, expand: readonly string[]): Promise<unknown>;
}

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    early?: EarlyRead;
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
    extensions: {
      source: { kind: 'list', ...counted(DEFAULT_COUNT) },
      endpoint: endpointOf({ path, query: {} }),
    },
    args: listArgs(t.arg, DEFAULT_COUNT, filter),
    resolve: (_root, args: ListArgs, context, info) =>
      readCalls(
        { kind, list: { path, query: {} }, filter, defaultCount: DEFAULT_COUNT },
        args,
        context,
        expandItems(info),
        info,
      ),
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
  const early: EarlyRead = {
    start: (id, args, context, expand) =>
      readCalls({ kind, list: at(id), filter, defaultCount }, args, context, expand, null),
  };
  return t.field({
    type: connectionOf(kind),
    nullable: true,
    description: `${options.description} Newest first.`,
    extensions: { source, early, endpoint: endpointOf(at(':id')) },
    args: listArgs(t.arg, defaultCount, filter),
    resolve: (parent, args: ListArgs, context, info) => {
      if (isTombstone(parent)) return connection(kind, emptySlice());
      const place = inline && [inline.property];
      const held = place && isInline(args) ? inlinePage(parent, place) : undefined;
      return place && held
        ? readInline(
            { kind, parent, inline: held, at: at(parent.id), path: place, include: true },
            args,
            context,
            info,
          )
        : readChildren({ kind, list: at(parent.id), filter, defaultCount }, args, context, info);
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
  const early: EarlyRead = {
    start: (id, args, context, expand) =>
      readCalls({ kind, list: at(id), defaultCount: INLINE_COUNT }, args, context, expand, null),
  };
  return t.field({
    type: connectionOf(kind, true),
    nullable: true,
    description: `${options.description} ${INLINE_COUNT} unless asked for more: as many as come with the ${owner.name}. Stripe: \`${owner.object}.${path.join('.')}\`.`,
    extensions: { source, early, endpoint: endpointOf(at(':id')) },
    args: listArgs(t.arg, INLINE_COUNT, undefined),
    resolve: async (parent, args: ListArgs, context, info) => {
      if (isTombstone(parent)) return connection(kind, emptySlice());
      const held = inlinePage(parent, path);
      const list = at(parent.id);
      const slice = held
        ? await readInline(
            { kind, parent, inline: held, at: list, path, include, owner },
            args,
            context,
            info,
          )
        : await readChildren({ kind, list, defaultCount: INLINE_COUNT }, args, context, info);
      if (slice === null) return null;
      const items = slice.items.map((item) => carried(parent, carry, item));
      for (const item of items) context.load.own(item, parent.id, list);
      return { ...slice, items };
    },
  });
}

function endpointOf({ path, query }: ListAddress): string {
  const filters = Object.keys(query).join('&');
  return `GET /v1/${path.join('/')}${filters === '' ? '' : `?${filters}`}`;
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
