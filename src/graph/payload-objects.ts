import type { GraphQLResolveInfo } from 'graphql';
import type { ApiObject, Resource } from '../catalog.ts';
import { expandPaths } from '../plan/expand.ts';
import { embeddedNeeds, needsObject } from '../plan/plan.ts';
import type { GatewayContext } from './builder.ts';
import type { MutationOptions, Outcome, PayloadObject } from './mutation-options.ts';
import { planOf } from './planning.ts';
import { addressOf, present, readReference, resolveReference, standIn } from './references.ts';

/** The object that was written, read again: an answer that was kept under a key may be old. */
export async function readWritten(
  kind: Resource<ApiObject>,
  outcome: Outcome,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<ApiObject | null> {
  const { written } = outcome;
  const [target] = Object.values(outcome.targets);
  if (written && target && target.length > 1) context.load.own(written, target[0] ?? '');
  // What the API answers to a write on a kind is of that kind.
  const record = written as ApiObject | null;
  const parts = record ? kind.idParts(record, context.load.ownerOf(record)) : target;
  if (!parts) return null;
  const plan = planOf(info);
  const id = parts.at(-1) ?? '';
  if (!needsObject(plan)) return record ?? standIn(kind, id);
  const path = kind.locate(parts);
  if (!path) return record;
  const object = await context.load.object(addressOf(kind, id, path), expandPaths(embeddedNeeds(plan)));
  return object && present(kind, object);
}

/** An object that changes with the written one, found through it. */
export async function readRelated(
  options: MutationOptions,
  { kind, property = '' }: PayloadObject,
  outcome: Outcome,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<ApiObject | null> {
  const parent = outcome.written ?? (await readTarget(options, outcome, context));
  if (!parent) return null;
  const reference = readReference(parent, property);
  const id = typeof reference === 'string' ? reference : reference?.id;
  return id === undefined ? null : resolveReference(kind, id, { parent, property }, context, info);
}

/** What the mutation is about, as it is now: a refused write may still have changed it. */
export async function readTarget(
  options: MutationOptions,
  outcome: Outcome,
  context: GatewayContext,
): Promise<object | null> {
  const [named] = Object.entries(options.targets ?? {});
  const parts = named && outcome.targets[named[0]];
  const path = named && parts && named[1].kind.locate(parts);
  if (!named || !parts || !path) return null;
  return context.load.object(addressOf(named[1].kind, parts.at(-1) ?? '', path), []);
}
