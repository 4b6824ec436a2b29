import { encodeForm, type Params } from './encode.ts';
import { ResourceMissingError } from './errors.ts';

/** The methods of the billing API. */
export type Method = 'GET' | 'POST' | 'DELETE';

/** One request as it goes out, spelt to the last byte; every try of a call sends the same. */
export interface ApiRequest {
  method: Method;
  /** With the query, without the host. */
  path: string;
  body?: string;
  idempotencyKey?: string;
}

/** As whom, and in which version, the API is spoken to. */
export interface Identity {
  secretKey: string;
  account: string | undefined;
  apiVersion: string;
}

/** The headers that every request carries. */
export function identityHeaders({ secretKey, account, apiVersion }: Identity): Record<string, string> {
  return {
    authorization: `Bearer ${secretKey}`,
    'stripe-version': apiVersion,
    ...(account === undefined ? {} : { 'stripe-account': account }),
    'user-agent': 'billing-graph',
    // Inflating a page of a hundred invoices costs more than parsing it, and both would be on this process's CPU.
    'accept-encoding': 'identity',
  };
}

/** The headers that a write carries besides. */
export function writeHeaders({ body, idempotencyKey }: ApiRequest): Record<string, string> {
  return {
    ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  };
}

/** The parts of a path below `/v1`, unescaped: `['invoices', id, 'lines']`. */
export type PathSegments = readonly string[];

/**
 * Spells the path of a call. Ids come from clients, so each segment is escaped whole, and one that a server would
 * resolve away (`''`, `.`, `..`) is refused as the missing resource that it names.
 */
export function encodePath(segments: PathSegments): string {
  if (segments.length === 0) throw new TypeError('A path needs at least one segment');
  const escaped = segments.map((segment) => {
    if (segment === '' || segment === '.' || segment === '..') {
      throw new ResourceMissingError({ message: `No such resource: '${segment}'`, code: 'resource_missing' });
    }
    // As in a form: half a surrogate pair would make encodeURIComponent throw.
    return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'));
  });
  return `/v1/${escaped.join('/')}`;
}

function withQuery(path: string, query: Params): string {
  const form = encodeForm(query);
  return form === '' ? path : `${path}?${form}`;
}

/** A read. */
export function getRequest(segments: PathSegments, query: Params = {}): ApiRequest {
  return { method: 'GET', path: withQuery(encodePath(segments), query) };
}

/** A deletion. Its parameters go into the query: a DELETE has no body in this API. */
export function deleteRequest(segments: PathSegments, params: Params = {}): ApiRequest {
  return { method: 'DELETE', path: withQuery(encodePath(segments), params) };
}

/** A write under an idempotency key. */
export function postRequest(segments: PathSegments, params: Params, idempotencyKey: string): ApiRequest {
  if (!/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) {
    throw new TypeError('An idempotency key has 1 to 255 visible ASCII characters');
  }
  return { method: 'POST', path: encodePath(segments), body: encodeForm(params), idempotencyKey };
}
