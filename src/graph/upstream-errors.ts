import { GraphQLError } from 'graphql';
import { type BillingError, type BillingErrorKind, RateLimitError } from '../billing/errors.ts';

/** What a failed read is called, and what is said of it: nothing of the upstream's address, key or own words. */
const EXPLANATIONS: Readonly<Record<BillingErrorKind, { code: string; message: string }>> = {
  invalid_request: { code: 'UPSTREAM_REFUSED', message: 'The billing API refused the request.' },
  resource_missing: { code: 'NOT_FOUND', message: 'The billing API has no such object.' },
  card: { code: 'UPSTREAM_REFUSED', message: 'The billing API refused the request.' },
  idempotency: { code: 'UPSTREAM_REFUSED', message: 'The billing API refused the request.' },
  authentication: { code: 'UPSTREAM_AUTH', message: 'The gateway could not sign in to the billing API.' },
  permission: { code: 'PERMISSION_DENIED', message: "The gateway's key may not read this." },
  rate_limit: {
    code: 'RATE_LIMITED',
    message: 'The billing API is asked too much at the moment. Try again later.',
  },
  conflict: {
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The billing API was busy with the same object. Try again.',
  },
  api: { code: 'UPSTREAM_UNAVAILABLE', message: 'The billing API failed. Try again later.' },
  connection: {
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The billing API could not be reached. Try again later.',
  },
  timeout: { code: 'UPSTREAM_TIMEOUT', message: 'The billing API did not answer in time. Try again later.' },
  aborted: { code: 'OPERATION_TIMEOUT', message: 'The operation took too long and was ended.' },
  malformed_response: {
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The billing API answered something that could not be read.',
  },
};

/** The error a client sees in place of a failed call. */
export function upstreamError(error: BillingError, at: GraphQLError | undefined): GraphQLError {
  const { code, message } = EXPLANATIONS[error.kind];
  const stripe = {
    requestId: error.requestId,
    ...(error.code === null ? {} : { code: error.code }),
    ...(error.param === null ? {} : { param: error.param }),
  };
  const retryAfterMs = error instanceof RateLimitError ? error.retryAfterMs : null;
  return new GraphQLError(message, {
    nodes: at?.nodes ?? null,
    source: at?.source ?? null,
    positions: at?.positions ?? null,
    path: at?.path ?? null,
    extensions: { code, stripe, ...(retryAfterMs === null ? {} : { retryAfterMs }) },
  });
}
