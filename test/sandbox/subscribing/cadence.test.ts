import { expect, test } from 'vitest';
import { createRandom } from '../../../src/sandbox/random.ts';
import { boundary, type Cadence, periodAt } from '../../../src/sandbox/subscribing/cadence.ts';

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 1000;
const dateOf = (moment: number): string => new Date(moment * 1000).toISOString().slice(0, 10);
const monthly: Cadence = { interval: 'month', interval_count: 1 };

test('a monthly anchor on the 31st keeps to the ends of shorter months', () => {
  const anchor = { moment: at('2023-01-31') };
  const dates = [1, 2, 3, 12, 13].map((periods) => dateOf(boundary(anchor, monthly, periods)));
  expect(dates).toEqual(['2023-02-28', '2023-03-31', '2023-04-30', '2024-01-31', '2024-02-29']);
});

test('a configured day comes back after a month too short for it', () => {
  const anchor = { moment: at('2023-02-28'), dayOfMonth: 31 };
  expect([1, 2].map((n) => dateOf(boundary(anchor, monthly, n)))).toEqual(['2023-03-31', '2023-04-30']);
});

test('a year from 29 February is 28 February, and four years are 29 February', () => {
  const yearly: Cadence = { interval: 'year', interval_count: 1 };
  const anchor = { moment: at('2024-02-29') };
  expect([1, 4].map((n) => dateOf(boundary(anchor, yearly, n)))).toEqual(['2025-02-28', '2028-02-29']);
});

test('a period holds its moment, whatever the cadence and on either side of the anchor', () => {
  const random = createRandom(5);
  const intervals = ['day', 'week', 'month', 'year'] as const;
  for (let n = 0; n < 2000; n += 1) {
    const anchor = { moment: random.between(1_600_000_000, 1_700_000_000) };
    const cadence = { interval: random.pick(intervals), interval_count: random.between(1, 3) };
    const moment = random.between(1_500_000_000, 1_900_000_000);
    const { start, end } = periodAt(anchor, cadence, moment);
    expect(start <= moment && moment < end).toBe(true);
  }
});
