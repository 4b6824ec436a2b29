import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { cashOf } from '../../payments/cash-balance.ts';
import { endWaitingRefund, refundCharge } from '../../payments/refunding.ts';
import { type Endpoint, endpoint, found } from '../../protocol/endpoint.ts';
import { boolean, integer, metadata, oneOf, reference, text } from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';
import type { World } from '../../world.ts';
import type { ChargeRecord } from '../charge/record.ts';
import type { PaymentIntentRecord } from '../payment-intent/record.ts';
import type { RefundRecord } from './record.ts';

const params = {
  amount: integer({ min: 1 }),
  instructions_email: text(),
  metadata: metadata(),
  payment_intent: reference('payment_intent'),
  reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
  refund_application_fee: boolean(),
  reverse_transfer: boolean(),
};

const fromBalance = {
  currency: currency(),
  customer: reference('customer'),
  origin: oneOf('customer_balance'),
};

interface RefundInput {
  readonly amount?: number;
  readonly instructions_email?: string;
  readonly metadata?: Parameters<typeof changedMetadata>[1];
  readonly reason?: 'duplicate' | 'fraudulent' | 'requested_by_customer';
}

/** Returns part or all of a charge, named by itself or by its intent. */
export const refundCreation = endpoint({
  method: 'POST',
  path: '/v1/refunds',
  params: { ...params, ...fromBalance, charge: text() },
  handle: (context) => {
    const { charge, customer, origin, payment_intent } = context.params;
    if (origin !== undefined) {
      const { amount = 0, currency: code = customer?.currency ?? '' } = context.params;
      // Money only gets into a cash balance by bank transfer, which no sandbox customer makes.
      if (amount === 0 || amount > cashOf(customer, code)) {
        throw invalidRequest('The customer balance does not hold the amount to be refunded.', {
          param: 'amount',
        });
      }
    }
    if (charge === undefined && payment_intent === undefined) {
      throw invalidRequest(
        'One of the following params should be provided for this request: payment_intent or charge.',
      );
    }
    return refund(context, chargeOf(context, charge, payment_intent), context.params);
  },
});

/** Refunds under the path of their charge: the older way answers with the refund, the oldest with the charge. */
export const refundsOfCharge: readonly Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/v1/charges/:charge/refunds',
    params: { ...params, ...fromBalance },
    handle: (context) => refund(context, found(context, 'charge', context.path.charge, 'id'), context.params),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/charges/:charge/refund',
    params,
    handle: (context) => {
      const charge = found(context, 'charge', context.path.charge, 'id');
      refund(context, charge, context.params);
      return context.store.get('charge', charge.id) ?? charge;
    },
  }),
  endpoint({
    method: 'POST',
    path: '/v1/charges/:charge/refunds/:refund',
    params: { metadata: metadata() },
    handle: (context) => {
      const { id } = found(context, 'charge', context.path.charge, 'charge');
      const record = found(context, 'refund', context.path.refund, 'refund');
      if (record.charge !== id) {
        throw invalidRequest(`The refund ${record.id} is not one of ${id}.`, { param: 'refund' });
      }
      return noted(context, record, context.params.metadata);
    },
  }),
];

/** Changes what is noted on a refund. */
export const refundUpdate = endpoint({
  method: 'POST',
  path: '/v1/refunds/:refund',
  params: { metadata: metadata() },
  handle: (context) =>
    noted(context, found(context, 'refund', context.path.refund, 'refund'), context.params.metadata),
});

/** Takes a refund back while its payer has not yet said where the money goes. */
export const refundCancellation = endpoint({
  method: 'POST',
  path: '/v1/refunds/:refund/cancel',
  params: {},
  handle: (context) =>
    endWaitingRefund(context, waiting(context, context.path.refund), { status: 'canceled' }),
});

/** For tests: lets the time run out in which a payer can say where the money goes. */
export const refundExpiry = endpoint({
  method: 'POST',
  path: '/v1/test_helpers/refunds/:refund/expire',
  params: {},
  handle: (context) =>
    endWaitingRefund(context, waiting(context, context.path.refund), {
      failure_reason: 'expired_or_canceled_card',
      status: 'failed',
    }),
});

function refund(world: World, charge: ChargeRecord, input: RefundInput): RefundRecord {
  return refundCharge(world, {
    amount: input.amount,
    chargeId: charge.id,
    instructionsEmail: input.instructions_email,
    metadata: changedMetadata(null, input.metadata),
    reason: input.reason,
  });
}

function chargeOf(
  world: World,
  id: string | undefined,
  intent: PaymentIntentRecord | undefined,
): ChargeRecord {
  if (id !== undefined) {
    const charge = world.store.get('charge', id);
    if (charge !== undefined) return charge;
    throw invalidRequest(`No such charge: '${id}'`, { code: 'resource_missing', param: 'id' });
  }
  const charge = world.store.get('charge', intent?.latest_charge ?? '');
  if (charge !== undefined && charge.status === 'succeeded') return charge;
  throw invalidRequest(`The PaymentIntent ${intent?.id ?? ''} does not have a successful charge to refund.`, {
    param: 'payment_intent',
  });
}

function noted(world: World, record: RefundRecord, keys: RefundInput['metadata']): RefundRecord {
  return world.store.put({ ...record, metadata: changedMetadata(record.metadata, keys) });
}

function waiting(world: World, id: string): RefundRecord {
  const record = found(world, 'refund', id, 'refund');
  if (record.status !== 'requires_action') throw invalidRequest('Canceling this refund is unsupported.');
  return record;
}
