import { checkSecret } from '../../payments/client-secret.ts';
import { declines } from '../../payments/declines.ts';
import { type Instrument, instrumentWith } from '../../payments/instruments.ts';
import { checkMicrodeposits } from '../../payments/microdeposits.ts';
import { cancelSetup, confirmSetup, failSetup } from '../../payments/setting-up.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { integer, list, oneOf, required, text } from '../../protocol/parameters.ts';
import type { World } from '../../world.ts';
import { wrongSetupState } from './confirm.ts';
import type { SetupIntentRecord } from './record.ts';

/** Gives a setup up. */
export const setupIntentCancellation = endpoint({
  method: 'POST',
  path: '/v1/setup_intents/:intent/cancel',
  params: { cancellation_reason: oneOf('abandoned', 'duplicate', 'requested_by_customer') },
  handle: (context) => {
    const intent = found(context, 'setup_intent', context.path.intent, 'intent');
    if (['succeeded', 'canceled', 'processing'].includes(intent.status)) {
      throw wrongSetupState(
        context,
        intent,
        `You cannot cancel this SetupIntent because it has a status of ${intent.status}. Only a SetupIntent ` +
          'with one of the following statuses may be canceled: requires_payment_method, ' +
          'requires_confirmation, requires_action.',
      );
    }
    return cancelSetup(context, intent, context.params.cancellation_reason ?? null);
  },
});

/** Shows whose account is being set up, by the deposits made there. */
export const setupIntentVerification = endpoint({
  method: 'POST',
  path: '/v1/setup_intents/:intent/verify_microdeposits',
  params: { amounts: list(integer()), client_secret: text(), descriptor_code: text() },
  handle: (context) => {
    const intent = found(context, 'setup_intent', context.path.intent, 'intent');
    const instrument = instrumentWith(context, intent.payment_method ?? '');
    if (intent.next_action?.type !== 'verify_with_microdeposits' || instrument?.object !== 'payment_method') {
      throw wrongSetupState(
        context,
        intent,
        'This SetupIntent is not waiting for microdeposits to be verified.',
      );
    }
    checkSecret(intent, context.params.client_secret);
    checkMicrodeposits(context.params);
    return goOn(context, intent, context.store.put({ ...instrument, verified: true }));
  },
});

/** A hook of the sandbox alone, for tests: does in the owner's place what a setup intent is waiting for. */
export const setupIntentAuthentication = endpoint({
  method: 'POST',
  path: '/_sandbox/setup_intents/:intent/authenticate',
  params: { outcome: required(oneOf('failed', 'succeeded')) },
  handle: (context) => {
    const intent = found(context, 'setup_intent', context.path.intent, 'intent');
    const instrument = instrumentWith(context, intent.payment_method ?? '');
    if (intent.status !== 'requires_action' || instrument === undefined) {
      throw wrongSetupState(
        context,
        intent,
        `The SetupIntent is not waiting for its owner: its status is ${intent.status}.`,
      );
    }
    return context.params.outcome === 'succeeded'
      ? goOn(context, intent, instrument)
      : failSetup(context, intent, instrument, declines.setup_authentication_failed).intent;
  },
});

function goOn(world: World, intent: SetupIntentRecord, instrument: Instrument): SetupIntentRecord {
  return confirmSetup(world, intent, instrument, { authenticated: true, returnUrl: null }).intent;
}
