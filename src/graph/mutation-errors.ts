import { type BillingError, ConnectionError, RateLimitError } from '../billing/errors.ts';
import { builder } from './builder.ts';
import type { InputPath } from './input-writer.ts';

/** What every error of a mutation has. */
interface Problem {
  readonly type: string;
  readonly message: string;
  readonly code: string | null;
  readonly stripeRequestId: string | null;
}

interface InvalidInput extends Problem {
  readonly path: InputPath | null;
  readonly stripeParam: string | null;
}

interface NotFound extends Problem {
  readonly path: InputPath | null;
  readonly id: string | null;
}

interface PaymentFailed extends Problem {
  readonly declineCode: string | null;
  readonly adviceCode: string | null;
  readonly userMessage: string | null;
}

interface PaymentActionRequired extends Problem {
  readonly clientSecret: string | null;
  readonly hostedInvoiceUrl: string | null;
}

interface PermissionMissing extends Problem {
  readonly requiredScope: string | null;
}

interface RateLimited extends Problem {
  readonly retryAfterMs: number | null;
}

interface Upstream extends Problem {
  readonly outcome: Outcome;
  readonly idempotencyKey: string | null;
}

type Outcome = 'NOT_APPLIED' | 'UNKNOWN';

/** An error of a mutation, as its payload holds it. */
export type MutationProblem =
  | Problem
  | InvalidInput
  | NotFound
  | PaymentFailed
  | PaymentActionRequired
  | PermissionMissing
  | RateLimited
  | Upstream;

export const MutationError = builder.interfaceRef<Problem>('MutationError').implement({
  description: 'Something that the caller can act on. New kinds may appear: always select `message`.',
  resolveType: (problem) => problem.type,
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What went wrong, for developers. Not for buyers.' }),
    code: t.exposeString('code', {
      nullable: true,
      description: "The billing API's code for it, or the gateway's own; null when there is none.",
    }),
    stripeRequestId: t.exposeString('stripeRequestId', {
      nullable: true,
      description: "The billing API's id of the request; null when none was made or none was answered.",
    }),
  }),
});

const path =
  'From the arguments down: `["input", "items", "0", "priceId"]`. Null when no one input is to blame.';

builder.objectType(builder.objectRef<InvalidInput>('InvalidInputError'), {
  description: 'An input is wrong. Nothing was done.',
  interfaces: [MutationError],
  fields: (t) => ({
    path: t.stringList({ nullable: true, description: path, resolve: (problem) => problem.path }),
    stripeParam: t.exposeString('stripeParam', {
      nullable: true,
      description: "The billing API's parameter, as it spells it; null when the gateway itself refused.",
    }),
  }),
});

builder.objectType(builder.objectRef<NotFound>('NotFoundError'), {
  description:
    'What an input names is not there, or not for this caller to see: the words are the same for both.',
  interfaces: [MutationError],
  fields: (t) => ({
    path: t.stringList({ nullable: true, description: path, resolve: (problem) => problem.path }),
    id: t.exposeID('id', {
      nullable: true,
      description: 'The id that was not found; null when it is not known which.',
    }),
  }),
});

builder.objectType(builder.objectRef<Problem>('InvalidStateError'), {
  description:
    'The input is right and the moment is wrong: the invoice is no longer a draft. Nothing was done.',
  interfaces: [MutationError],
});

builder.objectType(builder.objectRef<PaymentFailed>('PaymentFailedError'), {
  description:
    'The payment was declined. The decline is kept under the idempotency key: another attempt needs another key.',
  interfaces: [MutationError],
  fields: (t) => ({
    declineCode: t.exposeString('declineCode', {
      nullable: true,
      description: "The card issuer's reason; null when it gave none.",
    }),
    adviceCode: t.exposeString('adviceCode', {
      nullable: true,
      description: 'What the card network advises to do next; null when it says nothing.',
    }),
    userMessage: t.exposeString('userMessage', {
      nullable: true,
      description: 'Words that may be shown to the buyer, the only ones here that may.',
    }),
  }),
});

builder.objectType(builder.objectRef<PaymentActionRequired>('PaymentActionRequiredError'), {
  description:
    'The buyer has one more step to take, such as 3D Secure. Finish it with `clientSecret`, or send the buyer to the page.',
  interfaces: [MutationError],
  fields: (t) => ({
    clientSecret: t.exposeString('clientSecret', {
      nullable: true,
      description: 'For the payment form in the browser. Whoever holds it can finish the payment.',
    }),
    hostedInvoiceUrl: t.field({
      type: 'URL',
      nullable: true,
      description: "The invoice's own page, on which the buyer can pay; null when there is none.",
      resolve: (problem) => problem.hostedInvoiceUrl,
    }),
  }),
});

builder.objectType(builder.objectRef<Problem>('IdempotencyConflictError'), {
  description: 'The idempotency key was used before with another input. Nothing was done.',
  interfaces: [MutationError],
});

builder.objectType(builder.objectRef<PermissionMissing>('PermissionError'), {
  description: 'It is not allowed. Nothing was done.',
  interfaces: [MutationError],
  fields: (t) => ({
    requiredScope: t.exposeString('requiredScope', {
      nullable: true,
      description:
        "The scope that would allow it; null when the billing API does not say which the gateway's key lacks.",
    }),
  }),
});

