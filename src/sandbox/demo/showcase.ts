import { newCustomerBalanceTransaction } from '../objects/customer-balance-transaction/record.ts';
import { newDispute } from '../objects/dispute/record.ts';
import { newSetupIntent } from '../objects/setup-intent/record.ts';
import {
  newSchedulePhase,
  newSchedulePhaseItem,
  newSubscriptionSchedule,
} from '../objects/subscription-schedule/record.ts';
import { newTestClock } from '../objects/test-clock/record.ts';
import { addIntervals, day } from '../periods.ts';
import { creditInFull, creditOpenInvoice } from './credit-notes.ts';
import { addCardSource, addCustomer, addPaymentMethod, addTaxId, type DemoCustomer } from './customers.ts';
import { raiseInvoice } from './invoicing.ts';
import { moveBalance, refundCharge } from './payments.ts';
import { demo, type Stage } from './stage.ts';
import { addDiscount, startSubscription } from './subscriptions.ts';

/** The few with names: what documentation and examples point at. */
export function showcase(stage: Stage): void {
  everything(stage);
  weekly(stage);
  wide(stage);
  clocked(stage);
  stage.store.delete('customer', addCustomer(stage, 4, { id: demo.deletedCustomer }).id);
}

function everything(stage: Stage): void {
  const { store, ids, now, catalog } = stage;
  const customer = addCustomer(stage, 0, {
    id: demo.customer,
    created: now - 400 * day,
    name: 'Zoë & Bjørn Åkesson',
    email: 'accounts@akesson.example',
    description: 'The customer with everything',
    preferred_locales: ['sv', 'en'],
    invoice_prefix: 'DEM0001',
    metadata: { crm: '4711', segment: 'design' },
    cash_balance: null,
  });
  addPaymentMethod(stage, customer, false);
  addCardSource(stage, customer);
  addTaxId(stage, customer, 'eu_vat', 'SE556677889901');
  const discount = addDiscount(stage, catalog.coupons.percent, customer.id, now - day, null);
  giveCredit(stage, customer, -2500);
  const { usd } = catalog.monthly;
  startSubscription(stage, {
    id: demo.subscription,
    customer,
    prices: [
      { price: usd[1] ?? usd[0], quantity: 1 },
      { price: catalog.seats, quantity: 12 },
      { price: catalog.metered, quantity: 1 },
    ],
    rates: [catalog.taxRates.california],
    start: now - 340 * day,
    status: 'active',
  });
  const start = now - 3 * day;
  raiseInvoice(stage, {
    id: demo.longInvoice,
    created: start,
    currency: 'usd',
    customer: customer.id,
    daysUntilDue: 30,
    fate: 'open',
    lines: Array.from({ length: 120 }, (_, index) => ({
      amount: 150 + 7 * index,
      description: `Workshop seat ${index + 1}`,
      period: { start, end: start },
      price: null,
      quantity: 1,
    })),
    rates: [catalog.taxRates.california],
    reason: 'manual',
  });
  const owner = store.get('customer', customer.id);
  if (owner !== undefined) store.put({ ...owner, discount });
  const intent = ids.next('seti_');
  store.put(
    newSetupIntent({
      id: intent,
      client_secret: `${intent}_secret_${ids.suffix(24)}`,
      created: now - 5 * day,
      customer: customer.id,
      payment_method: owner?.invoice_settings.default_payment_method ?? null,
      status: 'succeeded',
    }),
  );
}

/** Puts credit (negative) on a customer's balance. */
function giveCredit({ store, ids }: Stage, customer: DemoCustomer, amount: number): void {
  const owner = store.get('customer', customer.id);
  if (owner === undefined) return;
  store.put({ ...owner, balance: owner.balance + amount, currency: customer.currency });
  store.put(
    newCustomerBalanceTransaction({
      id: ids.next('cbtxn_'),
      amount,
      created: customer.created + 3600,
      currency: customer.currency,
      customer: customer.id,
      description: 'Welcome credit',
      ending_balance: owner.balance + amount,
      type: 'adjustment',
    }),
  );
}

function weekly(stage: Stage): void {
  const { now, catalog } = stage;
  const created = now - 118 * 7 * day;
  const customer = addCustomer(stage, 2, { id: demo.weeklyCustomer, created, name: 'Pop-up Museum' });
  const prices = [{ price: catalog.weekly, quantity: 1 }];
  startSubscription(stage, { customer, prices, start: created + 3600, status: 'active' });
}

function wide(stage: Stage): void {
  const { store, now, catalog } = stage;
  const customer = addCustomer(stage, 6, { created: now - 90 * day, name: 'Twelve of Everything' });
  const subscription = startSubscription(stage, {
    id: demo.wideSubscription,
    customer,
    prices: catalog.addOns.map((price, index) => ({ price, quantity: 1 + (index % 2) })),
    start: now - 80 * day,
    status: 'active',
  });
  const invoice = store.get('invoice', subscription.latest_invoice ?? '');
  if (invoice !== undefined) creditInFull(stage, invoice, 'refund', { id: demo.longCreditNote });
}

