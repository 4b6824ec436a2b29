import { type GraphQLObjectType, getNamedType, isAbstractType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../plan/planned.ts';
import { type Exploration, explore } from './exploration.ts';
import { NEVER_SEEN } from './never-seen.ts';

const USUAL_DEPTH = 5;
/** Less is faster, and more takes longer: six are one and a half million paths. */
const DEPTH = Number(process.env['GENERATED_DEPTH'] ?? USUAL_DEPTH);

/** Every field of every object that a query can lead to, as `Invoice.number`. */
function fieldsOfQueries(): readonly string[] {
  const reached = new Set<GraphQLObjectType>();
  const visit = (type: unknown): void => {
    if (isAbstractType(type)) for (const member of schema.getPossibleTypes(type)) visit(member);
    if (!isObjectType(type) || reached.has(type)) return;
    reached.add(type);
    for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
  };
  visit(schema.getQueryType());
  return [...reached].flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  );
}

describe(`every path of the schema, ${DEPTH} fields deep`, () => {
  let explored: Exploration;
  beforeAll(async () => {
    explored = await explore(schema, DEPTH);
  }, 900_000);

  it('is asked for', () => {
    expect(explored.paths).toBeGreaterThan([0, 100, 1_000, 8_000, 45_000, 250_000][DEPTH] ?? 1_000_000);
  });

  it('has no fault and no null where the schema says never', () => {
    // A null in such a place is a fault, and faults are reported to the operator.
    expect(explored.reported.map(String)).toEqual([]);
    expect(explored.failures.filter(({ code }) => code === 'INTERNAL_SERVER_ERROR')).toEqual([]);
  });

  it('is answered, unless there is a reason', () => {
    expect(explored.failures.map(({ code, path }) => `${code} ${path}`)).toEqual([]);
  });

  // What is seen hangs on how deep the paths go; the reasons are those of the usual depth.
  it.skipIf(DEPTH !== USUAL_DEPTH)('shows every field of every type once, unless there is a reason', () => {
    const all = fieldsOfQueries();
    const unseen = all.filter((field) => !explored.seen.fields.has(field));
    const reasons = new Set(
      NEVER_SEEN.flatMap(({ fields }) => Object.entries(fields).flatMap(spelledOut(all))),
    );
    expect(unseen.filter((field) => !reasons.has(field))).toEqual([]);
    // A reason that holds no longer would hide the next gap.
    expect([...reasons].filter((field) => !unseen.includes(field))).toEqual([]);
  });
});

/** `Invoice.number` and `Invoice.total` for the fields that the table names of `Invoice`. */
function spelledOut(all: readonly string[]): (entry: readonly [string, string]) => readonly string[] {
  return ([type, names]) =>
    names === '*'
      ? all.filter((field) => field.startsWith(`${type}.`))
      : names.split(' ').map((name) => `${type}.${name}`);
}
