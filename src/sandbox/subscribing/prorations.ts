import { discountingsOf } from '../invoicing/compose.ts';
import { inheritedDiscounts } from '../invoicing/inherited-discounts.ts';
import type { LineDraft } from '../invoicing/line-draft.ts';
import { type Decimal, decimalOf, divideHalfUp } from '../money/decimal.ts';
import { discountLines } from '../money/discounts.ts';
import { exactLineAmount, lineAmount, pricingIn } from '../money/line-amount.ts';
import { negated, prorated, type Share } from '../money/proration.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import type { Period } from './cadence.ts';
import { prorationText } from './descriptions.ts';
import { isMetered, type Terms } from './terms.ts';

/** A change of what a subscription consists of, in the middle of a period. */
export interface ProratedChange {
  readonly subscription: SubscriptionRecord;
  readonly before: readonly Terms[];
  /** Items that stay keep their id; null where nothing takes the old items' place in this period. */
  readonly after: readonly Terms[] | null;
  readonly at: number;
  readonly period: Period;
}

/**
 * What a change in the middle of a period costs: credits for the unused time of the old items, then debits
 * for the remaining time of the new ones. Items that stay as they are give nothing; neither do metered ones.
 */
export function prorations(world: World, change: ProratedChange): readonly LineDraft[] {
  const { period, at } = change;
  const whole = period.end - period.start;
  const part = Math.min(Math.max(period.end - at, 0), whole);
  // At the end of a period there is nothing left to settle.
  if (whole <= 0 || part === 0) return [];
  const isSame = (a: Terms, b: Terms): boolean =>
    a.item.id === b.item.id && a.price.id === b.price.id && a.item.quantity === b.item.quantity;
  const after = change.after ?? [];
  const old = change.before.filter(
    (one) => !isMetered(one.price) && !after.some((other) => isSame(one, other)),
  );
  const fresh = after.filter(
    (one) => !isMetered(one.price) && !change.before.some((other) => isSame(one, other)),
  );
  const share = { part, whole };
  return [...credits(world, change, old, share), ...debits(world, change, fresh, share)];
}

function credits(
  world: World,
  change: ProratedChange,
  terms: readonly Terms[],
  share: Share,
): readonly LineDraft[] {
  const { subscription, period } = change;
  const discounted = discountedAmounts(world, subscription, terms, change.at);
  return terms.map((one, index) => {
    const billed = billedLine(world, subscription, one, period);
    const amount =
      billed === undefined
        ? (discounted[index] ?? decimalOf(0))
        : amountAsBilled(one, billed, subscription.currency);
    return {
      ...prorationLine(world, change, one, 'Unused'),
      amount: prorated(negated(amount), share),
      ...(billed === undefined
        ? {}
        : { credits: { invoice: billed.invoice ?? '', invoice_line_items: [billed.id] } }),
    };
  });
}

function debits(
  world: World,
  change: ProratedChange,
  terms: readonly Terms[],
  share: Share,
): readonly LineDraft[] {
  const discounted = discountedAmounts(world, change.subscription, terms, change.at);
  return terms.map((one, index) => ({
    ...prorationLine(world, change, one, 'Remaining'),
    amount: prorated(discounted[index] ?? decimalOf(0), share),
  }));
}

function prorationLine(
  world: World,
  { subscription, at, period }: ProratedChange,
  { item, price }: Terms,
  side: 'Unused' | 'Remaining',
): LineDraft {
  const quantity = item.quantity ?? 1;
  return {
    type: 'invoiceitem',
    description: prorationText(world, side, price, quantity, at),
    discountable: false,
    metadata: {},
    period: { start: at, end: Math.max(at, period.end) },
    price,
    proration: true,
    quantity,
    subscription: subscription.id,
    subscriptionItem: item.id,
    taxRates: item.tax_rates ?? [],
  };
}

/** What whole periods cost after the discounts that run now, which proration lines no longer get. */
function discountedAmounts(
  world: World,
  subscription: SubscriptionRecord,
  terms: readonly Terms[],
  at: number,
): readonly Decimal[] {
  const { currency } = subscription;
  const customer = world.store.last('customer', subscription.customer);
  const running = customer === undefined ? [] : inheritedDiscounts(world, customer, subscription, at);
  const shares = discountLines(
    terms.map(({ item, price }) => ({
      amount: fullAmount(price, item.quantity, currency),
      discountable: true,
      product: price.product,
    })),
    discountingsOf(world, running, currency),
  );
  return terms.map(({ item, price }, index) => {
    const off = (shares[index] ?? []).reduce((total, { amount }) => total + amount, 0);
    return off === 0
      ? exactAmount(price, item.quantity, currency)
      : decimalOf(fullAmount(price, item.quantity, currency) - off);
  });
}

/** What a whole period costs given what was really billed for the item: the discounts it had stay taken off. */
function amountAsBilled({ item, price }: Terms, line: Records['line_item'], currency: string): Decimal {
  const off = (line.discount_amounts ?? []).reduce((total, { amount }) => total + amount, 0);
  if (off === 0 || line.amount === 0) return exactAmount(price, item.quantity, currency);
  const full = fullAmount(price, item.quantity, currency);
  const net = divideHalfUp(BigInt(full) * BigInt(line.amount - off), BigInt(line.amount));
  return { digits: net, scale: 0 };
}

/** The newest line that billed an item as it is for the current period. */
function billedLine(
  { store }: World,
  subscription: SubscriptionRecord,
  { item, price }: Terms,
  period: Period,
): Records['line_item'] | undefined {
  const invoices = store.list('invoice', {
    match: { subscription: subscription.id },
    where: ({ status }) => status !== 'void',
  }).records;
  for (const { id, created } of invoices) {
    // Nothing billed before the period began, or at most a day before it, can be about it.
    if (created < period.start - 86_400) return undefined;
    const line = store
      .list('line_item', { match: { invoice: id } })
      .records.find(
        (one) =>
          one.subscription_item === item.id &&
          one.price === price.id &&
          one.quantity === (item.quantity ?? 1) &&
          one.period.end === period.end &&
          one.amount > 0,
      );
    if (line !== undefined) return line;
  }
  return undefined;
}

function fullAmount(price: Records['price'], quantity: number | undefined, currency: string): number {
  const pricing = pricingIn(price, currency);
  return pricing === undefined ? 0 : lineAmount(pricing, quantity ?? 1);
}

function exactAmount(price: Records['price'], quantity: number | undefined, currency: string): Decimal {
  const pricing = pricingIn(price, currency);
  return pricing === undefined ? decimalOf(0) : exactLineAmount(pricing, quantity ?? 1);
}
