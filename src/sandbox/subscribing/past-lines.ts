import type { LineDraft } from '../invoicing/line-draft.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import type { World } from '../world.ts';
import { anchorOf, type Cadence, cadenceOf, type Period, periodAt } from './cadence.ts';
import { periodText } from './descriptions.ts';
import { shareOf } from './period-lines.ts';
import { isMetered, type Terms } from './terms.ts';

/** The lines a backdated subscription bills for the time before now: every whole period, and a share of one. */
export function pastLines(
  world: World,
  subscription: SubscriptionRecord,
  terms: readonly Terms[],
  past: Period,
): readonly LineDraft[] {
  const { currency } = subscription;
  return [...terms]
    .reverse()
    .filter(({ price }) => !isMetered(price))
    .map(({ item, price }) => {
      const quantity = item.quantity ?? 1;
      const shares = sharesOf(subscription, cadenceOf(price), past);
      return {
        type: 'subscription',
        amount: shares.reduce((total, share) => total + shareOf(price, quantity, currency, share), 0),
        description: periodText(world, price, quantity, currency),
        discountable: true,
        discounts: item.discounts,
        metadata: subscription.metadata,
        period: past,
        price,
        proration: true,
        quantity,
        subscription: subscription.id,
        subscriptionItem: item.id,
        taxRates: item.tax_rates ?? [],
      };
    });
}

function sharesOf(
  subscription: SubscriptionRecord,
  cadence: Cadence,
  past: Period,
): readonly { readonly part: number; readonly whole: number }[] {
  const shares = [];
  for (let end = past.end; end > past.start; ) {
    const whole = periodAt(anchorOf(subscription), cadence, end - 1);
    const start = Math.max(whole.start, past.start);
    shares.push({ part: end - start, whole: whole.end - whole.start });
    end = start;
  }
  return shares;
}
