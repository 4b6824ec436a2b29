import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Clock } from './clock.ts';
import { startInstance } from './instance.ts';
import type { SandboxOptions } from './options.ts';
import { refusalOf } from './protocol/answers.ts';
import type { Bindings } from './protocol/application.ts';
import { authenticate } from './protocol/authentication.ts';
import type { Store } from './store/store.ts';

export { demoNow, type SandboxOptions } from './options.ts';

/** A running sandbox. */
export interface Sandbox {
  /** Base address, without `/v1`. */
  readonly url: string;
  readonly port: number;
  /** What the account holds now; another one after a reset. */
  readonly store: Store;
  readonly clock: Clock;
  /** Brings back the state of the first start. */
  reset(): Promise<void>;
  /** Passes when every event so far has been delivered to its webhook endpoints or given up. */
  webhooksDrained(): Promise<void>;
  /** Stops listening, after the requests in flight. */
  close(): Promise<void>;
}

/** Starts the billing API on a port. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port, host = '127.0.0.1' } = options;
  let instance = await startInstance(options);
  const reset = async (): Promise<void> => {
    await instance.stop();
    instance = await startInstance(options, true);
  };
  const front = new Hono<Bindings>();
  front.post('/_sandbox/reset', async (context) => {
    try {
      authenticate(context.req.header('Authorization'));
    } catch (error) {
      const { status, headers, body } = refusalOf(error);
      return new Response(body, { status, headers });
    }
    await reset();
    return context.json({ object: 'sandbox', reset: true });
  });
  front.all('*', (context) => instance.application.fetch(context.req.raw, context.env));
  const server = serve({ fetch: front.fetch, port, hostname: host });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('listening', resolve);
      server.once('error', reject);
    });
  } catch (error) {
    await instance.stop();
    throw error;
  }
  // A TCP server that listens has an address of this form.
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    get store() {
      return instance.world.store;
    },
    get clock() {
      return instance.clock;
    },
    reset,
    webhooksDrained: () => instance.deliveries.drained(),
    close: async () => {
      await stopListening(server);
      await instance.stop();
    },
  };
}

async function stopListening(server: ReturnType<typeof serve>): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
  });
  const closeIdle = (): void => {
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  };
  closeIdle();
  // A connection is kept open after its answer, and is idle only then.
  const idle = setInterval(closeIdle, 50);
  await closed.finally(() => clearInterval(idle));
}
