import { completeSession } from '../../checkout/complete.ts';
import type { Completion } from '../../checkout/completion.ts';
import { invalidRequest } from '../../errors.ts';
import { instrument, namedInstrument } from '../../payments/instruments.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import {
  integer,
  list,
  object,
  oneOf,
  type Params,
  reference,
  required,
  text,
} from '../../protocol/parameters.ts';
import { mapOf } from '../../protocol/value-parameters.ts';
import type { World } from '../../world.ts';

const addressParts = {
  city: text(),
  country: text(),
  line1: text(),
  line2: text(),
  postal_code: text(),
  state: text(),
};

const address = object(addressParts);

const params = {
  address,
  custom_fields: mapOf(text()),
  email: text(),
  line_items: list(object({ id: required(text()), quantity: required(integer({ min: 0 })) })),
  name: text(),
  payment_method: instrument(),
  phone: text(),
  promotion_code: reference('promotion_code'),
  promotions: oneOf('opt_in', 'opt_out'),
  shipping: object({ address: required(address), name: required(text()), phone: text() }),
  shipping_rate: text(),
};

/** What buyers pay with who do not say. */
const usualMethod = 'pm_card_visa';

/**
 * Stands in for the buyer: does on a session what only its page can do. Everything may be left out; the buyer
 * then pays with a card that works.
 */
export const sessionCompletion = endpoint({
  method: 'POST',
  path: '/_sandbox/checkout/sessions/:session/complete',
  params,
  handle: (context) => {
    const session = found(context, 'checkout.session', context.path.session, 'session');
    return completeSession(context, session, completionOf(context, context.params, session));
  },
});

function completionOf(
  world: World,
  sent: Params<typeof params>,
  session: { readonly amount_total: number | null; readonly payment_method_collection: string | null },
): Completion {
  const isFree = session.amount_total === 0 && session.payment_method_collection === 'if_required';
  const given =
    sent.payment_method ?? (isFree ? undefined : namedInstrument(world, usualMethod, 'payment_method'));
  if (given !== undefined && given.object !== 'payment_method') {
    throw invalidRequest('Checkout Sessions are paid with payment methods.', { param: 'payment_method' });
  }
  const { custom_fields, email, line_items, name, phone, promotion_code, promotions, shipping_rate } = sent;
  return {
    ...(sent.address === undefined ? {} : { address: wholeAddress(sent.address) }),
    ...(custom_fields === undefined ? {} : { answers: custom_fields }),
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { name }),
    ...(given === undefined ? {} : { paymentMethod: given }),
    ...(phone === undefined ? {} : { phone }),
    ...(promotion_code === undefined ? {} : { promotionCode: promotion_code.id }),
    ...(promotions === undefined ? {} : { promotions }),
    ...(line_items === undefined
      ? {}
      : { quantities: new Map(line_items.map(({ id, quantity }) => [id, quantity])) }),
    ...(sent.shipping === undefined
      ? {}
      : {
          shipping: {
            address: wholeAddress(sent.shipping.address),
            name: sent.shipping.name,
            phone: sent.shipping.phone ?? null,
          },
        }),
    ...(shipping_rate === undefined ? {} : { shippingRate: shipping_rate }),
  };
}

function wholeAddress(sent: Params<typeof addressParts>): NonNullable<Completion['address']> {
  const nothing = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  return { ...nothing, ...sent };
}
