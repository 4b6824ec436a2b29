import { Choice } from '../../graph/choices.ts';

const intervals = {
  day: 'Days.',
  week: 'Weeks.',
  month: 'Months.',
  year: 'Years.',
} as const;
const intervalDescription = 'The unit in which the time between two bills is counted.';

export const BillingInterval = new Choice('BillingInterval', intervalDescription, intervals);
export const BillingIntervalInput = BillingInterval.input;

const usageTypes = {
  licensed: 'By the quantity that the subscription is set to.',
  metered: 'By the usage that is reported during the period.',
} as const;
const usageDescription = 'Where the quantity that is billed comes from.';

export const UsageType = new Choice('UsageType', usageDescription, usageTypes);
export const UsageTypeInput = UsageType.input;

export const AggregateUsage = new Choice(
  'AggregateUsage',
  'What becomes of several usage reports in a period.',
  {
    sum: 'They are added up.',
    max: 'The highest counts.',
    last_during_period: 'The last of the period counts.',
    last_ever: 'The last counts, even one from before the period.',
  },
);
