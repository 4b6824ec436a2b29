import { account } from '../account.ts';
import { applyCustomerBalance } from '../invoicing/balance.ts';
import type { Records } from '../records.ts';
import { lockCurrency } from '../redeeming/currency.ts';
import type { World } from '../world.ts';

/**
 * Sets a customer's balance, with a transaction over the difference. A customer without a currency is billed
 * in the account's from then on.
 */
export function setBalance(
  world: World,
  customer: Records['customer'],
  balance: number,
  type: 'adjustment' | 'initial',
): void {
  const amount = balance - customer.balance;
  if (amount === 0) return;
  const currency = customer.currency ?? account.currency;
  lockCurrency(world, customer.id, currency);
  applyCustomerBalance(world, { customer: customer.id, amount, currency, type });
}
