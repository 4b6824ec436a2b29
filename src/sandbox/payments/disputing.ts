import type { ChargeRecord } from '../objects/charge/record.ts';
import { type DisputeRecord, newDispute } from '../objects/dispute/record.ts';
import { day } from '../periods.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { bookMovement } from './balance.ts';
import type { Behavior } from './behaviors.ts';

/** What a dispute costs the account besides the money in question. */
const disputeFee = 1500;

const reasons = {
  fraudulent: { code: '10.4', reason: 'fraudulent' },
  inquiry: { code: '', reason: 'general' },
  product_not_received: { code: '13.1', reason: 'product_not_received' },
} as const;

/** Opens a dispute over a charge. An inquiry takes no money away yet, and the charge can still be refunded. */
export function openDispute(
  world: World,
  charge: ChargeRecord,
  kind: NonNullable<Behavior['dispute']>,
): DisputeRecord {
  const { store, ids } = world;
  const isInquiry = kind === 'inquiry';
  const created = timeFor(world, charge.customer);
  const id = ids.next('dp_');
  const { code, reason } = reasons[kind];
  const withdrawal = isInquiry ? [] : [moveDisputed(world, id, charge, -charge.amount, disputeFee)];
  store.put({ ...charge, disputed: true });
  return store.put(
    newDispute({
      id,
      amount: charge.amount,
      balance_transactions: withdrawal,
      charge: charge.id,
      created,
      currency: charge.currency,
      evidence_details: {
        due_by: endOfDay(created + 9 * day),
        has_evidence: false,
        past_due: false,
        submission_count: 0,
      },
      is_charge_refundable: isInquiry,
      payment_intent: charge.payment_intent,
      payment_method_details: {
        card: { brand: charge.payment_method_details?.card?.brand ?? 'visa', network_reason_code: code },
        type: 'card',
      },
      reason,
      status: isInquiry ? 'warning_needs_response' : 'needs_response',
    }),
  );
}

/** Whether nothing more can be done about a dispute. */
export function isClosed({ status }: Pick<DisputeRecord, 'status'>): boolean {
  return ['charge_refunded', 'lost', 'warning_closed', 'won'].includes(status);
}

/**
 * Hands the evidence in. The texts of the test data decide at once; any other evidence leaves the dispute with
 * the bank.
 */
export function submitEvidence(world: World, dispute: DisputeRecord): DisputeRecord {
  const submitted: DisputeRecord = {
    ...dispute,
    evidence_details: {
      ...dispute.evidence_details,
      has_evidence: true,
      submission_count: dispute.evidence_details.submission_count + 1,
    },
    status: dispute.status.startsWith('warning') ? 'warning_under_review' : 'under_review',
  };
  switch (dispute.evidence.uncategorized_text) {
    case 'winning_evidence':
      return win(world, submitted);
    case 'losing_evidence':
      return closeDispute(world, submitted);
    default:
      return world.store.put(submitted);
  }
}

/** Gives a dispute up; an inquiry is closed without a loss. */
export function closeDispute(world: World, dispute: DisputeRecord): DisputeRecord {
  const isInquiry = dispute.status.startsWith('warning');
  return world.store.put({ ...dispute, status: isInquiry ? 'warning_closed' : 'lost' });
}

function win(world: World, dispute: DisputeRecord): DisputeRecord {
  const charge = world.store.get('charge', dispute.charge);
  if (dispute.status.startsWith('warning') || charge === undefined) {
    return world.store.put({ ...dispute, status: 'warning_closed' });
  }
  const returned = moveDisputed(world, dispute.id, charge, dispute.amount, 0);
  return world.store.put({
    ...dispute,
    balance_transactions: [...dispute.balance_transactions, returned],
    status: 'won',
  });
}

function moveDisputed(
  world: World,
  source: string,
  charge: ChargeRecord,
  amount: number,
  fee: number,
): string {
  return bookMovement(world, {
    amount,
    category: amount < 0 ? 'dispute' : 'dispute_reversal',
    currency: charge.currency,
    customer: charge.customer,
    description: `Chargeback ${amount < 0 ? 'withdrawal' : 'reversal'} for ${charge.id}`,
    fee,
    source,
    type: 'adjustment',
  }).id;
}

function endOfDay(moment: number): number {
  return moment - (moment % day) + day - 1;
}
