import type { MetadataChange } from '../metadata.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import type { SubscriptionItemRecord } from '../objects/subscription-item/record.ts';
import type { Records } from '../records.ts';
import type { Redeemable } from '../redeeming/discounts.ts';
import type { PaymentBehavior } from './collect-bill.ts';
import type { AddedItem, ProrationBehavior } from './subscription-input.ts';

/** A change to one item of a subscription; without an id, an item more. */
export interface ItemChange {
  readonly id?: string | undefined;
  readonly price?: Records['price'] | undefined;
  readonly quantity?: number | undefined;
  readonly deleted?: boolean | undefined;
  /** Forgets the uses of an item that goes. */
  readonly clearUsage?: boolean | undefined;
  readonly taxRates?: readonly string[] | undefined;
  readonly metadata?: MetadataChange | undefined;
  readonly billingThresholds?: SubscriptionItemRecord['billing_thresholds'] | undefined;
  /** Null takes all discounts of the item away. */
  readonly discounts?: readonly Redeemable[] | null | undefined;
  /** The parameter it came in, such as `items[0]`; an item of its own came in none. */
  readonly at?: string | undefined;
}

/** A change to a subscription. */
export interface SubscriptionChange {
  readonly items?: readonly ItemChange[] | undefined;
  readonly addInvoiceItems?: readonly AddedItem[] | undefined;
  readonly billingCycleAnchor?: 'now' | 'unchanged' | undefined;
  readonly trialEnd?: number | 'now' | undefined;
  readonly trialFromPlan?: boolean | undefined;
  readonly prorationBehavior?: ProrationBehavior | undefined;
  readonly prorationDate?: number | undefined;
  readonly paymentBehavior?: PaymentBehavior | undefined;
  readonly offSession?: boolean | undefined;
  /** Leaves an invoice that is due at once a draft for an hour, as schedules do. */
  readonly leaveDraft?: boolean | undefined;
  /** Null takes all discounts away. */
  readonly discounts?: readonly Redeemable[] | null | undefined;
  readonly cancelAtPeriodEnd?: boolean | undefined;
  /** Null takes the date away. */
  readonly cancelAt?: number | null | undefined;
  /** Anything else that changes, such as `metadata`. */
  readonly fields?: Partial<SubscriptionRecord> | undefined;
}
