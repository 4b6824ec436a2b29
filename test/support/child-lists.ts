import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/plan/source.ts';
import { schema } from '../plan/planned.ts';
import { scriptedBilling } from './billing.ts';

/** An object with lists, as bare as can be. */
interface Owner {
  /** The field at the root: `customer`. */
  readonly root: string;
  /** Below `/v1`. */
  readonly path: string;
  readonly object: { readonly id: string; readonly object: string } & Readonly<Record<string, unknown>>;
}

/**
 * Facts about the lists that hang on an object: all that the schema has, each with the call that reads it. One that
 * begins with `?` comes inside its object, as does one without any call of its own.
 */
export function describeChildLists(
  typeName: string,
  { root, path, object }: Owner,
  rows: Readonly<Record<string, string>>,
): void {
  const calls = Object.values(rows).map((call) => call.split('?'));
  const empty = { object: 'list', data: [], has_more: false, url: '/v1/none' };
  const billing = scriptedBilling({
    objects: { [path]: object },
    lists: Object.fromEntries(calls.map(([address = '']) => [address, []])),
    included: {
      [object.id]: Object.fromEntries(
        calls.map(([, query = '']) => [query.replace('expand[0]=', ''), empty]),
      ),
    },
  });

  describe(`a list of ${typeName}`, () => {
    it('is tried, whichever it is', () => {
      const type = schema.getType(typeName);
      const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
      const lists = fields.filter((field) => sourceOf(field)?.kind === 'list').map(({ name }) => name);
      expect(Object.keys(rows).sort()).toEqual(lists.sort());
    });

    it.each(Object.entries(rows))('%s is read by %s', async (name, call) => {
      const { data, calls } = await billing.ask(
        `{ ${root}(id: "${object.id}") { ${name} { nodes { __typename } pageInfo { hasNextPage } } } }`,
      );
      const own =
        call === '' || call.startsWith('?')
          ? [`GET /v1/${path}${call}`]
          : [`GET /v1/${path}`, `GET /v1/${call}`];
      expect(calls).toEqual(own.sort());
      expect(data).toEqual({ [root]: { [name]: { nodes: [], pageInfo: { hasNextPage: false } } } });
    });
  });
}
