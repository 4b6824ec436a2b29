import type { Records } from '../records.ts';
import { type Decimal, decimalOf, rounded, sum, times } from './decimal.ts';

/** What of a price decides the amount of a line. */
export type Pricing = Pick<
  Records['price'],
  'billing_scheme' | 'tiers' | 'tiers_mode' | 'transform_quantity' | 'unit_amount_decimal'
>;

type Tier = NonNullable<Pricing['tiers']>[number];

const zero = decimalOf(0);

/** What a price charges in a currency: its own, or one of its options; undefined where it has none. */
export function pricingIn(price: Records['price'], currency: string): Pricing | undefined {
  if (price.currency === currency) return price;
  const option = price.currency_options?.[currency];
  if (option === undefined) return undefined;
  const { tiers, unit_amount_decimal } = option;
  const { billing_scheme, tiers_mode, transform_quantity } = price;
  return {
    billing_scheme,
    tiers_mode,
    transform_quantity,
    unit_amount_decimal,
    ...(tiers === undefined ? {} : { tiers }),
  };
}

/** The amount of a line in minor units: computed exactly, rounded once, half up. */
export function lineAmount(pricing: Pricing, quantity: number): number {
  return rounded(exactLineAmount(pricing, quantity));
}

/** The amount of a line before any rounding, for whoever takes a part of it. */
export function exactLineAmount(pricing: Pricing, quantity: number): Decimal {
  const billed = billedQuantity(pricing, quantity);
  if (pricing.billing_scheme === 'per_unit') {
    return times(decimalOf(pricing.unit_amount_decimal ?? 0), billed);
  }
  const tiers = pricing.tiers ?? [];
  return pricing.tiers_mode === 'volume' ? volume(tiers, billed) : graduated(tiers, billed);
}

/** The quantity that is billed, after grouping such as "per started 100". */
export function billedQuantity({ transform_quantity: transform }: Pricing, quantity: number): number {
  if (transform === null) return quantity;
  const left = quantity % transform.divide_by;
  const groups = (quantity - left) / transform.divide_by;
  return transform.round === 'up' && left > 0 ? groups + 1 : groups;
}

/** Each tier touched bills its own units and its flat amount; a quantity of zero touches the first. */
function graduated(tiers: readonly Tier[], quantity: number): Decimal {
  let total = zero;
  let below = 0;
  for (const tier of tiers) {
    if (below > 0 && below >= quantity) break;
    const upTo = Math.min(quantity, tier.up_to ?? quantity);
    total = sum(total, sum(times(unitOf(tier), upTo - below), flatOf(tier)));
    below = tier.up_to ?? quantity;
    if (below >= quantity) break;
  }
  return total;
}

/** The tier holding the whole quantity bills all of it. */
function volume(tiers: readonly Tier[], quantity: number): Decimal {
  const tier = tiers.find(({ up_to }) => up_to === null || quantity <= up_to);
  return tier === undefined ? zero : sum(times(unitOf(tier), quantity), flatOf(tier));
}

function unitOf(tier: Tier): Decimal {
  return decimalOf(tier.unit_amount_decimal ?? 0);
}

function flatOf(tier: Tier): Decimal {
  return decimalOf(tier.flat_amount_decimal ?? 0);
}
