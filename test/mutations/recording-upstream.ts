import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from '../support/upstream.ts';

/** A billing API that takes everything, and keeps what it was sent. */
export interface RecordingUpstream {
  readonly url: string;
  /** The parameters of every write, in the order they came. */
  readonly sent: URLSearchParams[];
  close(): Promise<void>;
}

export async function openRecordingUpstream(): Promise<RecordingUpstream> {
  const sent: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const query = (request.url ?? '').split('?')[1] ?? '';
      if (request.method !== 'GET') sent.push(new URLSearchParams(body || query));
      send(response, 200, { id: 'id_1', object: 'unknown' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
