import { type GraphQLSchema, getNamedType, isObjectType, isUnionType } from 'graphql';
import { type Choice, type Field, Selections } from './selections.ts';

/** So deep do objects inside objects go. */
const DEPTH = 8;

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
  const listed = new Set(roots.map(kindListed));
  const selections = new Selections(schema, {
    argumentsOf,
    goesInto: (type, field) => {
      const target = getNamedType(field.type);
      if (field.name === 'edges') return false;
      const kind = kindListed(field);
      // What the root has a list of is seen there; the rest only where it hangs.
      if (kind !== undefined) return !listed.has(kind);
      if (type.name.endsWith('Connection') || isUnionType(target)) return true;
      return isObjectType(target) && !('id' in target.getFields()) && field.name !== 'upcomingInvoice';
    },
  });
  return roots
    .filter((field) => kindListed(field) !== undefined || field.name.endsWith('Preview'))
    .map((field) => ({
      at: field.name,
      query: selections.document(`__typename ${selections.field(root, field, DEPTH)}`),
    }));
}

/** The kind that a field lists a page of. */
function kindListed(field: Field): string | undefined {
  return /^(\w+?)(?:Search)?Connection$/.exec(getNamedType(field.type).name)?.[1];
}
