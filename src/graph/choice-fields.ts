import type { EnumRef } from '@pothos/core';
import type { Types } from './builder.ts';
import { type Choice, UNRECOGNIZED } from './choices.ts';
import { valueSource } from './fields.ts';
import { camelCase } from './references.ts';

type ObjectFields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<Types, Parent>;
type TextKey<Parent> = {
  [K in keyof Parent]-?: Parent[K] extends string | null | undefined ? K : never;
}[keyof Parent] &
  string;

/** A choice and, beside it, the billing API's own word: `status` and `statusRaw`. */
export function choice<Parent extends object, Value extends string>(
  t: ObjectFields<Parent>,
  property: TextKey<Parent>,
  choices: Choice<Value>,
  description: string,
  options: { readonly name?: string; readonly required?: boolean } = {},
) {
  const name = options.name ?? camelCase(property);
  const type: EnumRef<Types, string> = choices.ref;
  // Typed as the wider of the two: the API promises a value where the property is required.
  const nullable = !options.required as true;
  // The caller's key is checked against the parent's type; here it is a JSON object like any other.
  const read = (parent: Parent) =>
    (parent as Readonly<Record<string, string | null | undefined>>)[property] ?? null;
  return {
    [name]: t.field({
      type,
      nullable,
      description,
      extensions: valueSource(property),
      resolve: (parent) => {
        const value = read(parent);
        return value === null ? null : choices.recognize(value);
      },
    }),
    [`${name}Raw`]: t.string({
      nullable,
      description: `The billing API's own word for \`${name}\`, for when that is ${UNRECOGNIZED}.`,
      extensions: valueSource(property),
      resolve: read,
    }),
  };
}
