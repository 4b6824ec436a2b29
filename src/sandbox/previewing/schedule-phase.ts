import type { SubscriptionScheduleRecord } from '../objects/subscription-schedule/record.ts';
import type { Records } from '../records.ts';
import type { Redeemable } from '../redeeming/discounts.ts';
import { createSubscription } from '../subscribing/create.ts';
import type { SubscriptionChange } from '../subscribing/subscription-change.ts';
import type { World } from '../world.ts';

type Phase = SubscriptionScheduleRecord['phases'][number];
type PhaseDiscount = Phase['discounts'][number];

/** Makes the subscription a schedule will begin with, as its first phase says. */
export function subscriptionOfPhase(
  world: World,
  schedule: SubscriptionScheduleRecord,
  phase: Phase,
  customer: Records['customer'],
): Records['subscription'] {
  return createSubscription(world, {
    addInvoiceItems: phase.add_invoice_items.flatMap(({ discounts, price, quantity, tax_rates }) => {
      const found = world.store.last('price', price);
      if (found === undefined) return [];
      return [
        {
          discounts: discounts.map(redeemableOf),
          price: found,
          quantity: quantity ?? 1,
          taxRates: tax_rates ?? [],
        },
      ];
    }),
    customer,
    draftFirstInvoice: true,
    discounts: phase.discounts.map(redeemableOf),
    items: newItems(world, phase),
    trialEnd: phase.trial_end ?? undefined,
    fields: {
      collection_method:
        phase.collection_method ?? schedule.default_settings.collection_method ?? 'charge_automatically',
      days_until_due: schedule.default_settings.invoice_settings.days_until_due,
      default_tax_rates: phase.default_tax_rates ?? [],
    },
  });
}

/** What a schedule changes of its subscription when the current period ends; null when nothing. */
export function phaseOrder(
  world: World,
  schedule: SubscriptionScheduleRecord | undefined,
  subscription: Records['subscription'],
): SubscriptionChange | null {
  const ends = schedule?.current_phase?.end_date;
  if (schedule === undefined || ends === undefined || ends > subscription.current_period_end) return null;
  const next = schedule.phases.find(({ start_date }) => start_date === ends);
  if (next === undefined) return null;
  const old = world.store.list('subscription_item', {
    match: { subscription: subscription.id },
    order: 'oldest',
  }).records;
  const kept = new Set(next.items.map(({ price }) => price));
  return {
    items: [
      ...newItems(world, next).map((item) => {
        const before = old.find(({ price }) => price === item.price.id);
        return before === undefined ? item : { id: before.id, quantity: item.quantity };
      }),
      ...old
        .filter(({ price }) => !kept.has(price))
        .map(({ id }) => ({ id, clearUsage: true, deleted: true })),
    ],
    paymentBehavior: 'default_incomplete',
    prorationBehavior: 'none',
  };
}

function newItems(world: World, phase: Phase) {
  return phase.items.flatMap((item) => {
    const price = world.store.last('price', item.price);
    if (price === undefined) return [];
    const { discounts, quantity, tax_rates } = item;
    return [{ discounts: discounts.map(redeemableOf), price, quantity, taxRates: tax_rates ?? [] }];
  });
}

function redeemableOf({ coupon, discount, promotion_code }: PhaseDiscount): Redeemable {
  return {
    coupon: coupon ?? undefined,
    discount: discount ?? undefined,
    promotionCode: promotion_code ?? undefined,
  };
}
