import { invalidRequest, type StripeError } from '../../errors.ts';
import { checkSecret } from '../../payments/client-secret.ts';
import { confirmIntent, fail, settleIntent } from '../../payments/confirming.ts';
import { declines } from '../../payments/declines.ts';
import { type Instrument, instrumentWith } from '../../payments/instruments.ts';
import { wrongState } from '../../payments/intents.ts';
import { checkMicrodeposits } from '../../payments/microdeposits.ts';
import { tellIntent } from '../../payments/reactions.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { integer, list, oneOf, required, text } from '../../protocol/parameters.ts';
import type { World } from '../../world.ts';
import type { PaymentIntentRecord } from './record.ts';

/** Shows whose account is to be debited, by the deposits made there. */
export const paymentIntentVerification = endpoint({
  method: 'POST',
  path: '/v1/payment_intents/:intent/verify_microdeposits',
  params: { amounts: list(integer()), client_secret: text(), descriptor_code: text() },
  handle: (context) => {
    const intent = found(context, 'payment_intent', context.path.intent, 'intent');
    const instrument = instrumentOf(context, intent);
    if (intent.next_action?.type !== 'verify_with_microdeposits' || instrument?.object !== 'payment_method') {
      throw wrongState(
        context,
        intent,
        'This PaymentIntent is not waiting for microdeposits to be verified.',
      );
    }
    checkSecret(intent, context.params.client_secret);
    checkMicrodeposits(context.params);
    const verified = context.store.put({ ...instrument, verified: true });
    return goOn(context, intent, verified);
  },
});

/**
 * A hook of the sandbox alone, for tests: does in the payer's place what an intent is waiting for, or lets a
 * payment that takes days arrive.
 */
export const paymentIntentAuthentication = endpoint({
  method: 'POST',
  path: '/_sandbox/payment_intents/:intent/authenticate',
  params: { outcome: required(oneOf('failed', 'succeeded')) },
  handle: (context) => {
    const { outcome } = context.params;
    const intent = found(context, 'payment_intent', context.path.intent, 'intent');
    const instrument = instrumentOf(context, intent);
    if (intent.status === 'processing') {
      return told(context, settleIntent(context, intent, instrument, outcome).intent);
    }
    if (intent.status !== 'requires_action' || instrument === undefined) throw notWaiting(context, intent);
    if (outcome === 'failed') {
      return told(context, fail(context, intent, null, declines.authentication_failed, instrument).intent);
    }
    if (intent.confirmation_method === 'manual' && intent.confirmed_with !== undefined) {
      return context.store.put<PaymentIntentRecord>({
        ...intent,
        confirmed_with: { ...intent.confirmed_with, authenticated: true },
        next_action: null,
        status: 'requires_confirmation',
      });
    }
    return goOn(context, intent, instrument);
  },
});

function instrumentOf(world: World, intent: PaymentIntentRecord): Instrument | undefined {
  return instrumentWith(world, intent.payment_method ?? intent.source ?? '');
}

/** Goes on with a confirmation once the payer has done their part. */
function goOn(world: World, intent: PaymentIntentRecord, instrument: Instrument): PaymentIntentRecord {
  const { mandate = null, off_session = false, return_url = null } = intent.confirmed_with ?? {};
  const { intent: current } = confirmIntent(world, intent, instrument, {
    authenticated: true,
    mandate,
    offSession: off_session,
    returnUrl: return_url,
  });
  return told(world, current);
}

function told(world: World, intent: PaymentIntentRecord): PaymentIntentRecord {
  tellIntent(world, intent);
  return world.store.get('payment_intent', intent.id) ?? intent;
}

function notWaiting(world: World, intent: PaymentIntentRecord): StripeError {
  return invalidRequest(`The PaymentIntent is not waiting for its payer: its status is ${intent.status}.`, {
    code: 'payment_intent_unexpected_state',
    payment_intent: world.printer.record(intent),
  });
}
