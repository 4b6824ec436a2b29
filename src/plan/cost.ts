import { type DocumentNode, type FieldNode, getOperationAST } from 'graphql';
import { EXPAND_DEPTH } from './expand.ts';
import { type Plan, type PlannedList, type PlannedPlace, planSelection } from './plan.ts';
import { argumentsOf, type Operation, rootOf } from './selection.ts';

/** What one place of an operation costs at worst. */
export interface PlaceCost {
  /** Response keys from the root: `customers.invoices`. */
  readonly path: string;
  readonly calls: number;
  readonly cause: CostCause;
}

/** Why a place costs calls. */
export type CostCause =
  /** An object read by its id. */
  | 'object'
  /** A list that is read once, or once for each object it hangs on. */
  | 'list'
  /** The rest of a list of which the first items came with its object. */
  | 'continuation'
  /** A reference that lies too deep to come with the object that refers to it. */
  | 'reference'
  /** A document that is worked out for each object. */
  | 'preview';

/** What an operation costs at worst, counted in calls to the billing API. */
export interface Cost {
  readonly calls: number;
  /** The places that cost something, dearest first. */
  readonly places: readonly PlaceCost[];
}

/** How many objects may stand behind a property that holds several; the API allows no more in any of them. */
const SEVERAL = 20;
/** How many objects one call of a batch read brings. */
const BATCH = 100;

/** How the objects of a plan arrive: in so many answers, each with so many objects, so deep below the answer's root. */
interface Arrival {
  readonly answers: number;
  readonly each: number;
  readonly depth: number;
  readonly path: readonly string[];
}

/** Prices an operation from its document and variables alone, as dear as it can become. */
export function costOf(operation: Operation, document: DocumentNode, operationName?: string | null): Cost {
  const definition = getOperationAST(document, operationName);
  const root = definition && rootOf(operation, definition);
  if (!root) return { calls: 0, places: [] };
  const places: PlaceCost[] = [];
  const plan = planSelection(operation, root.type, [root.node]);
  priceObject(operation, plan, { answers: 1, each: 1, depth: 0, path: [] }, places);
  const paid = places.filter((place) => place.calls > 0).sort((one, other) => other.calls - one.calls);
  return { calls: paid.reduce((sum, place) => sum + place.calls, 0), places: paid };
}

function priceObject(operation: Operation, plan: Plan, at: Arrival, places: PlaceCost[]): void {
  for (const place of plan.places) pricePlace(operation, place, at, places);
  for (const list of plan.lists) priceList(operation, list, at, places);
}

function pricePlace(operation: Operation, place: PlannedPlace, at: Arrival, places: PlaceCost[]): void {
  const { source, below } = place;
  const path = [...at.path, keyOf(place.selected.nodes[0])];
  if (source.kind === 'object') {
    const count = source.count(argumentsOf(operation, place.selected) ?? {});
    places.push({ path: path.join('.'), calls: count, cause: 'object' });
    priceObject(operation, below, { answers: count, each: 1, depth: 0, path }, places);
    return;
  }
  const several = 'several' in source && source.several ? SEVERAL : 1;
  const length = 'path' in source ? source.path.length : 1;
  const sealed = source.kind === 'embedded' && source.expandable === false;
  // Below a sealed one nothing is reached, as if it lay as deep as the API goes.
  const depth = sealed ? EXPAND_DEPTH : at.depth + length;
  const expandable = 'path' in source && !('expandable' in source && source.expandable === false);
  const reached = (expandable || source.kind === 'value') && depth <= EXPAND_DEPTH;
  if (!place.wanted || reached) {
    priceObject(operation, below, { ...at, each: at.each * several, depth, path }, places);
    return;
  }
  const batch = 'batch' in source && source.batch;
  const objects = at.each * several;
  // A property that is absent until it is expanded is read with its object, however many it holds.
  const reads = 'include' in source && source.include ? at.each : objects;
  const calls = at.answers * (batch ? Math.ceil(reads / BATCH) : reads);
  places.push({ path: path.join('.'), calls, cause: source.kind === 'preview' ? 'preview' : 'reference' });
  priceObject(operation, below, { ...at, each: objects, depth: batch ? 1 : 0, path }, places);
}

function priceList(operation: Operation, list: PlannedList, at: Arrival, places: PlaceCost[]): void {
  const { source, args } = list;
  const path = [...at.path, keyOf(list.selected.nodes[0])];
  const parents = at.answers * at.each;
  const calls = source.calls(args);
  const length = source.path?.length ?? 1;
  const inline = list.inline && (!source.include || at.depth + length <= EXPAND_DEPTH);
  places.push({
    path: path.join('.'),
    calls: parents * (inline ? calls.afterInline : calls.alone),
    cause: inline ? 'continuation' : 'list',
  });
  const each = source.count(args);
  if (!inline) priceObject(operation, list.items, { answers: parents, each, depth: 1, path }, places);
  else {
    // What needs no continuation arrives with the objects it hangs on; the rest arrives list by list.
    const together = calls.afterInline === 0;
    const arrival = together ? { answers: at.answers, each: at.each * each } : { answers: parents, each };
    priceObject(operation, list.items, { ...arrival, depth: at.depth + length + 1, path }, places);
  }
}

function keyOf(node: FieldNode | undefined): string {
  return node?.alias?.value ?? node?.name.value ?? '';
}
