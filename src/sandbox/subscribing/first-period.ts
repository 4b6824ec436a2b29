import { invalidRequest } from '../errors.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { day } from '../periods.ts';
import { type Anchor, boundary, type Cadence, oneAfter, type Period, periodAt } from './cadence.ts';

/** What is said about when a subscription starts. */
export interface StartWishes {
  readonly backdateStartDate?: number | undefined;
  readonly billingCycleAnchor?: number | undefined;
  readonly billingCycleAnchorConfig?: AnchorConfig | undefined;
  readonly trialEnd?: number | 'now' | undefined;
  readonly trialPeriodDays?: number | undefined;
  readonly trialFromPlan?: boolean | undefined;
}

/** A moment of the month, and for long cycles of the year, at which periods begin. */
export interface AnchorConfig {
  readonly day_of_month: number;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly month?: number | undefined;
  readonly second?: number | undefined;
}

/** How a subscription begins. */
export interface Start {
  readonly anchor: number;
  readonly config: SubscriptionRecord['billing_cycle_anchor_config'];
  readonly period: Period;
  readonly trial: Period | null;
  /** The time before now that a backdated subscription bills as well. */
  readonly past: Period | null;
  readonly startDate: number;
}

/** Works out how a subscription begins, refusing what cannot be. */
export function startOf(wishes: StartWishes, cadence: Cadence, now: number, planTrialDays: number): Start {
  const backdate = backdateOf(wishes, now);
  const trialEnd = trialEndOf(wishes, now, planTrialDays);
  const config = configOf(wishes, cadence);
  const wished = anchorWish(wishes, config, cadence, trialEnd ?? now);
  const startDate = backdate ?? now;
  if (trialEnd !== null) {
    const trial = { start: now, end: trialEnd };
    return { anchor: wished ?? trialEnd, config, period: trial, trial, past: null, startDate };
  }
  if (wished === null) {
    const period = { start: now, end: oneAfter(now, cadence) };
    const past = backdate === null ? null : { start: backdate, end: now };
    return { anchor: now, config, period, trial: null, past, startDate };
  }
  const whole = periodAt(anchorWith(wished, config), cadence, now);
  const start = Math.max(startDate, whole.start);
  const past = start > startDate ? { start: startDate, end: start } : null;
  const period = { start: backdate === null ? now : start, end: whole.end };
  return { anchor: wished, config, period, trial: null, past, startDate };
}

function backdateOf({ backdateStartDate: backdate }: StartWishes, now: number): number | null {
  if (backdate === undefined) return null;
  if (backdate <= now) return backdate;
  throw invalidRequest('The `backdate_start_date` must be in the past.', { param: 'backdate_start_date' });
}

const longestTrial = 730 * day;

/** When the trial ends, or null without one. */
export function trialEndOf(wishes: StartWishes, now: number, planTrialDays: number): number | null {
  const { trialEnd, trialPeriodDays, trialFromPlan } = wishes;
  if (trialFromPlan === true && (trialEnd !== undefined || trialPeriodDays !== undefined)) {
    throw invalidRequest('You cannot set `trial_end` or `trial_period_days` when `trial_from_plan=true`.', {
      code: 'parameters_exclusive',
      param: 'trial_from_plan',
    });
  }
  if (trialEnd !== undefined && trialPeriodDays !== undefined) {
    throw invalidRequest('You may only specify one of these parameters: trial_end, trial_period_days.', {
      code: 'parameters_exclusive',
      param: 'trial_end',
    });
  }
  if (trialEnd === 'now') return null;
  if (trialEnd !== undefined) return checkedTrialEnd(trialEnd, now);
  const days = trialFromPlan === true ? planTrialDays : (trialPeriodDays ?? 0);
  return days === 0 ? null : now + days * day;
}

function checkedTrialEnd(trialEnd: number, now: number): number {
  if (trialEnd <= now) {
    throw invalidRequest('Invalid timestamp: must be an integer Unix timestamp in the future.', {
      param: 'trial_end',
    });
  }
  if (trialEnd > now + longestTrial) {
    throw invalidRequest('Invalid timestamp: can be no more than two years in the future.', {
      param: 'trial_end',
    });
  }
  return trialEnd;
}

function anchorWish(
  wishes: StartWishes,
  config: Start['config'],
  cadence: Cadence,
  from: number,
): number | null {
  const { billingCycleAnchor: anchor } = wishes;
  if (anchor !== undefined && config !== null) {
    throw invalidRequest(
      'You may only specify one of these parameters: billing_cycle_anchor, billing_cycle_anchor_config.',
      { code: 'parameters_exclusive', param: 'billing_cycle_anchor' },
    );
  }
  if (config !== null) return nextMatch(config, cadence, from);
  if (anchor === undefined) return null;
  if (anchor <= from) {
    throw invalidRequest('The `billing_cycle_anchor` must be a time in the future.', {
      param: 'billing_cycle_anchor',
    });
  }
  if (anchor > oneAfter(from, cadence)) {
    throw invalidRequest('The `billing_cycle_anchor` cannot be later than the next natural billing date.', {
      param: 'billing_cycle_anchor',
    });
  }
  return anchor;
}

function configOf({ billingCycleAnchorConfig: config }: StartWishes, cadence: Cadence): Start['config'] {
  if (config === undefined) return null;
  const { day_of_month, hour = null, minute = null, month = null, second = null } = config;
  if (cadence.interval !== 'month' && cadence.interval !== 'year') {
    throw invalidRequest('`billing_cycle_anchor_config` can only be used with monthly and yearly prices.', {
      param: 'billing_cycle_anchor_config',
    });
  }
  return { day_of_month, hour, minute, month, second };
}

/** The first moment from another one on that a configured anchor names; what it leaves open stays as it is. */
function nextMatch(config: NonNullable<Start['config']>, cadence: Cadence, from: number): number {
  const date = new Date(from * 1000);
  const first = config.month === null ? date.getUTCMonth() : config.month - 1;
  const time = [
    config.hour ?? date.getUTCHours(),
    config.minute ?? (config.hour === null ? date.getUTCMinutes() : 0),
    config.second ?? (config.hour === null ? date.getUTCSeconds() : 0),
  ] as const;
  const step = config.month === null ? 1 : 12;
  for (let months = first; ; months += step) {
    const lastDay = new Date(Date.UTC(date.getUTCFullYear(), months + 1, 0)).getUTCDate();
    const dayOfMonth = Math.min(config.day_of_month, lastDay);
    const moment = Date.UTC(date.getUTCFullYear(), months, dayOfMonth, ...time) / 1000;
    if (moment > from) return earliest(moment, from, config, cadence);
  }
}

/** With a month and a cadence shorter than a year, the anchor may be a boundary before that month comes. */
function earliest(
  moment: number,
  from: number,
  config: NonNullable<Start['config']>,
  cadence: Cadence,
): number {
  const anchor = anchorWith(moment, config);
  let periods = 0;
  while (boundary(anchor, cadence, periods - 1) > from) periods -= 1;
  return boundary(anchor, cadence, periods);
}

function anchorWith(moment: number, config: Start['config']): Anchor {
  return config === null ? { moment } : { moment, dayOfMonth: config.day_of_month };
}
