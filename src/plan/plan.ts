import type { FieldNode, GraphQLNamedType } from 'graphql';
import { type NeedTree, needs, needTree } from './expand.ts';
import {
  argumentsOf,
  type Operation,
  possibleTypes,
  type SelectedField,
  selectedFields,
  typeOf,
} from './selection.ts';
import { type FieldSource, type ListSource, type Path, sourceOf } from './source.ts';

/** What a selection asks of one object, worked out before anything is fetched. */
export interface Plan {
  /** Whether anything is asked that takes the object's own body, its lists aside. */
  readonly body: boolean;
  /** What has to be expanded on the object, as deep as the selection goes. */
  readonly needs: NeedTree;
  /** The lists that hang on the object, each with what is asked of its items. */
  readonly lists: readonly PlannedList[];
}

export interface PlannedList {
  readonly selected: SelectedField;
  readonly source: ListSource;
  readonly args: Readonly<Record<string, unknown>>;
  /** Whether these arguments are served from what comes inside the object. */
  readonly inline: boolean;
  /** What is asked of one item. */
  readonly items: Plan;
}

interface MutablePlan {
  body: boolean;
  needs: NeedTree;
  lists: PlannedList[];
}

/**
 * Plans what `nodes` ask of an object of `type`. For an interface or union every type it may turn out to be is
 * planned, and the plans are laid over one another.
 */
export function planSelection(
  operation: Operation,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
): Plan {
  const plan: MutablePlan = { body: false, needs: needTree(), lists: [] };
  collect(operation, type, nodes, plan);
  return plan;
}

/** Whether the object has to be there, body and all, for the selection to be answered. */
export function needsObject(plan: Plan): boolean {
  return plan.body || plan.lists.some((list) => list.inline);
}

function collect(
  operation: Operation,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  plan: MutablePlan,
): void {
  for (const objectType of possibleTypes(operation, type)) {
    for (const selected of selectedFields(operation, objectType, nodes)) {
      collectField(operation, selected, sourceOf(selected.field), plan);
    }
  }
}

function collectField(
  operation: Operation,
  selected: SelectedField,
  source: FieldSource | undefined,
  plan: MutablePlan,
): void {
  switch (source?.kind) {
    case 'id':
    case 'counterpart':
      return;
    case 'through':
      collect(operation, typeOf(selected), selected.nodes, plan);
      return;
    case 'value':
      plan.body = true;
      if (source.include) needs(plan.needs, [source.property], true);
      return;
    case 'embedded': {
      plan.body = true;
      const below = planSelection(operation, typeOf(selected), selected.nodes);
      needs(plan.needs, source.path, source.include ?? false, embeddedNeeds(below));
      return;
    }
    case 'reference': {
      const below = planSelection(operation, typeOf(selected), selected.nodes);
      const wanted = source.anySelection ?? needsObject(below);
      // Even an unwanted reference is read from the body: its id is there.
      plan.body = true;
      needs(plan.needs, source.path, wanted, embeddedNeeds(below));
      return;
    }
    case 'list':
      collectList(operation, selected, source, plan);
      return;
    default:
      plan.body = true;
  }
}

function collectList(
  operation: Operation,
  selected: SelectedField,
  source: { readonly kind: 'list' } & ListSource,
  plan: MutablePlan,
): void {
  const args = argumentsOf(operation, selected);
  if (args === null || args['first'] === 0) return;
  const items = planSelection(operation, typeOf(selected), selected.nodes);
  const inline = source.inline?.(args) ?? false;
  plan.lists.push({ selected, source, args, inline, items });
}

/** What an object asks for when it comes inside another: its own needs, and those of the lists inside it. */
export function embeddedNeeds(plan: Plan): NeedTree {
  const tree = needTree();
  needs(tree, [], false, plan.needs);
  for (const list of plan.lists) {
    if (!list.inline || list.source.property === undefined) continue;
    const path = list.source.path ?? [list.source.property];
    needs(tree, [], false, inlineListNeeds(path, list.source.include ?? false, list.items));
  }
  return tree;
}

/** What an object asks for when one of its lists is to come inside it. */
export function inlineListNeeds(path: Path, include: boolean, items: Plan): NeedTree {
  const tree = needTree();
  needs(tree, path, include);
  needs(tree, [...path, 'data'], false, embeddedNeeds(items));
  return tree;
}
