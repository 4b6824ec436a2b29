import { invalidRequest, type StripeError } from '../errors.ts';
import { newPaymentIntent, type PaymentIntentRecord } from '../objects/payment-intent/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { releaseAuthorization } from './releasing.ts';

/** What a payment intent is for. */
export interface IntentOrder {
  readonly amount: number;
  readonly currency: string;
  readonly customerId: string | null;
  readonly invoiceId?: string | null;
  readonly description?: string | null;
  /** Whatever else is to stand on it. */
  readonly fields?: Partial<PaymentIntentRecord>;
}

/** Why an intent was canceled. */
export type CancellationReason = PaymentIntentRecord['cancellation_reason'];

/** Creates an intent that waits for a payment method. */
export function newIntentFor(world: World, order: IntentOrder): PaymentIntentRecord {
  const { amount, currency, customerId, invoiceId = null, description = null, fields } = order;
  const id = world.ids.next('pi_');
  return world.store.put(
    newPaymentIntent({
      id,
      amount,
      client_secret: `${id}_secret_${world.ids.suffix(25)}`,
      created: timeFor(world, customerId),
      currency,
      customer: customerId,
      description,
      invoice: invoiceId,
      payment_method_options: { card: cardDefaults },
      status: 'requires_payment_method',
      ...fields,
    }),
  );
}

/** What an intent says of payments with a card while nothing else was asked for. */
export const cardDefaults = {
  installments: null,
  mandate_options: null,
  network: null,
  request_three_d_secure: 'automatic',
} as const;

const cancelable: readonly PaymentIntentRecord['status'][] = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
  'processing',
];

/** Cancels an intent that has not come to an end; what it held is let go. */
export function cancelIntent(
  world: World,
  intentId: string,
  reason: CancellationReason = null,
): PaymentIntentRecord {
  const intent = world.store.get('payment_intent', intentId);
  if (intent === undefined) throw new Error(`There is no payment intent ${intentId} to cancel`);
  if (!cancelable.includes(intent.status)) throw unexpectedState(world, intent, 'cancel', cancelable);
  const charge = world.store.get('charge', intent.latest_charge ?? '');
  if (intent.status === 'requires_capture' && charge !== undefined) releaseAuthorization(world, charge);
  return endIntent(world, intent, reason);
}

/** Cancels the intent of a charge that was let go, if it has one. */
export function abandonIntent(
  world: World,
  intentId: string | null | undefined,
  reason: CancellationReason,
): void {
  const intent = world.store.get('payment_intent', intentId ?? '');
  if (intent?.status === 'requires_capture') endIntent(world, intent, reason);
}

function endIntent(
  world: World,
  intent: PaymentIntentRecord,
  reason: CancellationReason,
): PaymentIntentRecord {
  return world.store.put<PaymentIntentRecord>({
    ...intent,
    amount_capturable: 0,
    canceled_at: timeFor(world, intent.customer),
    cancellation_reason: reason,
    next_action: null,
    processing: null,
    status: 'canceled',
  });
}

const participles = { cancel: 'canceled', capture: 'captured', confirm: 'confirmed' } as const;

/** The refusal of a step an intent's status does not allow; it carries the intent. */
export function unexpectedState(
  world: World,
  intent: PaymentIntentRecord,
  step: keyof typeof participles,
  allowed: readonly PaymentIntentRecord['status'][],
): StripeError {
  const done = participles[step];
  return wrongState(
    world,
    intent,
    `You cannot ${step} this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent ` +
      `with one of the following statuses may be ${done}: ${allowed.join(', ')}.`,
  );
}

/** The refusal of something an intent's state does not allow. */
export function wrongState(world: World, intent: PaymentIntentRecord, message: string): StripeError {
  return invalidRequest(message, {
    code: 'payment_intent_unexpected_state',
    payment_intent: world.printer.record(intent),
  });
}
