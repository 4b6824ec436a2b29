import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { UpstreamCall } from '../../src/billing/client.ts';
import {
  connect,
  refusal,
  rejection,
  SECRET_KEY,
  type Step,
  serve,
  silence,
  until,
} from './scripted-server.ts';

const pdf: Step = (_request, response) => {
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-length': '4',
    'request-id': 'req_p',
  });
  response.end(Buffer.from([0x25, 0xff, 0x00, 0x80]));
};

describe('a download', () => {
  it('passes the bytes on untouched, from the host it is told', async () => {
    const api = await serve(refusal(500));
    const files = await serve(pdf);
    const calls: UpstreamCall[] = [];
    const client = connect(api.baseUrl, { account: 'acct_1', observe: (call) => calls.push(call) });
    const file = await client.stream(['quotes', 'qt_1', 'pdf'], { baseUrl: files.baseUrl });
    expect(file).toMatchObject({ contentType: 'application/pdf', contentLength: 4 });
    expect([...(await buffer(file.body))]).toEqual([0x25, 0xff, 0x00, 0x80]);
    expect(api.received).toEqual([]);
    expect(files.received[0]).toMatchObject({
      url: '/v1/quotes/qt_1/pdf',
      headers: { authorization: `Bearer ${SECRET_KEY}`, 'stripe-account': 'acct_1' },
    });
    expect(calls).toMatchObject([
      { path: '/v1/quotes/qt_1/pdf', status: 200, requestId: 'req_p', attempt: 1 },
    ]);
  });

  it('is handed over before its end has come', async () => {
    let finish = () => {};
    const { baseUrl } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' });
      response.write('first');
      finish = () => response.end('last');
    });
    const file = await connect(baseUrl).stream(['quotes', 'q', 'pdf']);
    finish();
    expect((await buffer(file.body)).toString()).toBe('firstlast');
  });

  it('is tried again like any read, and refused like any read', async () => {
    const { baseUrl, received } = await serve(refusal(503), refusal(404));
    expect(await rejection(connect(baseUrl).stream(['quotes', 'q', 'pdf']))).toMatchObject({
      kind: 'resource_missing',
      requestId: 'req_1',
    });
    expect(received).toHaveLength(2);
  });

  it('ends with its reader', async () => {
    let cut = false;
    const { baseUrl } = await serve((_request, response) => {
      response.on('close', () => {
        cut = true;
      });
      response.writeHead(200, { 'content-type': 'application/pdf' });
      response.write('first');
    });
    const leaving = new AbortController();
    const file = await connect(baseUrl).stream(['quotes', 'q', 'pdf'], { signal: leaving.signal });
    const read = rejection(buffer(file.body));
    leaving.abort();
    await read;
    await until(() => cut);
  });

  it('that does not begin in time is a timeout', async () => {
    const { baseUrl } = await serve(silence);
    const client = connect(baseUrl, { timeoutMs: 50, retry: { tries: 1 } });
    expect(await rejection(client.stream(['quotes', 'q', 'pdf']))).toMatchObject({ kind: 'timeout' });
  });

  it('that is aborted before its answer is an aborted read', async () => {
    const { baseUrl, received } = await serve(silence);
    const leaving = new AbortController();
    const read = rejection(connect(baseUrl).stream(['quotes', 'q', 'pdf'], { signal: leaving.signal }));
    await until(() => received.length === 1);
    leaving.abort();
    expect(await read).toMatchObject({ kind: 'aborted' });
  });
});
