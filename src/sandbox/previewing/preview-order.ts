import type { SentPricing } from '../invoicing/line-pricing.ts';
import type { Records } from '../records.ts';
import type { Redeemable } from '../redeeming/discounts.ts';
import type { ItemInput } from '../subscribing/item-input.ts';
import type { SubscriptionChange } from '../subscribing/subscription-change.ts';
import type { ProrationBehavior } from '../subscribing/subscription-input.ts';
import type { World } from '../world.ts';

/** An invoice item that is only imagined, or an imagined change of one that waits. */
export interface ImaginedItem extends SentPricing {
  readonly currency?: string;
  readonly description?: string;
  readonly discountable?: boolean;
  readonly discounts?: readonly Redeemable[] | null;
  readonly invoiceitem?: Records['invoiceitem'];
  readonly metadata?: Readonly<Record<string, string | null>> | null;
  readonly period?: { readonly start: number; readonly end: number };
  readonly taxRates?: readonly string[];
}

/** What is imagined of a subscription before its next invoice is looked at. */
export interface ImaginedChange {
  readonly billingCycleAnchor?: 'now' | 'unchanged' | number | undefined;
  readonly cancelAt?: number | null | undefined;
  readonly cancelAtPeriodEnd?: boolean | undefined;
  readonly cancelNow?: boolean | undefined;
  readonly defaultTaxRates?: readonly string[] | undefined;
  readonly prorationBehavior?: ProrationBehavior | undefined;
  readonly prorationDate?: number | undefined;
  readonly resumeNow?: boolean | undefined;
  readonly startDate?: number | undefined;
  readonly trialEnd?: number | 'now' | undefined;
  readonly trialFromPlan?: boolean | undefined;
  /** The items as changes of a subscription there is; made when they are needed. */
  readonly itemChanges?: (world: World) => NonNullable<SubscriptionChange['items']>;
  /** The items as those of a subscription there is not yet. */
  readonly newItems?: (world: World) => readonly ItemInput[];
}

/** An invoice to be looked at before there is one. */
export interface PreviewOrder {
  readonly customer: Records['customer'];
  /** There is no such customer: the invoice names none. */
  readonly isImagined?: boolean;
  readonly subscription?: Records['subscription'] | undefined;
  readonly schedule?: Records['subscription_schedule'] | undefined;
  readonly currency?: string | undefined;
  /** In the place of the discounts it would inherit. */
  readonly discounts?: readonly Redeemable[] | undefined;
  readonly items?: readonly ImaginedItem[] | undefined;
  readonly change: ImaginedChange;
  /** What the invoice is to say beside its money. */
  readonly fields: Partial<Records['invoice']>;
}
