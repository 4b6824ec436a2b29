import type { ObjectName } from '../records.ts';
import type { EmbeddedList, ObjectDefinition } from './definition.ts';

/** How one property is printed and expanded. */
export interface Shape {
  readonly kind: 'hash' | 'reference' | 'foreign' | 'embedded' | 'list' | 'hidden';
  /** Absent until expanded. */
  readonly onRequest: boolean;
  /** The objects a reference, an embedded object or a list may hold. */
  readonly objects: readonly ObjectName[];
  readonly list?: EmbeddedList;
  readonly properties: ReadonlyMap<string, Shape>;
}

/** The shapes of all objects, by the object's name. */
export type Shapes = ReadonlyMap<string, Shape>;

interface Growing extends Shape {
  kind: Shape['kind'];
  onRequest: boolean;
  objects: readonly ObjectName[];
  list?: EmbeddedList;
  readonly properties: Map<string, Growing>;
}

/** Works out, once, the shape of every object from its definition. */
export function shapesOf(definitions: readonly ObjectDefinition[]): Shapes {
  return new Map(definitions.map((definition) => [definition.object, shapeOf(definition)]));
}

function shapeOf(definition: ObjectDefinition): Shape {
  const root = growing();
  for (const [path, objects] of Object.entries(definition.references ?? {})) {
    Object.assign(grow(root, path), { kind: 'reference', objects: [objects].flat() });
  }
  for (const path of definition.foreign ?? []) grow(root, path).kind = 'foreign';
  for (const [path, objects] of Object.entries(definition.embedded ?? {})) {
    Object.assign(grow(root, path), { kind: 'embedded', objects: [objects].flat() });
  }
  for (const [path, list] of Object.entries(definition.lists ?? {})) {
    Object.assign(grow(root, path), {
      kind: 'list',
      objects: [list.of],
      list,
      onRequest: list.onRequest === true,
    });
  }
  for (const path of definition.onRequest ?? []) grow(root, path).onRequest = true;
  for (const path of definition.hidden ?? []) grow(root, path).kind = 'hidden';
  return root;
}

function grow(root: Growing, path: string): Growing {
  let shape = root;
  for (const name of path.split('.')) {
    const next = shape.properties.get(name) ?? growing();
    shape.properties.set(name, next);
    shape = next;
  }
  return shape;
}

function growing(): Growing {
  return { kind: 'hash', onRequest: false, objects: [], properties: new Map() };
}
