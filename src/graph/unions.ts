import type { UnionRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { type ApiObject, kindOf, type Resource } from '../catalog.ts';
import { expandPaths } from '../plan/expand.ts';
import { embeddedNeeds } from '../plan/plan.ts';
import { builder, type GatewayContext, type Types } from './builder.ts';
import { globalId } from './ids.ts';
import { planOf } from './planning.ts';
import { camelCase, present, readReference, readThroughParent } from './references.ts';

type ObjectFields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;

export const UnsupportedObject = builder.objectRef<ApiObject>('UnsupportedObject').implement({
  description:
    'An object of a kind that this schema does not know. It can be looked up in the billing API itself.',
  fields: (t) => ({
    stripeId: t.exposeString('id', { nullable: true, description: "The billing API's own id." }),
    object: t.exposeString('object', { description: "The billing API's word for the kind." }),
  }),
});

/** Several kinds behind one property, told apart by what the loaded object calls itself, never by its id. */
export function unionOf(
  name: string,
  description: string,
  kinds: readonly Resource<ApiObject>[],
): UnionRef<Types, ApiObject> {
  return builder.unionType(name, {
    description: `${description} A kind that this schema does not know is an UnsupportedObject.`,
    types: [...kinds, UnsupportedObject],
    resolveType: (record) => kinds.find((kind) => kind.object === record.object)?.name ?? 'UnsupportedObject',
  });
}

interface AnyReferenceOptions<Parent> {
  readonly name?: string;
  /** The global id, where the kinds share one form; without it the raw id is shown as `xStripeId`. */
  readonly id?: { readonly kind: string; readonly parts: (parent: Parent, id: string) => readonly string[] };
  /** Where the object is read by itself; without it, it is only reached through its parent. */
  readonly locate?: (parent: Parent, id: string) => readonly string[] | null;
}

/** A reference to one of several kinds. Even its `__typename` needs the object. */
export function anyReference<Parent extends object>(
  t: ObjectFields<Parent>,
  property: keyof Parent & string,
  union: UnionRef<Types, ApiObject>,
  description: string,
  options: AnyReferenceOptions<Parent> = {},
) {
  const name = options.name ?? camelCase(property);
  const idName = options.id ? `${name}Id` : `${name}StripeId`;
  const rawId = (parent: Parent): string | null => {
    const value = readReference(parent, property);
    return (typeof value === 'string' ? value : value?.id) ?? null;
  };
  return {
    [idName]: options.id
      ? t.id({
          nullable: true,
          description: `${description} The id alone, which never costs a call.`,
          extensions: { source: { kind: 'value', property } },
          resolve: (parent) => {
            const id = rawId(parent);
            return id === null || !options.id
              ? null
              : globalId(options.id.kind, options.id.parts(parent, id));
          },
        })
      : t.string({
          nullable: true,
          description: `${description} The billing API's own id alone, which never costs a call; only loading tells its kind.`,
          extensions: { source: { kind: 'value', property } },
          resolve: rawId,
        }),
    [name]: t.field({
      type: union,
      nullable: true,
      description: `${description} Its kind is known once it is loaded, so even \`__typename\` needs it. Null when there is none or it cannot be read any more.`,
      extensions: { source: { kind: 'reference', property, path: [property], anySelection: true } },
      resolve: (parent, _args, context, info) => resolveAny(parent, property, options, context, info),
    }),
  };
}

async function resolveAny<Parent extends object>(
  parent: Parent,
  property: string,
  { locate }: AnyReferenceOptions<Parent>,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<ApiObject | null> {
  const value = readReference(parent, property);
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return presentOfAny(value);
  const expand = expandPaths(embeddedNeeds(planOf(info)));
  const path = locate?.(parent, value);
  const found = path
    ? await context.load.object({ object: property, id: value, path }, expand)
    : await readThroughParent(value, { parent, property }, expand, context);
  return found && presentOfAny(found);
}

/** What the API sends for a reference says of itself what it is; of a kind without tombstones a deleted one is none. */
function presentOfAny(object: object): ApiObject | null {
  const record = object as ApiObject;
  const kind = kindOf(record.object);
  return kind ? present(kind, record) : record;
}
