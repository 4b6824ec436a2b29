import { newCustomerBalanceTransaction } from '../objects/customer-balance-transaction/record.ts';
import type { Records } from '../records.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';

/** A change of what a customer has in credit (negative) or owes (positive). */
export interface BalanceChange {
  readonly customer: string;
  readonly amount: number;
  readonly currency: string;
  readonly type: Records['customer_balance_transaction']['type'];
  readonly invoice?: string;
  readonly creditNote?: string;
  readonly description?: string | null;
  readonly metadata?: Readonly<Record<string, string>> | null;
}

/** Changes a customer's balance and writes the transaction that says why. */
export function applyCustomerBalance(
  world: World,
  change: BalanceChange,
): Records['customer_balance_transaction'] {
  const { store, ids } = world;
  const customer = store.get('customer', change.customer);
  if (customer === undefined) throw new Error(`There is no customer ${change.customer} to credit`);
  const balance = customer.balance + change.amount;
  store.put({ ...customer, balance });
  return store.put(
    newCustomerBalanceTransaction({
      id: ids.next('cbtxn_'),
      amount: change.amount,
      created: timeFor(world, customer.id),
      credit_note: change.creditNote ?? null,
      currency: change.currency,
      customer: customer.id,
      description: change.description ?? null,
      ending_balance: balance,
      invoice: change.invoice ?? null,
      metadata: change.metadata ?? null,
      type: change.type,
    }),
  );
}
