import { newDiscount } from '../objects/discount/record.ts';
import type { PriceRecord } from '../objects/price/record.ts';
import { newSubscription, type SubscriptionRecord } from '../objects/subscription/record.ts';
import { newSubscriptionItem, type SubscriptionItemRecord } from '../objects/subscription-item/record.ts';
import { addIntervals, day } from '../periods.ts';
import type { Records } from '../records.ts';
import type { DemoCustomer } from './customers.ts';
import { type InvoiceFate, type LinePlan, raiseInvoice } from './invoicing.ts';
import type { Stage } from './stage.ts';

/** A subscription to be made, with the invoices it has had so far. */
export interface SubscriptionPlan {
  readonly id?: string;
  readonly customer: DemoCustomer;
  readonly start: number;
  readonly status: SubscriptionRecord['status'];
  readonly prices: readonly { readonly price: PriceRecord; readonly quantity: number }[];
  readonly coupon?: Records['coupon'];
  readonly rates?: readonly Records['tax_rate'][];
  readonly trialDays?: number;
  readonly daysUntilDue?: number;
  /** When a canceled subscription ended. */
  readonly endedAt?: number;
  /** Set to end with the current period. */
  readonly leaving?: true;
  readonly fields?: Partial<SubscriptionRecord>;
}

/** Makes a subscription, its items and all its invoices up to now. */
export function startSubscription(stage: Stage, plan: SubscriptionPlan): SubscriptionRecord {
  const { store, ids, now } = stage;
  const { customer, start, status } = plan;
  const id = plan.id ?? ids.next('sub_');
  const items = plan.prices.map(({ price, quantity }) =>
    store.put(
      newSubscriptionItem({
        id: ids.next('si_'),
        created: start,
        price: price.id,
        subscription: id,
        ...(price.recurring?.usage_type === 'metered' ? {} : { quantity }),
      }),
    ),
  );
  const discount =
    plan.coupon === undefined ? undefined : addDiscount(stage, plan.coupon, customer.id, start, id);
  const trialEnd = plan.trialDays === undefined ? null : start + plan.trialDays * day;
  const anchor = trialEnd ?? start;
  const until = Math.min(plan.endedAt ?? now, now);
  const boundaries = boundariesOf(plan, anchor, until);
  const [periodStart, periodEnd] = currentPeriod(boundaries, start, anchor, until);
  const base = newSubscription({
    id,
    billing_cycle_anchor: anchor,
    canceled_at: status === 'canceled' ? (plan.endedAt ?? null) : null,
    cancellation_details: {
      comment: null,
      feedback: status === 'canceled' ? 'unused' : null,
      reason: status === 'canceled' ? 'cancellation_requested' : null,
    },
    collection_method: plan.daysUntilDue === undefined ? 'charge_automatically' : 'send_invoice',
    created: start,
    currency: customer.currency,
    current_period_end: periodEnd,
    current_period_start: periodStart,
    customer: customer.id,
    days_until_due: plan.daysUntilDue ?? null,
    default_payment_method:
      store.get('customer', customer.id)?.invoice_settings.default_payment_method ?? null,
    default_tax_rates: (plan.rates ?? []).map((rate) => rate.id),
    discount: discount ?? null,
    discounts: discount === undefined ? [] : [discount],
    ended_at:
      status === 'canceled' || status === 'incomplete_expired' ? (plan.endedAt ?? start + 23 * 3600) : null,
    status,
    trial_end: trialEnd,
    trial_end_told: trialEnd !== null && trialEnd - 3 * day <= now ? trialEnd : null,
    trial_start: trialEnd === null ? null : start,
    ...(plan.leaving ? { cancel_at: periodEnd, cancel_at_period_end: true, canceled_at: now - 3600 } : {}),
    ...plan.fields,
  });
  // Invoices name their subscription, so it must stand before them; the newest of them comes back to it.
  const subscription = store.put(base);
  const latest_invoice = billHistory(stage, plan, subscription, items, boundaries, discount);
  return store.put({ ...subscription, latest_invoice });
}

/** Puts a coupon on a customer, or on one of its subscriptions, and answers the discount's id. */
export function addDiscount(
  { store, ids }: Stage,
  coupon: Records['coupon'],
  customer: string,
  start: number,
  subscription: string | null,
): string {
  const months = coupon.duration_in_months;
  return store.put(
    newDiscount({
      id: ids.next('di_'),
      coupon: coupon.id,
      customer,
      end: months === null ? null : addIntervals(start, 'month', months),
      start,
      subscription,
    }),
  ).id;
}

/** The moments at which a billing period began, oldest first, and the end of the last one. */
function boundariesOf(plan: SubscriptionPlan, anchor: number, until: number): readonly number[] {
  const recurring = plan.prices[0]?.price.recurring;
  const interval = recurring?.interval ?? 'month';
  const step = recurring?.interval_count ?? 1;
  const boundaries = [anchor];
  for (let count = 1; (boundaries.at(-1) ?? until) <= until; count += 1) {
    boundaries.push(addIntervals(anchor, interval, count * step));
  }
  return boundaries;
}

