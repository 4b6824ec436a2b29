import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBillingClient } from './billing/client.ts';
import { BillingError } from './billing/errors.ts';
import {
  type Configuration,
  ConfigurationError,
  type ListenAddress,
  SANDBOX_KEY,
} from './configuration/index.ts';
import { graphiqlPages } from './graphiql/pages.ts';
import type { SandboxOptions } from './sandbox/options.ts';
import { createSandbox, type Sandbox } from './sandbox/server.ts';
import { StateFileError } from './sandbox/store/state-file.ts';
import { createGateway, type Gateway } from './server.ts';

/** Where lines for people go. */
export interface Console {
  print(line: string): void;
  printError(line: string): void;
}

/** What has been started. */
export interface Running {
  /** The gateway's GraphQL address; null when only the sandbox runs. */
  readonly url: string | null;
  readonly sandboxUrl: string | null;
  /** Takes no more requests, finishes those in flight, and closes everything. */
  stop(): Promise<void>;
}

/** Starts what the configuration asks for and says where it is. */
export async function start(configuration: Configuration, console: Console): Promise<Running> {
  const { gateway: address, sandbox: sandboxOptions } = configuration;
  const report = (fault: unknown) => console.printError(describe(fault));
  const sandbox = sandboxOptions ? await startSandbox({ ...sandboxOptions, report }) : null;
  if (sandbox) console.print(`Sandbox:  ${sandbox.url}   (key: ${SANDBOX_KEY})`);
  if (!address) return { url: null, sandboxUrl: sandbox?.url ?? null, stop: async () => sandbox?.close() };

  const upstream = configuration.upstream ?? { baseUrl: sandbox?.url ?? '', secretKey: SANDBOX_KEY };
  const client = createBillingClient(upstream);
  const gateway = createGateway({
    client,
    report,
    corsOrigins: configuration.corsOrigins,
    ...(configuration.fileLinkKey === null ? {} : { fileLinkKey: configuration.fileLinkKey }),
    pages: [graphiqlPages()],
  });
  try {
    const server = await listen(createServer(gateway), address, 'PORT');
    const url = `${urlOf(server, address)}/graphql`;
    console.print(`Gateway:  ${url}`);
    console.print('');
    console.print('Open it in a browser, or paste:');
    console.print(
      '  { invoices(first: 3) { nodes { number status total { formatted } customer { name } } } }',
    );
    return {
      url,
      sandboxUrl: sandbox?.url ?? null,
      stop: () => stop(server, gateway, [() => client.close(), async () => sandbox?.close()]),
    };
  } catch (error) {
    await client.close();
    await sandbox?.close();
    throw error;
  }
}

async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  try {
    return await createSandbox(options);
  } catch (error) {
    if (error instanceof StateFileError) throw new ConfigurationError(`SANDBOX_STATE_FILE: ${error.message}`);
    throw listenError(error, 'SANDBOX_PORT', options.port);
  }
}

async function listen(server: Server, { host, port }: ListenAddress, name: string): Promise<Server> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, name, port)));
    server.listen(port, host, resolve);
  });
  return server;
}

/** A port that cannot be had is the operator's to change; anything else is a fault. */
function listenError(error: unknown, name: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new ConfigurationError(`${name} is ${port}, and something else listens there already.`);
  if (code === 'EACCES')
    return new ConfigurationError(`${name} is ${port}, and this user may not listen there.`);
  return error;
}

function urlOf(server: Server, { host }: ListenAddress): string {
  // A TCP server that listens has an address and a port.
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function stop(
  server: Server,
  gateway: Gateway,
  closers: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // A connection is kept open after its answer, and is idle only then.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearInterval(idle);
  await gateway.dispose();
  for (const close of closers) await close();
}

function describe(error: unknown): string {
  if (error instanceof BillingError)
    return `${error.name}: ${error.message} (request ${error.requestId ?? 'unknown'})`;
  return error instanceof Error ? (error.stack ?? error.message) : 'Something that is no error was thrown.';
}
