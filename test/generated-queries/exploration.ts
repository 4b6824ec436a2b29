import type { GraphQLSchema } from 'graphql';
import Stripe from 'stripe';
import type { Answer } from '../support/gateway.ts';
import { makeAdditions } from './additions/index.ts';
import { argumentsFrom } from './arguments.ts';
import { Paths } from './paths.ts';
import type { Seen } from './seen.ts';
import { openPermissiveGateway, survey } from './survey.ts';
import { wideNodes, wideQueries } from './wide.ts';

/** An error of some query, without what differs from one query to the next. */
export interface Failure {
  readonly code: unknown;
  /** The response keys that lead to it, without places in lists. */
  readonly path: string;
  readonly message: string;
  /** One of the queries it came up in. */
  readonly at: string;
}

/** What came of asking for everything. */
export interface Exploration {
  readonly paths: number;
  readonly seen: Seen;
  readonly failures: readonly Failure[];
  /** Faults that the operator would be told of. */
  readonly reported: readonly unknown[];
}

/**
 * Asks for every path of the schema so many fields deep on the data of the demo; then, for fields that its business has no
 * use for, for objects made for the purpose.
 */
export async function explore(schema: GraphQLSchema, depth: number): Promise<Exploration> {
  const gateway = await openPermissiveGateway();
  const failures = new Map<string, Failure>();
  try {
    const seen = await survey(gateway, schema);
    const ask = async (at: string, query: string): Promise<void> => {
      const { data, errors } = await gateway.run(query);
      seen.add(data);
      for (const failure of errors.map((error) => failureOf(error, at)))
        failures.set(`${failure.code} ${failure.path} ${failure.message}`, failure);
    };
    const short = argumentsFrom(seen, { root: 2, nested: 1 });
    const long = argumentsFrom(seen, { root: 500, nested: 3 });
    const queries = new Paths(schema, short, seen).queries(depth);
    for (const { at, query } of queries) await ask(at, query);
    for (const { at, query } of wideQueries(schema, long)) await ask(at, query);
    const made = await makeAdditions(sdkOf(gateway.sandbox.port));
    for (const ids of inFifties(made)) await ask('nodes', wideNodes(schema, long, ids));
    return {
      paths: queries.reduce((sum, query) => sum + query.paths, 0),
      seen,
      failures: [...failures.values()],
      reported: gateway.reported,
    };
  } finally {
    await gateway.close();
  }
}

function failureOf(
  { extensions, path = [], message }: Answer<unknown>['errors'][number],
  at: string,
): Failure {
  const names = path.filter((segment) => typeof segment === 'string');
  return { code: extensions['code'], path: names.join('.'), message, at };
}

function sdkOf(port: number): Stripe {
  return new Stripe('sk_test_tests', {
    apiVersion: '2023-10-16',
    host: '127.0.0.1',
    port,
    protocol: 'http',
    telemetry: false,
  });
}

function inFifties(ids: readonly string[]): readonly (readonly string[])[] {
  const groups = Array.from({ length: Math.ceil(ids.length / 50) }, (_, at) => at * 50);
  return groups.map((from) => ids.slice(from, from + 50));
}
