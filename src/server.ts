import { setMaxListeners } from 'node:events';
import { createYoga, type Plugin, useReadinessCheck, type YogaServerInstance } from 'graphql-yoga';
import type { BillingClient } from './billing/client.ts';
import { PermissionError } from './billing/errors.ts';
import type { GatewayContext } from './graph/builder.ts';
import { buildSchema } from './graph/schema.ts';
import { Loader } from './load/loader.ts';
import './resources/index.ts';
import { bodySize } from './server/body-size.ts';
import { operationCost } from './server/cost.ts';
import { errorCodes, maskError, type ReportError } from './server/error-codes.ts';
import { files } from './server/files.ts';
import { OPERATION_LIMITS, type OperationLimits, operationLimits } from './server/limits.ts';
import { createLinkSigner } from './server/link-signer.ts';
import { oneMoneyMove } from './server/money-moves.ts';
import { ownPagesOnly } from './server/same-origin.ts';

export interface GatewayOptions {
  /** The billing API. */
  readonly client: BillingClient;
  /** Told of faults that clients must not see. */
  readonly report: ReportError;
  readonly limits?: Partial<OperationLimits>;
  /** How many calls to the billing API an operation may take at worst. */
  readonly costLimit?: number;
  /** How long an operation may take, in milliseconds. */
  readonly timeLimitMs?: number;
  /** Origins whose pages may query the gateway from a browser; none by default. */
  readonly corsOrigins?: readonly string[];
  /** What links to files are signed with. A key of its own when left out: its links are then of no use to another gateway. */
  readonly fileLinkKey?: string;
  /** Plugins that come before all others: pages served beside the graph. */
  readonly pages?: readonly Plugin[];
}

export type Gateway = YogaServerInstance<object, GatewayContext>;

const MAX_BODY_BYTES = 1_000_000;

/** The graph over a billing API, as something that answers requests. Nothing listens yet. */
export function createGateway(options: GatewayOptions): Gateway {
  const { client, report, timeLimitMs = 30_000, costLimit = 50 } = options;
  const origins = options.corsOrigins ?? [];
  const links = createLinkSigner(options.fileLinkKey);
  return createYoga<object, GatewayContext>({
    schema: buildSchema(),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    batching: false,
    multipart: false,
    logging: false,
    cors: origins.length > 0 ? { origin: [...origins], methods: ['POST', 'GET'], credentials: false } : false,
    healthCheckEndpoint: '/health',
    maskedErrors: { maskError: maskError(report) },
    context: ({ request }) => ({
      load: new Loader(client, operationSignal(request, timeLimitMs)),
      client,
      files: links.from(new URL(request.url).origin),
      // There is one principal until there is access control: whoever reaches the loopback address.
      principal: 'operator',
      report,
    }),
    plugins: [
      ownPagesOnly(),
      bodySize(MAX_BODY_BYTES),
      files({ client, links, report }),
      useReadinessCheck({ endpoint: '/ready', check: () => answers(client) }),
      ...(options.pages ?? []),
      operationLimits({ ...OPERATION_LIMITS, ...options.limits }),
      errorCodes(),
      oneMoneyMove(),
      operationCost(costLimit),
    ],
  });
}

/** Ends the reads of an operation when its client has gone, or when it has taken too long. */
function operationSignal(request: Request, timeLimitMs: number): AbortSignal {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeLimitMs)]);
  // As many calls listen to it as the operation makes at once.
  setMaxListeners(0, signal);
  return signal;
}

/** Whether the billing API answers; a key that may not read customers still shows that it does. */
async function answers(client: BillingClient): Promise<boolean> {
  try {
    await client.get(['customers'], { limit: 1 }, { signal: AbortSignal.timeout(5_000) });
    return true;
  } catch (error) {
    return error instanceof PermissionError;
  }
}
