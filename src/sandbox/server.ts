import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Clock, createClock } from './clock.ts';
import { fillWithDemo } from './demo/index.ts';
import { createIds } from './ids.ts';
import { definitions } from './objects/index.ts';
import { createApplication } from './protocol/application.ts';
import { IdempotencyKeys } from './protocol/idempotency.ts';
import { searches } from './search/index.ts';
import type { AccountSettings } from './settings.ts';
import type { Store } from './store/store.ts';
import { createWorld } from './world.ts';

/** How a sandbox is set up. */
export interface SandboxOptions {
  /** Port to listen on; 0 takes a free one. */
  readonly port: number;
  /** Address to listen on; loopback unless given. */
  readonly host?: string;
  /** What the account holds at the start: a made-up business, or nothing. */
  readonly data: 'demo' | 'empty';
  /** Everything made up, ids included, repeats for the same seed. */
  readonly seed?: number;
  /** Unix seconds at which the sandbox's clock stands; without it, `demo` stands at its own date and `empty` follows real time. */
  readonly now?: number;
  /** How the account is set up where the API has no say in it. */
  readonly settings?: Partial<AccountSettings>;
  /** Told of faults of the sandbox itself; they are printed unless it is given. */
  readonly report?: (fault: unknown) => void;
}

/** A running sandbox. */
export interface Sandbox {
  /** Base address, without `/v1`. */
  readonly url: string;
  readonly port: number;
  readonly store: Store;
  readonly clock: Clock;
  /** Stops listening, after the requests in flight. */
  close(): Promise<void>;
}

/** The date of the demo business: 15 March 2024, noon UTC. */
export const demoNow = 1710504000;

/** Starts the billing API on a port. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port, host = '127.0.0.1', data, seed = 1 } = options;
  const now = options.now ?? (data === 'demo' ? demoNow : undefined);
  const clock = createClock(now);
  const world = createWorld({ definitions, clock, seed, settings: options.settings ?? {} });
  if (data === 'demo') fillWithDemo(world, world.printer, seed);
  const application = createApplication({
    world,
    requestIds: createIds(seed + 1),
    endpoints: [...definitions.flatMap(({ endpoints }) => endpoints), ...searches],
    keys: new IdempotencyKeys(() => clock.now()),
    report: options.report ?? printFault,
  });
  const server = serve({ fetch: application.fetch, port, hostname: host });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  // A TCP server that listens has an address of this form.
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    store: world.store,
    clock,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        // Idle keep-alive connections would otherwise hold the server open.
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
}

function printFault(fault: unknown): void {
  // biome-ignore lint/suspicious/noConsole: a fault answers 500 and nothing else; this is its only trace.
  console.error(fault);
}
