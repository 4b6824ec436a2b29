import type { ObjectRef } from '@pothos/core';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { type ApiObject, kindOf, type Resource } from '../catalog.ts';
import { expandPaths } from '../plan/expand.ts';
import { embeddedNeeds, needsObject } from '../plan/plan.ts';
import type { FieldSource } from '../plan/source.ts';
import type { GatewayContext, Types } from './builder.ts';
import { valueSource } from './fields.ts';
import { globalIdOf } from './identity.ts';
import { globalId } from './ids.ts';
import { planOf } from './planning.ts';

type ObjectFields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;

/** How a reference stands in an answer: as an id, or as the object it was expanded to. */
export type Reference = string | { readonly id: string } | null | undefined;

type ReferenceKey<Parent> = { [K in keyof Parent]-?: Parent[K] extends Reference ? K : never }[keyof Parent] &
  string;

interface ReferenceOptions<Parent> {
  /** The field's name where it is not the property's in camel case. */
  readonly name?: string;
  /** Whether the property is always set; then its id is never null. */
  readonly required?: boolean;
  /** The id of the owner that the kind's address begins with, where the parent knows it. */
  readonly owner?: (parent: Parent) => Reference;
  /** Whether the billing API expands it, as it does most; one that always stays an id is loaded by it. */
  readonly expandable?: boolean;
}

/**
 * A reference as the pair it always is: `customerId`, which is free, and `customer`, which costs nothing either while only
 * ids are asked of it, is expanded where it can be, and is loaded where expansion does not reach.
 */
export function reference<Parent extends object, T extends ApiObject>(
  t: ObjectFields<Parent>,
  property: ReferenceKey<Parent>,
  kind: Resource<T>,
  description: string,
  options: ReferenceOptions<Parent> = {},
) {
  const name = options.name ?? camelCase(property);
  const type: ObjectRef<Types, ApiObject> = kind;
  const read = (parent: Parent): Reference => readReference(parent, property);
  const owner = (parent: Parent): string | undefined => rawId(options.owner?.(parent));
  return {
    [`${name}Id`]: t.id({
      // Typed as the wider of the two: the API promises a value where the property is required.
      nullable: !options.required as true,
      description: `${description} The id alone, which never costs a call.`,
      extensions: { source: { kind: 'value', property } },
      resolve: (parent, _args, context) => referenceId(kind, read(parent), context, owner(parent)),
    }),
    [name]: t.field({
      type,
      nullable: true,
      description: `${description} Null when there is none, or when it cannot be read any more; \`${name}Id\` is then still there.${ownCall(options)}`,
      extensions: referenceSource(property, kind, options, false),
      resolve: (parent, _args, context, info) =>
        resolveReference(kind, read(parent), { parent, property, owner: owner(parent) }, context, info),
    }),
  };
}

/** Several references under one property: `discountIds` and `discounts`. */
export function references<Parent extends object, T extends ApiObject>(
  t: ObjectFields<Parent>,
  property: keyof Parent & string,
  kind: Resource<T>,
  names: { readonly ids: string; readonly objects: string },
  description: string,
  options: Pick<ReferenceOptions<never>, 'expandable'> = {},
) {
  const type: ObjectRef<Types, ApiObject> = kind;
  const read = (parent: Parent): readonly Reference[] => readReferences(parent, property);
  return {
    [names.ids]: t.idList({
      description: `${description} Their ids alone, which never cost a call.`,
      extensions: { source: { kind: 'value', property } },
      resolve: (parent, _args, context) =>
        read(parent).flatMap((value) => referenceId(kind, value, context) ?? []),
    }),
    [names.objects]: t.field({
      type: [type],
      nullable: true,
      description: `${description} Null when one of them cannot be read; \`${names.ids}\` is then still there.${ownCall(options)}`,
      extensions: referenceSource(property, kind, options, true),
      resolve: async (parent, _args, context, info) => {
        const found = await Promise.all(
          read(parent).map((value) => resolveReference(kind, value, { parent, property }, context, info)),
        );
        const present = found.filter((object) => object !== null);
        return present.length === found.length ? present : null;
      },
    }),
  };
}

/**
 * An object that always comes whole inside its parent, as the same pair that references are: `priceId` and `price`.
 */
export function contained<
  Key extends string,
  T extends ApiObject,
  Parent extends { readonly [K in Key]?: T | null },
>(
  t: ObjectFields<Parent>,
  property: Key,
  kind: Resource<T>,
  description: string,
  options: Pick<ReferenceOptions<never>, 'name' | 'required'> = {},
) {
  const name = options.name ?? camelCase(property);
  const type: ObjectRef<Types, ApiObject> = kind;
  // Typed as the wider of the two: the API promises a value where the property is required.
  const nullable = !options.required as true;
  const read = (parent: Parent): T | null => parent[property] ?? null;
  return {
    [`${name}Id`]: t.id({
      nullable,
      description: `${description} The id alone.`,
      extensions: valueSource(property),
      resolve: (parent, _args, context) => {
        const object = read(parent);
        return object && globalIdOf(kind, object, context);
      },
    }),
    [name]: t.field({
      type,
      nullable,
      description: `${description} It comes whole with its parent.`,
      extensions: { source: { kind: 'embedded', property, path: [property] } },
      resolve: read,
    }),
  };
}

