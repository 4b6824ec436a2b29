import type Stripe from 'stripe';
import { beforeAll, expect, test } from 'vitest';
import { useBilling } from './support/billing.ts';

/*
 * A year of fifty customers, from 1 January to 31 December 2023. Everything that happens to them is in
 * `happenings`; every invoice they get is in the table, computed by hand:
 *
 *  upgrade     16 May, 16 of 31 days left: 1000 × 16/31 = 516.13 back, 2000 × 16/31 = 1032.26 more; both
 *              wait for 1 June, which is 2000 − 516 + 1032 = 2516.
 *  downgrade   11 August, 21 of 31 days left: 2000 × 21/31 = 1354.84 back, 1000 × 21/31 = 677.42 more,
 *              invoiced at once: −1355 + 677 = −678 goes to the balance; of the 1000 of 1 September 322 are due.
 *  failing     the card fails from 1 April on: tried on the 1st, 4th, 9th and 16th, then canceled.
 *  recovering  the same until a new card on the 6th, which is tried at once.
 *  leaving     told on 10 July to end with its period: 1 July is the last invoice.
 *  left        canceled on 16 October, 16 of 31 days unused: 1000 × 16/31 = 516 wait as a credit.
 *  coupon      20 percent off for three months, 1 January to 1 April.
 *  taxed       19 percent on top of 2000.
 *  trial       14 days, then the 15th of every month.
 *  metered     30 uses at 5 cents in January, nothing later.
 *  month's end from 31 January on the last day of every month.
 *  weekly      from Sunday 1 January to Sunday 31 December: 53 invoices.
 */

const { sandbox, stripe } = useBilling({ now: moment('01-01') });

function moment(date: string, time = '00:00'): number {
  return Date.parse(`2023-${date}T${time}:00Z`) / 1000;
}

/** An invoice as the table has it: its date, its total and its status, and what is due where that is less. */
type Row = string;

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
/** The same invoice every month from one to another. */
const monthly = (from: number, to: number, total: number, day = '01'): readonly Row[] =>
  months.slice(from - 1, to).map((month) => `${month}-${day} ${total} paid`);
const weeks = Array.from({ length: 53 }, (_, week) =>
  new Date((moment('01-01') + week * 7 * 86_400) * 1000).toISOString().slice(5, 10),
);

interface Cohort {
  readonly customers: number;
  readonly plan: 'basic' | 'pro' | 'seats' | 'yearly' | 'weekly' | 'metered';
  readonly fields?: () => Partial<Stripe.SubscriptionCreateParams>;
  readonly starts?: string;
  readonly invoices: readonly Row[];
  readonly status?: Stripe.Subscription.Status;
  readonly balance?: number;
  /** What still waits for an invoice. */
  readonly pending?: number;
}

const table: Readonly<Record<string, Cohort>> = {
  basic: { customers: 15, plan: 'basic', invoices: monthly(1, 12, 1000) },
  taxed: {
    customers: 5,
    plan: 'pro',
    fields: () => ({ default_tax_rates: [made.rate] }),
    invoices: monthly(1, 12, 2380),
  },
  coupon: {
    customers: 5,
    plan: 'pro',
    fields: () => ({ coupon: made.coupon }),
    invoices: [...monthly(1, 3, 1600), ...monthly(4, 12, 2000)],
  },
  seats: { customers: 4, plan: 'seats', invoices: monthly(1, 12, 2400) },
  yearly: { customers: 3, plan: 'yearly', invoices: ['01-01 10000 paid'] },
  weekly: { customers: 2, plan: 'weekly', invoices: weeks.map((date) => `${date} 500 paid`) },
  failing: {
    customers: 2,
    plan: 'basic',
    invoices: [...monthly(1, 3, 1000), '04-01 1000 open'],
    status: 'canceled',
  },
  recovering: { customers: 1, plan: 'basic', invoices: monthly(1, 12, 1000) },
  upgrade: {
    customers: 3,
    plan: 'basic',
    invoices: [...monthly(1, 5, 1000), '06-01 2516 paid', ...monthly(7, 12, 2000)],
  },
  downgrade: {
    customers: 3,
    plan: 'pro',
    invoices: [
      ...monthly(1, 8, 2000),
      '08-11 -678 paid (0 due)',
      '09-01 1000 paid (322 due)',
      ...monthly(10, 12, 1000),
    ],
  },
  leaving: { customers: 2, plan: 'basic', invoices: monthly(1, 7, 1000), status: 'canceled' },
  left: {
    customers: 1,
    plan: 'basic',
    invoices: monthly(1, 10, 1000),
    status: 'canceled',
    pending: -516,
  },
  trial: {
    customers: 2,
    plan: 'pro',
    fields: () => ({ trial_period_days: 14 }),
    invoices: ['01-01 0 paid', ...monthly(1, 12, 2000, '15')],
  },
  metered: {
    customers: 1,
    plan: 'metered',
    invoices: ['01-01 0 paid', '02-01 150 paid', ...monthly(3, 12, 0)],
  },
  monthsEnd: {
    customers: 1,
    plan: 'basic',
    starts: '01-31',
    invoices: [
      '01-31 1000 paid',
      '02-28 1000 paid',
      '03-31 1000 paid',
      '04-30 1000 paid',
      '05-31 1000 paid',
      '06-30 1000 paid',
      '07-31 1000 paid',
      '08-31 1000 paid',
      '09-30 1000 paid',
      '10-31 1000 paid',
      '11-30 1000 paid',
      '12-31 1000 paid',
    ],
  },
};

