import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/sandbox/random.ts';
import { COST_HEADER } from '../../src/server/cost.ts';
import { schema } from '../plan/planned.ts';
import { RandomOperations } from './random-operation.ts';
import type { Seen } from './seen.ts';
import { openPermissiveGateway, survey } from './survey.ts';

const OPERATIONS = 2_000;
const SEED = 20_231_016;

let gateway: Awaited<ReturnType<typeof openPermissiveGateway>>;
let seen: Seen;
beforeAll(async () => {
  gateway = await openPermissiveGateway();
  seen = await survey(gateway, schema);
}, 120_000);
afterAll(() => gateway.close());

interface Price {
  readonly estimated: number;
  readonly actual: number;
  /** What really went over the wire. */
  readonly calls: number;
}

async function priceOf(query: string): Promise<Price> {
  const before = gateway.calls.length;
  const response = await gateway.fetch(
    new Request('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', [COST_HEADER]: 'true' },
      body: JSON.stringify({ query }),
    }),
  );
  // The gateway's own answer: it was asked for the cost.
  const body = (await response.json()) as {
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
    readonly extensions?: { readonly cost?: Omit<Price, 'calls'> };
  };
  const faults = (body.errors ?? []).filter(({ extensions: { code } }) => FAULTS.has(code));
  expect(faults, query).toEqual([]);
  const cost = body.extensions?.cost;
  if (!cost) throw new Error(`No cost: ${JSON.stringify(body).slice(0, 500)}\n${query}`);
  return { ...cost, calls: gateway.calls.length - before };
}

/** Codes that an operation that validates never ends with on a billing API that works. */
const FAULTS = new Set([
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_VALIDATION_FAILED',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_REFUSED',
]);

describe('the price of an operation', () => {
  it(`is never below what it takes, in ${OPERATIONS} of them`, async () => {
    const operations = new RandomOperations(schema, createRandom(SEED), seen);
    const wrong: string[] = [];
    let calls = 0;
    for (let count = 0; count < OPERATIONS; count += 1) {
      const query = operations.any();
      const price = await priceOf(query);
      calls += price.calls;
      if (price.calls > price.estimated || price.calls !== price.actual)
        wrong.push(`${price.calls} calls, ${price.actual} counted, ${price.estimated} estimated: ${query}`);
    }
    expect(wrong).toEqual([]);
    // They did not all end at the first call.
    expect(calls).toBeGreaterThan(2 * OPERATIONS);
  }, 300_000);

  it('is one call for one root field, without lists inside and within the reach of expansion', async () => {
    const operations = new RandomOperations(schema, createRandom(SEED), seen);
    const wrong: string[] = [];
    for (let count = 0; count < OPERATIONS / 4; count += 1) {
      const query = operations.ofOneCall();
      const price = await priceOf(query);
      if (price.calls !== 1 || price.estimated !== 1)
        wrong.push(`${price.calls} calls, ${price.estimated} estimated: ${query}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
