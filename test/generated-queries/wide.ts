import { type GraphQLSchema, getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { type Choice, type Field, Selections } from './selections.ts';

/** So deep do objects inside objects go. */
const DEPTH = 8;

/** A query for objects by their ids, as wide as the others, with what they refer to as well. */
export function wideNodes(
  schema: GraphQLSchema,
  argumentsOf: Choice['argumentsOf'],
  ids: readonly string[],
): string {
  const node = schema.getType('Node');
  const selections = wide(schema, argumentsOf, true);
  const below = isInterfaceType(node) ? selections.of(node, DEPTH) : '';
  return selections.document(`__typename nodes(ids: ${JSON.stringify(ids)}) { ${below} }`);
}

/**
 * Queries for many objects of every kind, with all that comes inside them and nothing that they refer to: wide where the
 * paths are deep.
 */
export function wideQueries(
  schema: GraphQLSchema,
  argumentsOf: Choice['argumentsOf'],
): readonly { readonly at: string; readonly query: string }[] {
  const root = schema.getQueryType();
  if (!root) return [];
  const roots = Object.values(root.getFields());
  const selections = wide(schema, argumentsOf, false);
  return roots
    .filter((field) => kindListed(field) !== undefined || field.name.endsWith('Preview'))
    .map((field) => ({
      at: field.name,
      query: selections.document(`__typename ${selections.field(root, field, DEPTH)}`),
    }));
}

function wide(
  schema: GraphQLSchema,
  argumentsOf: Choice['argumentsOf'],
  withReferences: boolean,
): Selections {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const listed = new Set(roots.map(kindListed));
  return new Selections(schema, {
    argumentsOf,
    levelsBelow: (type, field, left) => {
      const target = getNamedType(field.type);
      // Of edges no more than that they are there: `nodes` has the same items.
      if (field.name === 'edges') return 1;
      if (type.name.endsWith('Edge')) return 0;
      const kind = kindListed(field);
      // What the root has a list of is seen there; the rest only where it hangs.
      if (kind !== undefined) return type.name === 'Query' || !listed.has(kind) ? left : null;
      if (type.name.endsWith('Connection') || isUnionType(target)) return left;
      const isKept = isObjectType(target) && 'id' in target.getFields();
      if (isKept || field.name === 'upcomingInvoice') return withReferences ? 0 : null;
      return left;
    },
  });
}

/** The kind that a field lists a page of. */
function kindListed(field: Field): string | undefined {
  return /^(\w+?)(?:Search)?Connection$/.exec(getNamedType(field.type).name)?.[1];
}
