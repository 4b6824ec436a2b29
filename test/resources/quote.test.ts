import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, instant, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let accepted: string;
beforeAll(async () => {
  const { data } = await billing.api.quotes.list({ status: 'accepted', limit: 100 });
  accepted = found(data.find(({ subscription }) => subscription)).id;
});

describe('a quote', () => {
  it.each([demo.longQuote, `Quote:${demo.longQuote}`])('is read by %s', async (id) => {
    const there = await billing.api.quotes.retrieve(demo.longQuote);
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { quote(id: $id) {
        id stripeId isLive number status statusRaw currency customerId header description footer expiresAt
        collectionMethod total { minor } subtotal { minor } totalDetails { amountTax { minor } amountDiscount { minor } }
        computed { upfront { total { minor } } recurring { interval intervalCount total { minor } } }
        statusTransitions { finalizedAt acceptedAt canceledAt } fromQuote { quoteId } applicationFeeAmount { minor }
        discountIds defaultTaxRateIds invoiceSettings { daysUntilDue } subscriptionData { trialPeriodDays }
      } }`,
      { id },
    );
    expect(data).toEqual({
      quote: {
        id: `Quote:${demo.longQuote}`,
        stripeId: demo.longQuote,
        isLive: false,
        number: there.number,
        status: 'OPEN',
        statusRaw: 'open',
        currency: 'USD',
        customerId: `Customer:${String(there.customer)}`,
        header: 'Northwind Studio',
        description: 'Offer for your team',
        footer: 'Valid for thirty days',
        expiresAt: instant(there.expires_at),
        collectionMethod: 'CHARGE_AUTOMATICALLY',
        total: { minor: there.amount_total },
        subtotal: { minor: there.amount_subtotal },
        totalDetails: { amountTax: { minor: 0 }, amountDiscount: { minor: 0 } },
        computed: {
          upfront: { total: { minor: there.computed.upfront.amount_total } },
          recurring: {
            interval: 'MONTH',
            intervalCount: 1,
            total: { minor: there.computed.recurring?.amount_total },
          },
        },
        statusTransitions: {
          finalizedAt: instant(there.status_transitions.finalized_at),
          acceptedAt: null,
          canceledAt: null,
        },
        fromQuote: null,
        applicationFeeAmount: null,
        discountIds: [],
        defaultTaxRateIds: [],
        invoiceSettings: { daysUntilDue: null },
        subscriptionData: { trialPeriodDays: null },
      },
    });
    expect(calls).toEqual([`GET /v1/quotes/${demo.longQuote}`]);
  });

  it('goes on from the line items that came with it', async () => {
    const { data, calls } = await billing.ask<{
      quote: { lineItems: { totalCount: number; nodes: unknown[] } };
    }>('query ($id: ID!) { quote(id: $id) { number lineItems(first: 50) { totalCount nodes { id } } } }', {
      id: demo.longQuote,
    });
    expect(data.quote.lineItems).toMatchObject({ totalCount: 12 });
    expect(data.quote.lineItems.nodes).toHaveLength(12);
    expect(calls.map((call) => call.replace(/li_\w+/, 'li_…'))).toEqual([
      `GET /v1/quotes/${demo.longQuote}/line_items?limit=40&starting_after=li_…`,
      `GET /v1/quotes/${demo.longQuote}?expand[0]=line_items`,
    ]);
  });
});

describe('a quote without lines', () => {
  const details = { amount_discount: 0, amount_shipping: null, amount_tax: 0 };
  const quote = {
    id: 'qt_1',
    object: 'quote',
    currency: null,
    amount_total: 0,
    status: 'folded',
    invoice: 'in_1',
    from_quote: { is_revision: true, quote: 'qt_0' },
    total_details: details,
    computed: { recurring: null, upfront: { amount_subtotal: 0, amount_total: 0, total_details: details } },
  };
  const breakdown = { discounts: [], taxes: [] };
  const { ask } = scriptedBilling({
    objects: {
      'quotes/qt_1': quote,
      'quotes/qt_0': { ...quote, id: 'qt_0', number: 'QT-0', currency: 'usd', invoice: null },
      'quotes/qt_9': {
        ...quote,
        id: 'qt_9',
        currency: 'usd',
        from_quote: { is_revision: false, quote: 'qt_1' },
      },
    },
    expandable: [{ id: 'in_1', object: 'invoice', deleted: true }],
    included: {
      qt_0: { 'total_details.breakdown': breakdown, 'computed.upfront.total_details.breakdown': breakdown },
    },
  });

  it('has no currency, and so no amounts', async () => {
    const { data } = await ask(
      '{ quote(id: "qt_1") { currency total { minor } status statusRaw computed { recurring { interval } upfront { total { minor } } } } }',
    );
    expect(data).toEqual({
      quote: {
        currency: null,
        total: null,
        status: 'UNRECOGNIZED',
        statusRaw: 'folded',
        computed: { recurring: null, upfront: { total: null } },
      },
    });
  });

  it('shows a deleted draft as no invoice, with its id still there', async () => {
    const { data, calls } = await ask('{ quote(id: "qt_1") { invoiceId invoice { number } } }');
    expect(data).toEqual({ quote: { invoiceId: 'Invoice:in_1', invoice: null } });
    expect(calls).toEqual(['GET /v1/quotes/qt_1?expand[0]=invoice']);
  });

  it('brings the quote it was made from, and the discounts and taxes in its total', async () => {
    const { data, calls } = await ask(`{ quote(id: "qt_1") { fromQuote { isRevision quote {
      number totalDetails { amountShipping { minor } amountTax { minor } breakdown { taxes { amount { minor } } } }
    } } } }`);
    const totalDetails = { amountShipping: null, amountTax: { minor: 0 }, breakdown: { taxes: [] } };
    expect(data).toEqual({
      quote: { fromQuote: { isRevision: true, quote: { number: 'QT-0', totalDetails } } },
    });
    expect(calls).toEqual(['GET /v1/quotes/qt_1?expand[0]=from_quote.quote.total_details.breakdown']);
  });

  it('is read by itself for a breakdown that lies too deep', async () => {
    const { data, calls } = await ask(`{ quote(id: "qt_9") { fromQuote { quote { fromQuote { quote {
      number computed { upfront { totalDetails { breakdown { discounts { amount { minor } } } } } }
    } } } } } }`);
    expect(JSON.stringify(data)).toContain('"breakdown":{"discounts":[]}');
    expect(calls).toEqual([
      'GET /v1/quotes/qt_0?expand[0]=computed.upfront.total_details.breakdown',
      'GET /v1/quotes/qt_9?expand[0]=from_quote.quote.from_quote.quote',
    ]);
  });
});

describeReferences(billing, 'Quote', () => ({ root: 'quote', id: accepted, path: `quotes/${accepted}` }), {
  application: 'name',
  customer: 'email',
  defaultTaxRates: 'percentage',
  discounts: 'coupon { name }',
  invoice: 'number',
  subscription: 'status',
  subscriptionSchedule: 'status',
  testClock: 'name',
});

describeFilters(billing, 'quotes', 'quotes', {
  customerId: [`"Customer:${demo.customer}"`, `customer=${demo.customer}`],
  status: ['ACCEPTED', 'status=accepted'],
  testClockId: [`"${demo.testClock}"`, `test_clock=${demo.testClock}`],
});

describeChildLists(
  'Quote',
  { root: 'quote', path: 'quotes/qt_1', object: { id: 'qt_1', object: 'quote', computed: { upfront: {} } } },
  {
    lineItems: '?expand[0]=line_items',
    computedUpfrontLineItems: '?expand[0]=computed.upfront.line_items',
  },
);
