import type { Readable } from 'node:stream';
import { Agent, type Dispatcher, errors as undiciErrors } from 'undici';
import { type Answer, errorOf, header } from './answer.ts';
import { AbortedError, type BillingError, ConnectionError, TimeoutError } from './errors.ts';
import { type ApiRequest, type Identity, identityHeaders } from './request.ts';
import type { Try } from './retry.ts';
import { failureOf, labelOf, type UpstreamCall } from './transport.ts';

/** A binary answer that is passed on as it comes. */
export interface StreamedAnswer {
  contentType: string | null;
  contentLength: number | null;
  /** Read it to its end or destroy it: until then it holds a connection. */
  body: Readable;
}

/** What downloads need to know. */
export interface DownloaderOptions {
  identity: Identity;
  /** For the head of the answer, and then between two pieces of the body. */
  timeoutMs: number;
  observe: ((call: UpstreamCall) => void) | undefined;
}

/** Fetches files. They live on another host than the API and are never held whole, so they have their own agent. */
export interface Downloader {
  open(
    baseUrl: URL,
    request: ApiRequest,
    attempt: number,
    signal?: AbortSignal,
  ): Promise<Try<StreamedAnswer>>;
  /** Opens what opens without a key. */
  openLink(link: URL, attempt: number, signal?: AbortSignal): Promise<Try<StreamedAnswer>>;
  /** Cuts every connection. */
  destroy(): Promise<void>;
}

interface FileRequest {
  readonly origin: string;
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
}

function errorOfThrown(error: unknown, signal: AbortSignal | undefined): BillingError {
  if (signal?.aborted) return new AbortedError();
  if (error instanceof undiciErrors.HeadersTimeoutError || error instanceof undiciErrors.BodyTimeoutError) {
    return new TimeoutError({ message: 'The billing API did not answer in time' });
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return new ConnectionError({
    message: 'The connection to the billing API failed',
    networkCode: typeof code === 'string' ? code : null,
  });
}

function lengthOf(answer: Pick<Answer, 'headers'>): number | null {
  const length = header(answer, 'content-length');
  return length === null ? null : Number(length);
}

/** A downloader over kept-alive connections, one pool for each host. */
export function createDownloader({ identity, timeoutMs, observe }: DownloaderOptions): Downloader {
  const agent = new Agent({ headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  const known = identityHeaders(identity);

  async function read(data: Dispatcher.ResponseData, host: string): Promise<Try<StreamedAnswer>> {
    const answer = { status: data.statusCode, headers: data.headers };
    if (answer.status >= 200 && answer.status <= 299) {
      const contentType = header(answer, 'content-type');
      return { ok: true, value: { contentType, contentLength: lengthOf(answer), body: data.body } };
    }
    const refusal: Answer = { ...answer, text: await data.body.text() };
    const error = errorOf(refusal, { method: 'GET', secrets: [identity.secretKey, host] });
    return { ok: false, failure: failureOf(error, true, refusal) };
  }

  async function fetchFile({
    origin,
    host,
    path,
    headers,
    signal,
  }: FileRequest): Promise<{ tried: Try<StreamedAnswer>; data: Dispatcher.ResponseData | null }> {
    try {
      const data = await agent.request({
        origin,
        path,
        method: 'GET',
        headers,
        ...(signal && { signal }),
      });
      return { tried: await read(data, host), data };
    } catch (error) {
      return { tried: { ok: false, failure: failureOf(errorOfThrown(error, signal), true) }, data: null };
    }
  }

  async function observed(
    request: FileRequest & { readonly shown: string },
    attempt: number,
  ): Promise<Try<StreamedAnswer>> {
    const startedAt = performance.now();
    const { tried, data } = await fetchFile(request);
    observe?.({
      method: 'GET',
      path: request.shown,
      status: data?.statusCode ?? null,
      requestId: data && header(data, 'request-id'),
      durationMs: performance.now() - startedAt,
      attempt,
      ...(tried.ok ? {} : { error: labelOf(tried.failure.error) }),
    });
    return tried;
  }

  return {
    open(baseUrl, request, attempt, signal) {
      const path = baseUrl.pathname.replace(/\/+$/, '') + request.path;
      const { origin, host } = baseUrl;
      return observed({ origin, host, path, headers: known, signal, shown: request.path }, attempt);
    },
    openLink({ origin, host, pathname, search }, attempt, signal) {
      // Whoever has the link can open it: no log may hold more of it than its beginning.
      const shown = `${pathname.split('/').slice(0, 2).join('/')}/…`;
      const headers = { accept: 'application/pdf' };
      return observed({ origin, host, path: pathname + search, headers, signal, shown }, attempt);
    },
    destroy: () => agent.destroy(),
  };
}
