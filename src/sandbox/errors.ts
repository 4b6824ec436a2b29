import type { ObjectName } from './records.ts';

/** The error types the API knows. */
export type ErrorType =
  | 'api_error'
  | 'card_error'
  | 'idempotency_error'
  | 'invalid_request_error'
  | 'rate_limit_error';

/** What an error says beside its status and message; absent parts are left out of the body. */
export interface ErrorDetails {
  readonly type?: ErrorType;
  readonly code?: string;
  readonly param?: string;
  readonly decline_code?: string;
  readonly charge?: string;
  /** Whole objects the body carries, already printed. */
  readonly payment_intent?: object;
  readonly setup_intent?: object;
  readonly payment_method?: object;
}

/** A refusal as the API words it. */
export class StripeError extends Error {
  override readonly name = 'StripeError';
  readonly status: number;
  readonly details: ErrorDetails;
  /**
   * Whether the changes made before the refusal stay. A declined payment leaves its failed charge and the
   * attempt on the invoice behind; every other refusal leaves nothing.
   */
  readonly keepsChanges: boolean;

  constructor(status: number, message: string, details: ErrorDetails = {}, keepsChanges = false) {
    super(message);
    this.status = status;
    this.details = details;
    this.keepsChanges = keepsChanges;
  }

  /** The body the API answers with. */
  toBody(): { error: object } {
    const { type = 'invalid_request_error', code, ...rest } = this.details;
    return {
      error: {
        ...(code === undefined
          ? {}
          : { code, doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` }),
        message: this.message,
        ...rest,
        type,
      },
    };
  }
}

/**
 * A refusal that leaves its traces: what was changed before it stays changed. For payments that were tried
 * and declined.
 */
export class KeptRefusal extends StripeError {
  constructor(refusal: StripeError) {
    super(refusal.status, refusal.message, refusal.details, true);
  }
}

/** A 400 about one parameter, or about none. */
export function invalidRequest(message: string, details: ErrorDetails = {}): StripeError {
  return new StripeError(400, message, details);
}

/** An id that names nothing: 404 when it stands in the path, 400 when it is a parameter. */
export function noSuch(object: ObjectName, id: string, param: string, status: 400 | 404 = 400): StripeError {
  const noun = nouns[object] ?? object;
  return new StripeError(status, `No such ${noun}: '${id}'`, { code: 'resource_missing', param });
}

/** What the API calls an object in its messages, where that is not the object's own name. */
const nouns: Partial<Record<ObjectName, string>> = {
  balance_transaction: 'balance transaction',
  'billing_portal.configuration': 'configuration',
  card: 'source',
  'checkout.session': 'checkout session',
  credit_note: 'credit note',
  customer_balance_transaction: 'customer balance transaction',
  event: 'notification',
  invoiceitem: 'Invoice Item',
  payment_link: 'payment link',
  payment_method: 'PaymentMethod',
  promotion_code: 'promotion code',
  setup_intent: 'setupintent',
  shipping_rate: 'shipping rate',
  subscription_schedule: 'subscription schedule',
  tax_code: 'tax code',
  tax_rate: 'tax rate',
  'test_helpers.test_clock': 'billing clock',
};
