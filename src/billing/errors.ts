import type Stripe from 'stripe';

/** What went wrong, for a `switch` that covers every case. */
export type BillingErrorKind =
  | 'invalid_request'
  | 'resource_missing'
  | 'card'
  | 'idempotency'
  | 'authentication'
  | 'permission'
  | 'rate_limit'
  | 'conflict'
  | 'api'
  | 'connection'
  | 'timeout'
  | 'aborted'
  | 'malformed_response';

/** What is known about a failure; whatever is not given is unknown. */
export interface BillingErrorDetails {
  message: string;
  status?: number | null;
  requestId?: string | null;
  mayHaveBeenApplied?: boolean;
  type?: string | null;
  code?: string | null;
  declineCode?: string | null;
  adviceCode?: string | null;
  param?: string | null;
  userMessage?: string | null;
  docUrl?: string | null;
  chargeId?: string | null;
  paymentIntentId?: string | null;
  paymentIntent?: Stripe.PaymentIntent | null;
}

/**
 * The family of everything that can go wrong in a call to the billing API.
 *
 * Whatever is visible on it may be logged: no message, property, JSON or stack holds the secret key, the API's
 * address or a client secret, and the failure underneath is not kept as `cause`, because it would.
 */
export abstract class BillingError extends Error {
  abstract readonly kind: BillingErrorKind;
  /** The HTTP status, or `null` when there was no answer. */
  readonly status: number | null;
  /** The API's own id of the request, for its support and its logs. */
  readonly requestId: string | null;
  /** Whether a write may have taken effect all the same. Always `false` for reads. */
  mayHaveBeenApplied: boolean;
  /** The API's `type`, unfiltered: new ones appear without notice. */
  readonly type: string | null;
  readonly code: string | null;
  readonly declineCode: string | null;
  readonly adviceCode: string | null;
  /** The parameter at fault, in the API's spelling: `items[0][price]`. */
  readonly param: string | null;
  /** Words fit for the buyer; `message` is for developers. Only card errors have them. */
  readonly userMessage: string | null;
  readonly docUrl: string | null;
  readonly chargeId: string | null;
  readonly paymentIntentId: string | null;
  // It carries a client secret, so it is kept where neither JSON nor inspection looks.
  readonly #paymentIntent: Stripe.PaymentIntent | null;

  constructor(details: BillingErrorDetails) {
    super(details.message);
    this.name = new.target.name;
    this.status = details.status ?? null;
    this.requestId = details.requestId ?? null;
    this.mayHaveBeenApplied = details.mayHaveBeenApplied ?? false;
    this.type = details.type ?? null;
    this.code = details.code ?? null;
    this.declineCode = details.declineCode ?? null;
    this.adviceCode = details.adviceCode ?? null;
    this.param = details.param ?? null;
    this.userMessage = details.userMessage ?? null;
    this.docUrl = details.docUrl ?? null;
    this.chargeId = details.chargeId ?? null;
    this.paymentIntentId = details.paymentIntentId ?? null;
    this.#paymentIntent = details.paymentIntent ?? null;
  }

  /** The payment intent that the API put into the error whole, client secret included. */
  get paymentIntent(): Stripe.PaymentIntent | null {
    return this.#paymentIntent;
  }

  /** The visible properties and, unlike for other errors, the message. */
  toJSON(): Record<string, unknown> {
    return { message: this.message, ...Object.fromEntries(Object.entries(this)) };
  }
}

/** 400: the parameters, or the state of the object, forbid the request. */
export class InvalidRequestError extends BillingError {
  readonly kind = 'invalid_request';
}

/** 404 for an id in the path, 400 `resource_missing` for one in a parameter. */
export class ResourceMissingError extends BillingError {
  readonly kind = 'resource_missing';
}

/** 402: the parameters were right and the payment failed. */
export class CardError extends BillingError {
  readonly kind = 'card';
}

/** 400: the idempotency key was used before with other parameters. */
export class IdempotencyError extends BillingError {
  readonly kind = 'idempotency';
}

/** 401: the secret key is missing, wrong or revoked. */
export class AuthenticationError extends BillingError {
  readonly kind = 'authentication';
}

/** 403: the secret key lacks a permission. */
export class PermissionError extends BillingError {
  readonly kind = 'permission';
}

/** 429: too many requests, or too many at the same object (`lock_timeout`). */
export class RateLimitError extends BillingError {
  readonly kind = 'rate_limit';
  /** The wait that the API asked for. */
  readonly retryAfterMs: number | null;

  constructor(details: BillingErrorDetails & { retryAfterMs?: number | null }) {
    super(details);
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

/** 409: another request is in the way, most often one with the same idempotency key. */
export class ConflictError extends BillingError {
  readonly kind = 'conflict';
}

/** 5xx: the fault is on the other side. */
export class ApiError extends BillingError {
  readonly kind = 'api';
}

/** There was no answer, or only half of one. */
export class ConnectionError extends BillingError {
  readonly kind = 'connection';
  /** The system's or undici's name of the fault: `ECONNREFUSED`, `UND_ERR_SOCKET`. */
  readonly networkCode: string | null;

  constructor(details: BillingErrorDetails & { networkCode?: string | null }) {
    super(details);
    this.networkCode = details.networkCode ?? null;
  }
}

/** The answer did not come in time. */
export class TimeoutError extends BillingError {
  readonly kind = 'timeout';
}

/** The reader's own signal ended the read. */
export class AbortedError extends BillingError {
  readonly kind = 'aborted';

  constructor() {
    super({ message: 'The read was aborted' });
  }
}

/** What came back is not what the API sends: no JSON, compressed, too long, or a redirection. */
export class MalformedResponseError extends BillingError {
  readonly kind = 'malformed_response';
}
