import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from '../support/upstream.ts';

/** A write as it came. */
interface Sent {
  readonly line: string;
  readonly key: string | undefined;
  readonly body: string;
  readonly parameters: URLSearchParams;
}

/** A billing API that takes everything, and keeps what it was sent. */
export interface RecordingUpstream {
  readonly url: string;
  /** Every write, in the order they came. */
  readonly sent: Sent[];
  close(): Promise<void>;
}

export async function openRecordingUpstream(): Promise<RecordingUpstream> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const { method, url = '', headers } = request;
      const key = headers['idempotency-key'];
      if (method !== 'GET') {
        sent.push({
          line: `${method} ${url}`,
          key: Array.isArray(key) ? key.join() : key,
          body,
          parameters: new URLSearchParams(body || url.split('?')[1]),
        });
      }
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
