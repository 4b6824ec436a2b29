/** The units billing periods are counted in. */
export type Interval = 'day' | 'week' | 'month' | 'year';

/** Seconds in a day. */
export const day = 86_400;

/**
 * The moment so many intervals after an anchor, in UTC. Months keep the anchor's day, or the last day of a
 * month too short for it: 31 January, 28 February, 31 March.
 */
export function addIntervals(anchor: number, interval: Interval, count: number): number {
  if (interval === 'day') return anchor + count * day;
  if (interval === 'week') return anchor + count * 7 * day;
  const from = new Date(anchor * 1000);
  const months = from.getUTCMonth() + (interval === 'year' ? 12 * count : count);
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), months + 1, 0)).getUTCDate();
  const moved = new Date(anchor * 1000);
  moved.setUTCFullYear(from.getUTCFullYear(), months, Math.min(from.getUTCDate(), lastDay));
  return moved.getTime() / 1000;
}
