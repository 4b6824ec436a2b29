import { invalidRequest, StripeError } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { checkChargeable } from '../../payments/amounts.ts';
import { checkReusable } from '../../payments/attaching.ts';
import { behaviorOf } from '../../payments/behaviors.ts';
import { chargeInstrument } from '../../payments/charging.ts';
import { declined, declines } from '../../payments/declines.ts';
import { customerOf, type Instrument, instrumentWith } from '../../payments/instruments.ts';
import { shipping } from '../../payments/parameters/shipping.ts';
import { sourceCard } from '../../payments/parameters/sources.ts';
import { shippingOf } from '../../payments/shipping.ts';
import { ownSource } from '../../payments/sources.ts';
import { makeCard, redeemToken } from '../../payments/tokens.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import { boolean, integer, metadata, object, reference, required, text } from '../../protocol/parameters.ts';
import { currency, scalarOr } from '../../protocol/value-parameters.ts';
import type { World } from '../../world.ts';

/** Charges a card or bank account the older way, without an intent. */
export const chargeCreation = endpoint({
  method: 'POST',
  path: '/v1/charges',
  params: {
    amount: required(integer({ min: 1 })),
    application_fee: integer({ min: 0 }),
    application_fee_amount: integer({ min: 0 }),
    capture: boolean(),
    card: scalarOr(text(), sourceCard),
    currency: required(currency()),
    customer: reference('customer'),
    description: text(40_000),
    destination: scalarOr(text(), object({ account: required(text()), amount: integer({ min: 0 }) })),
    metadata: metadata(),
    on_behalf_of: text(),
    radar_options: object({ session: text() }),
    receipt_email: text(),
    shipping,
    source: scalarOr(text(), sourceCard),
    statement_descriptor: text(22),
    statement_descriptor_suffix: text(22),
    transfer_data: object({ amount: integer({ min: 0 }), destination: required(text()) }),
    transfer_group: text(),
  },
  handle: (context) => {
    const { params } = context;
    const { amount, currency: code, customer } = params;
    checkChargeable(amount, code);
    atMostOne(params, 'card', 'source');
    atMostOne(params, 'destination', 'transfer_data');
    const instrument = payerOf(context, params);
    checkReusable(instrument, 'source');
    if (instrument.object === 'bank_account' && instrument.status !== 'verified') {
      throw invalidRequest('The bank account has to be verified before it can be charged.', {
        code: 'bank_account_unverified',
        param: 'source',
      });
    }
    const { destination, transfer_data } = params;
    const target = typeof destination === 'string' ? { account: destination } : destination;
    const transfer = transfer_data ?? (target && { ...target, destination: target.account });
    const { charge, decline } = chargeInstrument(context, {
      amount,
      capture: params.capture ?? true,
      currency: code,
      customer: customer?.id ?? null,
      instrument,
      // Nobody is there to prove anything when the server charges by itself.
      ...(behaviorOf(instrument).authentication === undefined
        ? {}
        : { decline: declines.authentication_required }),
      fields: {
        ...(params.description === undefined ? {} : { description: params.description }),
        application_fee_amount: params.application_fee_amount ?? params.application_fee ?? null,
        metadata: changedMetadata(null, params.metadata),
        on_behalf_of: params.on_behalf_of ?? null,
        receipt_email: params.receipt_email ?? null,
        shipping: shippingOf(null, params.shipping),
        statement_descriptor: params.statement_descriptor ?? null,
        statement_descriptor_suffix: params.statement_descriptor_suffix ?? null,
        transfer_data:
          transfer === undefined
            ? null
            : { amount: transfer.amount ?? null, destination: transfer.destination },
        transfer_group: params.transfer_group ?? null,
      },
    });
    if (decline !== null) throw declined(decline, { charge: charge.id });
    return charge;
  },
});

type CardParameter = ReturnType<(typeof sourceCard)['read']>;

/** What a charge is made on: a token or card, or the customer's choice or default among theirs. */
function payerOf(
  world: World,
  params: {
    readonly card?: string | CardParameter;
    readonly customer?: { readonly id: string; readonly default_source?: string | null };
    readonly source?: string | CardParameter;
  },
): Instrument {
  const { customer } = params;
  const given = params.source ?? params.card;
  const param = params.source === undefined ? 'card' : 'source';
  if (given === undefined) {
    if (customer === undefined) {
      throw invalidRequest('Must provide source or customer.', { code: 'parameter_missing' });
    }
    const source = instrumentWith(world, customer.default_source ?? '');
    if (source === undefined) {
      throw new StripeError(402, 'Cannot charge a customer that has no active card', {
        type: 'card_error',
        code: 'missing',
        param: 'card',
      });
    }
    return source;
  }
  if (typeof given === 'object') {
    const { metadata: keys, object: kind, ...typed } = given;
    return makeCard(world, typed);
  }
  const known = instrumentWith(world, given);
  if (known === undefined) return redeemToken(world, given, param);
  if (customer !== undefined) {
    return customerOf(known) === customer.id ? known : ownSource(world.store, customer.id, given, param);
  }
  if (customerOf(known) === null && known.object === 'payment_method') return known;
  throw invalidRequest(`The source ${given} belongs to a customer, who has to be given as \`customer\`.`, {
    code: 'missing',
    param: 'customer',
  });
}
