import { invalidRequest } from '../errors.ts';
import type { World } from '../world.ts';
import type { Raw } from './form.ts';
import { list, text } from './parameters.ts';
import type { Shape, Shapes } from './shape.ts';

/** What is to be expanded: property by property. */
export type Expansion = ReadonlyMap<string, Expansion>;

const deepest = 4;

/** Reads the `expand` parameter every endpoint takes. */
export function readExpand(raw: Raw | undefined, world: World): readonly string[] {
  return raw === undefined || raw === '' ? [] : list(text()).read(raw, 'expand', world);
}

/** Checks the paths against what is answered and joins them into one expansion. */
export function planExpansion(paths: readonly string[], answer: Shape, shapes: Shapes): Expansion {
  const root: MutableExpansion = new Map();
  for (const path of paths) {
    const segments = path.split('.');
    if (segments.length > deepest) {
      throw invalidRequest(`You cannot expand more than ${deepest} levels of a property.`);
    }
    if (!canExpand(segments, answer, shapes)) {
      const hint =
        answer.kind === 'list' && canExpand(['data', ...segments], answer, shapes)
          ? ` You may want to try expanding 'data.${path}' instead.`
          : '';
      throw invalidRequest(`This property cannot be expanded (${path}).${hint}`);
    }
    let node = root;
    for (const segment of segments) {
      const next = node.get(segment) ?? new Map();
      node.set(segment, next);
      node = next;
    }
  }
  return root;
}

/** The shape of a list of one kind of object. */
export function listShape(of: Shape['objects'][number]): Shape {
  return { kind: 'list', onRequest: false, objects: [of], properties: new Map() };
}

/** The shape of what a search finds: a list that can also count. */
export function searchShape(of: Shape['objects'][number]): Shape {
  const count: Shape = { kind: 'hash', onRequest: true, objects: [], properties: new Map() };
  return { ...listShape(of), properties: new Map([['total_count', count]]) };
}

type MutableExpansion = Map<string, MutableExpansion>;

function canExpand(segments: readonly string[], within: Shape, shapes: Shapes): boolean {
  const [first, ...rest] = segments;
  if (first === undefined) return within.kind !== 'hash' || within.onRequest;
  switch (within.kind) {
    case 'hidden':
      return false;
    case 'foreign':
      // What lies outside the sandbox has no shape here, so nothing below it can be refused.
      return true;
    case 'hash': {
      const next = within.properties.get(first);
      return next !== undefined && next.kind !== 'hidden' && canExpand(rest, next, shapes);
    }
    case 'list':
      if (within.properties.has(first)) return rest.length === 0;
      return first === 'data' && (rest.length === 0 || canExpandInAny(rest, within, shapes));
    case 'reference':
    case 'embedded':
      return canExpandInAny(segments, within, shapes);
  }
}

function canExpandInAny(segments: readonly string[], within: Shape, shapes: Shapes): boolean {
  return within.objects.some((object) => {
    const shape = shapes.get(object);
    return shape !== undefined && canExpand(segments, shape, shapes);
  });
}
