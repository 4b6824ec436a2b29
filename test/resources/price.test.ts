import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
const ids: Record<string, string> = {};
let product: string;
beforeAll(async () => {
  const { data } = await billing.api.prices.list({ limit: 100 });
  for (const price of data) ids[price.nickname ?? ''] ??= price.id;
  const solo = found(data.find(({ lookup_key }) => lookup_key === 'studio_solo_monthly'));
  ids['Solo'] = solo.id;
  product = String(solo.product);
});

const priceOf = (nickname: string, fields: string) =>
  billing.ask(`query ($id: ID!) { price(id: $id) { ${fields} } }`, { id: ids[nickname] });

describe('a price', () => {
  it.each(['raw', 'global'])('is read by its %s id', async (form) => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { price(id: $id) {
        id stripeId isLive isActive nickname lookupKey productId type typeRaw currency taxBehavior
        unitAmount { minor decimal currency } unitAmountMinorDecimal billingScheme tiersMode
        recurring { interval intervalRaw intervalCount usageType aggregateUsage trialPeriodDays meter }
      } }`,
      { id: form === 'raw' ? ids['Solo'] : `Price:${ids['Solo']}` },
    );
    expect(data).toMatchObject({
      price: {
        id: `Price:${ids['Solo']}`,
        stripeId: ids['Solo'],
        isLive: false,
        isActive: true,
        nickname: 'Solo',
        lookupKey: 'studio_solo_monthly',
        productId: `Product:${product}`,
        type: 'RECURRING',
        typeRaw: 'recurring',
        currency: 'USD',
        unitAmount: { minor: 2000, decimal: '20.00', currency: 'USD' },
        unitAmountMinorDecimal: '2000',
        billingScheme: 'PER_UNIT',
        tiersMode: null,
        recurring: {
          interval: 'MONTH',
          intervalRaw: 'month',
          intervalCount: 1,
          usageType: 'LICENSED',
          aggregateUsage: null,
          trialPeriodDays: null,
        },
      },
    });
    expect(calls).toEqual([`GET /v1/prices/${ids['Solo']}`]);
  });

  it('of a fraction of a cent has a decimal and no amount', async () => {
    const { data } = await priceOf('Per call', 'unitAmount { minor } unitAmountMinorDecimal');
    expect(data).toEqual({ price: { unitAmount: null, unitAmountMinorDecimal: '0.0215' } });
  });

  it('by tiers has no amount of its own, and its tiers come with it', async () => {
    const { data, calls } = await priceOf(
      'Storage by the gigabyte',
      `billingScheme tiersMode unitAmount { minor } unitAmountMinorDecimal
       tiers { upTo flatAmount { minor } unitAmount { minor } unitAmountMinorDecimal }`,
    );
    expect(data).toEqual({
      price: {
        billingScheme: 'TIERED',
        tiersMode: 'GRADUATED',
        unitAmount: null,
        unitAmountMinorDecimal: null,
        tiers: [
          { upTo: 10, flatAmount: { minor: 500 }, unitAmount: { minor: 0 }, unitAmountMinorDecimal: '0' },
          { upTo: 100, flatAmount: null, unitAmount: null, unitAmountMinorDecimal: '35.5' },
          { upTo: null, flatAmount: null, unitAmount: { minor: 20 }, unitAmountMinorDecimal: '20' },
        ],
      },
    });
    expect(calls).toEqual([`GET /v1/prices/${ids['Storage by the gigabyte']}?expand[0]=tiers`]);
  });

  it('reads its tiers by itself where expansion ends, and only when it has some', async () => {
    const query = (filter: string) =>
      billing.ask(
        `{ subscriptions(first: 1, filter: { ${filter} }) { nodes { items { nodes { price { tiers { upTo } } } } } } }`,
      );
    const tiered = ids['Storage by the gigabyte'];
    const { calls } = await query(`priceId: "${tiered}"`);
    expect(calls).toEqual([
      `GET /v1/prices/${tiered}?expand[0]=tiers`,
      `GET /v1/subscriptions?price=${tiered}&limit=1`,
    ]);
    const without = await query(`customerId: "${demo.customer}"`);
    expect(without.calls).toEqual([`GET /v1/subscriptions?customer=${demo.customer}&limit=1`]);
  });

  it('shows what it is in every currency', async () => {
    const { data, calls } = await priceOf(
      'Solo',
      'currencyOptions { currency unitAmount { minor } taxBehavior }',
    );
    expect(data).toEqual({
      price: {
        currencyOptions: [
          { currency: 'USD', unitAmount: { minor: 2000 }, taxBehavior: 'UNSPECIFIED' },
          { currency: 'EUR', unitAmount: { minor: 1900 }, taxBehavior: 'UNSPECIFIED' },
        ],
      },
    });
    expect(calls).toEqual([`GET /v1/prices/${ids['Solo']}?expand[0]=currency_options`]);
  });

  it('is a plan under the same id, free until more than that is asked', async () => {
    const free = await priceOf('Solo', 'plan { id }');
    expect(free.data).toEqual({ price: { plan: { id: `Plan:${ids['Solo']}` } } });
    expect(free.calls).toEqual([`GET /v1/prices/${ids['Solo']}`]);
    const whole = await priceOf('Solo', 'plan { amount { minor } }');
    expect(whole.data).toEqual({ price: { plan: { amount: { minor: 2000 } } } });
    expect(whole.calls).toEqual([`GET /v1/plans/${ids['Solo']}`, `GET /v1/prices/${ids['Solo']}`]);
  });

  it('charged once has neither recurrence nor plan', async () => {
    const { data, calls } = await billing.ask(
      '{ prices(first: 1, filter: { type: ONE_TIME }) { nodes { type recurring { interval } plan { id nickname } } } }',
    );
    expect(data).toEqual({ prices: { nodes: [{ type: 'ONE_TIME', recurring: null, plan: null }] } });
    expect(calls).toEqual(['GET /v1/prices?type=one_time&limit=1']);
  });
});

describeReferences(
  billing,
  'Price',
  () => ({ root: 'price', id: found(ids['Solo']), path: `prices/${ids['Solo']}` }),
  {
    product: 'name',
  },
);

describeFilters(billing, 'prices', 'prices', {
  productId: () => [`"${product}"`, `product=${product}`],
  isActive: ['false', 'active=false'],
  type: ['RECURRING', 'type=recurring'],
  currency: ['"EUR"', 'currency=eur'],
  lookupKeys: [
    '["seat_monthly", "studio_team_monthly"]',
    'lookup_keys[0]=seat_monthly&lookup_keys[1]=studio_team_monthly',
  ],
  interval: ['YEAR', 'recurring[interval]=year'],
  usageType: ['METERED', 'recurring[usage_type]=metered'],
  meter: ['"mtr_1"', 'recurring[meter]=mtr_1'],
  created: span('created'),
});

describeChildLists(
  'Price',
  { root: 'price', path: 'prices/price_1', object: { id: 'price_1', object: 'price' } },
  { subscriptions: 'subscriptions?price=price_1&limit=20' },
);
