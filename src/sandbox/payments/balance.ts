import { percentOf } from '../money/decimal.ts';
import {
  type BalanceTransactionRecord,
  newBalanceTransaction,
} from '../objects/balance-transaction/record.ts';
import { clockOf, timeFor } from '../time.ts';
import type { World } from '../world.ts';

/** A movement of the account's own money, and what caused it. */
export interface Movement {
  /** The charge, refund or dispute behind it. */
  readonly source: string;
  readonly customer: string | null;
  readonly type: BalanceTransactionRecord['type'];
  readonly category: string;
  /** Negative when money leaves the account. */
  readonly amount: number;
  readonly currency: string;
  readonly fee?: number;
  readonly description?: string | null;
}

/**
 * What processing a charge costs: 2.9 percent and 30 minor units, in every currency. The real fees depend on
 * the account's country and contract, which a sandbox has none of.
 */
export function processingFee(amount: number): number {
  return percentOf(amount, 2.9) + 30;
}

/** Books a movement on the account's balance. */
export function bookMovement(world: World, movement: Movement): BalanceTransactionRecord {
  const { source, customer, type, category, amount, currency, fee = 0, description = null } = movement;
  return world.store.put(
    newBalanceTransaction({
      id: world.ids.next('txn_'),
      amount,
      clock: clockOf(world, customer),
      created: timeFor(world, customer),
      currency,
      description,
      fee,
      fee_details:
        fee === 0
          ? []
          : [
              {
                amount: fee,
                application: null,
                currency,
                description: type === 'adjustment' ? 'Dispute fee' : 'Stripe processing fees',
                type: 'stripe_fee',
              },
            ],
      reporting_category: category,
      source,
      status: 'pending',
      type,
    }),
  );
}

/** Lets the account have the money, once its time has come. */
export function makeAvailable(world: World, transaction: BalanceTransactionRecord): void {
  world.store.put({ ...transaction, status: 'available' });
}