function currentPeriod(
  boundaries: readonly number[],
  start: number,
  anchor: number,
  until: number,
): readonly [number, number] {
  // Before the anchor only the trial has run.
  if (until < anchor) return [start, anchor];
  return [boundaries.at(-2) ?? start, boundaries.at(-1) ?? anchor];
}

function billHistory(
  stage: Stage,
  plan: SubscriptionPlan,
  subscription: SubscriptionRecord,
  items: readonly SubscriptionItemRecord[],
  boundaries: readonly number[],
  discount: string | undefined,
): string | null {
  const { customer, start, status } = plan;
  const inTrial = subscription.trial_end !== null;
  let latest: string | null = null;
  const bill = (
    created: number,
    reason: 'subscription_create' | 'subscription_cycle',
    fate: InvoiceFate,
    lines: readonly LinePlan[],
    period: { readonly start: number; readonly end: number },
  ) => {
    const discounted = discount !== undefined && isDiscounted(stage, discount, created);
    latest = raiseInvoice(stage, {
      customer: customer.id,
      created,
      currency: customer.currency,
      reason,
      fate,
      lines,
      subscription: subscription.id,
      discounts: discounted ? [discount] : [],
      rates: plan.rates ?? [],
      period,
      ...(plan.daysUntilDue === undefined ? {} : { daysUntilDue: plan.daysUntilDue }),
    }).id;
  };
  if (inTrial) {
    const period = { start, end: subscription.trial_end ?? start };
    const lines = items.map((item, index) => trialLine(plan, item, index, period));
    bill(start, 'subscription_create', 'paid', lines, { start, end: start });
  }
  // A paused subscription stopped at the end of its trial, before its first real invoice.
  const last = status === 'paused' ? 0 : boundaries.length - 1;
  for (let n = 0; n < last; n += 1) {
    const [from, to] = [boundaries[n] ?? start, boundaries[n + 1] ?? start];
    if (from > stage.now) break;
    const first = n === 0 && !inTrial;
    const previous = first ? { start: from, end: from } : { start: boundaries[n - 1] ?? start, end: from };
    const lines = items.map((item, index) =>
      periodLine(stage, plan, item, index, { start: from, end: to }, previous),
    );
    const remaining = last - 1 - n;
    bill(
      from,
      first ? 'subscription_create' : 'subscription_cycle',
      fateOf(stage, plan, remaining, from),
      lines,
      previous,
    );
  }
  return latest;
}

function fateOf(stage: Stage, plan: SubscriptionPlan, remaining: number, from: number): InvoiceFate {
  const recent = stage.now - from < 3600;
  switch (plan.status) {
    case 'incomplete':
      return 'declined';
    case 'incomplete_expired':
      return 'void';
    case 'past_due':
      return remaining === 0 ? 'declined' : 'paid';
    case 'unpaid':
      return remaining === 0 ? 'draft' : remaining === 1 ? 'declined' : 'paid';
    default:
      if (recent) return 'draft';
      if (plan.daysUntilDue === undefined) return 'paid';
      if (remaining === 0) return 'open';
      return remaining % 7 === 3 ? 'uncollectible' : 'paid_out_of_band';
  }
}

function trialLine(
  plan: SubscriptionPlan,
  item: SubscriptionItemRecord,
  index: number,
  period: { readonly start: number; readonly end: number },
): LinePlan {
  const chosen = plan.prices[index];
  return {
    amount: 0,
    description: `Trial period for ${chosen?.price.nickname ?? 'your plan'}`,
    period,
    price: chosen?.price ?? null,
    quantity: chosen?.quantity ?? 1,
    subscriptionItem: item.id,
  };
}

function periodLine(
  stage: Stage,
  plan: SubscriptionPlan,
  item: SubscriptionItemRecord,
  index: number,
  period: { readonly start: number; readonly end: number },
  previous: { readonly start: number; readonly end: number },
): LinePlan {
  const chosen = plan.prices[index];
  const price = chosen?.price ?? null;
  // Licensed items are billed ahead, metered ones for what was used in the period before.
  const metered = price?.recurring?.usage_type === 'metered';
  const used = previous.start === previous.end ? 0 : stage.random.below(20_000);
  if (metered && used > 0) recordUse(stage, item.id, used, previous.end - 1);
  const quantity = metered ? used : (chosen?.quantity ?? 1);
  return {
    description: `${quantity} × ${stage.store.get('product', price?.product ?? '')?.name ?? 'Studio'}`,
    period: metered ? previous : period,
    price,
    quantity,
    subscriptionItem: item.id,
  };
}

/** Everything a period's invoice counts, used in its last second. */
function recordUse({ store, ids }: Stage, item: string, quantity: number, timestamp: number): void {
  store.put({
    id: ids.next('mbur_'),
    object: 'usage_record',
    livemode: false,
    quantity,
    subscription_item: item,
    timestamp,
  });
}

function isDiscounted({ store }: Stage, discount: string, at: number): boolean {
  const end = store.get('discount', discount)?.end ?? null;
  return end === null || at < end;
}
