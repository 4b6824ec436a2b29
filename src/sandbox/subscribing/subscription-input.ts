import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import type { Records } from '../records.ts';
import type { Redeemable } from '../redeeming/discounts.ts';
import type { PaymentBehavior } from './collect-bill.ts';
import type { StartWishes } from './first-period.ts';
import type { ItemInput } from './item-input.ts';

/** Something billed once, with a subscription's next invoice. */
export interface AddedItem {
  readonly price: Records['price'];
  readonly quantity?: number | undefined;
  readonly taxRates?: readonly string[] | undefined;
  readonly discounts?: readonly Redeemable[] | undefined;
}

/** How a change in the middle of a period is billed. */
export type ProrationBehavior = 'always_invoice' | 'create_prorations' | 'none';

/** A subscription to be made. */
export interface SubscriptionInput extends StartWishes {
  readonly customer: Records['customer'];
  readonly items: readonly ItemInput[];
  /** Left out, that of the first price. */
  readonly currency?: string | undefined;
  readonly discounts?: readonly Redeemable[] | undefined;
  readonly addInvoiceItems?: readonly AddedItem[] | undefined;
  readonly paymentBehavior?: PaymentBehavior | undefined;
  readonly prorationBehavior?: ProrationBehavior | undefined;
  readonly offSession?: boolean | undefined;
  /** Leaves the first invoice a draft, as schedules do. */
  readonly draftFirstInvoice?: boolean | undefined;
  /** Anything else the subscription is to say, such as `metadata` or `collection_method`. */
  readonly fields?: Partial<SubscriptionRecord>;
}
