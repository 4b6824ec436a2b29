import type { ObjectRef } from '@pothos/core';
import type { ApiObject, Resource } from '../catalog.ts';
import type { Types } from './builder.ts';
import { resolveReference } from './references.ts';

type ObjectFields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;

/**
 * Another view of the same record, under the same id: no expansion leads to it. `exists`: says of which objects there is
 * one, by its body, so that no call goes out for the others and no id is shown that leads nowhere.
 */
export function counterpart<Parent extends ApiObject>(
  t: ObjectFields<Parent>,
  kind: Resource<ApiObject>,
  description: string,
  exists?: (parent: Parent) => boolean,
) {
  const type: ObjectRef<Types, ApiObject> = kind;
  return t.field({
    type,
    nullable: true,
    description: `${description} A call for each, unless only ids are asked of it.`,
    extensions: { source: { kind: 'counterpart', body: exists !== undefined } },
    resolve: (parent, _args, context, info) =>
      !exists || exists(parent)
        ? resolveReference(kind, parent.id, { parent, property: 'id' }, context, info)
        : null,
  });
}