function clocked(stage: Stage): void {
  const { store, now, catalog } = stage;
  const clock = store.put(
    newTestClock({ id: demo.testClock, created: now - 10 * day, frozen_time: now, name: 'Renewals' }),
  );
  const customer = addCustomer(stage, 8, {
    created: now - 9 * day,
    name: 'Clockwork Ltd',
    test_clock: clock.id,
  });
  const prices = [{ price: catalog.monthly.usd[0], quantity: 1 }];
  const fields = { test_clock: clock.id };
  startSubscription(stage, { customer, prices, start: now - 9 * day, status: 'active', fields });
}

/** Credit notes, refunds and disputes on what the business has billed. */
export function corrections(stage: Stage): void {
  const { store } = stage;
  const { records: open } = store.list('invoice', {
    match: { status: 'open' },
    where: ({ id, amount_due }) => id !== demo.longInvoice && amount_due > 2000,
    limit: 12,
  });
  open.forEach((invoice, index) => {
    creditOpenInvoice(stage, invoice, 500 + 50 * index, index % 4 === 3);
  });
  const { records: paid } = store.list('invoice', {
    match: { status: 'paid' },
    where: ({ charge, total, amount_paid, post_payment_credit_notes_amount }) =>
      charge !== null && total === amount_paid && post_payment_credit_notes_amount === 0,
    limit: 40,
  });
  paid.forEach((invoice, index) => {
    const charge = store.get('charge', invoice.charge ?? '');
    if (charge === undefined || invoice.customer === null) return;
    if (store.get('customer', invoice.customer) === undefined) return;
    if (index % 4 === 0)
      creditInFull(stage, invoice, (['refund', 'balance', 'out_of_band'] as const)[index % 3] ?? 'refund');
    else if (index % 4 === 1)
      refundCharge(stage, charge, Math.floor(charge.amount / 2), charge.created + 7200, null);
    else if (index % 8 === 2) dispute(stage, charge.id, index);
  });
}

function dispute(stage: Stage, chargeId: string, index: number): void {
  const { store, ids } = stage;
  const charge = store.get('charge', chargeId);
  if (charge === undefined) return;
  const created = charge.created + 3600;
  const status = (['needs_response', 'under_review', 'won', 'lost', 'warning_needs_response'] as const)[
    ((index - 2) / 8) % 5
  ];
  const id = ids.next('dp_');
  store.put({ ...charge, disputed: true });
  store.put(
    newDispute({
      id,
      amount: charge.amount,
      balance_transactions: [moveBalance(stage, id, 'adjustment', -charge.amount, charge.currency, created)],
      charge: charge.id,
      created,
      currency: charge.currency,
      evidence_details: {
        due_by: created + 9 * day,
        has_evidence: status === 'under_review',
        past_due: false,
        submission_count: status === 'under_review' ? 1 : 0,
      },
      payment_intent: charge.payment_intent,
      reason: 'product_not_received',
      status: status ?? 'needs_response',
    }),
  );
}

/** Schedules in every status, most of them on running subscriptions. */
export function planAhead(stage: Stage, customers: readonly DemoCustomer[]): void {
  const { store, ids, now, catalog } = stage;
  const statuses = ['active', 'not_started', 'active', 'released', 'canceled', 'completed'] as const;
  const buyers = customers.filter(({ currency }) => currency === 'usd').slice(20, 20 + statuses.length);
  buyers.forEach((customer, index) => {
    const status = statuses[index] ?? 'active';
    const [subscription] = store.list('subscription', {
      match: { customer: customer.id, status: 'active' },
      limit: 1,
    }).records;
    const begins =
      status === 'not_started' ? now + 10 * day : (subscription?.current_period_start ?? now - day);
    const [solo, team = solo] = catalog.monthly.usd;
    const turn = addIntervals(begins, 'month', 1);
    const end = addIntervals(begins, 'month', 13);
    const phases = [
      newSchedulePhase({
        currency: 'usd',
        end_date: turn,
        items: [newSchedulePhaseItem(solo.id, 1)],
        start_date: begins,
      }),
      newSchedulePhase({
        currency: 'usd',
        end_date: end,
        items: [newSchedulePhaseItem(team.id, 2)],
        start_date: turn,
      }),
    ];
    const schedule = store.put(
      newSubscriptionSchedule({
        id: ids.next('sub_sched_'),
        canceled_at: status === 'canceled' ? now - day : null,
        completed_at: status === 'completed' ? now - day : null,
        created: now - 6 * day + index,
        current_phase: status === 'active' ? { end_date: turn, start_date: begins } : null,
        customer: customer.id,
        phases,
        released_at: status === 'released' ? now - day : null,
        released_subscription: status === 'released' ? (subscription?.id ?? null) : null,
        status,
        subscription: status === 'active' ? (subscription?.id ?? null) : null,
      }),
    );
    if (status === 'active' && subscription !== undefined)
      store.put({ ...subscription, schedule: schedule.id });
  });
}
