import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf } from '../../src/plan/cost.ts';
import { operationToRun } from '../../src/plan/operation.ts';
import { schema } from './planned.ts';

function callsOf(source: string, variableValues: Readonly<Record<string, unknown>> = {}): number | null {
  const document = parse(source);
  const operation = operationToRun({ schema, document, variableValues });
  return operation && costOf(operation, document).calls;
}

describe('an operation that is about to run', () => {
  const list = 'query ($first: Int = 300) { invoices(first: $first) { nodes { id } } }';

  it('costs what the defaults of its variables ask for', () => {
    expect(callsOf(list)).toBe(3);
    expect(callsOf(list, { first: 100 })).toBe(1);
  });

  it('is told what to leave out by the defaults as well', () => {
    const conditional = (flag: boolean) =>
      `query ($with: Boolean! = ${flag}) { invoices { nodes { id } } customers @include(if: $with) { nodes { id } } }`;
    expect(callsOf(conditional(true))).toBe(2);
    expect(callsOf(conditional(false))).toBe(1);
  });

  it('is none when its variables are refused', () => {
    expect(callsOf(list, { first: 'many' })).toBeNull();
  });
});
