import { createReadSharing } from './coalesce.ts';
import { createDownloader, type StreamedAnswer } from './download.ts';
import type { Params } from './encode.ts';
import { ConnectionError, MalformedResponseError } from './errors.ts';
import { filesHost, linkTarget } from './hosts.ts';
import {
  type ApiRequest,
  deleteRequest,
  getRequest,
  type Identity,
  type PathSegments,
  postRequest,
} from './request.ts';
import type { RetryPolicy } from './retry.ts';
import { createSchedule } from './schedule.ts';
import { createTransport, type UpstreamCall } from './transport.ts';

export type { StreamedAnswer } from './download.ts';
export type { Params, ParamValue } from './encode.ts';
export type { PathSegments } from './request.ts';
export type { UpstreamCall } from './transport.ts';

/** The version that requests, answers and this code's types agree on. */
export const API_VERSION = '2023-10-16';

/** How to reach the billing API, and how hard to try. */
export interface BillingClientOptions {
  /** `https://api.stripe.com`, or wherever else the API is spoken. */
  baseUrl: string;
  secretKey: string;
  /** The connected account to act for (`Stripe-Account`). */
  account?: string;
  /** Default: `API_VERSION`. */
  apiVersion?: string;
  /** Requests in flight at once; the others queue, writes before reads. Default: 32. */
  maxInFlight?: number;
  /** For one try, from sending to the last byte. Default: 30 s. */
  timeoutMs?: number;
  /** Defaults: 5 tries within 30 s, waits below 0.25, 0.5, 1, 2 s. */
  retry?: Partial<RetryPolicy>;
  /** Told of every try of every request. Must not throw. */
  observe?: (call: UpstreamCall) => void;
}

/** For reads. */
export interface ReadOptions {
  /** Ends the wait of this reader; the request itself ends with its last reader. */
  signal?: AbortSignal;
}

/** For reads of files. */
export interface StreamOptions extends ReadOptions {
  /** Where the files live. It is sent the secret key. Default: where the API at the client's address has them. */
  baseUrl?: string;
}

/** For writes. */
export interface WriteOptions {
  /** One key for one intention: the same key repeats the answer, whatever it was. */
  idempotencyKey: string;
}

/** The billing API for one key and one account. Every failure is a `BillingError`. */
export interface BillingClient {
  /**
   * Reads JSON. Readers of the same thing at the same time share one request and one object: treat it as immutable.
   */
  get<T>(path: PathSegments, query?: Params, options?: ReadOptions): Promise<T>;
  /** Writes. Once begun, it is not aborted by anything. */
  post<T>(path: PathSegments, params: Params, options: WriteOptions): Promise<T>;
  /** Deletes. There is no key here: after a lost answer, read the object to learn whether it is gone. */
  delete<T>(path: PathSegments, params?: Params): Promise<T>;
  /** Opens a file. It is neither buffered nor shared. */
  stream(path: PathSegments, options?: StreamOptions): Promise<StreamedAnswer>;
  /**
   * Opens a file by a link that came in an answer, such as an invoice's PDF. It opens without a key, so none is sent. A link
   * to anywhere but the API's own hosts is refused.
   */
  streamLink(link: string, options?: ReadOptions): Promise<StreamedAnswer>;
  /** Takes no more calls, waits for those under way, then cuts the connections, those of open streams as well. */
  close(): Promise<void>;
}

function identityOf(options: BillingClientOptions): Identity {
  const { secretKey, account, apiVersion = API_VERSION } = options;
  const headers = { secretKey, account: account ?? 'none', apiVersion };
  for (const [name, value] of Object.entries(headers)) {
    // Said here, once, and without the value: a header that cannot be sent would fail every request.
    if (!/^[\x21-\x7e]+$/.test(value)) throw new TypeError(`${name} is not fit for a header`);
  }
  return { secretKey, account, apiVersion };
}

function policyOf(retry: Partial<RetryPolicy> = {}): RetryPolicy {
  return {
    tries: retry.tries ?? 5,
    budgetMs: retry.budgetMs ?? 30_000,
    baseDelayMs: retry.baseDelayMs ?? 250,
    maxDelayMs: retry.maxDelayMs ?? 2_000,
    random: retry.random ?? Math.random,
  };
}

/** Builds a client. Close it when done: it keeps connections. */
export function createBillingClient(options: BillingClientOptions): BillingClient {
  const identity = identityOf(options);
  const { timeoutMs = 30_000, observe } = options;
  const baseUrl = new URL(options.baseUrl);
  const schedule = createSchedule(policyOf(options.retry), options.maxInFlight ?? 32);
  // One client has one key, account and version, so the path alone tells reads apart.
  const reads = createReadSharing();
  const transport = createTransport({ baseUrl, identity, timeoutMs, observe });
  const downloader = createDownloader({ identity, timeoutMs, observe });
  const underWay = new Set<Promise<unknown>>();
  let closed = false;

  async function track<T>(call: () => Promise<T>): Promise<T> {
    if (closed) throw new ConnectionError({ message: 'The billing client is closed' });
    const promise = call();
    underWay.add(promise);
    try {
      return await promise;
    } finally {
      underWay.delete(promise);
    }
  }

  function read(request: ApiRequest, signal?: AbortSignal): Promise<unknown> {
    const start = (all: AbortSignal) =>
      schedule.run('read', request.method, (attempt) => transport.send(request, attempt, all), all);
    return reads.read(request.path, start, signal);
  }

  async function write(request: ApiRequest): Promise<unknown> {
    try {
      return await schedule.run('write', request.method, (attempt) => transport.send(request, attempt));
    } finally {
      // Also after a failure: it may have been applied.
      reads.forget();
    }
  }

  return {
    async get<T>(path: PathSegments, query?: Params, { signal }: ReadOptions = {}) {
      const request = getRequest(path, query);
      // The boundary: the caller names what the API documents for this path; only "a JSON object" was checked.
      return (await track(() => read(request, signal))) as T;
    },
    async post<T>(path: PathSegments, params: Params, { idempotencyKey }: WriteOptions) {
      const request = postRequest(path, params, idempotencyKey);
      // The boundary, as in `get`.
      return (await track(() => write(request))) as T;
    },
    async delete<T>(path: PathSegments, params?: Params) {
      const request = deleteRequest(path, params);
      // The boundary, as in `get`.
      return (await track(() => write(request))) as T;
    },
    async stream(path, { signal, baseUrl: filesUrl } = {}) {
      const request = getRequest(path);
      const host = filesUrl === undefined ? filesHost(baseUrl) : new URL(filesUrl);
      const open = (attempt: number) => downloader.open(host, request, attempt, signal);
      return track(() => schedule.run('read', request.method, open, signal));
    },
    async streamLink(link, { signal } = {}) {
      const url = linkTarget(link, baseUrl);
      if (!url) {
        throw new MalformedResponseError({ message: 'The billing API gave a link that leads away from it' });
      }
      const open = (attempt: number) => downloader.openLink(url, attempt, signal);
      return track(() => schedule.run('read', 'GET', open, signal));
    },
    async close() {
      closed = true;
      await Promise.allSettled(underWay);
      await Promise.all([transport.destroy(), downloader.destroy()]);
    },
  };
}
