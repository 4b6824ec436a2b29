import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { checkChargeable } from '../../payments/amounts.ts';
import { captureIntent } from '../../payments/authorizations.ts';
import { unexpectedState } from '../../payments/intents.ts';
import { tellIntent } from '../../payments/reactions.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { boolean, integer, metadata, object, required, text } from '../../protocol/parameters.ts';
import type { World } from '../../world.ts';
import type { PaymentIntentRecord } from './record.ts';

const partTransferred = object({ amount: integer({ min: 1 }) });

/** Takes the money an intent holds, or a part of it. */
export const paymentIntentCapture = endpoint({
  method: 'POST',
  path: '/v1/payment_intents/:intent/capture',
  params: {
    amount_to_capture: integer({ min: 1 }),
    application_fee_amount: integer({ min: 0 }),
    final_capture: boolean(),
    metadata: metadata(),
    statement_descriptor: text(22),
    statement_descriptor_suffix: text(22),
    transfer_data: partTransferred,
  },
  handle: (context) => {
    const intent = found(context, 'payment_intent', context.path.intent, 'intent');
    const { amount_to_capture: amount = intent.amount_capturable, metadata: keys } = context.params;
    checkHolding(context, intent);
    if (amount > intent.amount_capturable) {
      throw invalidRequest(
        `The amount_to_capture of ${amount} is more than the ${intent.amount_capturable} this PaymentIntent ` +
          'holds.',
        { code: 'amount_too_large', param: 'amount_to_capture' },
      );
    }
    if (context.params.final_capture === false) {
      throw invalidRequest('Capturing a payment in several parts is not available for this card.', {
        param: 'final_capture',
      });
    }
    const { statement_descriptor, statement_descriptor_suffix } = context.params;
    const notes = {
      ...(statement_descriptor === undefined ? {} : { statement_descriptor }),
      ...(statement_descriptor_suffix === undefined ? {} : { statement_descriptor_suffix }),
    };
    const { application_fee_amount = intent.application_fee_amount } = context.params;
    const noted: PaymentIntentRecord = {
      ...intent,
      ...notes,
      application_fee_amount,
      metadata: changedMetadata(intent.metadata, keys),
      transfer_data: withPart(intent, context.params.transfer_data),
    };
    const captured = captureIntent(context, noted, amount, { ...notes, application_fee_amount });
    tellIntent(context, captured);
    return context.store.get('payment_intent', intent.id) ?? captured;
  },
});

/** Holds more than was asked for at first. */
export const paymentIntentIncrement = endpoint({
  method: 'POST',
  path: '/v1/payment_intents/:intent/increment_authorization',
  params: {
    amount: required(integer({ min: 1 })),
    application_fee_amount: integer({ min: 0 }),
    description: text(1000),
    metadata: metadata(),
    statement_descriptor: text(22),
    transfer_data: partTransferred,
  },
  handle: (context) => {
    const intent = found(context, 'payment_intent', context.path.intent, 'intent');
    const { amount, metadata: keys, transfer_data, ...sent } = context.params;
    checkHolding(context, intent);
    checkChargeable(amount, intent.currency);
    if (amount <= intent.amount) {
      throw invalidRequest('An authorization can only be incremented to a larger amount.', {
        param: 'amount',
      });
    }
    // The options of a card are the only ones with this wish, under names their type leaves out.
    const card: { readonly request_incremental_authorization?: string } =
      intent.payment_method_options?.card ?? {};
    const held = context.store.get('charge', intent.latest_charge ?? '');
    if (card.request_incremental_authorization !== 'if_available' || held === undefined) {
      throw invalidRequest('This PaymentIntent was not authorized with increments in mind.', {
        code: 'payment_intent_unexpected_state',
        payment_intent: context.printer.record(intent),
      });
    }
    context.store.put({ ...held, amount });
    return context.store.put<PaymentIntentRecord>({
      ...intent,
      ...sent,
      amount,
      amount_capturable: amount,
      metadata: changedMetadata(intent.metadata, keys),
      transfer_data: withPart(intent, transfer_data),
    });
  },
});

function checkHolding(world: World, intent: PaymentIntentRecord): void {
  if (intent.status === 'requires_capture') return;
  throw unexpectedState(world, intent, 'capture', ['requires_capture']);
}

function withPart(
  { transfer_data }: PaymentIntentRecord,
  part: { readonly amount?: number } | undefined,
): PaymentIntentRecord['transfer_data'] {
  return transfer_data === null ? null : { ...transfer_data, ...part };
}
