import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Catalog } from './catalog.ts';

/** What the demo business is built with. */
export interface Stage extends World {
  readonly random: Random;
  /** The date of the demo. */
  readonly now: number;
  readonly catalog: Catalog;
}

/** Ids of the demo that documentation and examples can rely on. */
export const demo = {
  /** A customer with a default card, an older card source, tax ids, shipping, a discount and a balance. */
  customer: 'cus_DemoEverything',
  /** A customer billed every week for more than two years. */
  weeklyCustomer: 'cus_DemoWeekly',
  deletedCustomer: 'cus_DemoDeleted',
  /** An open invoice with 120 lines. */
  longInvoice: 'in_1DemoLongInvoice',
  /** The subscription of the customer with everything. */
  subscription: 'sub_1DemoEverything',
  /** A subscription with 12 items. */
  wideSubscription: 'sub_1DemoTwelveItems',
  /** An open quote with 12 line items. */
  longQuote: 'qt_1DemoLongQuote',
  /** A credit note with 12 lines. */
  longCreditNote: 'cn_1DemoLongCreditNote',
  testClock: 'clock_1DemoClock',
} as const;
