import type { LineDraft } from '../invoicing/line-draft.ts';
import { exactLineAmount, pricingIn } from '../money/line-amount.ts';
import { prorated } from '../money/proration.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import { anchorOf, cadenceOf, type Period, periodAt } from './cadence.ts';
import { periodText, trialText } from './descriptions.ts';
import { isMetered, type Terms } from './terms.ts';
import { usageIn } from './usage.ts';

type Billed = Pick<
  SubscriptionRecord,
  'billing_cycle_anchor' | 'billing_cycle_anchor_config' | 'currency' | 'id' | 'metadata'
>;

/** What is billed at a boundary. */
export interface Boundary {
  /** The period agreed quantities are billed for, ahead. */
  readonly ahead: Period | null;
  /** The period uses are billed for, afterwards; null before the first. */
  readonly behind: Period | null;
  /** Bills nothing for a period shorter than the cadence, instead of its share. */
  readonly freeStub?: boolean;
}

/** The lines of a subscription at the beginning of a period, newest item first. */
export function periodLines(
  world: World,
  subscription: Billed,
  terms: readonly Terms[],
  { ahead, behind, freeStub = false }: Boundary,
): readonly LineDraft[] {
  return [...terms].reverse().flatMap((one): LineDraft[] => {
    if (isMetered(one.price)) return [usageLine(world, subscription, one, behind, ahead)];
    return ahead === null ? [] : [aheadLine(world, subscription, one, ahead, freeStub)];
  });
}

/** The lines of a trial: nothing is billed, and it says so. */
export function trialLines(
  world: World,
  subscription: Billed,
  terms: readonly Terms[],
  period: Period,
): readonly LineDraft[] {
  return [...terms].reverse().map((one) => ({
    ...lineOf(subscription, one, period),
    amount: 0,
    description: trialText(world, one.price),
    quantity: one.item.quantity ?? (isMetered(one.price) ? 0 : 1),
  }));
}

/** What was used so far, for a subscription that ends in the middle of a period. */
export function usageLines(
  world: World,
  subscription: Billed,
  terms: readonly Terms[],
  period: Period,
): readonly LineDraft[] {
  return [...terms]
    .reverse()
    .filter(({ item, price }) => isMetered(price) && usageIn(world, item.id, price, period) > 0)
    .map((one) => usageLine(world, subscription, one, period, null));
}

function aheadLine(
  world: World,
  subscription: Billed,
  one: Terms,
  period: Period,
  freeStub: boolean,
): LineDraft {
  const { price, item } = one;
  const quantity = item.quantity ?? 1;
  const line = {
    ...lineOf(subscription, one, period),
    description: periodText(world, price, quantity, subscription.currency),
    quantity,
  };
  const whole = periodAt(anchorOf(subscription), cadenceOf(price), period.start);
  const share = { part: period.end - period.start, whole: whole.end - whole.start };
  if (share.part === share.whole) return line;
  const amount = freeStub ? 0 : shareOf(price, quantity, subscription.currency, share);
  return { ...line, amount, proration: true, discountable: true };
}

function usageLine(
  world: World,
  subscription: Billed,
  one: Terms,
  behind: Period | null,
  ahead: Period | null,
): LineDraft {
  const { price, item } = one;
  const used = behind === null ? 0 : usageIn(world, item.id, price, behind);
  const period = behind ?? ahead ?? { start: 0, end: 0 };
  return {
    ...lineOf(subscription, one, behind ?? { start: period.start, end: period.start }),
    // Before anything could be used not even the flat part of a tier is owed.
    ...(behind === null ? { amount: 0 } : {}),
    description: periodText(world, price, used, subscription.currency),
    quantity: used,
  };
}

/** What a price charges for a share of its period, exactly, rounded once. */
export function shareOf(
  price: Records['price'],
  quantity: number,
  currency: string,
  share: { readonly part: number; readonly whole: number },
): number {
  const pricing = pricingIn(price, currency);
  return pricing === undefined ? 0 : prorated(exactLineAmount(pricing, quantity), share);
}

function lineOf(subscription: Billed, { item, price }: Terms, period: Period) {
  return {
    type: 'subscription' as const,
    discounts: item.discounts,
    metadata: subscription.metadata,
    period,
    price,
    subscription: subscription.id,
    subscriptionItem: item.id,
    taxRates: item.tax_rates ?? [],
  };
}
