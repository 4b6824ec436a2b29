import type { InvoiceRecord } from '../objects/invoice/record.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import type { World } from '../world.ts';
import { billSubscription } from './bill.ts';
import { anchorOf, cadenceOf, periodAt } from './cadence.ts';
import { periodLines } from './period-lines.ts';
import { termsOf } from './terms.ts';

/** Begins a subscription's next period and drafts the invoice for it; a trial that ends begins the first one. */
export function renew(world: World, subscriptionId: string): InvoiceRecord {
  const subscription = world.store.get('subscription', subscriptionId);
  if (subscription === undefined) throw new Error(`There is no subscription ${subscriptionId} to renew`);
  const behind = {
    start: subscription.current_period_start,
    end: subscription.current_period_end,
  };
  const terms = termsOf(world, subscription);
  const ahead = {
    start: behind.end,
    end: periodAt(anchorOf(subscription), cadenceOf(terms[0]?.price), behind.end).end,
  };
  const renewed = world.store.put<SubscriptionRecord>({
    ...withoutEndedDiscounts(world, subscription, behind.end),
    current_period_end: ahead.end,
    current_period_start: ahead.start,
    status: subscription.status === 'trialing' ? 'active' : subscription.status,
  });
  return billSubscription(world, renewed, {
    // What was used during a trial was free.
    lines: periodLines(world, renewed, terms, {
      ahead,
      behind: subscription.status === 'trialing' ? null : behind,
    }),
    reason: 'subscription_cycle',
    period: behind,
  });
}

function withoutEndedDiscounts(
  { store }: World,
  subscription: SubscriptionRecord,
  at: number,
): SubscriptionRecord {
  const isRunning = (id: string | null): boolean => {
    const end = store.get('discount', id ?? '')?.end ?? null;
    return end === null || end > at;
  };
  const { discount, discounts } = subscription;
  return {
    ...subscription,
    discount: isRunning(discount) ? discount : null,
    discounts: discounts.filter(isRunning),
  };
}
