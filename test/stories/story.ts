import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect } from 'vitest';
import { type BillingClient, createBillingClient } from '../../src/billing/client.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server.ts';
import { createGateway, type Gateway } from '../../src/server.ts';
import { found } from '../support/billing.ts';

/** What a mutation or query yields: tests say themselves what they expect of it. */
export interface Answered {
  readonly [field: string]: unknown;
}

type Input = Readonly<Record<string, unknown>>;

/** A refusal, as far as stories look at it. */
const ERRORS = `errors { __typename message code
  ... on InvalidInputError { path } ... on NotFoundError { path id }
  ... on PaymentFailedError { declineCode userMessage } ... on UpstreamError { outcome } }`;

/** An account in which nothing has happened yet, and nothing but GraphQL over HTTP to make it happen. */
export interface Story {
  /** Asks; nothing may go wrong. */
  ask<Data = Answered>(query: string, variables?: Input): Promise<Data>;
  /** Carries out a mutation in which nothing may go wrong, and yields its payload. */
  act<Payload = Answered>(name: string, input: Input, selection: string): Promise<Payload>;
  /** The same for one that needs a key: each time another. */
  once<Payload = Answered>(name: string, input: Input, selection: string): Promise<Payload>;
  /** Carries out a mutation that may be refused: its payload, `errors` among it. */
  attempt(name: string, input: Input, selection: string): Promise<Answered>;
  /** A key that was never used. */
  key(): string;
  /** The instant at which the account stands, so many days on. */
  instant(days?: number): string;
}

/** 1 January 2024, midnight UTC. */
const begin = 1_704_067_200;

/** A gateway that listens, over an empty account on a standing clock. */
export function useStory(options: Partial<SandboxOptions> = {}): Story {
  let running: Running | undefined;
  let keys = 0;
  beforeAll(async () => {
    running = await run({ port: 0, data: 'empty', now: begin, ...options });
  });
  afterAll(async () => running && stop(running));

  const post = async (query: string, variables: Input): Promise<{ data: Answered; errors: unknown }> => {
    const response = await fetch(found(running).url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    // The gateway's own answer: GraphQL over HTTP promises its shape, and the tests look at the rest.
    const { data, errors } = (await response.json()) as { data: Answered; errors?: unknown };
    expect({ status: response.status, errors, reported: found(running).reported }).toEqual({
      status: 200,
      errors: undefined,
      reported: [],
    });
    return { data, errors };
  };
  const attempt = async (name: string, input: Input, selection: string): Promise<Answered> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data } = await post(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${ERRORS} } }`,
      { input },
    );
    // A payload is never null.
    return data[name] as Answered;
  };
  const key = (): string => {
    keys += 1;
    return `story-${keys}`;
  };
  const act = async <Payload>(name: string, input: Input, selection: string): Promise<Payload> => {
    const { errors, ...payload } = await attempt(name, input, selection);
    expect({ [name]: errors }).toEqual({ [name]: [] });
    // The caller names what it selects.
    return payload as Payload;
  };
  return {
    // The caller names what it selects.
    ask: async <Data>(query: string, variables: Input = {}) => (await post(query, variables)).data as Data,
    act,
    once: (name, input, selection) => act(name, { ...input, idempotencyKey: key() }, selection),
    attempt,
    key,
    instant: (days = 0) => new Date((begin + days * 86_400) * 1000).toISOString().replace('.000Z', 'Z'),
  };
}

interface Running {
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly client: BillingClient;
  readonly gateway: Gateway;
  readonly server: Server;
  readonly reported: unknown[];
}

async function run(options: SandboxOptions): Promise<Running> {
  const sandbox = await createSandbox(options);
  const client = createBillingClient({ baseUrl: sandbox.url, secretKey: 'sk_test_stories' });
  const reported: unknown[] = [];
  const gateway = createGateway({ client, report: (fault) => reported.push(fault) });
  const server = createServer(gateway);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has such an address.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, sandbox, client, gateway, server, reported };
}

async function stop({ server, gateway, client, sandbox }: Running): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
  await gateway.dispose();
  await client.close();
  await sandbox.close();
}
