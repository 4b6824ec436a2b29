import type Stripe from 'stripe';
import {
  ApiError,
  AuthenticationError,
  type BillingError,
  type BillingErrorDetails,
  CardError,
  ConflictError,
  IdempotencyError,
  InvalidRequestError,
  MalformedResponseError,
  PermissionError,
  RateLimitError,
  ResourceMissingError,
} from './errors.ts';
import { readRetryAfter } from './retry.ts';

/** An HTTP answer, read to its end. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
}

/** What the reading of an answer has to know about its request. */
export interface AnswerContext {
  method: 'GET' | 'POST' | 'DELETE';
  /** Words that must not appear in an error: the secret key and the host. */
  secrets: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** A header that is expected once. */
export function header(answer: Pick<Answer, 'headers'>, name: string): string | null {
  const value = answer.headers[name];
  return typeof value === 'string' ? value : (value?.[0] ?? null);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseObject(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    // The SyntaxError quotes the body, which may be anything; the callers name the fault instead.
    return null;
  }
}

function textOf(fields: Fields, name: string): string | null {
  const value = fields[name];
  return typeof value === 'string' ? value : null;
}

/** The id of a reference that is either the id or the object. */
function idOf(fields: Fields, name: string): string | null {
  const value = fields[name];
  return isFields(value) ? textOf(value, 'id') : textOf(fields, name);
}

function paymentIntentOf(fields: Fields): Stripe.PaymentIntent | null {
  const value = fields['payment_intent'];
  // The API sends the object whole or as an id; its shape is the pinned version's promise, not checked here.
  return isFields(value) ? (value as Fields & Stripe.PaymentIntent) : null;
}

function scrub(message: string, secrets: readonly string[]): string {
  const withoutOurs = secrets.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), message);
  // The API quotes keys with their middle masked, which no comparison with ours would find.
  return withoutOurs.replace(/\b[a-z]{2,5}_(?:test|live)_[\w*]+/g, '[redacted]');
}

/** Makes the typed error of an answer that is not a success. */
export function errorOf(answer: Answer, context: AnswerContext): BillingError {
  const fields = parseObject(answer.text)?.['error'];
  const { status } = answer;
  const origin = {
    status,
    requestId: header(answer, 'request-id'),
    // A 409 means that the same write is still running; after a 5xx nobody knows.
    mayHaveBeenApplied: context.method !== 'GET' && (status === 409 || status >= 500),
  };
  if (!isFields(fields)) return errorWithoutBody(answer, origin);
  const message = scrub(textOf(fields, 'message') ?? `The billing API answered ${status}`, context.secrets);
  return errorFromBody(answer, {
    ...origin,
    message,
    type: textOf(fields, 'type'),
    code: textOf(fields, 'code'),
    declineCode: textOf(fields, 'decline_code'),
    adviceCode: textOf(fields, 'advice_code'),
    param: textOf(fields, 'param'),
    userMessage: textOf(fields, 'type') === 'card_error' ? message : null,
    docUrl: textOf(fields, 'doc_url'),
    chargeId: idOf(fields, 'charge'),
    paymentIntentId: idOf(fields, 'payment_intent'),
    paymentIntent: paymentIntentOf(fields),
  });
}

/** A proxy on the way answers in its own words; only its overload and its faults mean what they say. */
function errorWithoutBody(answer: Answer, origin: Omit<BillingErrorDetails, 'message'>): BillingError {
  const details = { ...origin, message: `The billing API answered ${answer.status} without an error body` };
  if (answer.status === 429) return rateLimited(answer, details);
  if (answer.status >= 500) return new ApiError(details);
  return new MalformedResponseError(details);
}

function rateLimited(answer: Answer, details: BillingErrorDetails): RateLimitError {
  const retryAfterMs = readRetryAfter(header(answer, 'retry-after'), Date.now());
  return new RateLimitError({ ...details, retryAfterMs });
}

/** An item of a subscription that is not there is told with 400 and by these words alone. */
const MISSING_ITEM = /^Invalid subscription_item id\b/;

// The status decides first: the API gives 401, 403, 409 and 429 types that do not tell them apart.
function errorFromBody(answer: Answer, details: BillingErrorDetails): BillingError {
  const { status } = answer;
  if (status === 401) {
    // The API's own words are about the key.
    return new AuthenticationError({ ...details, message: 'The billing API refused the credentials' });
  }
  if (status === 403) return new PermissionError(details);
  if (status === 409) return new ConflictError(details);
  if (status === 429) return rateLimited(answer, details);
  if (status >= 500) return new ApiError(details);
  if (status === 404 || details.code === 'resource_missing' || MISSING_ITEM.test(details.message)) {
    return new ResourceMissingError(details);
  }
  if (status === 402 || details.type === 'card_error') return new CardError(details);
  if (details.type === 'idempotency_error') return new IdempotencyError(details);
  return new InvalidRequestError(details);
}

/** Parses a success. What is no JSON object becomes a `MalformedResponseError`. */
export function objectOf(answer: Answer, context: AnswerContext): Fields {
  const object = header(answer, 'content-encoding') === null ? parseObject(answer.text) : null;
  if (object) return object;
  throw new MalformedResponseError({
    message: 'The billing API answered with something else than a JSON object',
    status: answer.status,
    requestId: header(answer, 'request-id'),
    mayHaveBeenApplied: context.method !== 'GET',
  });
}
