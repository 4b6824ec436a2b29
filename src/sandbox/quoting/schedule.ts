import {
  newSchedulePhase,
  newSubscriptionSchedule,
  type SubscriptionScheduleRecord,
} from '../objects/subscription-schedule/record.ts';
import { addIntervals, day } from '../periods.ts';
import type { QuoteRecord, Records } from '../records.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import type { PricedQuoteLine } from './accept.ts';

type Phase = SubscriptionScheduleRecord['phases'][number];

/** Schedules the subscription of a quote that starts later: one phase of one period, released after it. */
export function scheduleFromQuote(
  world: World,
  quote: QuoteRecord,
  customer: Records['customer'],
  lines: readonly PricedQuoteLine[],
  starts: number,
): SubscriptionScheduleRecord {
  const { invoice_settings, subscription_data } = quote;
  return world.store.put(
    newSubscriptionSchedule({
      id: world.ids.next('sub_sched_'),
      created: timeFor(world, customer.id),
      customer: customer.id,
      default_settings: {
        ...newDefaults(quote),
        description: subscription_data.description,
        invoice_settings: {
          account_tax_ids: null,
          days_until_due: invoice_settings.days_until_due,
          issuer: invoice_settings.issuer,
        },
      },
      metadata: subscription_data.metadata ?? {},
      phases: [phaseOf(world, quote, lines, starts)],
      status: 'not_started',
      test_clock: typeof customer.test_clock === 'string' ? customer.test_clock : null,
    }),
  );
}

function newDefaults(
  quote: QuoteRecord,
): Pick<
  SubscriptionScheduleRecord['default_settings'],
  | 'application_fee_percent'
  | 'automatic_tax'
  | 'billing_cycle_anchor'
  | 'billing_thresholds'
  | 'collection_method'
  | 'default_payment_method'
  | 'on_behalf_of'
  | 'transfer_data'
> {
  const { automatic_tax, transfer_data } = quote;
  return {
    application_fee_percent: quote.application_fee_percent,
    automatic_tax: { enabled: automatic_tax.enabled, liability: automatic_tax.liability },
    billing_cycle_anchor: 'automatic',
    billing_thresholds: null,
    collection_method: quote.collection_method,
    default_payment_method: null,
    on_behalf_of: quote.on_behalf_of,
    transfer_data:
      transfer_data === null
        ? null
        : { amount_percent: transfer_data.amount_percent, destination: transfer_data.destination },
  };
}

function phaseOf(world: World, quote: QuoteRecord, lines: readonly PricedQuoteLine[], starts: number): Phase {
  const recurring = lines.filter(({ price }) => price.recurring !== null);
  const cycle = recurring[0]?.price.recurring;
  const trialDays = quote.subscription_data.trial_period_days ?? 0;
  const trialEnd = trialDays > 0 ? starts + trialDays * day : null;
  const discounts = quote.discounts.map((id) => phaseDiscount(world, id));
  return newSchedulePhase({
    add_invoice_items: lines
      .filter(({ price }) => price.recurring === null)
      .map(({ line, price }) => ({
        discounts: (line.own_discounts ?? []).map((id) => phaseDiscount(world, id)),
        price: price.id,
        quantity: line.quantity,
        tax_rates: line.tax_rates ?? [],
      })),
    coupon: discounts[0]?.coupon ?? null,
    currency: quote.currency ?? '',
    default_tax_rates: quote.default_tax_rates ?? [],
    discounts,
    end_date: addIntervals(trialEnd ?? starts, cycle?.interval ?? 'month', cycle?.interval_count ?? 1),
    items: recurring.map(({ line, price }) => ({
      billing_thresholds: null,
      discounts: (line.own_discounts ?? []).map((id) => phaseDiscount(world, id)),
      metadata: {},
      plan: price.id,
      price: price.id,
      ...(price.recurring?.usage_type === 'metered' ? {} : { quantity: line.quantity ?? 1 }),
      tax_rates: line.tax_rates ?? [],
    })),
    start_date: starts,
    trial_end: trialEnd,
  });
}

function phaseDiscount({ store }: World, id: string): Phase['discounts'][number] {
  const discount = store.last('discount', id);
  return {
    coupon: discount?.coupon ?? null,
    discount: null,
    promotion_code: discount?.promotion_code ?? null,
  };
}
