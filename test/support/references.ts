import { type GraphQLField, getNamedType, isObjectType, isUnionType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/plan/source.ts';
import { schema } from '../plan/planned.ts';
import type { Billing } from './billing.ts';

/** An object that can be asked for, and the call that reads it. */
export interface Place {
  /** The field at the root: `invoice`. */
  readonly root: string;
  readonly id: string;
  /** Below `/v1`. */
  readonly path: string;
}

/**
 * Facts about the references of an object that the billing API expands: all that the schema has, each with something to
 * ask of what it leads to. They are expanded by their own name, in the billing API's spelling.
 */
export function describeReferences(
  billing: Billing,
  typeName: string,
  place: () => Place | Promise<Place>,
  rows: Readonly<Record<string, string>>,
): void {
  describe(`a reference of ${typeName}`, () => {
    const fields = expandableOf(typeName);

    it('is tried, whichever it is', () => {
      expect(Object.keys(rows).sort()).toEqual(fields.map(({ name }) => name).sort());
    });

    it('costs nothing as an id', async () => {
      const { root, id, path } = await place();
      const ids = fields.flatMap((field) => [
        idFieldOf(typeName, field.name),
        ...(isUnionType(getNamedType(field.type)) ? [] : [`${field.name} { id stripeId __typename }`]),
      ]);
      const { calls } = await billing.ask(`{ ${root}(id: ${JSON.stringify(id)}) { ${ids.join(' ')} } }`);
      expect(calls).toEqual([`GET /v1/${path}`]);
    });

    it.each(fields.map((field) => [field.name, field] as const))(
      '%s comes with one call',
      async (name, field) => {
        const { root, id, path } = await place();
        const idField = idFieldOf(typeName, name);
        const plain = !isUnionType(getNamedType(field.type));
        const { data, calls } = await billing.ask<Readonly<Record<string, Related>>>(
          `{ ${root}(id: ${JSON.stringify(id)}) { id: ${idField} object: ${name} { ${plain ? 'id' : '__typename'} ${rows[name]} } } }`,
        );
        expect(calls).toEqual([`GET /v1/${path}?expand[0]=${snakeCase(name)}`]);
        const related = data[root];
        if (plain) expect(idsOf(related?.object)).toEqual(related?.id);
        else expect(related?.object === null).toBe(related?.id === null);
      },
    );
  });
}

interface Related {
  readonly id: unknown;
  readonly object: { readonly id: string } | readonly { readonly id: string }[] | null;
}

function idsOf(object: Related['object'] | undefined): unknown {
  return Array.isArray(object) ? object.map(({ id }: { id: string }) => id) : (Object(object)['id'] ?? null);
}

function expandableOf(typeName: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type.`);
  return Object.values(type.getFields()).filter((field) => {
    const source = sourceOf(field);
    return source?.kind === 'reference' && source.expandable !== false;
  });
}

/** `customerId`, `discountIds`, or `sourceStripeId` where only loading tells the kind. */
function idFieldOf(typeName: string, name: string): string {
  const type = schema.getType(typeName);
  const names = [`${name}Id`, `${name.replace(/s$/, '')}Ids`, `${name}StripeId`];
  const fields = isObjectType(type) ? type.getFields() : {};
  return names.find((candidate) => candidate in fields) ?? 'id';
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
