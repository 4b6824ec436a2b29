import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, instant, scriptedBilling } from '../support/billing.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let active: string;
let released: string;
beforeAll(async () => {
  const { data } = await billing.api.subscriptionSchedules.list({ limit: 100 });
  active = found(data.find(({ status, subscription }) => status === 'active' && subscription)).id;
  released = found(data.find(({ released_subscription }) => released_subscription)).id;
});

describe('a subscription schedule', () => {
  it.each(['raw', 'global'])('is read by its %s id, phase by phase', async (form) => {
    const there = await billing.api.subscriptionSchedules.retrieve(active);
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { subscriptionSchedule(id: $id) {
        id stripeId isLive status statusRaw endBehavior customerId subscriptionId releasedSubscriptionId
        currentPhase { startDate endDate } canceledAt completedAt releasedAt defaultSettings { billingCycleAnchor }
        phases { currency startDate prorationBehavior items { quantity priceId price { id } } addInvoiceItems { quantity } }
      } }`,
      { id: form === 'raw' ? active : `SubscriptionSchedule:${active}` },
    );
    expect(data).toEqual({
      subscriptionSchedule: {
        id: `SubscriptionSchedule:${active}`,
        stripeId: active,
        isLive: false,
        status: 'ACTIVE',
        statusRaw: 'active',
        endBehavior: 'RELEASE',
        customerId: `Customer:${String(there.customer)}`,
        subscriptionId: `BillingSubscription:${String(there.subscription)}`,
        releasedSubscriptionId: null,
        currentPhase: {
          startDate: instant(there.current_phase?.start_date ?? null),
          endDate: instant(there.current_phase?.end_date ?? null),
        },
        canceledAt: null,
        completedAt: null,
        releasedAt: null,
        defaultSettings: { billingCycleAnchor: 'AUTOMATIC' },
        phases: there.phases.map((phase) => ({
          currency: 'USD',
          startDate: instant(phase.start_date),
          prorationBehavior: 'CREATE_PRORATIONS',
          items: phase.items.map(({ price, quantity }) => ({
            quantity,
            priceId: `Price:${String(price)}`,
            price: { id: `Price:${String(price)}` },
          })),
          addInvoiceItems: [],
        })),
      },
    });
    expect(calls).toEqual([`GET /v1/subscription_schedules/${active}`]);
  });

  it('brings the prices of its phases along', async () => {
    const { data, calls } = await billing.ask(
      'query ($id: ID!) { subscriptionSchedule(id: $id) { phases { items { price { nickname } } } } }',
      { id: active },
    );
    expect(data).toEqual({
      subscriptionSchedule: {
        phases: [{ items: [{ price: { nickname: 'Solo' } }] }, { items: [{ price: { nickname: 'Team' } }] }],
      },
    });
    expect(calls).toEqual([`GET /v1/subscription_schedules/${active}?expand[0]=phases.items.price`]);
  });

  it('that let go of its subscription loads it, as the billing API does not expand it', async () => {
    const there = await billing.api.subscriptionSchedules.retrieve(released);
    const { data, calls } = await billing.ask(
      'query ($id: ID!) { subscriptionSchedule(id: $id) { status releasedSubscription { id customerId } subscriptionId } }',
      { id: released },
    );
    expect(data).toMatchObject({
      subscriptionSchedule: {
        status: 'RELEASED',
        releasedSubscription: { customerId: `Customer:${String(there.customer)}` },
        subscriptionId: null,
      },
    });
    expect(calls).toEqual([
      `GET /v1/subscription_schedules/${released}`,
      `GET /v1/subscriptions/${String(there.released_subscription)}`,
    ]);
  });
});

describe('a subscription schedule of words to come', () => {
  const schedule = {
    id: 'sub_sched_1',
    object: 'subscription_schedule',
    status: 'sleeping',
    end_behavior: 'explode',
    phases: [
      {
        currency: 'jpy',
        coupon: 'HALF',
        discounts: [{ coupon: null, discount: null, promotion_code: 'promo_1' }],
      },
    ],
    default_settings: {
      billing_thresholds: { amount_gte: 5000 },
      collection_method: null,
      transfer_data: null,
    },
  };
  const { ask } = scriptedBilling({
    objects: {
      'subscription_schedules/sub_sched_1': schedule,
      'coupons/HALF': { id: 'HALF', object: 'coupon', percent_off: 50 },
      'promotion_codes/promo_1': { id: 'promo_1', object: 'promotion_code', code: 'HALF24' },
    },
  });

  it('keeps them, and its amounts are in the currency of its phases', async () => {
    const { data, calls } = await ask(`{ subscriptionSchedule(id: "sub_sched_1") {
      status statusRaw endBehavior endBehaviorRaw
      defaultSettings { billingThresholds { amountGte { decimal currency } } collectionMethod transferData { destination } }
      phases { coupon { percentOff } discounts { couponId promotionCode { code } } }
    } }`);
    expect(data).toEqual({
      subscriptionSchedule: {
        status: 'UNRECOGNIZED',
        statusRaw: 'sleeping',
        endBehavior: 'UNRECOGNIZED',
        endBehaviorRaw: 'explode',
        defaultSettings: {
          billingThresholds: { amountGte: { decimal: '5000', currency: 'JPY' } },
          collectionMethod: null,
          transferData: null,
        },
        phases: [
          {
            coupon: { percentOff: '50' },
            discounts: [{ couponId: null, promotionCode: { code: 'HALF24' } }],
          },
        ],
      },
    });
    expect(calls).toEqual([
      'GET /v1/subscription_schedules/sub_sched_1?expand[0]=phases.coupon&expand[1]=phases.discounts.promotion_code',
    ]);
  });
});

describeReferences(
  billing,
  'SubscriptionSchedule',
  () => ({ root: 'subscriptionSchedule', id: active, path: `subscription_schedules/${active}` }),
  { application: 'name', customer: 'email', subscription: 'status', testClock: 'name' },
);

describeFilters(billing, 'subscriptionSchedules', 'subscription_schedules', {
  customerId: [`"${demo.customer}"`, `customer=${demo.customer}`],
  isScheduled: ['true', 'scheduled=true'],
  created: span('created'),
  canceledAt: span('canceled_at'),
  completedAt: span('completed_at'),
  releasedAt: span('released_at'),
});
