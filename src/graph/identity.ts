import type { ApiObject, Resource } from '../catalog.ts';
import { kindOf } from '../catalog.ts';
import { builder, type GatewayContext, type Types } from './builder.ts';
import { globalId } from './ids.ts';

type ObjectFields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;

/** The GraphQL type of an object, by what it calls itself. */
function resolveType(record: ApiObject): string | undefined {
  return kindOf(record.object)?.name;
}

/** The global id of an object at hand. */
export function globalIdOf<T extends ApiObject>(
  kind: Resource<T>,
  record: T,
  context: GatewayContext,
): string {
  return globalId(kind.idName, kind.idParts(record, context.load.ownerOf(record)));
}

export const Node = builder.interfaceRef<ApiObject>('Node').implement({
  description: 'An object that can be fetched again by its global id, with `node(id:)`.',
  resolveType,
  fields: (t) => ({
    id: t.id({ description: 'The global id: the kind of object, a colon, and the id: `Invoice:in_1`.' }),
  }),
});

export const StripeObject = builder.interfaceRef<ApiObject>('StripeObject').implement({
  description: 'An object of the billing API, with the id it has there.',
  resolveType,
  fields: (t) => ({
    id: t.id({ description: 'The global id, unique over all kinds: the key for client caches.' }),
    stripeId: t.string({ description: "The billing API's own id, as in its dashboard and logs." }),
  }),
});

/** `id` and `stripeId`: what every object has, and all that never costs a call. */
export function identity<T extends ApiObject>(t: ObjectFields<T>, kind: Resource<T>) {
  const name = kind.name;
  return {
    id: t.id({
      description: `The global id of this ${name}: its kind, a colon, and its id.`,
      extensions: { source: { kind: 'id' } },
      resolve: (record, _args, context) => globalIdOf(kind, record, context),
    }),
    stripeId: t.string({
      description: `The billing API's own id of this ${name}. Stripe: \`${kind.object}.id\`.`,
      extensions: { source: { kind: 'id' } },
      resolve: (record) => record.id,
    }),
  };
}

/** `isDeleted`, for kinds of which a tombstone stays. */
export function deletion<T extends ApiObject & { readonly deleted?: unknown }>(t: ObjectFields<T>) {
  return {
    isDeleted: t.boolean({
      description:
        'Whether it has been deleted. Then only its ids are left, and everything else is null or empty.',
      extensions: { source: { kind: 'value', property: 'deleted' } },
      resolve: (record) => record.deleted === true,
    }),
  };
}
