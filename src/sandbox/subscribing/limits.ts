import { invalidRequest } from '../errors.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';

const mostSubscriptions = 500;
const mostOnClock = 3;

/** Refuses one subscription more than a customer may have. */
export function checkLimits({ store }: World, customer: Records['customer']): void {
  const { length } = store.list('subscription', { match: { customer: customer.id, ended: false } }).records;
  if (length >= mostSubscriptions) {
    throw invalidRequest(
      `Customer ${customer.id} already has the maximum ${mostSubscriptions} current subscriptions`,
      { code: 'customer_max_subscriptions', param: 'customer' },
    );
  }
  if (typeof customer.test_clock === 'string' && length >= mostOnClock) {
    throw invalidRequest(
      `Customers on a test clock can have at most ${mostOnClock} subscriptions; ${customer.id} has them.`,
      { param: 'customer' },
    );
  }
}
