import { invalidRequest, type StripeError } from '../../errors.ts';
import { checkSecret } from '../../payments/client-secret.ts';
import { noSuchToken } from '../../payments/confirmation-token.ts';
import { createPaymentMethod, type PaymentMethodInput } from '../../payments/create-payment-method.ts';
import { declined } from '../../payments/declines.ts';
import { type Instrument, instrumentWith } from '../../payments/instruments.ts';
import type { Acceptance, MandateTerms } from '../../payments/mandates.ts';
import { checkUsable } from '../../payments/method-kinds.ts';
import { type MethodOptions, printedOptions } from '../../payments/method-options.ts';
import { confirmSetup } from '../../payments/setting-up.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { text } from '../../protocol/parameters.ts';
import type { World } from '../../world.ts';
import { confirmation, methodChoice } from './parameters.ts';
import type { SetupIntentRecord } from './record.ts';

/** What parameters say of what is set up. */
export interface SetupChoice {
  readonly confirmation_token?: string;
  readonly payment_method?: Instrument;
  readonly payment_method_data?: PaymentMethodInput;
  readonly payment_method_options?: MethodOptions;
  readonly payment_method_types?: readonly string[];
}

/** What parameters say of how a setup intent is confirmed. */
export interface SetupInput {
  readonly mandate_data?: { readonly customer_acceptance: Acceptance } | null;
  readonly return_url?: string;
  readonly single_use?: MandateTerms['singleUse'];
  readonly use_stripe_sdk?: boolean;
}

/** Confirms that the owner means to have their payment method set up. */
export const setupIntentConfirmation = endpoint({
  method: 'POST',
  path: '/v1/setup_intents/:intent/confirm',
  params: { ...confirmation, ...methodChoice, client_secret: text() },
  handle: (context) => {
    const intent = found(context, 'setup_intent', context.path.intent, 'intent');
    const { client_secret } = context.params;
    checkSecret(intent, client_secret);
    if (['succeeded', 'canceled', 'processing'].includes(intent.status)) {
      throw wrongSetupState(
        context,
        intent,
        `You cannot confirm this SetupIntent because it has a status of ${intent.status}.`,
      );
    }
    const choice = withChoice(context, intent, context.params);
    return confirmNow(context, choice.intent, choice.instrument, context.params);
  },
});

/** A setup intent after a choice of what it is for, and the payment method chosen. */
export function withChoice(
  world: World,
  intent: SetupIntentRecord,
  choice: SetupChoice,
): { readonly intent: SetupIntentRecord; readonly instrument: Instrument | undefined } {
  const { payment_method: named, payment_method_data: data, payment_method_types: kinds } = choice;
  if (choice.confirmation_token !== undefined) throw noSuchToken(choice.confirmation_token);
  if (named !== undefined && data !== undefined) {
    throw invalidRequest(
      'You may only specify one of these parameters: payment_method, payment_method_data.',
      { code: 'parameters_exclusive', param: 'payment_method' },
    );
  }
  const types = kinds === undefined ? intent.payment_method_types : [...kinds];
  const chosen = data === undefined ? named : createPaymentMethod(world, data, 'payment_method_data');
  const instrument = chosen ?? instrumentWith(world, intent.payment_method ?? '');
  const changed: SetupIntentRecord = {
    ...intent,
    automatic_payment_methods: kinds === undefined ? intent.automatic_payment_methods : null,
    payment_method: chosen?.id ?? intent.payment_method,
    // Each kind's options are what its parameters read; what is printed of them has the same names.
    payment_method_options: printedOptions(
      'setup',
      types,
      { ...intent.payment_method_options },
      choice.payment_method_options,
    ) as SetupIntentRecord['payment_method_options'],
    payment_method_types: types,
  };
  if (instrument !== undefined) checkUsable(instrument, changed, 'SetupIntent');
  return { intent: changed, instrument };
}

/** Confirms a setup intent for its owner; a decline is refused, and what was tried stays on record. */
export function confirmNow(
  world: World,
  intent: SetupIntentRecord,
  instrument: Instrument | undefined,
  input: SetupInput,
): SetupIntentRecord {
  const { mandate_data, return_url: returnUrl = null, single_use: singleUse } = input;
  if (instrument === undefined) {
    throw wrongSetupState(
      world,
      intent,
      "You cannot confirm this SetupIntent because it's missing a payment method. Update the SetupIntent with " +
        'a payment method and then confirm it again.',
    );
  }
  if (redirectsWithoutUrl(intent, input)) {
    throw invalidRequest(
      'This SetupIntent accepts payment methods that may send your customer away from your page, so you must ' +
        'provide a `return_url`. If you do not want that, set `automatic_payment_methods[allow_redirects]` to ' +
        '`never`.',
      { param: 'return_url', setup_intent: world.printer.record(intent) },
    );
  }
  const result = confirmSetup(world, intent, instrument, {
    returnUrl,
    terms: { acceptance: mandate_data?.customer_acceptance, singleUse },
    usesSdk: input.use_stripe_sdk ?? false,
  });
  if (result.decline === null) return result.intent;
  throw declined(result.decline, { setup_intent: world.printer.record(result.intent) });
}

/** The refusal of something a setup intent's state does not allow; it carries the intent. */
export function wrongSetupState(world: World, intent: SetupIntentRecord, message: string): StripeError {
  return invalidRequest(message, {
    code: 'setup_intent_unexpected_state',
    setup_intent: world.printer.record(intent),
  });
}

function redirectsWithoutUrl(intent: SetupIntentRecord, input: SetupInput): boolean {
  return (
    intent.automatic_payment_methods?.allow_redirects === 'always' &&
    input.return_url === undefined &&
    input.use_stripe_sdk !== true
  );
}
