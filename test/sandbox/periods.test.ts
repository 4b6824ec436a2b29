import { expect, test } from 'vitest';
import { addIntervals } from '../../src/sandbox/periods.ts';

const at = (date: string): number => Date.parse(`${date}T10:00:00Z`) / 1000;

test('months keep the day of the anchor where they have it', () => {
  const dates = [1, 2, 3].map((count) => addIntervals(at('2023-01-31'), 'month', count));
  expect(dates).toEqual([at('2023-02-28'), at('2023-03-31'), at('2023-04-30')]);
});

test('a leap day comes back only in leap years', () => {
  expect(addIntervals(at('2024-02-29'), 'year', 1)).toBe(at('2025-02-28'));
  expect(addIntervals(at('2024-02-29'), 'year', 4)).toBe(at('2028-02-29'));
});

test('weeks and days are counted in seconds', () => {
  expect(addIntervals(at('2024-03-30'), 'week', 1)).toBe(at('2024-04-06'));
  expect(addIntervals(at('2024-03-30'), 'day', 2)).toBe(at('2024-04-01'));
});
