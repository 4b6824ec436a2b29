import { type InvoiceItemRecord, newInvoiceItem } from '../objects/invoiceitem/record.ts';
import type { PriceRecord } from '../objects/price/record.ts';
import { day } from '../periods.ts';
import type { Records } from '../records.ts';
import type { Catalog } from './catalog.ts';
import { addCustomer, type DemoCustomer } from './customers.ts';
import { type InvoiceFate, raiseInvoice } from './invoicing.ts';
import type { Stage } from './stage.ts';
import { type SubscriptionPlan, startSubscription } from './subscriptions.ts';

const customerCount = 196;

/** The many: customers with a subscription in some state, or with single invoices only. */
export function populate(stage: Stage): readonly DemoCustomer[] {
  const customers = Array.from({ length: customerCount }, (_, number) => addCustomer(stage, number));
  customers.forEach((customer, number) => {
    if (number < 181) startSubscription(stage, subscriptionPlan(stage, customer, number));
    if (number >= 181 || number % 13 === 0) singleInvoice(stage, customer, number);
    if (number % 11 === 4) pendingItems(stage, customer);
  });
  for (const customer of customers.slice(-3)) stage.store.delete('customer', customer.id);
  return customers.slice(0, -3);
}

type Lifecycle = Pick<SubscriptionPlan, 'status' | 'start' | 'trialDays' | 'endedAt' | 'leaving'>;

function subscriptionPlan(stage: Stage, customer: DemoCustomer, number: number): SubscriptionPlan {
  const { catalog, store } = stage;
  const hasCard = store.get('customer', customer.id)?.invoice_settings.default_payment_method !== null;
  const prices = pricesFor(catalog, customer, number);
  const interval = prices[0]?.price.recurring?.interval;
  return {
    customer,
    prices,
    rates: ratesFor(catalog, customer, number),
    ...lifecycle(stage, customer, number, interval === 'year' ? 400 : 560),
    ...(number % 14 === 3 ? { coupon: catalog.coupons.percent } : {}),
    ...(number % 14 === 6 && customer.currency === 'usd' ? { coupon: catalog.coupons.amount } : {}),
    ...(hasCard ? {} : { daysUntilDue: 30 }),
  };
}

function lifecycle(stage: Stage, customer: DemoCustomer, number: number, longest: number): Lifecycle {
  const { now, random } = stage;
  const age = Math.floor((now - customer.created) / day);
  const oldest = Math.max(Math.min(age, longest), 16);
  const start = now - random.between(oldest >> 1, oldest) * day - random.below(day);
  const days = (count: number): number => now - count * day - random.below(day / 2);
  if (number < 128) {
    const leaving = number % 16 === 5;
    return { status: 'active', start, ...(leaving ? { leaving: true } : {}) };
  }
  if (number < 138) return { status: 'trialing', start: days(random.between(2, 12)), trialDays: 14 };
  if (number < 145) return { status: 'past_due', start: days(62 + (number % 3)) };
  if (number < 149) return { status: 'unpaid', start: days(95) };
  if (number < 152) return { status: 'incomplete', start: now - random.between(1, 20) * 3600 };
  if (number < 156) return { status: 'incomplete_expired', start: days(random.between(3, 20)) };
  if (number < 160) return { status: 'paused', start: days(random.between(20, 28)), trialDays: 14 };
  const started = days(random.between(150, 300));
  return { status: 'canceled', start: started, endedAt: started + random.between(40, 140) * day };
}

function pricesFor(
  catalog: Catalog,
  customer: DemoCustomer,
  number: number,
): readonly { readonly price: PriceRecord; readonly quantity: number }[] {
  const plans = catalog.monthly[customer.currency];
  const plan = { price: plans[number % plans.length] ?? plans[0], quantity: 1 };
  if (customer.currency !== 'usd') return [{ ...plan, quantity: 1 + (number % 3) }];
  if (number % 26 === 8) return [{ price: catalog.yearly, quantity: 1 }];
  if (number % 10 === 2) return [plan, { price: catalog.seats, quantity: 3 + (number % 9) }];
  if (number % 10 === 6) {
    return [
      plan,
      { price: catalog.metered, quantity: 1 },
      { price: catalog.graduated, quantity: 5 + number },
    ];
  }
  if (number % 18 === 4) return [plan, { price: catalog.volume, quantity: 7 * number }];
  if (number % 18 === 14) return [plan, { price: catalog.packs, quantity: 30 + 11 * number }];
  return [plan];
}

function ratesFor(
  { taxRates }: Catalog,
  customer: DemoCustomer,
  number: number,
): readonly Records['tax_rate'][] {
  switch (customer.country) {
    case 'DE':
      return [taxRates.germany];
    case 'FR':
      return [taxRates.france];
    case 'JP':
      return [taxRates.japan];
    default:
      return number % 6 === 0 ? [taxRates.california] : [];
  }
}

const fates: readonly InvoiceFate[] = ['draft', 'open', 'paid', 'uncollectible', 'void', 'paid_out_of_band'];

/** An invoice written by hand: onboarding, and now and then a credit on it. */
function singleInvoice(stage: Stage, customer: DemoCustomer, number: number): void {
  const { catalog, now, random } = stage;
  const created = Math.max(customer.created + 3600, now - random.between(1, 60) * day);
  const at = { start: created, end: created };
  raiseInvoice(stage, {
    customer: customer.id,
    created,
    currency: customer.currency,
    reason: 'manual',
    fate: fates[number % fates.length] ?? 'open',
    lines: [
      {
        description: 'Onboarding',
        price: catalog.oneTime[customer.currency],
        quantity: 1 + (number % 2),
        period: at,
      },
      ...(number % 4 === 0
        ? [{ description: 'Credit for the delay', price: null, amount: -2500, quantity: 1, period: at }]
        : []),
    ],
    rates: ratesFor(catalog, customer, number),
    daysUntilDue: 14,
    fields: { description: 'Thank you for your business.', footer: 'Northwind Studio, San Francisco' },
  });
}

/** Items waiting for the next invoice: one plain, and the two sides of a changed plan. */
function pendingItems(stage: Stage, customer: DemoCustomer): void {
  const { store, ids, now, random } = stage;
  const date = now - random.between(1, 6) * day;
  const [subscription] = store.list('subscription', {
    match: { customer: customer.id, status: 'active' },
    limit: 1,
  }).records;
  const pending = (amount: number, description: string, fields: Partial<InvoiceItemRecord> = {}) =>
    store.put(
      newInvoiceItem({
        id: ids.next('ii_'),
        amount,
        currency: customer.currency,
        customer: customer.id,
        date,
        description,
        ...fields,
      }),
    );
  pending(1500, 'Extra training hour');
  if (subscription === undefined) return;
  const period = { start: date, end: subscription.current_period_end };
  const shared = { period, proration: true, subscription: subscription.id };
  pending(-667, 'Unused time on Solo', shared);
  pending(333, 'Remaining time on Team', shared);
}
