import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples, exampleTabs } from '../../src/graphiql/examples.ts';
import { openSandboxGateway } from '../support/gateway.ts';

type SandboxGateway = Awaited<ReturnType<typeof openSandboxGateway>>;

let gateway: SandboxGateway;
beforeAll(async () => {
  gateway = await openSandboxGateway();
});
afterAll(() => gateway.close());

/** The paths of lists without an item and of objects that are null: what an example has no use for. */
function emptyPlaces(value: unknown, path = ''): string[] {
  if (value === null) return [path];
  if (Array.isArray(value)) {
    return value.length === 0
      ? [path]
      : value.flatMap((item, index) => emptyPlaces(item, `${path}[${index}]`));
  }
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    emptyPlaces(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Objects and lists that the operation selects from; scalars may well be null. */
function emptySelections(query: string, data: unknown): string[] {
  const branches = new Set(query.match(/\w+(?=(\([^)]*\))?( @\w+\([^)]*\))? \{)/g));
  return emptyPlaces(data).filter((path) =>
    branches.has(
      path
        .replace(/\[\d+\]$/, '')
        .split('.')
        .at(-1) ?? '',
    ),
  );
}

describe('the examples of GraphiQL', () => {
  it('are as many as tabs that fit', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    expect(examples.length).toBeLessThanOrEqual(12);
  });

  it.each(examples.map((example) => [example.name, example] as const))(
    '%s answers in full with the calls it promises',
    async (_name, { query, variables, calls }) => {
      const answer = await gateway.run(query, variables);
      expect(answer.errors).toEqual([]);
      expect(emptySelections(query, answer.data)).toEqual([]);
      expect(answer.calls).toHaveLength(calls);
    },
  );

  it('are called by the names of their operations', () => {
    const names = examples.map(({ query }) =>
      parse(query).definitions.flatMap((definition) =>
        definition.kind === 'OperationDefinition' ? [definition.name?.value] : [],
      ),
    );
    expect(names).toEqual(examples.map(({ name }) => [name]));
  });

  it('say in their tabs what they show and what they cost', () => {
    const tabs = exampleTabs();
    expect(tabs).toHaveLength(examples.length);
    examples.forEach((example, index) => {
      expect(tabs[index]?.query).toContain(
        `# ${example.shows}\n# Calls to the billing API: ${example.calls}.\n`,
      );
    });
  });
});
