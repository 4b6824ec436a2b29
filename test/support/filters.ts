import { getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../plan/planned.ts';
import type { Billing } from './billing.ts';

/** A filter as GraphQL writes it, and as the query string does; a function where an id has to be found first. */
type Written = readonly [graphql: string, query: string];
type FilterRow = Written | (() => Written | Promise<Written>);

/** A span of time, written under a parameter. */
export function span(param: string): Written {
  return [
    '{ gte: "2024-01-01T00:00:00Z", lt: "2025-01-01T00:00:00Z" }',
    `${param}[gte]=1704067200&${param}[lt]=1735689600`,
  ];
}

/** Facts about the filters of a list at the root: each one that the schema has, and how it reaches the billing API. */
export function describeFilters(
  billing: Billing,
  list: string,
  path: string,
  rows: Readonly<Record<string, FilterRow>>,
): void {
  describe(`the filter of ${list}`, () => {
    it('is tried whole', () => {
      const argument = schema
        .getQueryType()
        ?.getFields()
        [list]?.args.find(({ name }) => name === 'filter');
      const type = argument && getNamedType(argument.type);
      expect(Object.keys(rows).sort()).toEqual(
        isInputObjectType(type) ? Object.keys(type.getFields()).sort() : [],
      );
    });

    it.each(Object.keys(rows))('%s reaches the billing API', async (name) => {
      const row = rows[name] ?? (() => ['', ''] as const);
      const [value, query] = typeof row === 'function' ? await row() : row;
      const { calls } = await billing.ask(
        `{ ${list}(first: 1, filter: { ${name}: ${value} }) { nodes { id } } }`,
      );
      expect(calls).toEqual([`GET /v1/${path}?${query}${query && '&'}limit=1`]);
    });
  });
}