/** What the account sells and grants, by name. */
const made = { rate: '', coupon: '', prices: new Map<Cohort['plan'], string>() };
/** The subscriptions of every cohort. */
const subscribers = new Map<string, Stripe.Subscription[]>();

const each = async (cohort: string, act: (subscription: Stripe.Subscription) => Promise<unknown>) => {
  for (const subscription of subscribers.get(cohort) ?? []) await act(subscription);
};
const itemOf = ({ items }: Stripe.Subscription): string => items.data[0]?.id ?? '';
const ownerOf = ({ customer }: Stripe.Subscription): string => String(customer);
const useCard = (source: string) => (subscription: Stripe.Subscription) =>
  stripe().customers.update(ownerOf(subscription), { source });
const changePlan =
  (plan: Cohort['plan'], fields: Stripe.SubscriptionUpdateParams = {}) =>
  (subscription: Stripe.Subscription) =>
    stripe().subscriptions.update(subscription.id, {
      items: [{ id: itemOf(subscription), price: made.prices.get(plan) ?? '' }],
      ...fields,
    });

const happenings: readonly (readonly [date: string, happen: () => Promise<unknown>])[] = [
  [
    '01-20',
    () =>
      each('metered', (subscription) =>
        stripe().subscriptionItems.createUsageRecord(itemOf(subscription), { quantity: 30 }),
      ),
  ],
  ['01-31', () => enrol((cohort) => cohort.starts === '01-31')],
  ['03-20', () => each('failing', useCard('tok_chargeCustomerFail'))],
  ['03-20', () => each('recovering', useCard('tok_chargeCustomerFail'))],
  ['04-06', () => each('recovering', useCard('tok_visa'))],
  ['05-16', () => each('upgrade', changePlan('pro'))],
  [
    '07-10',
    () => each('leaving', ({ id }) => stripe().subscriptions.update(id, { cancel_at_period_end: true })),
  ],
  ['08-11', () => each('downgrade', changePlan('basic', { proration_behavior: 'always_invoice' }))],
  ['10-16', () => each('left', ({ id }) => stripe().subscriptions.cancel(id, { prorate: true }))],
];

async function sell(
  plan: Cohort['plan'],
  unit_amount: number,
  recurring: Stripe.PriceCreateParams.Recurring,
): Promise<void> {
  const { id } = await stripe().prices.create({
    currency: 'usd',
    unit_amount,
    recurring,
    product_data: { name: plan },
  });
  made.prices.set(plan, id);
}

