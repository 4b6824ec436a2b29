import { invalidRequest } from '../../errors.ts';
import { attachPaymentMethod } from '../../payments/attaching.ts';
import { createPaymentMethod } from '../../payments/create-payment-method.ts';
import { customerOf, instrument } from '../../payments/instruments.ts';
import { methodOfSource } from '../../payments/make-payment-method.ts';
import { billingDetails, methodDetails, methodTypes } from '../../payments/parameters/payment-method.ts';
import { cardNumbers } from '../../payments/parameters/sources.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import type { Raw } from '../../protocol/form.ts';
import {
  metadata,
  object,
  oneOf,
  type ParamSpec,
  reference,
  required,
  text,
} from '../../protocol/parameters.ts';
import type { World } from '../../world.ts';

const typed = object({
  ...cardNumbers,
  networks: object({ preferred: oneOf('cartes_bancaires', 'mastercard', 'visa') }),
});

const tokenized = object({ token: required(text()) });

/** A card by its numbers, or by a token that stands for them. */
const card: ParamSpec<ReturnType<(typeof typed)['read']> | ReturnType<(typeof tokenized)['read']>> = {
  read: (raw: Raw, at: string, world: World) =>
    typeof raw === 'object' && 'token' in raw ? tokenized.read(raw, at, world) : typed.read(raw, at, world),
};

/** Makes a payment method, or a copy of a customer's own for another account. */
export const paymentMethodCreation = endpoint({
  method: 'POST',
  path: '/v1/payment_methods',
  params: {
    ...methodDetails,
    billing_details: billingDetails,
    card,
    customer: reference('customer'),
    metadata: metadata(),
    payment_method: instrument(),
    radar_options: object({ session: text() }),
    type: oneOf('card', ...methodTypes),
  },
  handle: (context) => {
    const { customer, payment_method: original, radar_options, type, ...input } = context.params;
    if (original !== undefined) {
      if (customer === undefined || customerOf(original) !== customer.id) {
        throw invalidRequest('Only a payment method of the given customer can be copied.', {
          param: 'payment_method',
        });
      }
      const id = context.ids.next('pm_');
      if (original.object === 'card') return methodOfSource(context, original);
      if (original.object === 'payment_method') {
        return context.store.put({ ...original, id, created: context.clock.now(), customer: null });
      }
    }
    if (type === undefined) {
      throw invalidRequest('Missing required param: type.', { code: 'parameter_missing', param: 'type' });
    }
    const made = createPaymentMethod(context, { ...input, type });
    return customer === undefined ? made : attachPaymentMethod(context, made, customer.id);
  },
});
