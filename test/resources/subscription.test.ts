import { describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, instant, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
const path = `subscriptions/${demo.subscription}`;

describe('a subscription', () => {
  it.each([demo.subscription, `BillingSubscription:${demo.subscription}`])('is read by %s', async (id) => {
    const there = await billing.api.subscriptions.retrieve(demo.subscription);
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { subscription(id: $id) {
        __typename id stripeId isLive status statusRaw collectionMethod currency customerId latestInvoiceId
        startDate currentPeriodStart currentPeriodEnd billingCycleAnchor cancelAtPeriodEnd cancelAt endedAt trialEnd
        automaticTax { isEnabled } defaultTaxRates { displayName percentage } discountIds daysUntilDue pauseCollection { behavior }
      } }`,
      { id },
    );
    expect(data).toEqual({
      subscription: {
        __typename: 'BillingSubscription',
        id: `BillingSubscription:${demo.subscription}`,
        stripeId: demo.subscription,
        isLive: false,
        status: 'ACTIVE',
        statusRaw: 'active',
        collectionMethod: 'CHARGE_AUTOMATICALLY',
        currency: 'USD',
        customerId: `Customer:${demo.customer}`,
        latestInvoiceId: `Invoice:${String(there.latest_invoice)}`,
        startDate: instant(there.start_date),
        currentPeriodStart: instant(there.current_period_start),
        currentPeriodEnd: instant(there.current_period_end),
        billingCycleAnchor: instant(there.billing_cycle_anchor),
        cancelAtPeriodEnd: false,
        cancelAt: null,
        endedAt: null,
        trialEnd: null,
        automaticTax: { isEnabled: false },
        defaultTaxRates: [{ displayName: 'Sales tax', percentage: '7.25' }],
        discountIds: [],
        daysUntilDue: null,
        pauseCollection: null,
      },
    });
    expect(calls).toEqual([`GET /v1/${path}`]);
  });

  it('brings its items and their prices, oldest first', async () => {
    const { data, calls } = await billing.ask(
      'query ($id: ID!) { subscription(id: $id) { items { totalCount nodes { quantity price { unitAmountMinorDecimal } } } } }',
      { id: demo.subscription },
    );
    expect(data).toEqual({
      subscription: {
        items: {
          totalCount: 3,
          nodes: [
            { quantity: 1, price: { unitAmountMinorDecimal: '4900' } },
            { quantity: 12, price: { unitAmountMinorDecimal: '900' } },
            { quantity: null, price: { unitAmountMinorDecimal: '0.0215' } },
          ],
        },
      },
    });
    expect(calls).toEqual([`GET /v1/${path}`]);
  });

  it('with more than ten items has the rest read from their list', async () => {
    const { data, calls } = await billing.ask<{ subscription: { items: { nodes: unknown[] } } }>(
      'query ($id: ID!) { subscription(id: $id) { status items(first: 20) { nodes { id } } } }',
      { id: demo.wideSubscription },
    );
    expect(data.subscription.items.nodes).toHaveLength(12);
    expect(calls.map((call) => call.replace(/si_\w+/, 'si_…'))).toEqual([
      `GET /v1/subscription_items?subscription=${demo.wideSubscription}&limit=10&starting_after=si_…`,
      `GET /v1/subscriptions/${demo.wideSubscription}`,
    ]);
  });
});

describe('the list of subscriptions', () => {
  const statuses = async (args: string) => {
    const { data, calls } = await billing.ask<{ subscriptions: { nodes: { status: string }[] } }>(
      `{ subscriptions(first: 100${args}) { nodes { status } } }`,
    );
    return { found: new Set(data.subscriptions.nodes.map(({ status }) => status)), calls };
  };

  it('leaves canceled ones out, with and without a filter', async () => {
    const [plain, filtered] = [await statuses(''), await statuses(', filter: {}')];
    expect(plain.found).not.toContain('CANCELED');
    expect(filtered).toEqual(plain);
    expect(plain.calls).toEqual(['GET /v1/subscriptions?limit=100']);
  });

  it('shows them when they are asked for', async () => {
    const { found, calls } = await statuses(', filter: { status: CANCELED }');
    expect(found).toEqual(new Set(['CANCELED']));
    expect(calls).toEqual(['GET /v1/subscriptions?status=canceled&limit=100']);
  });
});

const subscription = {
  id: 'sub_1',
  object: 'subscription',
  currency: 'usd',
  customer: 'cus_1',
  status: 'hibernating',
  application_fee_percent: 2.25,
  billing_thresholds: { amount_gte: 0, reset_billing_cycle_anchor: null },
  cancellation_details: { comment: null, feedback: 'too_loud', reason: 'payment_failed' },
  pause_collection: { behavior: 'void', resumes_at: null },
  payment_settings: {
    payment_method_options: { card: { mandate_options: { amount: 900, amount_type: 'maximum' } } },
    payment_method_types: ['card'],
    save_default_payment_method: 'on_subscription',
  },
  pending_update: {
    expires_at: 1704067200,
    subscription_items: [{ id: 'si_1', object: 'subscription_item', quantity: 7, subscription: 'sub_1' }],
    trial_end: null,
  },
  trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
};
const { ask } = scriptedBilling({
  objects: {
    'subscriptions/sub_1': subscription,
    'charges/ch_1': { id: 'ch_1', object: 'charge', payment_intent: 'pi_1' },
    'payment_intents/pi_1': { id: 'pi_1', object: 'payment_intent', invoice: 'in_1' },
    'invoices/in_1': { id: 'in_1', object: 'invoice', subscription: 'sub_2' },
    'subscriptions/sub_2': { id: 'sub_2', object: 'subscription', latest_invoice: 'in_2' },
    'invoices/in_2': { id: 'in_2', object: 'invoice', subscription: 'sub_1' },
  },
});

describe('what is inside a subscription', () => {
  it('is typed to the last hash, in the currency of the subscription', async () => {
    const { data, calls } = await ask(`{ subscription(id: "sub_1") {
      status statusRaw applicationFeePercent billingThresholds { amountGte { minor currency } resetBillingCycleAnchor }
      cancellationDetails { reason feedback feedbackRaw comment } pauseCollection { behavior resumesAt }
      paymentSettings { paymentMethodTypes saveDefaultPaymentMethod paymentMethodOptions { card { mandateOptions {
        amount { minor currency } amountType
      } } } }
      pendingUpdate { expiresAt trialEnd subscriptionItems { id quantity } }
      trialSettings { endBehavior { missingPaymentMethod } }
    } }`);
    expect(data).toEqual({
      subscription: {
        status: 'UNRECOGNIZED',
        statusRaw: 'hibernating',
        applicationFeePercent: '2.25',
        billingThresholds: { amountGte: { minor: 0, currency: 'USD' }, resetBillingCycleAnchor: null },
        cancellationDetails: {
          reason: 'PAYMENT_FAILED',
          feedback: 'UNRECOGNIZED',
          feedbackRaw: 'too_loud',
          comment: null,
        },
        pauseCollection: { behavior: 'VOID', resumesAt: null },
        paymentSettings: {
          paymentMethodTypes: ['card'],
          saveDefaultPaymentMethod: 'ON_SUBSCRIPTION',
          paymentMethodOptions: {
            card: { mandateOptions: { amount: { minor: 900, currency: 'USD' }, amountType: 'MAXIMUM' } },
          },
        },
        pendingUpdate: {
          expiresAt: '2024-01-01T00:00:00Z',
          trialEnd: null,
          subscriptionItems: [{ id: 'SubscriptionItem:si_1', quantity: 7 }],
        },
        trialSettings: { endBehavior: { missingPaymentMethod: 'PAUSE' } },
      },
    });
    expect(calls).toEqual(['GET /v1/subscriptions/sub_1']);
  });
});

describe('a subscription deeper than expansion goes', () => {
  it('is loaded', async () => {
    const { calls } = await ask(
      '{ charge(id: "ch_1") { paymentIntent { invoice { subscription { latestInvoice { subscription { status } } } } } } }',
    );
    expect(calls).toEqual([
      'GET /v1/charges/ch_1?expand[0]=payment_intent.invoice.subscription.latest_invoice',
      'GET /v1/subscriptions/sub_1',
    ]);
  });
});

describeReferences(
  billing,
  'BillingSubscription',
  () => ({ root: 'subscription', id: demo.subscription, path }),
  {
    application: 'name',
    customer: 'email',
    defaultPaymentMethod: 'type',
    defaultSource: '... on Card { last4 }',
    discounts: 'coupon { name }',
    latestInvoice: 'number',
    pendingSetupIntent: 'status',
    schedule: 'status',
    testClock: 'name',
  },
);

describeFilters(billing, 'subscriptions', 'subscriptions', {
  customerId: [`"${demo.customer}"`, `customer=${demo.customer}`],
  priceId: async () => {
    const { data } = await billing.api.prices.list({ lookup_keys: ['seat_monthly'] });
    return [`"Price:${data[0]?.id}"`, `price=${data[0]?.id}`];
  },
  planId: async () => {
    const { data } = await billing.api.plans.list({ limit: 1 });
    return [`"${data[0]?.id}"`, `plan=${data[0]?.id}`];
  },
  status: ['ALL', 'status=all'],
  collectionMethod: ['CHARGE_AUTOMATICALLY', 'collection_method=charge_automatically'],
  isAutomaticTaxEnabled: ['false', 'automatic_tax[enabled]=false'],
  created: span('created'),
  currentPeriodStart: span('current_period_start'),
  currentPeriodEnd: span('current_period_end'),
  testClockId: [`"${demo.testClock}"`, `test_clock=${demo.testClock}`],
});

describeChildLists(
  'BillingSubscription',
  {
    root: 'subscription',
    path: 'subscriptions/sub_1',
    object: { id: 'sub_1', object: 'subscription', items: { object: 'list', data: [], has_more: false } },
  },
  {
    checkoutSessions: 'checkout/sessions?subscription=sub_1&limit=20',
    invoices: 'invoices?subscription=sub_1&limit=20',
    items: '',
  },
);