function referenceSource(
  property: string,
  kind: Resource<ApiObject>,
  { expandable = true }: Pick<ReferenceOptions<never>, 'expandable'>,
  several: boolean,
): { source: FieldSource } {
  return {
    source: { kind: 'reference', property, path: [property], batch: kind.batch, expandable, several },
  };
}

function ownCall({ expandable }: Pick<ReferenceOptions<never>, 'expandable'>): string {
  return expandable === false ? ' More than its ids costs a call for each object.' : '';
}

function referenceId<T extends ApiObject>(
  kind: Resource<T>,
  value: Reference,
  context: GatewayContext,
  owner?: string,
): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return globalId(kind.idName, idParts(value, owner));
  return globalIdOf(kind, asRecord<T>(value), context);
}

function idParts(id: string, owner: string | undefined): string[] {
  return owner === undefined ? [id] : [owner, id];
}

function rawId(value: Reference): string | undefined {
  return typeof value === 'string' ? value : value?.id;
}

/** Where a reference stands, for the case that it can only be read through its parent. */
interface Place {
  readonly parent: object;
  readonly property: string;
  /** The id that the kind's address begins with, for kinds that are read below their owner. */
  readonly owner?: string | undefined;
}

/** The object of a reference: as it came, as a stand-in when only ids are asked, or loaded. */
export function resolveReference(
  kind: Resource<ApiObject>,
  value: Reference,
  place: Place,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): ApiObject | null | Promise<ApiObject | null> {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return present(kind, value);
  const plan = planOf(info);
  if (!needsObject(plan)) {
    const object = standIn(kind, value);
    if (place.owner !== undefined) context.load.own(object, place.owner);
    return object;
  }
  const expand = expandPaths(embeddedNeeds(plan));
  return load(kind, value, place, expand, context).then((object) => (object ? present(kind, object) : null));
}

async function load(
  kind: Resource<ApiObject>,
  id: string,
  place: Place,
  expand: readonly string[],
  context: GatewayContext,
): Promise<object | null> {
  const path = kind.locate(idParts(id, place.owner));
  if (path) return context.load.object(addressOf(kind, id, path), expand);
  return context.load.known(kind.object, id, expand) ?? readThroughParent(id, place, expand, context);
}

/** A kind without an address of its own is read by expanding it on the object that refers to it. */
export async function readThroughParent(
  id: string,
  { parent, property }: Place,
  expand: readonly string[],
  context: GatewayContext,
): Promise<object | null> {
  const owner = 'object' in parent && typeof parent.object === 'string' ? kindOf(parent.object) : undefined;
  const ownerId = 'id' in parent && typeof parent.id === 'string' ? parent.id : undefined;
  const path = owner && ownerId !== undefined ? owner.locate([ownerId]) : null;
  if (!owner || ownerId === undefined || !path) {
    throw new GraphQLError(
      `${property} lies deeper than the billing API expands, and it cannot be read by itself: ask for it from an object nearer to it.`,
      { extensions: { code: 'EXPANSION_TOO_DEEP' } },
    );
  }
  const paths = expand.length > 0 ? expand.map((below) => `${property}.${below}`) : [property];
  const fresh = await context.load.object(addressOf(owner, ownerId, path), paths);
  if (!fresh) return null;
  const found = readReferences(fresh, property).find(
    (value) => typeof value === 'object' && value?.id === id,
  );
  return typeof found === 'object' ? (found ?? null) : null;
}

/** Where an object of a kind is read. */
export function addressOf(kind: Resource<ApiObject>, id: string, path: readonly string[]) {
  return kind.batch && kind.path
    ? { object: kind.object, id, path, batch: kind.path }
    : { object: kind.object, id, path };
}

/** Of a kind that leaves no tombstone, a deleted object is none. */
export function present<T extends ApiObject>(kind: Resource<T>, object: object): T | null {
  const deleted = 'deleted' in object && object.deleted === true;
  return deleted && !kind.deletable ? null : asRecord<T>(object);
}

/** Takes the place of an object of which, as the plan says, nothing but ids is asked. */
export function standIn<T extends ApiObject>(kind: Resource<T>, id: string): T {
  return asRecord<T>({ id, object: kind.object });
}

/** What the API answers at a kind's address is of that kind: the boundary where its word is taken for it. */
function asRecord<T extends ApiObject>(object: object): T {
  return object as T;
}

export function readReference(parent: object, property: string): Reference {
  // The caller's key is checked against the parent's type; here it is a JSON object like any other.
  return (parent as Readonly<Record<string, Reference>>)[property];
}

function readReferences(parent: object, property: string): readonly Reference[] {
  const value = (parent as Readonly<Record<string, Reference | readonly Reference[]>>)[property];
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value as Reference];
}

/** `latest_invoice` becomes `latestInvoice`. */
export function camelCase(property: string): string {
  return property.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
