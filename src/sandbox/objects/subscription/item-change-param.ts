import { appliedRates } from '../../invoicing/tax-rates.ts';
import type { ItemChange } from '../../subscribing/subscription-change.ts';
import type { World } from '../../world.ts';
import { type ItemParam, priceFrom, redeemables } from './items-param.ts';

/** A change of an item as sent, in the words of whoever makes it. */
export function itemChange(
  world: World,
  sent: ItemParam & { readonly id?: string; readonly deleted?: boolean; readonly clear_usage?: boolean },
  at?: string,
): ItemChange {
  const nameOf = (name: string): string => (at === undefined ? name : `${at}[${name}]`);
  const current = world.store.get('subscription_item', sent.id ?? '');
  return {
    at,
    billingThresholds: sent.billing_thresholds,
    clearUsage: sent.clear_usage,
    deleted: sent.deleted,
    discounts: redeemables(sent.discounts, nameOf('discounts')),
    id: sent.id,
    metadata: sent.metadata,
    price: priceFrom(world, sent, at),
    quantity: sent.quantity,
    taxRates:
      sent.tax_rates === undefined
        ? undefined
        : appliedRates(sent.tax_rates, current?.tax_rates ?? [], nameOf('tax_rates')),
  };
}
