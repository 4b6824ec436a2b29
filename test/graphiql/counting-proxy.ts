import { createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A stretch of wire between a browser and a server. */
export interface CountingProxy {
  readonly url: string;
  /** The paths asked for since the last look. */
  takePaths(): string[];
  /** Bytes sent to the browser so far, headers included. */
  bytesSent(): number;
  close(): Promise<void>;
}

/** Passes everything on to `target` as it is, and counts: browsers report sizes for pages, but not for their workers. */
export async function openCountingProxy(target: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let paths: string[] = [];
  const server = createServer((incoming, outgoing) => {
    paths.push(incoming.url ?? '');
    const { method, url, headers } = incoming;
    const onward = request({ hostname, port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    // Node's client and server need not agree on what has gone: a page that closes takes its requests with it.
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens has an address and a port.
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    takePaths() {
      const taken = paths;
      paths = [];
      return taken;
    },
    bytesSent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
