import { invalidRequest } from '../../errors.ts';
import { noSuchToken } from '../../payments/confirmation-token.ts';
import { createPaymentMethod, type PaymentMethodInput } from '../../payments/create-payment-method.ts';
import type { Instrument } from '../../payments/instruments.ts';
import { instrumentWith } from '../../payments/instruments.ts';
import { checkUsable } from '../../payments/method-kinds.ts';
import { type MethodOptions, printedOptions } from '../../payments/method-options.ts';
import type { World } from '../../world.ts';
import type { PaymentIntentRecord } from './record.ts';

/** What parameters say of how an intent is paid. */
export interface MethodChoice {
  readonly confirmation_token?: string;
  readonly payment_method?: Instrument;
  readonly payment_method_data?: PaymentMethodInput;
  readonly payment_method_options?: MethodOptions;
  readonly payment_method_types?: readonly string[];
}

/** An intent after a choice of how it is paid, and what it is then to be paid with. */
export function withChoice(
  world: World,
  intent: PaymentIntentRecord,
  choice: MethodChoice,
): { readonly intent: PaymentIntentRecord; readonly instrument: Instrument | undefined } {
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
  const instrument = chosen ?? instrumentWith(world, intent.payment_method ?? intent.source ?? '');
  const changed: PaymentIntentRecord = {
    ...intent,
    automatic_payment_methods: kinds === undefined ? intent.automatic_payment_methods : null,
    payment_method: chosen?.id ?? intent.payment_method,
    // Each kind's options are what its parameters read; what is printed of them has the same names.
    payment_method_options: printedOptions(
      'payment',
      types,
      { ...intent.payment_method_options },
      choice.payment_method_options,
    ) as PaymentIntentRecord['payment_method_options'],
    payment_method_types: types,
  };
  if (instrument !== undefined) checkUsable(instrument, changed, 'PaymentIntent');
  return { intent: changed, instrument };
}