builder.objectType(builder.objectRef<RateLimited>('RateLimitedError'), {
  description: 'The billing API is asked too much, and stayed so through several tries. Nothing was done.',
  interfaces: [MutationError],
  fields: (t) => ({
    retryAfterMs: t.exposeInt('retryAfterMs', {
      nullable: true,
      description: 'How long to wait, in milliseconds; null when the billing API does not say.',
    }),
  }),
});

const WriteOutcome = builder.enumType('WriteOutcome', {
  description: 'Whether a write that went wrong took place all the same.',
  values: {
    NOT_APPLIED: { description: 'It did not.' },
    UNKNOWN: { description: 'It may have: the answer was lost. Repeat it with the same key to learn.' },
  } as const,
});

builder.objectType(builder.objectRef<Upstream>('UpstreamError'), {
  description: 'The billing API or the way to it failed.',
  interfaces: [MutationError],
  fields: (t) => ({
    outcome: t.field({
      type: WriteOutcome,
      description: 'Whether it may have taken place.',
      resolve: (problem) => problem.outcome,
    }),
    idempotencyKey: t.exposeString('idempotencyKey', {
      nullable: true,
      description:
        'The key to repeat it with, which cannot do it twice; null for deletions, which need none.',
    }),
  }),
});

/** An input that the gateway refused before anything was sent. */
export function invalidInput(path: InputPath, message: string, code = 'INVALID_INPUT'): InvalidInput {
  return { type: 'InvalidInputError', message, code, stripeRequestId: null, path, stripeParam: null };
}

/** What a failed write tells its caller. */
interface Failure {
  readonly error: BillingError;
  /** The input behind a parameter. */
  readonly originOf: (param: string) => InputPath | null;
  /** The value a client gave at a place of the input. */
  readonly valueAt: (path: InputPath) => unknown;
  readonly idempotencyKey: string | null;
  /** Parameters that no input gave: the mutation means them. */
  readonly implied?: object;
}

const SUBJECT_PARAMS = new Set(['id', 'intent', 'invoice', 'price', 'coupon', 'promotion_code', 'dispute']);

/** Turns what the billing API answered into the error a payload holds. */
export function problemOf({
  error,
  originOf,
  valueAt,
  idempotencyKey,
  implied = {},
}: Failure): MutationProblem {
  const shared = { code: error.code, stripeRequestId: error.requestId };
  const path = error.param === null ? null : originOf(error.param);
  switch (error.kind) {
    case 'resource_missing': {
      const isSubject = error.status === 404 || error.param === null || SUBJECT_PARAMS.has(error.param);
      const at = path ?? (isSubject ? originOf('$target') : null);
      const id = at ? valueAt(at) : null;
      return {
        ...shared,
        type: 'NotFoundError',
        message: at ? `${at.join('.')}: there is no such object.` : 'There is no such object.',
        path: at,
        id: typeof id === 'string' ? id : null,
      };
    }
    case 'invalid_request':
      // A parameter that the API names is wrong; a refusal that names none, or one that no client gave, is about the moment.
      return error.param === null || error.param in implied || STATE_CODES.has(error.code ?? '')
        ? { ...shared, type: 'InvalidStateError', message: error.message }
        : { ...shared, type: 'InvalidInputError', message: error.message, path, stripeParam: error.param };
    case 'card':
      return {
        ...shared,
        type: 'PaymentFailedError',
        message: error.message,
        declineCode: error.declineCode,
        adviceCode: error.adviceCode,
        userMessage: error.userMessage,
      };
    case 'idempotency':
      return {
        ...shared,
        type: 'IdempotencyConflictError',
        message: 'This idempotency key was used before with another input.',
      };
    case 'permission':
      return {
        ...shared,
        type: 'PermissionError',
        message: "The gateway's key may not do this.",
        requiredScope: null,
      };
    case 'authentication':
      return {
        ...shared,
        type: 'UpstreamError',
        code: 'UPSTREAM_AUTH',
        message: 'The gateway could not sign in to the billing API.',
        outcome: 'NOT_APPLIED',
        idempotencyKey,
      };
    case 'rate_limit':
      if (!error.mayHaveBeenApplied) {
        return {
          ...shared,
          type: 'RateLimitedError',
          message: 'The billing API is asked too much at the moment.',
          retryAfterMs: error instanceof RateLimitError ? error.retryAfterMs : null,
        };
      }
  }
  const unknown = error.mayHaveBeenApplied || error.kind === 'conflict';
  return {
    ...shared,
    type: 'UpstreamError',
    code: error.code ?? (error instanceof ConnectionError ? 'UPSTREAM_UNREACHABLE' : 'UPSTREAM_FAILED'),
    message: unknown
      ? `The billing API did not say whether it was done. ${idempotencyKey === null ? 'It can be repeated.' : 'Repeat it with the same key.'}`
      : 'The billing API failed, and nothing was done.',
    outcome: unknown ? 'UNKNOWN' : 'NOT_APPLIED',
    idempotencyKey,
  };
}

/** Codes that are about the state of an object, though they may come with a parameter. */
const STATE_CODES = new Set([
  'invoice_not_editable',
  'invoice_no_customer_line_items',
  'charge_already_captured',
  'charge_already_refunded',
  'charge_disputed',
  'charge_expired_for_capture',
  'payment_intent_unexpected_state',
  'setup_intent_unexpected_state',
  'status_transition_invalid',
  'resource_already_exists',
  'customer_max_subscriptions',
]);
