import Stripe from 'stripe';
import { afterAll, beforeAll, expect } from 'vitest';
import { openGateway, openSandboxGateway, type TestGateway } from './gateway.ts';
import { openScriptedUpstream, type Script } from './scripted-upstream.ts';

/** A gateway over a billing API that lives as long as the tests of a file. */
export interface Billing {
  /** Runs an operation that has no errors: what it yields, and the calls that it took, in the order of the alphabet. */
  ask<Data = unknown>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly data: Data; readonly calls: readonly string[] }>;
  /** Runs an operation that may have errors. */
  run: TestGateway['run'];
}

/** Over a sandbox with the demo. */
export function demoBilling(): Billing & {
  /** The same billing API by its own SDK: what is there, whatever the gateway says. */
  readonly api: Stripe;
} {
  const opened = opening(openSandboxGateway);
  let api: Stripe | undefined;
  return {
    ...billing(opened),
    get api() {
      api ??= new Stripe('sk_test_tests', {
        apiVersion: '2023-10-16',
        host: '127.0.0.1',
        port: opened().sandbox.port,
        protocol: 'http',
        telemetry: false,
      });
      return api;
    },
  };
}

/** Over a billing API that has what the script says and nothing else. */
export function scriptedBilling(script: Script): Billing {
  return billing(
    opening(async () => {
      const upstream = await openScriptedUpstream(script);
      const gateway = openGateway(upstream.url);
      return {
        ...gateway,
        async close() {
          await gateway.close();
          await upstream.close();
        },
      };
    }),
  );
}

/** What has to be there. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The demo has none such.');
  return value;
}

/** A second of the billing API as the graph writes it. */
export function instant(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

function opening<Opened extends TestGateway>(open: () => Promise<Opened>): () => Opened {
  let opened: Opened | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  return () => found(opened);
}

function billing(opened: () => TestGateway): Billing {
  return {
    async ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>) {
      const { data, errors, calls } = await opened().run<Data>(query, variables);
      expect(errors).toEqual([]);
      return { data, calls: [...calls].sort() };
    },
    run: (query, variables) => opened().run(query, variables),
  };
}
