import { KeptRefusal, type StripeError } from '../errors.ts';
import type { ChargeRecord } from '../objects/charge/record.ts';
import type { PaymentIntentRecord } from '../objects/payment-intent/record.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world.ts';
import { type Attempt, confirmIntent } from './confirming.ts';
import { declined } from './declines.ts';
import { instrumentWith } from './instruments.ts';

export { cancelIntent, newIntentFor } from './intents.ts';
export { refundCharge } from './refunding.ts';

/** What a payment is collected with. */
export interface CollectOrder {
  readonly intentId: string;
  /** A payment method, or one of the older sources. */
  readonly paymentMethodId: string;
  readonly offSession: boolean;
}

/** How collecting a payment went; a decline comes as the error a request is to be answered. */
export interface Collected {
  readonly outcome: Attempt['outcome'];
  readonly intent: PaymentIntentRecord;
  readonly charge: ChargeRecord | null;
  readonly decline: StripeError | null;
}

/**
 * Tries to pay an intent on behalf of something that is waiting for the money, such as an invoice. Changes
 * stay whatever the outcome; nobody else is told of it. A bank debit is processing for days; meanwhile
 * nothing more is collected, and its end is told to whoever reacts to intents.
 */
export function collect(world: World, order: CollectOrder): Collected {
  const { intentId, paymentMethodId, offSession } = order;
  const intent = world.store.get('payment_intent', intentId);
  const instrument = instrumentWith(world, paymentMethodId);
  if (intent === undefined || instrument === undefined) {
    throw new Error(`There is no ${intent === undefined ? intentId : paymentMethodId} to collect with`);
  }
  if (intent.status === 'processing') {
    const pending = world.store.get('charge', intent.latest_charge ?? '') ?? null;
    return { outcome: 'processing', intent, charge: pending, decline: null };
  }
  const attempt = confirmIntent(world, intent, instrument, { offSession, returnUrl: null });
  const { charge, decline } = attempt;
  return {
    outcome: attempt.outcome,
    intent: attempt.intent,
    charge,
    decline:
      decline === null
        ? null
        : new KeptRefusal(
            declined(decline, {
              ...(charge === null ? {} : { charge: charge.id }),
              payment_intent: world.printer.record(attempt.intent),
              payment_method: world.printer.record(instrument),
            }),
          ),
  };
}

/** The first of some ids that names something to pay with. */
export function resolvePaymentMethod(
  store: Store,
  candidates: readonly (string | null | undefined)[],
): string | null {
  const exists = (id: string): boolean =>
    (['payment_method', 'card', 'bank_account'] as const).some(
      (object) => store.get(object, id) !== undefined,
    );
  return candidates.find((id) => typeof id === 'string' && exists(id)) ?? null;
}
