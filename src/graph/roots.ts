import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { ResourceMissingError } from '../billing/errors.ts';
import type { ApiObject, Resource } from '../catalog.ts';
import { expandPaths } from '../plan/expand.ts';
import {
  embeddedNeeds,
  type Plan,
  type PlannedList,
  type PlannedPlace,
  planSelection,
} from '../plan/plan.ts';
import { builder, type GatewayContext, type Types } from './builder.ts';
import { inputError } from './errors.ts';
import { Node } from './identity.ts';
import { idArgument, nodeArgument } from './ids.ts';
import { addressOf, present, standIn } from './references.ts';

type QueryFields = PothosSchemaTypes.QueryFieldBuilder<Types, object>;

/** One object by its id: `invoice(id:)`. `address`: where it is read, for a kind that is found below its owner. */
export function one(
  t: QueryFields,
  kind: Resource<ApiObject>,
  description: string,
  address = `${kind.path?.join('/')}/:id`,
) {
  return t.field({
    type: kind,
    nullable: true,
    description: `${description} Null when there is none. Stripe: \`GET /v1/${address}\`.`,
    extensions: { source: { kind: 'object', count: () => 1 }, endpoint: `GET /v1/${address}` },
    args: {
      id: t.arg.id({ required: true, description: "The global id, or the billing API's own." }),
    },
    resolve: (_root, { id }, context, info) =>
      readObject(kind, idArgument(String(id), 'id', [kind]), context, info),
  });
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'Any object that can be fetched by its global id. Null when there is none.',
    extensions: { source: { kind: 'object', count: () => 1 } },
    args: { id: t.arg.id({ required: true, description: 'A global id: `Invoice:in_1`.' }) },
    resolve: (_root, { id }, context, info) => readNode(String(id), 'id', context, info),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'Several objects by their global ids, in the order asked. Null stands where there is none.',
    extensions: {
      source: { kind: 'object', count: ({ ids }) => (Array.isArray(ids) ? ids.length : 1) },
    },
    args: { ids: t.arg.idList({ required: true, description: 'Global ids, at most 100.' }) },
    resolve: (_root, { ids }, context, info) => {
      if (ids.length > 100)
        throw inputError('PAGE_TOO_LARGE', 'ids', 'ids: at most 100 can be asked for at once.');
      return ids.map((id, index) => readNode(String(id), `ids[${index}]`, context, info));
    },
  }),
}));

async function readNode(
  id: string,
  argument: string,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<ApiObject | null> {
  const { kind, parts } = nodeArgument(id, argument);
  const type = info.schema.getType(kind.name);
  const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === Node.name);
  if (!isNode || kind.locate(parts) === null) {
    throw inputError('INVALID_ID', argument, `${argument}: a ${kind.idName} cannot be fetched by itself.`);
  }
  return readObject(kind, parts, context, info);
}

/**
 * Reads one object as the selection needs it. Lists that are found by the object's id start at the same time, and when
 * lists are all that is asked, the object itself is not read where they answer for it.
 */
async function readObject(
  kind: Resource<ApiObject>,
  parts: readonly string[],
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<ApiObject | null> {
  const path = kind.locate(parts);
  const id = parts.at(-1);
  if (path === null || id === undefined) {
    throw inputError('INVALID_ID', 'id', `id: not the id of a ${kind.name}.`);
  }
  const plan = planFor(kind, info);
  if (listsSuffice(plan)) return readLists(kind, id, plan, context);
  const calls = plan.lists.filter((list) => !list.inline);
  const previews = plan.places.filter(({ source }) => source.kind === 'preview');
  // Their outcome is the resolver's to tell; here they only start.
  void Promise.allSettled([
    ...calls.map((list) => startList(list, id, context)),
    ...previews.map((place) => startPreview(place, id, context)),
  ]);
  const object = await context.load.object(addressOf(kind, id, path), expandPaths(embeddedNeeds(plan)));
  return object && present(kind, object);
}

/** The plan for the concrete kind: what other kinds would be asked under `node` costs this one nothing. */
function planFor(kind: Resource<ApiObject>, info: GraphQLResolveInfo): Plan {
  const type = info.schema.getType(kind.name);
  if (!type) throw new Error(`The schema has no type ${kind.name}.`);
  return planSelection(info, type, [...info.fieldNodes]);
}

function startList(list: PlannedList, id: string, context: GatewayContext): Promise<unknown> {
  const { early } = list.selected.field.extensions;
  if (!early) return Promise.resolve();
  return early.start(id, list.args, context, expandPaths(embeddedNeeds(list.items), ['data']));
}

function startPreview(
  { selected, below }: PlannedPlace,
  id: string,
  context: GatewayContext,
): Promise<unknown> {
  const { early } = selected.field.extensions;
  return early ? early.start(id, {}, context, expandPaths(embeddedNeeds(below))) : Promise.resolve();
}

/** Whether reading the object's lists alone answers the selection, in fewer calls than with the object. */
function listsSuffice(plan: Plan): boolean {
  const inline = plan.lists.filter((list) => list.inline);
  if (plan.body || inline.length === 0 || !inline.every((list) => list.source.provesOwner)) return false;
  let alone = 0;
  let withObject = 1;
  for (const list of inline) {
    const calls = list.source.calls(list.args);
    alone += calls.alone;
    withObject += calls.afterInline;
  }
  return alone < withObject;
}

/** Reads the lists in place of the object; that they exist shows that it does. */
async function readLists(
  kind: Resource<ApiObject>,
  id: string,
  plan: Plan,
  context: GatewayContext,
): Promise<ApiObject | null> {
  const started = plan.lists.map((list) => ({ list, answer: startList(list, id, context) }));
  const outcomes = await Promise.allSettled(started.map(({ answer }) => answer));
  const missing = outcomes.some(
    (outcome, index) =>
      started[index]?.list.inline &&
      outcome.status === 'rejected' &&
      outcome.reason instanceof ResourceMissingError &&
      outcome.reason.status === 404,
  );
  return missing ? null : standIn(kind, id);
}
