import type { GraphQLSchema } from 'graphql';
import { openSandboxGateway } from '../support/gateway.ts';
import { argumentsFrom } from './arguments.ts';
import { Seen } from './seen.ts';
import { wideQueries } from './wide.ts';

/** A gateway that lets every operation through, for those that are written by machines. */
export function openPermissiveGateway(): ReturnType<typeof openSandboxGateway> {
  const unbounded = Number.MAX_SAFE_INTEGER;
  return openSandboxGateway({
    costLimit: unbounded,
    timeLimitMs: 120_000,
    limits: { tokens: unbounded, depth: 60, aliases: unbounded, rootFields: 500, fields: unbounded },
  });
}

/** Looks around in the demo: some of every kind, for ids and keys to ask with. */
export async function survey(
  gateway: Awaited<ReturnType<typeof openSandboxGateway>>,
  schema: GraphQLSchema,
): Promise<Seen> {
  const seen = new Seen();
  for (const { query } of wideQueries(schema, argumentsFrom(seen, { root: 20, nested: 3 }))) {
    seen.add((await gateway.run(query)).data);
  }
  return seen;
}
