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
  /** The objects below it that are not in lists, each with what is asked of it. */
  readonly places: readonly PlannedPlace[];
}

/** An object inside or behind another. */
export interface PlannedPlace {
  readonly selected: SelectedField;
  readonly source: Extract<
    FieldSource,
    { kind: 'value' | 'embedded' | 'reference' | 'counterpart' | 'preview' | 'object' }
  >;
  /** Whether the place has to be expanded, or loaded where expansion does not reach. */
  readonly wanted: boolean;
  readonly below: Plan;
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
  places: PlannedPlace[];
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
  const plan: MutablePlan = emptyPlan();
  collect(operation, type, nodes, plan);
  return plan;
}

function emptyPlan(): MutablePlan {
  return { body: false, needs: needTree(), lists: [], places: [] };
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
      return;
    case 'through':
      collect(operation, typeOf(selected), selected.nodes, plan);
      return;
    case 'value':
      plan.body = true;
      if (source.include)
        addPlace(plan, { selected, source, wanted: true, below: emptyPlan() }, [source.property]);
      return;
    case 'embedded': {
      plan.body = true;
      const below = planSelection(operation, typeOf(selected), selected.nodes);
      const place = { selected, source, wanted: source.include ?? false, below };
      if (source.expandable === false) plan.places.push(place);
      else addPlace(plan, place, source.path);
      return;
    }
    case 'reference': {
      // Even an unwanted one is read from the body: its id is there.
      plan.body = true;
      const below = planSelection(operation, typeOf(selected), selected.nodes);
      const place = { selected, source, wanted: source.anySelection ?? needsObject(below), below };
      if (source.expandable === false) plan.places.push(place);
      else addPlace(plan, place, source.path);
      return;
    }
    // Neither takes anything of the object but its id.
    case 'preview':
    case 'object':
      plan.places.push({
        selected,
        source,
        wanted: true,
        below: planSelection(operation, typeOf(selected), selected.nodes),
      });
      return;
    case 'counterpart': {
      if (source.body) plan.body = true;
      const below = planSelection(operation, typeOf(selected), selected.nodes);
      plan.places.push({ selected, source, wanted: needsObject(below), below });
      return;
    }
    case 'list':
      collectList(operation, selected, source, plan);
      return;
    default:
      plan.body = true;
  }
}

function addPlace(plan: MutablePlan, place: PlannedPlace, path: Path): void {
  plan.places.push(place);
  needs(plan.needs, path, place.wanted, embeddedNeeds(place.below));
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
