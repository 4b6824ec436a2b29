import { invalidRequest, type StripeError } from '../errors.ts';
import { shown } from '../money/display.ts';
import type { ChargeRecord } from '../objects/charge/record.ts';
import type { RefundRecord } from '../objects/refund/record.ts';
import type { World } from '../world.ts';
import { bookMovement } from './balance.ts';
import { isClosed } from './disputing.ts';
import { abandonIntent } from './intents.ts';
import { type RefundNotes, recordRefund, releaseAuthorization } from './releasing.ts';

/** What is to be returned of a charge. */
export interface RefundOrder extends RefundNotes {
  readonly chargeId: string;
  /** All that is left, unless given. */
  readonly amount?: number | undefined;
}

/** Returns part or all of a charge; what was only authorized is let go as a whole. */
export function refundCharge(world: World, order: RefundOrder): RefundRecord {
  const charge = world.store.get('charge', order.chargeId);
  if (charge === undefined) throw new Error(`There is no charge ${order.chargeId} to refund`);
  checkRefundable(world, charge);
  const left = charge.amount - charge.amount_refunded;
  const amount = order.amount ?? left;
  if (amount > left) {
    throw invalidRequest(
      `Refund amount (${shown(amount, charge.currency)}) is greater than unrefunded amount on charge ` +
        `(${shown(left, charge.currency)})`,
      { param: 'amount' },
    );
  }
  if (charge.captured) return refundCaptured(world, charge, amount, order);
  if (amount < left) {
    throw invalidRequest(
      'You cannot partially refund an uncaptured charge. Instead, capture the charge for an amount less than ' +
        'the original amount',
      { param: 'amount' },
    );
  }
  const released = releaseAuthorization(world, charge, order);
  abandonIntent(world, charge.payment_intent, null);
  return released;
}

/** Takes back a refund that still waits for its payer; the money stays with the account. */
export function endWaitingRefund(
  world: World,
  refund: RefundRecord,
  ending: Pick<RefundRecord, 'failure_reason' | 'status'>,
): RefundRecord {
  const charge = world.store.get('charge', refund.charge ?? '');
  if (charge === undefined) return world.store.put({ ...refund, ...ending });
  const amount_refunded = charge.amount_refunded - refund.amount;
  world.store.put({ ...charge, amount_refunded, refunded: false });
  const { id } = bookMovement(world, {
    amount: refund.amount,
    category: 'refund_failure',
    currency: refund.currency,
    customer: charge.customer,
    source: refund.id,
    type: 'refund_failure',
  });
  return world.store.put({ ...refund, ...ending, failure_balance_transaction: id });
}

function refundCaptured(
  world: World,
  charge: ChargeRecord,
  amount: number,
  order: RefundOrder,
): RefundRecord {
  const amount_refunded = charge.amount_refunded + amount;
  world.store.put({
    ...charge,
    amount_refunded,
    fraud_details: order.reason === 'fraudulent' ? { user_report: 'fraudulent' } : charge.fraud_details,
    refunded: amount_refunded === charge.amount,
  });
  closeInquiry(world, charge, amount_refunded === charge.amount);
  const isCard = charge.payment_method_details?.type === 'card';
  const refund = recordRefund(world, charge, amount, 'refund', order);
  const { id } = bookMovement(world, {
    amount: -amount,
    category: 'refund',
    currency: charge.currency,
    customer: charge.customer,
    description: charge.description === null ? null : `REFUND FOR CHARGE (${charge.description})`,
    source: refund.id,
    type: isCard ? 'refund' : 'payment_refund',
  });
  return world.store.put({ ...refund, balance_transaction: id });
}

function checkRefundable(world: World, charge: ChargeRecord): void {
  if (charge.status !== 'succeeded') {
    throw invalidRequest(`Charge ${charge.id} has not succeeded and cannot be refunded.`);
  }
  if (charge.refunded) throw alreadyRefunded(charge.id);
  const dispute = disputeOf(world, charge);
  if (dispute !== undefined && !dispute.is_charge_refundable && dispute.status !== 'won') {
    throw invalidRequest(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  }
}

/** Returning the money settles what the bank asked about. */
function closeInquiry(world: World, charge: ChargeRecord, entirely: boolean): void {
  const dispute = disputeOf(world, charge);
  if (!entirely || dispute === undefined || !dispute.is_charge_refundable || isClosed(dispute)) return;
  world.store.put({ ...dispute, is_charge_refundable: false, status: 'warning_closed' });
}

function disputeOf({ store }: World, { id }: ChargeRecord) {
  return store.list('dispute', { match: { charge: id }, limit: 1 }).records[0];
}

function alreadyRefunded(id: string): StripeError {
  return invalidRequest(`Charge ${id} has already been refunded.`, { code: 'charge_already_refunded' });
}
