import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import type {
  SchedulePhase,
  SchedulePhaseItem,
  SubscriptionScheduleRecord,
} from '../objects/subscription-schedule/record.ts';
import type { Redeemable } from '../redeeming/discounts.ts';
import type { ItemInput } from '../subscribing/item-input.ts';
import type { ItemChange } from '../subscribing/subscription-change.ts';
import type { AddedItem } from '../subscribing/subscription-input.ts';
import { isMetered, priceOf, type Terms } from '../subscribing/terms.ts';
import type { World } from '../world.ts';

type PhaseDiscount = SchedulePhase['discounts'][number];

/** What a subscription says of itself during a phase: the phase decides, then the schedule's defaults. */
export function phaseFields(
  { default_settings: defaults }: SubscriptionScheduleRecord,
  phase: SchedulePhase,
  current: SubscriptionRecord | undefined,
): Partial<SubscriptionRecord> {
  const collection_method = phase.collection_method ?? defaults.collection_method ?? 'charge_automatically';
  const days = phase.invoice_settings?.days_until_due ?? defaults.invoice_settings.days_until_due;
  return {
    application_fee_percent: phase.application_fee_percent ?? defaults.application_fee_percent,
    automatic_tax: phase.automatic_tax ?? defaults.automatic_tax ?? { enabled: false, liability: null },
    billing_thresholds: phase.billing_thresholds ?? defaults.billing_thresholds,
    collection_method,
    days_until_due: collection_method === 'send_invoice' ? days : null,
    default_payment_method: phase.default_payment_method ?? defaults.default_payment_method,
    default_tax_rates: phase.default_tax_rates ?? [],
    description: phase.description ?? defaults.description,
    metadata: { ...current?.metadata, ...phase.metadata },
    on_behalf_of: phase.on_behalf_of ?? defaults.on_behalf_of,
    transfer_data: phase.transfer_data ?? defaults.transfer_data,
  };
}

/** The items a subscription begins with in a phase. */
export function phaseItems(world: World, { items }: SchedulePhase): readonly ItemInput[] {
  return items.map((item) => ({
    billingThresholds: item.billing_thresholds,
    discounts: redeemablesOf(item.discounts),
    metadata: item.metadata ?? {},
    // The price was checked when the schedule was made; archiving it since does not stop the schedule.
    price: { ...priceOf(world, item.price), active: true },
    quantity: item.quantity,
    taxRates: item.tax_rates ?? [],
  }));
}

/** What has to change for a subscription to consist of the items of a phase. */
export function phaseChanges(
  world: World,
  terms: readonly Terms[],
  { items }: SchedulePhase,
): readonly ItemChange[] {
  const inPhase = new Set(items.map(({ price }) => price));
  const leaving = terms.filter(({ price }) => !inPhase.has(price.id));
  return [
    ...items.map((item) =>
      changeFor(
        world,
        terms.find(({ price }) => price.id === item.price),
        item,
      ),
    ),
    ...leaving.map(({ item }) => ({ id: item.id, deleted: true, clearUsage: true })),
  ];
}

function changeFor(world: World, current: Terms | undefined, item: SchedulePhaseItem): ItemChange {
  const price = priceOf(world, item.price);
  return {
    id: current?.item.id,
    billingThresholds: item.billing_thresholds,
    ...(item.discounts.length === 0 && current === undefined
      ? {}
      : { discounts: redeemablesOf(item.discounts) }),
    metadata: item.metadata ?? {},
    price: { ...price, active: true },
    quantity: isMetered(price) ? undefined : (item.quantity ?? 1),
    taxRates: item.tax_rates ?? [],
  };
}

/** The things a phase bills once. */
export function phaseAddedItems(
  world: World,
  { add_invoice_items: added }: SchedulePhase,
): readonly AddedItem[] {
  return added.map(({ discounts, price, quantity, tax_rates }) => ({
    discounts: redeemablesOf(discounts),
    price: { ...priceOf(world, price), active: true },
    quantity: quantity ?? 1,
    taxRates: tax_rates ?? [],
  }));
}

/** What the discounts of a phase redeem. */
export function redeemablesOf(discounts: readonly PhaseDiscount[]): readonly Redeemable[] {
  return discounts.map(({ coupon, discount, promotion_code }) => ({
    coupon: coupon ?? undefined,
    discount: discount ?? undefined,
    promotionCode: promotion_code ?? undefined,
  }));
}
