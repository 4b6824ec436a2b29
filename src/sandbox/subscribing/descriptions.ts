import { amountText } from '../money/amount-text.ts';
import { pricingIn } from '../money/line-amount.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';

/** What a line says of a whole period: `1 × Gold (at $20.00 / month)`. */
export function periodText(
  world: World,
  price: Records['price'],
  quantity: number | null,
  currency: string,
): string {
  return `${quantity ?? 1} × ${nameOf(world, price)} (${rateText(price, currency)})`;
}

/** What a line says of a trial. */
export function trialText(world: World, price: Records['price']): string {
  return `Trial period for ${nameOf(world, price)}`;
}

/** What the two sides of a proration say: `Unused time on Gold after 15 May 2023`. */
export function prorationText(
  world: World,
  side: 'Unused' | 'Remaining',
  price: Records['price'],
  quantity: number,
  at: number,
): string {
  const times = quantity === 1 ? '' : `${quantity} × `;
  return `${side} time on ${times}${nameOf(world, price)} after ${dateText(at)}`;
}

/** The name of what a price is for. */
export function nameOf({ store }: World, price: Records['price']): string {
  return store.last('product', price.product)?.name ?? price.nickname ?? price.id;
}

function rateText(price: Records['price'], currency: string): string {
  const { interval = 'month', interval_count: count = 1 } = price.recurring ?? {};
  const every = count === 1 ? interval : `every ${count} ${interval}s`;
  if (price.billing_scheme === 'tiered') return `tiered / ${every}`;
  const unit = pricingIn(price, currency)?.unit_amount_decimal ?? '0';
  return `at ${amountText(unit, currency)} / ${every}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dateText(at: number): string {
  const date = new Date(at * 1000);
  const day = String(date.getUTCDate()).padStart(2, '0');
  return `${day} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
