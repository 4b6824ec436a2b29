import type { ChargeRecord } from '../objects/charge/record.ts';
import { newRefund, type RefundRecord } from '../objects/refund/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';

/** What is noted on a refund. */
export interface RefundNotes {
  readonly reason?: RefundRecord['reason'] | undefined;
  readonly metadata?: RefundRecord['metadata'] | undefined;
  /** Where the payer is told how to get their money, for methods that cannot send it back by themselves. */
  readonly instructionsEmail?: string | undefined;
}

/** Lets money go that was held and never captured. */
export function releaseAuthorization(
  world: World,
  charge: ChargeRecord,
  notes: RefundNotes = {},
): RefundRecord {
  world.store.put({ ...charge, amount_refunded: charge.amount, refunded: true });
  return recordRefund(world, charge, charge.amount, 'reversal', notes);
}

/** Lets go the part of an authorization that a smaller capture leaves over. */
export function releaseRemainder(world: World, charge: ChargeRecord, amount: number): RefundRecord {
  world.store.put({ ...charge, amount_refunded: charge.amount_refunded + amount });
  return recordRefund(world, charge, amount, 'reversal', {});
}

/** Puts a refund on record; the charge and the balance are the caller's. */
export function recordRefund(
  world: World,
  charge: ChargeRecord,
  amount: number,
  type: 'refund' | 'reversal',
  { instructionsEmail, metadata = {}, reason = null }: RefundNotes,
): RefundRecord {
  const kind = charge.payment_method_details?.type ?? 'card';
  const isCard = kind === 'card';
  return world.store.put(
    newRefund({
      id: world.ids.next(isCard ? 're_' : 'pyr_'),
      amount,
      charge: charge.id,
      created: timeFor(world, charge.customer),
      currency: charge.currency,
      destination_details: isCard ? { card: { type }, type: 'card' } : { type: kind },
      metadata,
      payment_intent: charge.payment_intent,
      reason,
      ...(instructionsEmail === undefined || isCard
        ? {}
        : { instructions_email: instructionsEmail, status: 'requires_action' }),
    }),
  );
}
