import type { GraphQLResolveInfo } from 'graphql';
import type { PathSegments } from '../billing/client.ts';
import { ResourceMissingError } from '../billing/errors.ts';
import { type ApiObject, kindOf, type Resource } from '../catalog.ts';
import { type ListAddress, MAX_LIMIT } from '../load/loader.ts';
import { idOf } from '../load/window.ts';
import { expandPaths } from '../plan/expand.ts';
import { embeddedNeeds, needsObject } from '../plan/plan.ts';
import type { GatewayContext } from './builder.ts';
import { kindsOf, type MutationOptions, type Outcome, type PayloadObject } from './mutation-options.ts';
import { planOf } from './planning.ts';
import { addressOf, present, readReference, resolveReference, standIn } from './references.ts';

/** An object of a payload, as it is after the write. */
export function readPayloadObject(
  options: MutationOptions,
  object: PayloadObject,
  outcome: Outcome,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): ApiObject | null | Promise<ApiObject | null> {
  if (object.target !== undefined) return readNamed(object, object.target, outcome, context, info);
  if (object.property !== undefined) {
    return readRelated(options, object, object.property, outcome, context, info);
  }
  return readWritten(options, object, outcome, context, info);
}

/** How many calls an object of a payload takes at worst: after a refusal it is found through the target. */
export function payloadCalls({ property, target, through, list }: PayloadObject): number {
  if (list) return Math.ceil(list.most / MAX_LIMIT);
  if (target !== undefined || property === undefined) return 1;
  return through ? 3 : 2;
}

/** The object that was written, read again: an answer that was kept under a key may be old. */
async function readWritten(
  options: MutationOptions,
  { kind: declared, union, list }: PayloadObject,
  outcome: Outcome,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<ApiObject | null> {
  const { written } = outcome;
  const target = targetOf(options, declared, outcome);
  if (written && target && target.length > 1) context.load.own(written, target[0] ?? '');
  // What the API answers to a write on a kind is of that kind.
  const record = written as ApiObject | null;
  const kind = (union && record && kindOf(record.object)) || declared;
  const parts = record ? kind.idParts(record, context.load.ownerOf(record)) : target;
  if (!parts) return null;
  const plan = planOf(info);
  const id = parts.at(-1) ?? '';
  // Of several kinds even the name of the type takes the object.
  const needed = needsObject(plan) || (union !== undefined && record === null);
  if (!needed) return record ?? standIn(kind, id);
  const path = kind.locate(parts);
  if (!path) return list ? readListed(list.path(parts), parts, context, info) : record;
  const object = await context.load.object(addressOf(kind, id, path), expandPaths(embeddedNeeds(plan)));
  return object && present(kind, object);
}

/** An object without an address of its own, looked for in its list; null when even what has the list is gone. */
async function readListed(
  path: PathSegments,
  parts: readonly string[],
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<ApiObject | null> {
  const list = { path, query: {} };
  try {
    const found = await findInList(list, parts.at(-1), context, info);
    if (found) context.load.own(found, parts[0] ?? '', list);
    // What the list of a kind holds is of that kind.
    return found as ApiObject | null;
  } catch (error) {
    if (error instanceof ResourceMissingError && error.status === 404) return null;
    throw error;
  }
}

async function findInList(
  list: ListAddress,
  id: string | undefined,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<object | null> {
  const expand = expandPaths(embeddedNeeds(planOf(info)), ['data']);
  let startingAfter: string | undefined;
  for (;;) {
    const page = await context.load.page(list, { limit: MAX_LIMIT, startingAfter }, expand);
    const found = page.data.find((item) => idOf(item) === id);
    if (found || !page.has_more) return found ?? null;
    startingAfter = idOf(page.data.at(-1));
  }
}

/** The id parts of the target that is of the written object's kind; what is created has none. */
function targetOf(
  { targets = {} }: MutationOptions,
  kind: Resource<ApiObject>,
  outcome: Outcome,
): readonly string[] | undefined {
  const named = Object.entries(targets).find(([, target]) => kindsOf(target).includes(kind));
  return named && outcome.targets[named[0]];
}

/** An object that a target names, by its own id or as the owner in front of it. */
function readNamed(
  { kind }: PayloadObject,
  target: string,
  outcome: Outcome,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): ApiObject | null | Promise<ApiObject | null> {
  const [id] = outcome.targets[target] ?? [];
  return resolveReference(kind, id, { parent: {}, property: target }, context, info);
}

/** An object that changes with the written one, found through it. */
async function readRelated(
  options: MutationOptions,
  { kind, through }: PayloadObject,
  property: string,
  outcome: Outcome,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<ApiObject | null> {
  const written = outcome.written ?? (await readTarget(options, outcome, context));
  const parent = written && through ? await readBetween(written, through, context) : written;
  if (!parent) return null;
  const id = idAt(parent, property);
  return id === undefined ? null : resolveReference(kind, id, { parent, property }, context, info);
}

async function readBetween(
  written: object,
  { kind, property }: NonNullable<PayloadObject['through']>,
  context: GatewayContext,
): Promise<object | null> {
  const id = idAt(written, property);
  const path = id === undefined ? null : kind.locate([id]);
  return id === undefined || path === null ? null : context.load.object(addressOf(kind, id, path), []);
}

function idAt(parent: object, property: string): string | undefined {
  const reference = readReference(parent, property);
  return typeof reference === 'string' ? reference : reference?.id;
}

/** What the mutation is about, as it is now: a refused write may still have changed it. */
export async function readTarget(
  options: MutationOptions,
  outcome: Outcome,
  context: GatewayContext,
): Promise<object | null> {
  const [named] = Object.entries(options.targets ?? {});
  if (!named) return null;
  const [kind] = kindsOf(named[1]);
  const parts = outcome.targets[named[0]];
  const path = parts && kind.locate(parts);
  return parts && path ? context.load.object(addressOf(kind, parts.at(-1) ?? '', path), []) : null;
}