async function enrol(isWanted: (cohort: Cohort) => boolean): Promise<void> {
  for (const [name, cohort] of Object.entries(table)) {
    if (!isWanted(cohort)) continue;
    const cohortSubscribers: Stripe.Subscription[] = [];
    for (let n = 0; n < cohort.customers; n += 1) {
      const { id } = await stripe().customers.create({ name: `${name} ${n}`, source: 'tok_visa' });
      const price = made.prices.get(cohort.plan) ?? '';
      const items = [{ price, ...(cohort.plan === 'seats' ? { quantity: 3 } : {}) }];
      cohortSubscribers.push(
        await stripe().subscriptions.create({ customer: id, items, ...cohort.fields?.() }),
      );
    }
    subscribers.set(name, cohortSubscribers);
  }
}

beforeAll(async () => {
  await sell('basic', 1000, { interval: 'month' });
  await sell('pro', 2000, { interval: 'month' });
  await sell('seats', 800, { interval: 'month' });
  await sell('yearly', 10_000, { interval: 'year' });
  await sell('weekly', 500, { interval: 'week' });
  await sell('metered', 5, { interval: 'month', usage_type: 'metered' });
  made.rate = (await stripe().taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 19 })).id;
  made.coupon = (
    await stripe().coupons.create({ percent_off: 20, duration: 'repeating', duration_in_months: 3 })
  ).id;
  await enrol((cohort) => cohort.starts === undefined);
  for (const [date, happen] of happenings) {
    sandbox().clock.set(moment(date));
    await happen();
  }
  sandbox().clock.set(moment('12-31', '12:00'));
}, 60_000);

const invoicesOf = async (customer: string): Promise<Stripe.Invoice[]> =>
  (await stripe().invoices.list({ customer, limit: 100 })).data.reverse();

const rowOf = ({ created, total, amount_due, status }: Stripe.Invoice): Row => {
  const date = new Date(created * 1000).toISOString().slice(5, 10);
  return `${date} ${total} ${status}${total === amount_due ? '' : ` (${amount_due} due)`}`;
};

test('there are fifty customers', () => {
  expect([...subscribers.values()].flat()).toHaveLength(50);
});

test.each(Object.entries(table))('%s: every invoice, the status and the balance', async (name, cohort) => {
  for (const { id, customer } of subscribers.get(name) ?? []) {
    const owner = String(customer);
    expect((await invoicesOf(owner)).map(rowOf)).toEqual(cohort.invoices);
    expect((await stripe().subscriptions.retrieve(id)).status).toBe(cohort.status ?? 'active');
    expect(await stripe().customers.retrieve(owner)).toMatchObject({ balance: cohort.balance ?? 0 });
    const { data } = await stripe().invoiceItems.list({ customer: owner, pending: true });
    expect(data.reduce((sum, { amount }) => sum + amount, 0)).toBe(cohort.pending ?? 0);
  }
});

test('a card that keeps failing is tried four times before its subscription is canceled', async () => {
  await each('failing', async ({ id, customer }) => {
    const canceled = await stripe().subscriptions.retrieve(id);
    expect(canceled).toMatchObject({
      canceled_at: moment('04-16', '01:00'),
      cancellation_details: { reason: 'payment_failed' },
    });
    const last = (await invoicesOf(String(customer))).at(-1);
    expect(last).toMatchObject({ attempt_count: 4, auto_advance: false, next_payment_attempt: null });
    const { data } = await stripe().charges.list({ customer: String(customer) });
    const failed = data.filter(({ status }) => status === 'failed').map(({ created }) => created);
    expect(failed.reverse()).toEqual(['04-01', '04-04', '04-09', '04-16'].map((day) => moment(day, '01:00')));
  });
});

test('every invoice is numbered after the one before it', async () => {
  for (const { customer } of [...subscribers.values()].flat()) {
    const invoices = await invoicesOf(String(customer));
    const sequence = invoices.map(({ number }) => Number(number?.split('-').at(-1)));
    expect(sequence).toEqual(invoices.map((_, index) => index + 1));
  }
});

test('what was charged is what was paid', async () => {
  let paid = 0;
  for await (const invoice of stripe().invoices.list({ limit: 100 })) paid += invoice.amount_paid;
  let charged = 0;
  for await (const charge of stripe().charges.list({ limit: 100 })) {
    if (charge.status === 'succeeded') charged += charge.amount_captured;
  }
  expect(charged).toBe(paid);
  expect(paid).toBeGreaterThan(0);
});
