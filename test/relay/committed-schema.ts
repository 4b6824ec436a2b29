import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Where `schema.graphql` is, for tools that read it themselves. */
export const schemaPath = new URL('../../schema.graphql', import.meta.url).pathname;

/** The graph as it is committed: what clients build their tools on. */
export const schema: GraphQLSchema = buildSchema(readFileSync(schemaPath, 'utf8'));

type OutputType = GraphQLObjectType | GraphQLInterfaceType;

/** A field with the type it is on. */
export interface OutputField {
  readonly type: OutputType;
  readonly field: GraphQLField<unknown, unknown>;
  /** `Invoice.lines`. */
  readonly place: string;
}

/** Every object type and interface of the graph, introspection left out. */
export const outputTypes: readonly OutputType[] = Object.values(schema.getTypeMap()).filter(
  (type): type is OutputType => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
);

/** Every field of the graph. */
export const outputFields: readonly OutputField[] = outputTypes.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ type, field, place: `${type.name}.${field.name}` })),
);

/** The fields that answer with a page of a list. */
export const connectionFields: readonly OutputField[] = outputFields.filter(({ field }) =>
  getNamedType(field.type).name.endsWith('Connection'),
);

/** The types that `node(id:)` can answer with. */
export const nodeTypes: readonly GraphQLObjectType[] = nodesOf(schema);

function nodesOf(of: GraphQLSchema): readonly GraphQLObjectType[] {
  const node = of.getType('Node');
  return isInterfaceType(node) ? of.getPossibleTypes(node) : [];
}
