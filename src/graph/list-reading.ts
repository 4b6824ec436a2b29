import type { GraphQLResolveInfo } from 'graphql';
import type { Params } from '../billing/client.ts';
import { BillingError, ResourceMissingError } from '../billing/errors.ts';
import type { ApiObject, Resource } from '../catalog.ts';
import { lastOfWhole, readInlineWindow } from '../load/inline-window.ts';
import type { ApiPage, ListAddress } from '../load/loader.ts';
import { emptySlice, pagesFor, readWindow, type Slice } from '../load/window.ts';
import { expandPaths } from '../plan/expand.ts';
import { embeddedNeeds, inlineListNeeds } from '../plan/plan.ts';
import type { ListSource, Path } from '../plan/source.ts';
import type { GatewayContext } from './builder.ts';
import type { Connection, Listed } from './connections.ts';
import { encodeCursor } from './cursors.ts';
import { inputError } from './errors.ts';
import type { Filter, FilterValue } from './filters.ts';
import { askedWindow, MAX_COUNT, type PagingArgs, pagedWindow } from './paging.ts';
import { planOf } from './planning.ts';
import { addressOf } from './references.ts';

/** How many items a list has when nobody says: on its own, and inside its object, where the API sends ten. */
export const DEFAULT_COUNT = 20;
export const INLINE_COUNT = 10;

/** The arguments of a list. */
export interface ListArgs extends PagingArgs {
  readonly filter?: FilterValue | null | undefined;
}

export function countOf(args: ListArgs, defaultCount: number): number {
  return args.first ?? args.last ?? defaultCount;
}

/** What a list costs, for the planner. */
export function counted(defaultCount: number): Pick<ListSource, 'count' | 'calls'> {
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
export function startsAtHead(args: ListArgs): boolean {
  return args.after == null && args.before == null && args.last == null;
}

export function expandItems(info: GraphQLResolveInfo): readonly string[] {
  return expandPaths(embeddedNeeds(planOf(info)), ['data']);
}

export function inlinePage(parent: object, path: Path): ApiPage<object> | undefined {
  let place: unknown = parent;
  // A JSON object: its properties are looked at before they are believed.
  for (const property of path) place = Object(place)[property];
  return isPage(place) ? place : undefined;
}

/** An item with what it shows of the object around it; the item itself, when that is nothing. */
export function carried<Parent extends object>(
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

export function isTombstone(parent: object): boolean {
  return 'deleted' in parent && parent.deleted === true;
}

export function connection(kind: Listed, slice: Slice<object>): Connection {
  // What a list of a kind holds is of that kind.
  const { items, ...ends } = slice as Slice<ApiObject>;
  return { items, ...ends, cursorAt: (index) => encodeCursor(kind.name, items[index]?.id ?? '') };
}

/** A list to be read by calls of its own. */
export interface ListQuestion {
  readonly kind: Listed;
  readonly list: ListAddress;
  readonly filter?: Filter | undefined;
  readonly defaultCount: number;
}

/** Reads a list that hangs on an object by calls of its own; null when the object turns out to be gone. */
export async function readChildren(
  question: ListQuestion,
  args: ListArgs,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<Connection | null> {
  try {
    return await readCalls(question, args, context, expandItems(info), info);
  } catch (error) {
    if (error instanceof ResourceMissingError && error.status === 404) return null;
    throw error;
  }
}

/** Reads a list by calls of its own. */
export async function readCalls(
  { kind, list, filter, defaultCount }: ListQuestion,
  args: ListArgs,
  context: GatewayContext,
  expand: readonly string[],
  info: GraphQLResolveInfo | null,
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

/** A list whose first items are at hand. */
interface InlineQuestion {
  readonly kind: Listed;
  readonly parent: ApiObject;
  readonly inline: ApiPage<object>;
  /** Where the list goes on. */
  readonly at: ListAddress;
  /** Where the first items are in the object, and whether they come only when expanded. */
  readonly path: Path;
  readonly include: boolean;
  /** The kind of the object, by which it can be read again. */
  readonly owner?: Resource<ApiObject>;
}

/** Serves a list from what came with its object, and goes on from there. */
export async function readInline(
  { kind, parent, inline, at, path, include, owner }: InlineQuestion,
  args: ListArgs,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<Connection> {
  const asked = askedWindow(args, kind.name, INLINE_COUNT);
  if (asked.direction === 'end') {
    const whole = lastOfWhole(inline, asked.count);
    if (whole) return connection(kind, whole);
  }
  const list = {
    inline,
    continuation: at,
    expand: () => expandItems(info),
    reread: async () => {
      const address = owner?.locate([parent.id]);
      if (!owner || !address) return null;
      const expand = expandPaths(inlineListNeeds(path, include, planOf(info)));
      const fresh = await context.load.reread(addressOf(owner, parent.id, address), expand);
      return fresh ? (inlinePage(fresh, path) ?? null) : null;
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
