import { beforeAll, describe, expect, it } from 'vitest';
import { demoBilling, found } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let weekly: string;
let tiered: string;
let product: string;
beforeAll(async () => {
  const { data } = await billing.api.plans.list({ limit: 100 });
  const plan = found(data.find(({ nickname }) => nickname === 'Pop-up'));
  weekly = plan.id;
  product = String(plan.product);
  tiered = found(data.find(({ nickname }) => nickname === 'Archive by volume')).id;
});

describe('a plan', () => {
  it.each(['raw', 'global'])('is read by its %s id', async (form) => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { plan(id: $id) {
        id stripeId isLive isActive nickname productId currency amount { minor currency } amountMinorDecimal
        interval intervalRaw intervalCount usageType aggregateUsage billingScheme tiersMode trialPeriodDays
        transformUsage { divideBy } meter
      } }`,
      { id: form === 'raw' ? weekly : `Plan:${weekly}` },
    );
    expect(data).toEqual({
      plan: {
        id: `Plan:${weekly}`,
        stripeId: weekly,
        isLive: false,
        isActive: true,
        nickname: 'Pop-up',
        productId: `Product:${product}`,
        currency: 'USD',
        amount: { minor: 700, currency: 'USD' },
        amountMinorDecimal: '700',
        interval: 'WEEK',
        intervalRaw: 'week',
        intervalCount: 1,
        usageType: 'LICENSED',
        aggregateUsage: null,
        billingScheme: 'PER_UNIT',
        tiersMode: null,
        trialPeriodDays: 7,
        transformUsage: null,
        meter: null,
      },
    });
    expect(calls).toEqual([`GET /v1/plans/${weekly}`]);
  });

  it('by tiers has no amount, and its tiers come with it', async () => {
    const { data, calls } = await billing.ask(
      'query ($id: ID!) { plan(id: $id) { amount { minor } tiersMode tiers { upTo flatAmount { minor } unitAmountMinorDecimal } } }',
      { id: tiered },
    );
    expect(data).toEqual({
      plan: {
        amount: null,
        tiersMode: 'VOLUME',
        tiers: [
          { upTo: 50, flatAmount: null, unitAmountMinorDecimal: '12' },
          { upTo: 500, flatAmount: null, unitAmountMinorDecimal: '9' },
          { upTo: null, flatAmount: { minor: 1000 }, unitAmountMinorDecimal: '6.25' },
        ],
      },
    });
    expect(calls).toEqual([`GET /v1/plans/${tiered}?expand[0]=tiers`]);
  });

  it('is a price under the same id, free until more than that is asked', async () => {
    const query = (fields: string) =>
      billing.ask(`query ($id: ID!) { plan(id: $id) { price { ${fields} } } }`, { id: weekly });
    const free = await query('id stripeId');
    expect(free.data).toEqual({ plan: { price: { id: `Price:${weekly}`, stripeId: weekly } } });
    expect(free.calls).toEqual([`GET /v1/plans/${weekly}`]);
    const { calls } = await query('nickname');
    expect(calls).toEqual([`GET /v1/plans/${weekly}`, `GET /v1/prices/${weekly}`]);
  });
});

describeReferences(billing, 'Plan', () => ({ root: 'plan', id: weekly, path: `plans/${weekly}` }), {
  product: 'name',
});

describeFilters(billing, 'plans', 'plans', {
  productId: () => [`"Product:${product}"`, `product=${product}`],
  isActive: ['true', 'active=true'],
  created: span('created'),
});

describeChildLists(
  'Plan',
  { root: 'plan', path: 'plans/gold', object: { id: 'gold', object: 'plan' } },
  { subscriptions: 'subscriptions?plan=gold&limit=20' },
);
