import { expect, test } from 'vitest';
import { valueAt } from '../../src/graph/input-writer.ts';
import { demoBilling } from '../support/billing.ts';
import { errorsOf, leastInput, type Mutation, mutations } from './every-mutation.ts';

const billing = demoBilling();

/** The inputs that a mutation cannot do without and that name something which has to be there. */
function idInputs({ input }: Mutation): string[] {
  return Object.values(input.getFields())
    .filter(({ type }) => String(type) === 'ID!')
    .map(({ name }) => name);
}

const withTarget = mutations.filter((mutation) => idInputs(mutation).length > 0);

test.each(withTarget)('$name says which input names what is not there', async (mutation) => {
  const value = leastInput(mutation);
  const { refusals } = await errorsOf(billing, mutation, value);
  expect(refusals).toEqual([
    expect.objectContaining({ __typename: expect.stringMatching(/^(NotFound|InvalidInput)Error$/) }),
  ]);
  // What it was is at its place, or the first part of it: of ids with an owner in front, the owner is looked up first.
  const [argument, ...path] = refusals[0]?.path ?? [];
  expect(argument).toBe('input');
  expect(valueAt(value, path)).toMatch(/(^|[:/])(id|cus|in)_1(\/|$)/);
});

test.each(withTarget)('$name refuses the id of something else before it calls anything', async (mutation) => {
  for (const field of idInputs(mutation)) {
    const { refusals, calls } = await errorsOf(billing, mutation, {
      ...leastInput(mutation),
      [field]: 'Application:ca_1',
    });
    expect(calls).toEqual([]);
    expect(refusals).toContainEqual(
      expect.objectContaining({ __typename: 'InvalidInputError', path: ['input', field] }),
    );
  }
});

test('only what is made out of nothing names nothing', () => {
  const nothing = mutations.filter((mutation) => !withTarget.includes(mutation)).map(({ name }) => name);
  expect(nothing.every((name) => name.endsWith('Create'))).toBe(true);
});
