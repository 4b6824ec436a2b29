import {
  type BillingClientOptions,
  createBillingClient,
  type UpstreamCall,
} from '../../src/billing/client.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { createGateway, type GatewayOptions } from '../../src/server.ts';

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  /** What went to the billing API while the operation ran: `GET /v1/invoices?limit=3`, decoded for reading. */
  readonly calls: readonly string[];
}

/** A gateway for tests: operations go in by `fetch`, without a port; calls to the billing API are real and recorded. */
export interface TestGateway {
  run<Data = Record<string, unknown>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Answer<Data>>;
  fetch(request: Request): Promise<Response>;
  readonly calls: UpstreamCall[];
  /** What was reported to the operator. */
  readonly reported: unknown[];
  close(): Promise<void>;
}

/** A gateway over the billing API at `baseUrl`. */
export function openGateway(
  baseUrl: string,
  options: Partial<GatewayOptions> & { readonly billing?: Partial<BillingClientOptions> } = {},
): TestGateway {
  const { billing, ...gatewayOptions } = options;
  const calls: UpstreamCall[] = [];
  const reported: unknown[] = [];
  const client = createBillingClient({
    baseUrl,
    secretKey: 'sk_test_tests',
    observe: (call) => calls.push(call),
    ...billing,
  });
  const gateway = createGateway({ client, report: (error) => reported.push(error), ...gatewayOptions });
  const fetch = async (request: Request): Promise<Response> => gateway.fetch(request);
  return {
    calls,
    reported,
    fetch,
    async run<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer<Data>> {
      const from = calls.length;
      const response = await fetch(
        new Request('http://127.0.0.1/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        }),
      );
      // The gateway's own answer: GraphQL over HTTP promises its shape, and the tests look at the rest.
      const body = (await response.json()) as { data?: Data; errors?: Answer<Data>['errors'] };
      return {
        status: response.status,
        data: (body.data ?? null) as Data,
        errors: body.errors ?? [],
        calls: calls.slice(from).map((call) => `${call.method} ${decodeURIComponent(call.path)}`),
      };
    },
    async close() {
      await gateway.dispose();
      await client.close();
    },
  };
}

/** A gateway over a sandbox of its own with the demo data. */
export async function openSandboxGateway(
  options: Parameters<typeof openGateway>[1] = {},
): Promise<TestGateway & { readonly sandbox: Sandbox }> {
  const sandbox = await createSandbox({ port: 0, data: 'demo' });
  const gateway = openGateway(sandbox.url, options);
  return {
    ...gateway,
    sandbox,
    async close() {
      await gateway.close();
      await sandbox.close();
    },
  };
}
