import { describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';

const billing = demoBilling();

describe('a line of a quote', () => {
  it('comes with its quote, its price inside', async () => {
    const { data: lines } = await billing.api.quotes.listLineItems(demo.longQuote, { limit: 1 });
    const first = found(lines[0]);
    const price = `Price:${found(first.price).id}`;
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { quote(id: $id) { number lineItems(first: 1) { nodes {
        id stripeId description quantity currency priceId price { id unitAmount { minor } }
        subtotal { minor } amountDiscount { minor } amountTax { minor } total { minor currency }
      } } } }`,
      { id: demo.longQuote },
    );
    expect(data).toMatchObject({
      quote: {
        lineItems: {
          nodes: [
            {
              id: `QuoteLineItem:${demo.longQuote}/${first.id}`,
              stripeId: first.id,
              description: 'Audit log',
              quantity: 1,
              currency: 'USD',
              priceId: price,
              price: { id: price, unitAmount: { minor: 300 } },
              subtotal: { minor: 300 },
              amountDiscount: { minor: 0 },
              amountTax: { minor: 0 },
              total: { minor: 300, currency: 'USD' },
            },
          ],
        },
      },
    });
    expect(calls).toEqual([`GET /v1/quotes/${demo.longQuote}?expand[0]=line_items`]);
  });

  it('cannot be fetched by itself', async () => {
    const { errors } = await billing.run('{ node(id: "QuoteLineItem:qt_1/li_1") { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ID' } }]);
  });
});

const rate = { id: 'txr_1', object: 'tax_rate', percentage: 19, display_name: 'MwSt.' };
const discount = {
  id: 'di_1',
  object: 'discount',
  coupon: { id: 'HALF', object: 'coupon', percent_off: 50 },
};
const line = {
  id: 'li_1',
  object: 'item',
  amount_discount: 0,
  amount_subtotal: -100,
  amount_tax: 0,
  amount_total: -100,
  currency: 'eur',
  description: 'Studio',
  price: null,
  quantity: null,
};
const url = '/v1/quotes/qt_1/line_items';
const { ask } = scriptedBilling({
  objects: { 'quotes/qt_1': { id: 'qt_1', object: 'quote', number: 'QT-1', currency: 'eur' } },
  lists: { 'quotes/qt_1/line_items': [line], invoices: [{ id: 'in_1', object: 'invoice', quote: 'qt_1' }] },
  included: {
    qt_1: { line_items: { object: 'list', data: [line], has_more: false, url } },
    li_1: {
      discounts: [{ amount: 50, discount }],
      taxes: [{ amount: 19, rate, taxability_reason: 'lucky', taxable_amount: null }],
    },
  },
});

const included =
  'discounts { amount { minor currency } discount { coupon { percentOff } } } taxes { amount { minor } rate { displayName } taxabilityReason taxableAmount { minor } }';
const shown = {
  discounts: [{ amount: { minor: 50, currency: 'EUR' }, discount: { coupon: { percentOff: '50' } } }],
  taxes: [
    {
      amount: { minor: 19 },
      rate: { displayName: 'MwSt.' },
      taxabilityReason: 'UNRECOGNIZED',
      taxableAmount: null,
    },
  ],
};

describe('the discounts and taxes of a line', () => {
  it('are expanded when they are asked for', async () => {
    const { data, calls } = await ask(
      `{ quote(id: "qt_1") { number lineItems { totalCount nodes { subtotal { minor } priceId quantity ${included} } } } }`,
    );
    expect(data).toEqual({
      quote: {
        number: 'QT-1',
        lineItems: {
          totalCount: 1,
          nodes: [{ subtotal: { minor: -100 }, priceId: null, quantity: null, ...shown }],
        },
      },
    });
    expect(calls).toEqual([
      'GET /v1/quotes/qt_1?expand[0]=line_items.data.discounts&expand[1]=line_items.data.taxes',
    ]);
  });

  it('are read in the list of the lines where expansion ends', async () => {
    const { data, calls } = await ask(
      `{ invoices(first: 1) { nodes { quote { lineItems { nodes { ${included} } } } } } }`,
    );
    expect(data).toEqual({ invoices: { nodes: [{ quote: { lineItems: { nodes: [shown] } } }] } });
    expect(calls).toEqual([
      'GET /v1/invoices?limit=1&expand[0]=data.quote.line_items',
      'GET /v1/quotes/qt_1/line_items?limit=100&expand[0]=data.discounts&expand[1]=data.taxes',
    ]);
  });
});
