import { expireSession } from '../checkout/expire.ts';
import { expireClock } from '../clocks/delete.ts';
import { moveInvoice } from '../invoicing/due-invoice.ts';
import { expireAuthorization } from '../payments/authorizations.ts';
import { makeAvailable } from '../payments/balance.ts';
import { cancelQuote } from '../quoting/lifecycle.ts';
import type { ObjectName, Records } from '../records.ts';
import { expireCode, expireCoupon } from '../redeeming/validity.ts';
import { moveSchedule } from '../scheduling/run.ts';
import { whenSubscriptionDue } from '../subscribing/due.ts';
import { verifyTaxId } from '../tax-ids/add.ts';
import type { World } from '../world.ts';

/**
 * What happens to a record when it is due. The world's clock stands at that moment; afterwards the record must
 * no longer be due then.
 */
export type DueHandler<K extends ObjectName> = (world: World, record: Records[K], at: number) => void;

/** The objects that things happen to by themselves: when is said by `due` of the object's definition. */
type DueHandlers = { readonly [K in ObjectName]?: DueHandler<K> };

/** What happens when something is due; at the same moment in this order. */
export const dueHandlers: DueHandlers = {
  // Phases come first, so that a period that begins with one is billed as the phase says.
  subscription_schedule: moveSchedule,
  subscription: whenSubscriptionDue,
  quote: cancelQuote,
  balance_transaction: makeAvailable,
  charge: expireAuthorization,
  invoice: moveInvoice,
  'checkout.session': (world, session) => {
    expireSession(world, session);
  },
  coupon: expireCoupon,
  promotion_code: expireCode,
  tax_id: verifyTaxId,
  'test_helpers.test_clock': expireClock,
};
