import type { ApiObject, Resource } from '../catalog.ts';
import { MAX_LIMIT } from '../load/loader.ts';
import { idOf } from '../load/window.ts';
import type { GatewayContext } from './builder.ts';
import { addressOf } from './references.ts';

interface IncludedField<Parent, Output> {
  resolve: (parent: Parent) => Output;
}

/**
 * A field of a property that is absent until it is expanded. Where the object lies so deep that expansion does not reach
 * the property, the object is read by itself for it. `when`: says of which objects the property is worth a call.
 */
export function included<T extends ApiObject, Output, Options extends IncludedField<T, Output>>(
  kind: Resource<T>,
  property: keyof T & string,
  field: Options & IncludedField<T, Output>,
  when: (object: T) => boolean = () => true,
) {
  return {
    ...field,
    resolve: async (object: T, _args: object, context: GatewayContext): Promise<Output> => {
      const absent =
        object[property] === undefined &&
        !isTombstone(object) &&
        !context.load.wasExpanded(object, property) &&
        when(object);
      const whole = absent ? await readWith(kind, object, property, context) : null;
      return field.resolve(whole ?? object);
    },
  };
}

/** The object read by itself, or in its list, with a path expanded; null when it cannot be. */
export async function readWith<T extends ApiObject>(
  kind: Resource<T>,
  object: T,
  path: string,
  context: GatewayContext,
): Promise<T | null> {
  const place = kind.locate(kind.idParts(object, context.load.ownerOf(object)));
  if (!place) return readInList(object, path, context);
  const whole = await context.load.object(addressOf(kind, object.id, place), [path]);
  // What the API answers at a kind's address is of that kind.
  return whole as T | null;
}

/** An item without an address of its own, from the head of its list: the API lets such lists have no more. */
async function readInList<T extends ApiObject>(
  object: T,
  path: string,
  context: GatewayContext,
): Promise<T | null> {
  const list = context.load.listOf(object);
  if (!list) return null;
  const page = await context.load.page(list, { limit: MAX_LIMIT }, [`data.${path}`]);
  const found = page.data.find((item) => idOf(item) === object.id);
  // What the API answers in the list of a kind is of that kind.
  return (found as T | undefined) ?? null;
}

function isTombstone(object: object): boolean {
  return 'deleted' in object && object.deleted === true;
}
