import { invalidRequest } from '../errors.ts';
import type { World } from '../world.ts';

/**
 * Settles the one currency a customer is billed in: the first use decides, any other is refused after. `param`
 * names the parameter the currency came in, where there is one.
 */
export function lockCurrency(world: World, customerId: string, currency: string, param?: string): void {
  const customer = world.store.get('customer', customerId);
  if (customer === undefined) throw new Error(`There is no customer ${customerId} to bill in ${currency}`);
  const settled = customer.currency ?? null;
  if (settled === currency) return;
  if (settled !== null) {
    throw invalidRequest(
      'You cannot combine currencies on a single customer. This customer has had a subscription, coupon, or ' +
        `invoice item with currency ${settled}`,
      param === undefined ? {} : { param },
    );
  }
  world.store.put({ ...customer, currency });
}
