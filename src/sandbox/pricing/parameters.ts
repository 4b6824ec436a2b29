import { boolean, decimal, integer, list, object, oneOf, required, text } from '../protocol/parameters.ts';
import { currency, mapOf, wordOr } from '../protocol/value-parameters.ts';

/** Whether a price contains its tax. */
export const taxBehavior = oneOf('exclusive', 'inclusive', 'unspecified');

/** What one unit costs: whole minor units, or a decimal of them. */
export const unitAmount = { unit_amount: integer({ min: 0 }), unit_amount_decimal: decimal() };

/** The steps of a tiered price. */
export const tiers = list(
  object({
    ...unitAmount,
    flat_amount: integer({ min: 0 }),
    flat_amount_decimal: decimal(),
    up_to: required(wordOr('inf', integer({ min: 1 }))),
  }),
);

/** An amount the payer chooses. */
export const customUnitAmount = object({
  enabled: required(boolean()),
  maximum: integer({ min: 0 }),
  minimum: integer({ min: 0 }),
  preset: integer({ min: 0 }),
});

/** What the same thing costs in other currencies. */
export const currencyOptions = mapOf(
  object({ ...unitAmount, custom_unit_amount: customUnitAmount, tax_behavior: taxBehavior, tiers }),
  currency(),
);

/** How often something is billed. */
export const interval = oneOf('day', 'month', 'week', 'year');

/** How uses are added up. */
export const aggregateUsage = oneOf('last_during_period', 'last_ever', 'max', 'sum');

/** Whether a quantity is agreed or uses are counted. */
export const usageType = oneOf('licensed', 'metered');

/** Groups units before they are priced. */
export const transform = object({
  divide_by: required(integer({ min: 1 })),
  round: required(oneOf('down', 'up')),
});

/** How often a price is billed, and how its quantity comes about. */
export const recurring = object({
  aggregate_usage: aggregateUsage,
  interval: required(interval),
  interval_count: integer({ min: 1 }),
  meter: text(),
  trial_period_days: integer({ min: 0 }),
  usage_type: usageType,
});
