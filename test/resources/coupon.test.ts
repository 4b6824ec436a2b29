import { describe, expect, it } from 'vitest';
import { demoBilling, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters, span } from '../support/filters.ts';

const billing = demoBilling();

describe('a coupon', () => {
  it.each(['WELCOME5', 'Coupon:WELCOME5'])('is read by %s', async (id) => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { coupon(id: $id) {
        id stripeId isLive isValid name percentOff amountOff { minor decimal } currency
        duration durationRaw durationInMonths redeemBy maxRedemptions timesRedeemed
      } }`,
      { id },
    );
    expect(data).toEqual({
      coupon: {
        id: 'Coupon:WELCOME5',
        stripeId: 'WELCOME5',
        isLive: false,
        isValid: true,
        name: 'Welcome',
        percentOff: null,
        amountOff: { minor: 500, decimal: '5.00' },
        currency: 'USD',
        duration: 'REPEATING',
        durationRaw: 'repeating',
        durationInMonths: 6,
        redeemBy: null,
        maxRedemptions: null,
        timesRedeemed: 6,
      },
    });
    expect(calls).toEqual(['GET /v1/coupons/WELCOME5']);
  });

  it('takes off an exact percentage, or an amount, and never both', async () => {
    const { data } = await billing.ask(
      '{ coupon(id: "LAUNCH") { percentOff amountOff { minor } currency } }',
    );
    expect(data).toEqual({ coupon: { percentOff: '25.5', amountOff: null, currency: null } });
  });

  it('shows what it takes off in every currency', async () => {
    const { data, calls } = await billing.ask(
      '{ coupon(id: "WELCOME5") { currencyOptions { currency amountOff { minor currency } } } }',
    );
    expect(data).toEqual({
      coupon: {
        currencyOptions: [
          { currency: 'USD', amountOff: { minor: 500, currency: 'USD' } },
          { currency: 'EUR', amountOff: { minor: 450, currency: 'EUR' } },
        ],
      },
    });
    expect(calls).toEqual(['GET /v1/coupons/WELCOME5?expand[0]=currency_options']);
  });

  it('shows the products it is limited to, free while only their ids are asked', async () => {
    const query = (fields: string) =>
      billing.ask<Limited>(`{ coupon(id: "SEATS10") { appliesTo { ${fields} } } }`);
    const free = await query('productIds products { id }');
    expect(free.calls).toEqual(['GET /v1/coupons/SEATS10?expand[0]=applies_to']);
    const { data, calls } = await query('products { name }');
    expect(data).toEqual({ coupon: { appliesTo: { products: [{ name: 'Seats' }] } } });
    const [product] = free.data.coupon.appliesTo.productIds;
    expect(calls).toEqual([
      'GET /v1/coupons/SEATS10?expand[0]=applies_to',
      `GET /v1/products/${product?.replace('Product:', '')}`,
    ]);
  });

  it('that was deleted is none', async () => {
    const { data } = await billing.ask('{ coupon(id: "GONE") { name } }');
    expect(data).toEqual({ coupon: null });
  });
});

interface Limited {
  readonly coupon: { readonly appliesTo: { readonly productIds: readonly string[] } };
}

describe('a coupon deep inside another answer', () => {
  const coupon = { id: 'SEATS10', object: 'coupon', amount_off: null, percent_off: 10 };
  const discount = { id: 'di_1', object: 'discount', coupon };
  const { ask } = scriptedBilling({
    objects: {
      'subscriptions/sub_1': {
        id: 'sub_1',
        object: 'subscription',
        latest_invoice: 'in_1',
      },
      'invoices/in_1': { id: 'in_1', object: 'invoice', quote: 'qt_1' },
      'quotes/qt_1': { id: 'qt_1', object: 'quote', customer: 'cus_1' },
      'customers/cus_1': { id: 'cus_1', object: 'customer', discount },
      'coupons/SEATS10': coupon,
    },
    included: { SEATS10: { applies_to: { products: ['prod_1'] } } },
  });

  it('is read by itself for what only expansion shows', async () => {
    const { data, calls } = await ask(
      `{ subscription(id: "sub_1") { latestInvoice { quote { customer { discount { coupon {
        percentOff appliesTo { productIds } currencyOptions { currency }
      } } } } } } }`,
    );
    expect(JSON.stringify(data)).toContain(
      '"appliesTo":{"productIds":["Product:prod_1"]},"currencyOptions":null',
    );
    expect(calls).toEqual([
      'GET /v1/coupons/SEATS10?expand[0]=applies_to',
      'GET /v1/subscriptions/sub_1?expand[0]=latest_invoice.quote.customer',
    ]);
  });
});

describeFilters(billing, 'coupons', 'coupons', { created: span('created') });

describeChildLists(
  'Coupon',
  { root: 'coupon', path: 'coupons/HALF', object: { id: 'HALF', object: 'coupon' } },
  { promotionCodes: 'promotion_codes?coupon=HALF&limit=20' },
);
