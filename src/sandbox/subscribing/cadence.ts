import { day, type Interval } from '../periods.ts';
import type { Records } from '../records.ts';

/** How often something is billed. */
export interface Cadence {
  readonly interval: Interval;
  readonly interval_count: number;
}

/** A span of time. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** What the boundaries of billing periods are counted from. */
export interface Anchor {
  readonly moment: number;
  /** The day of the month wanted, where the anchor itself fell into a month too short for it. */
  readonly dayOfMonth?: number;
}

/** What a subscription's periods are counted from. */
export function anchorOf(
  subscription: Pick<Records['subscription'], 'billing_cycle_anchor' | 'billing_cycle_anchor_config'>,
): Anchor {
  const { billing_cycle_anchor: moment, billing_cycle_anchor_config: config } = subscription;
  return config === null ? { moment } : { moment, dayOfMonth: config.day_of_month };
}

/** The cadence of a price; every item of a subscription has the same. */
export function cadenceOf(price: Records['price'] | undefined): Cadence {
  return {
    interval: price?.recurring?.interval ?? 'month',
    interval_count: price?.recurring?.interval_count ?? 1,
  };
}

/**
 * The boundary so many periods after the anchor, or before it when negative, in UTC. Months keep the anchor's
 * day, or the last day of a month too short for it.
 */
export function boundary(anchor: Anchor, { interval, interval_count }: Cadence, periods: number): number {
  const count = periods * interval_count;
  if (interval === 'day') return anchor.moment + count * day;
  if (interval === 'week') return anchor.moment + count * 7 * day;
  const date = new Date(anchor.moment * 1000);
  const wanted = anchor.dayOfMonth ?? date.getUTCDate();
  const month = date.getUTCMonth() + (interval === 'year' ? 12 * count : count);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  date.setUTCFullYear(date.getUTCFullYear(), month, Math.min(wanted, lastDay));
  return date.getTime() / 1000;
}

/** The billing period a moment falls into. */
export function periodAt(anchor: Anchor, cadence: Cadence, moment: number): Period {
  let periods = Math.floor((moment - anchor.moment) / longest(cadence));
  // The guess is off by little, since months and years differ in length.
  while (boundary(anchor, cadence, periods) > moment) periods -= 1;
  while (boundary(anchor, cadence, periods + 1) <= moment) periods += 1;
  return { start: boundary(anchor, cadence, periods), end: boundary(anchor, cadence, periods + 1) };
}

/** The moment one interval after another, such as the end of a period that starts anew. */
export function oneAfter(moment: number, cadence: Cadence): number {
  return boundary({ moment }, cadence, 1);
}

function longest({ interval, interval_count }: Cadence): number {
  return interval_count * day * { day: 1, week: 7, month: 31, year: 366 }[interval];
}
