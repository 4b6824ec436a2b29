import { Pool } from 'undici';
import { type Answer, type AnswerContext, errorOf, header, objectOf } from './answer.ts';
import {
  AbortedError,
  BillingError,
  ConnectionError,
  MalformedResponseError,
  TimeoutError,
} from './errors.ts';
import { type Ending, Exchange } from './exchange.ts';
import { type ApiRequest, type Identity, identityHeaders, type Method, writeHeaders } from './request.ts';
import { type Failure, readRetryAfter, readShouldRetry, type Try } from './retry.ts';

/** One HTTP request to the API, as logs, metrics and tests see it. It never holds a secret. */
export interface UpstreamCall {
  method: Method;
  /** With the query, without the host. */
  path: string;
  /** `null` when no answer came. */
  status: number | null;
  requestId: string | null;
  durationMs: number;
  /** 1 for the first try. */
  attempt: number;
  /** Why there was no usable answer: `timeout`, `aborted`, `ECONNREFUSED`. */
  error?: string;
}

/** How to reach the API. */
export interface TransportOptions {
  baseUrl: URL;
  identity: Identity;
  timeoutMs: number;
  observe: ((call: UpstreamCall) => void) | undefined;
}

/** Sends single requests; knows nothing of repeating or sharing them. */
export interface Transport {
  send(request: ApiRequest, attempt: number, signal?: AbortSignal): Promise<Try<unknown>>;
  /** Cuts every connection. */
  destroy(): Promise<void>;
}

/** A failed try; the answer, if there was one, has its own opinion on repeating. */
export function failureOf(error: BillingError, sent: boolean, answer?: Pick<Answer, 'headers'>): Failure {
  return {
    error,
    sent,
    shouldRetry: answer ? readShouldRetry(header(answer, 'stripe-should-retry')) : null,
    retryAfterMs: answer ? readRetryAfter(header(answer, 'retry-after'), Date.now()) : null,
  };
}

/** The typed error of an exchange that brought no answer. */
function errorOfEnding(ending: Exclude<Ending, { answer: Answer }>, method: Method): BillingError {
  const mayHaveBeenApplied = method !== 'GET' && ending.sent;
  if ('networkCode' in ending) {
    return new ConnectionError({
      message: ending.sent
        ? 'The connection to the billing API broke off'
        : 'No connection to the billing API could be made',
      networkCode: ending.networkCode,
      mayHaveBeenApplied,
    });
  }
  if (ending.stopped === 'aborted') return new AbortedError();
  if (ending.stopped === 'timeout') {
    return new TimeoutError({ message: 'The billing API did not answer in time', mayHaveBeenApplied });
  }
  return new MalformedResponseError({
    message: 'The answer of the billing API is too long',
    status: ending.status,
    mayHaveBeenApplied,
  });
}

function readAnswer(answer: Answer, context: AnswerContext): Try<unknown> {
  if (answer.status < 200 || answer.status > 299) {
    return { ok: false, failure: failureOf(errorOf(answer, context), true, answer) };
  }
  try {
    return { ok: true, value: objectOf(answer, context) };
  } catch (error) {
    if (error instanceof BillingError) return { ok: false, failure: failureOf(error, true, answer) };
    throw error;
  }
}

/** The name of a failure in an `UpstreamCall`. */
export function labelOf(error: BillingError): string {
  return error instanceof ConnectionError ? (error.networkCode ?? error.kind) : error.kind;
}

function callOf(
  request: ApiRequest,
  attempt: number,
  startedAt: number,
  ending: Ending,
  tried: Try<unknown>,
) {
  const answer = 'answer' in ending ? ending.answer : null;
  const call: UpstreamCall = {
    method: request.method,
    path: request.path,
    status: answer?.status ?? ('status' in ending ? ending.status : null),
    requestId: answer && header(answer, 'request-id'),
    durationMs: performance.now() - startedAt,
    attempt,
  };
  return tried.ok ? call : { ...call, error: labelOf(tried.failure.error) };
}

/** A transport over one pool of kept-alive connections. */
export function createTransport(options: TransportOptions): Transport {
  const { baseUrl, identity, timeoutMs, observe } = options;
  // No bound on connections: the limiter bounds the requests, and each busy one needs its own. No timeouts of undici's
  // either: they restart with every chunk, ours covers the try as a whole.
  const pool = new Pool(baseUrl.origin, { headersTimeout: 0, bodyTimeout: 0 });
  const prefix = baseUrl.pathname.replace(/\/+$/, '');
  const headers = identityHeaders(identity);
  const secrets = [identity.secretKey, baseUrl.host];

  function exchange(request: ApiRequest, signal: AbortSignal | undefined): Promise<Ending> {
    return new Promise((resolve) => {
      const under = new Exchange((ending) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        resolve(ending);
      });
      const timer = setTimeout(() => under.stop('timeout'), timeoutMs);
      const abort = () => under.stop('aborted');
      signal?.addEventListener('abort', abort, { once: true });
      pool.dispatch(
        {
          method: request.method,
          path: prefix + request.path,
          headers: { ...headers, ...writeHeaders(request) },
          body: request.body ?? null,
        },
        under,
      );
    });
  }

  return {
    async send(request, attempt, signal) {
      const startedAt = performance.now();
      const ending = await exchange(request, signal);
      const tried: Try<unknown> =
        'answer' in ending
          ? readAnswer(ending.answer, { method: request.method, secrets })
          : { ok: false, failure: failureOf(errorOfEnding(ending, request.method), ending.sent) };
      observe?.(callOf(request, attempt, startedAt, ending, tried));
      return tried;
    },
    destroy: () => pool.destroy(),
  };
}
