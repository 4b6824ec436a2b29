import { invalidRequest } from '../errors.ts';
import type { Records } from '../records.ts';
import type { Naming, SentRecurrence } from './sent.ts';

/** A year, in each interval. */
const longest = { day: 365, week: 52, month: 12, year: 1 } as const;

/** How often a price is billed, complete; at most a year apart. */
export function recurrenceFrom(
  sent: SentRecurrence,
  nameOf: Naming,
): NonNullable<Records['price']['recurring']> {
  const { interval_count = 1, meter, trial_period_days, usage_type = 'licensed' } = sent;
  if (interval_count > longest[sent.interval]) {
    throw invalidRequest('Interval too long: at most one year is allowed (1 year, 12 months, or 52 weeks).', {
      param: nameOf('interval_count'),
    });
  }
  const isMetered = usage_type === 'metered';
  const stray = isMetered
    ? undefined
    : (['aggregate_usage', 'meter'] as const).find((name) => sent[name] !== undefined);
  if (stray !== undefined) {
    throw invalidRequest(`You can only pass \`${stray}\` with \`usage_type=metered\`.`, {
      param: nameOf(stray),
    });
  }
  return {
    aggregate_usage: isMetered && meter === undefined ? (sent.aggregate_usage ?? 'sum') : null,
    interval: sent.interval,
    interval_count,
    meter: meter ?? null,
    trial_period_days: trial_period_days ?? null,
    usage_type,
  };
}
