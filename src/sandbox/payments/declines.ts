import type Stripe from 'stripe';
import { type ErrorDetails, StripeError } from '../errors.ts';

/** Why a card or an account was refused. */
export interface Decline {
  readonly code: Stripe.PaymentIntent.LastPaymentError.Code;
  /** Of a `card_error`, unless said otherwise. */
  readonly type?: 'invalid_request_error';
  /** What the bank said, where it says anything. */
  readonly declineCode?: string;
  readonly param?: string;
  readonly message: string;
}

function refusedByBank(declineCode: string, message: string): Decline {
  return { code: 'card_declined', declineCode, message };
}

/** The reasons of the test data, by name. */
export const declines = {
  generic_decline: refusedByBank('generic_decline', 'Your card was declined.'),
  insufficient_funds: refusedByBank('insufficient_funds', 'Your card has insufficient funds.'),
  lost_card: refusedByBank('lost_card', 'Your card was declined.'),
  stolen_card: refusedByBank('stolen_card', 'Your card was declined.'),
  fraudulent: refusedByBank('fraudulent', 'Your card was declined.'),
  test_mode_live_card: refusedByBank(
    'test_mode_live_card',
    'Your card was declined. Your request was in test mode, but used a non test (live) card.',
  ),
  expired_card: { code: 'expired_card', param: 'exp_month', message: 'Your card has expired.' },
  incorrect_cvc: {
    code: 'incorrect_cvc',
    param: 'cvc',
    message: "Your card's security code is incorrect.",
  },
  incorrect_number: { code: 'incorrect_number', param: 'number', message: 'Your card number is incorrect.' },
  invalid_number: {
    code: 'invalid_number',
    param: 'number',
    message: 'The card number is not a valid credit card number.',
  },
  invalid_expiry_month: {
    code: 'invalid_expiry_month',
    param: 'exp_month',
    message: "Your card's expiration month is invalid.",
  },
  invalid_expiry_year: {
    code: 'invalid_expiry_year',
    param: 'exp_year',
    message: "Your card's expiration year is invalid.",
  },
  invalid_cvc: { code: 'invalid_cvc', param: 'cvc', message: "Your card's security code is invalid." },
  processing_error: {
    code: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
  },
  authentication_required: {
    code: 'authentication_required',
    declineCode: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
  },
  authentication_failed: {
    code: 'payment_intent_authentication_failure',
    type: 'invalid_request_error',
    message: 'The payment method was not authenticated by its owner.',
  },
  setup_authentication_failed: {
    code: 'setup_intent_authentication_failure',
    type: 'invalid_request_error',
    message: 'The payment method was not authenticated by its owner.',
  },
  account_closed: {
    code: 'account_closed',
    message: "The customer's bank account has been closed.",
  },
  debit_not_authorized: {
    code: 'debit_not_authorized',
    message: 'The customer has told their bank that this debit was not authorized.',
  },
  no_account: { code: 'no_account', message: 'The bank account could not be found.' },
} as const satisfies Readonly<Record<string, Decline>>;

/** The 402 that says so. It keeps the changes made so far: what was tried stays on record. */
export function declined(decline: Decline, details: ErrorDetails = {}): StripeError {
  const { code, declineCode, param, message, type = 'card_error' } = decline;
  return new StripeError(
    402,
    message,
    {
      type,
      code,
      ...(declineCode === undefined ? {} : { decline_code: declineCode }),
      ...(param === undefined ? {} : { param }),
      ...details,
    },
    true,
  );
}

/** The 402 of a card that is refused before anything is on record. */
export function refusedCard(decline: Decline): StripeError {
  const { status, message, details } = declined(decline);
  return new StripeError(status, message, details);
}

/** The error as intents remember it. */
export function rememberedError(decline: Decline) {
  const { code, declineCode, param, message } = decline;
  const type: 'card_error' | 'invalid_request_error' = decline.type ?? 'card_error';
  return {
    type,
    code,
    doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`,
    message,
    ...(declineCode === undefined ? {} : { decline_code: declineCode }),
    ...(param === undefined ? {} : { param }),
  };
}
