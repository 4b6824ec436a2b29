import type { CheckoutSessionRecord } from '../objects/checkout-session/record.ts';
import type { CustomerRecord } from '../objects/customer/record.ts';
import type { Records } from '../records.ts';
import type { BuyerDetails } from './buyer.ts';

/** What a buyer does on the page of a session. */
export interface Completion extends BuyerDetails {
  /** What they pay with; left out where nothing has to be paid and none is asked for. */
  readonly paymentMethod?: Records['payment_method'];
  /** Answers to the seller's questions, by key. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly promotions?: 'opt_in' | 'opt_out';
  /** Quantities they changed, by id of the line item. */
  readonly quantities?: ReadonlyMap<string, number>;
  /** Id of the promotion code they entered. */
  readonly promotionCode?: string;
  /** Id of the shipping rate they chose. */
  readonly shippingRate?: string;
}

/** What is at hand while a session is being completed. */
export interface Completing {
  readonly session: CheckoutSessionRecord;
  readonly customer: CustomerRecord | undefined;
  readonly paymentMethod: Records['payment_method'] | undefined;
}

/** What a session shows of what completing it brought about. */
export type Outcome = Partial<
  Pick<
    CheckoutSessionRecord,
    'invoice' | 'payment_intent' | 'payment_status' | 'setup_intent' | 'subscription'
  >
>;
