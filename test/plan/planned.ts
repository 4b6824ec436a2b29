import { type DocumentNode, getNamedType, getOperationAST, parse, validate } from 'graphql';
import { buildSchema } from '../../src/graph/schema.ts';
import { expandPaths } from '../../src/plan/expand.ts';
import { embeddedNeeds, type Plan, type PlannedList, planSelection } from '../../src/plan/plan.ts';
import {
  fragmentsOf,
  type Operation,
  rootOf,
  type SelectedField,
  selectedFields,
} from '../../src/plan/selection.ts';
import '../../src/resources/index.ts';

export const schema = buildSchema();

type Variables = Readonly<Record<string, unknown>>;

/** An operation on the whole graph, as the planner sees it. */
export function operationOf(
  source: string,
  variableValues: Variables = {},
): { document: DocumentNode; operation: Operation } {
  const document = parse(source);
  const [error] = validate(schema, document);
  if (error) throw error;
  return {
    document,
    operation: { schema, fragments: fragmentsOf(document), variableValues: { ...variableValues } },
  };
}

/** The first field of a query: `{ invoice(id: "in_1") { … } }`. */
export function firstField(
  source: string,
  variables?: Variables,
): SelectedField & { readonly operation: Operation } {
  const { document, operation } = operationOf(source, variables);
  const definition = getOperationAST(document);
  const root = definition && rootOf(operation, definition);
  const [first] = root ? selectedFields(operation, root.type, [root.node]) : [];
  if (!first) throw new Error('The query asks for nothing.');
  return { ...first, operation };
}

/** The plan of what is asked below the first field of a query. */
export function planned(source: string, variables?: Variables): Plan {
  const { operation, field, nodes } = firstField(source, variables);
  return planSelection(operation, getNamedType(field.type), nodes);
}

/** What is expanded when the first field of a query is an object. */
export function expanded(source: string, variables?: Variables): string[] {
  return expandPaths(embeddedNeeds(planned(source, variables)));
}

/** What is expanded when the first field of a query is a list. */
export function expandedInList(source: string, variables?: Variables): string[] {
  return expandPaths(embeddedNeeds(planned(source, variables)), ['data']);
}

/** What is expanded on a page of a list by itself, as when it goes on where its object's part ends. */
export function expandedOnPage(list: PlannedList | undefined): string[] {
  if (!list) throw new Error('There is no such list in the plan.');
  return expandPaths(embeddedNeeds(list.items), ['data']);
}
