import { collectSubFields } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

/** What the planner needs to know of the operation; a resolver's `info` is one. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variableValues: Record<string, unknown>;
}

/** One field of a selection, with every node that asks for it under the same response key. */
export interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** The fragments of a document, by name. */
export function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

/** The root of an operation, as a field that selects it. */
export function rootOf(
  operation: Operation,
  definition: OperationDefinitionNode,
): { type: GraphQLObjectType; node: FieldNode } | null {
  const type = operation.schema.getRootType(definition.operation);
  if (!type) return null;
  const name = { kind: Kind.NAME, value: type.name } as const;
  return { type, node: { kind: Kind.FIELD, name, selectionSet: definition.selectionSet } };
}

/** The object types a selection on `type` may turn out to be. */
export function possibleTypes(operation: Operation, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? operation.schema.getPossibleTypes(type) : [];
}

/**
 * The fields selected under `nodes` for one object type: fragments followed, aliases merged by response key,
 * `@skip` and `@include` honoured. `__typename` and other introspection costs nothing and is left out.
 */
export function selectedFields(
  operation: Operation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): SelectedField[] {
  const { fields, patches } = collectSubFields(
    operation.schema,
    operation.fragments,
    operation.variableValues,
    type,
    [...nodes],
  );
  const selected: SelectedField[] = [];
  for (const group of [fields, ...patches.map((patch) => patch.fields)]) {
    for (const grouped of group.values()) {
      const name = grouped[0]?.name.value;
      const field = name === undefined ? undefined : type.getFields()[name];
      if (field) selected.push({ field, nodes: grouped });
    }
  }
  return selected;
}

/** The arguments of a selected field, or null when they do not coerce: the field will say so itself when it runs. */
export function argumentsOf(
  operation: Operation,
  selected: SelectedField,
): Readonly<Record<string, unknown>> | null {
  const [node] = selected.nodes;
  if (!node) return null;
  try {
    return getArgumentValues(selected.field, node, operation.variableValues);
  } catch {
    return null;
  }
}

/** Whether a field of the object that `nodes` answer with is selected. */
export function selectsField(
  operation: Operation & { readonly returnType: GraphQLOutputType },
  nodes: readonly FieldNode[],
  name: string,
): boolean {
  return possibleTypes(operation, getNamedType(operation.returnType)).some((type) =>
    selectedFields(operation, type, nodes).some(({ field }) => field.name === name),
  );
}

/** The named type a selected field answers with. */
export function typeOf(selected: SelectedField): GraphQLNamedType {
  return getNamedType(selected.field.type);
}
