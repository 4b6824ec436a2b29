import { invalidRequest } from '../../errors.ts';
import { checkSecret } from '../../payments/client-secret.ts';
import { confirmIntent, fail } from '../../payments/confirming.ts';
import { declined, declines } from '../../payments/declines.ts';
import type { Instrument } from '../../payments/instruments.ts';
import { unexpectedState, wrongState } from '../../payments/intents.ts';
import { type Acceptance, mandateFor } from '../../payments/mandates.ts';
import { futureUsage } from '../../payments/parameters/future-usage.ts';
import { shipping } from '../../payments/parameters/shipping.ts';
import { tellIntent } from '../../payments/reactions.ts';
import { shippingOf } from '../../payments/shipping.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { clearable, text } from '../../protocol/parameters.ts';
import type { World } from '../../world.ts';
import { withChoice } from './choose-method.ts';
import { captureMethod, confirmation, methodChoice } from './parameters.ts';
import type { PaymentIntentRecord } from './record.ts';

/** What parameters say of how an intent is confirmed. */
export interface ConfirmationInput {
  readonly error_on_requires_action?: boolean;
  readonly mandate?: { readonly id: string };
  readonly mandate_data?: { readonly customer_acceptance: Acceptance } | null;
  readonly off_session?: boolean | 'one_off' | 'recurring';
  readonly return_url?: string;
  readonly use_stripe_sdk?: boolean;
}

/** The statuses a confirmation can start from. */
const confirmable = ['requires_payment_method', 'requires_confirmation', 'requires_action'] as const;

/** Confirms that the payer means to pay with what the intent holds or is given here. */
export const paymentIntentConfirmation = endpoint({
  method: 'POST',
  path: '/v1/payment_intents/:intent/confirm',
  params: {
    ...confirmation,
    ...methodChoice,
    capture_method: captureMethod,
    client_secret: text(),
    receipt_email: clearable(text()),
    setup_future_usage: clearable(futureUsage),
    shipping: clearable(shipping),
  },
  handle: (context) => {
    const intent = found(context, 'payment_intent', context.path.intent, 'intent');
    const { capture_method, client_secret, receipt_email, setup_future_usage } = context.params;
    checkSecret(intent, client_secret);
    if (!confirmable.some((status) => status === intent.status)) {
      throw unexpectedState(context, intent, 'confirm', ['requires_confirmation', 'requires_action']);
    }
    const changed: PaymentIntentRecord = {
      ...intent,
      ...(capture_method === undefined ? {} : { capture_method }),
      ...(receipt_email === undefined ? {} : { receipt_email }),
      ...(setup_future_usage === undefined ? {} : { setup_future_usage }),
      shipping: shippingOf(intent.shipping, context.params.shipping),
    };
    const choice = withChoice(context, changed, context.params);
    return confirmNow(context, choice.intent, choice.instrument, context.params);
  },
});

/** Confirms an intent for its payer; a decline is refused, and what was tried stays on record. */
export function confirmNow(
  world: World,
  intent: PaymentIntentRecord,
  instrument: Instrument | undefined,
  input: ConfirmationInput,
): PaymentIntentRecord {
  const { mandate, mandate_data, return_url: returnUrl = null } = input;
  if (instrument === undefined) throw withoutMethod(world, intent);
  if (
    intent.automatic_payment_methods?.allow_redirects === 'always' &&
    returnUrl === null &&
    input.use_stripe_sdk !== true
  ) {
    throw withoutReturnUrl(world, intent);
  }
  const acceptance = mandate_data?.customer_acceptance;
  const before = intent.confirmed_with;
  const attempt = confirmIntent(world, intent, instrument, {
    authenticated: before?.authenticated === true && intent.status === 'requires_confirmation',
    mandate: mandate?.id ?? mandateFor(world, instrument, { acceptance }),
    offSession: input.off_session !== undefined && input.off_session !== false,
    returnUrl,
    usesSdk: input.use_stripe_sdk ?? false,
  });
  const result =
    attempt.outcome === 'requires_action' && input.error_on_requires_action === true
      ? fail(world, attempt.intent, null, declines.authentication_required, instrument)
      : attempt;
  tellIntent(world, result.intent);
  const current = world.store.get('payment_intent', intent.id) ?? result.intent;
  if (result.decline === null) return current;
  throw declined(result.decline, {
    ...(result.charge === null ? {} : { charge: result.charge.id }),
    payment_intent: world.printer.record(current),
    ...(instrument.object === 'payment_method' ? { payment_method: world.printer.record(instrument) } : {}),
  });
}

function withoutMethod(world: World, intent: PaymentIntentRecord) {
  return wrongState(
    world,
    intent,
    "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the " +
      'PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a ' +
      'payment method or ConfirmationToken.',
  );
}

function withoutReturnUrl(world: World, intent: PaymentIntentRecord) {
  return invalidRequest(
    'This PaymentIntent accepts payment methods that may send your customer away from your page, so you must ' +
      'provide a `return_url`. If you do not want that, set `automatic_payment_methods[allow_redirects]` to ' +
      '`never`.',
    { param: 'return_url', payment_intent: world.printer.record(intent) },
  );
}
