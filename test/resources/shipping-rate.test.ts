import { beforeAll, describe, expect, it } from 'vitest';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const rate = {
  id: 'shr_1',
  object: 'shipping_rate',
  active: true,
  created: 1704067200,
  delivery_estimate: {
    minimum: { unit: 'business_day', value: 2 },
    maximum: { unit: 'fortnight', value: 1 },
  },
  display_name: 'By courier',
  fixed_amount: { amount: 500, currency: 'usd' },
  livemode: false,
  metadata: {},
  tax_behavior: 'exclusive',
  tax_code: 'txcd_1',
  type: 'fixed_amount',
};
const free = { ...rate, id: 'shr_2', fixed_amount: { amount: 0, currency: 'usd' }, delivery_estimate: null };
const invoice = {
  id: 'in_1',
  object: 'invoice',
  currency: 'usd',
  shipping_cost: { amount_total: 500, shipping_rate: 'shr_1' },
};
const billing = scriptedBilling({
  objects: {
    'shipping_rates/shr_1': rate,
    'shipping_rates/shr_2': free,
    'invoices/in_1': invoice,
  },
  lists: { invoices: [invoice] },
  included: {
    shr_1: { 'fixed_amount.currency_options': { eur: { amount: 450, tax_behavior: 'inclusive' } } },
  },
});

describe('a shipping rate', () => {
  it.each(['shr_1', 'ShippingRate:shr_1'])('is read by %s', async (id) => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { shippingRate(id: $id) {
        id stripeId isActive isLive displayName type typeRaw taxBehavior taxBehaviorRaw taxCodeId
        fixedAmount { currency amount { minor currency } }
        deliveryEstimate { minimum { value unit } maximum { value unit unitRaw } }
      } }`,
      { id },
    );
    expect(data).toEqual({
      shippingRate: {
        id: 'ShippingRate:shr_1',
        stripeId: 'shr_1',
        isActive: true,
        isLive: false,
        displayName: 'By courier',
        type: 'FIXED_AMOUNT',
        typeRaw: 'fixed_amount',
        taxBehavior: 'EXCLUSIVE',
        taxBehaviorRaw: 'exclusive',
        taxCodeId: 'TaxCode:txcd_1',
        fixedAmount: { currency: 'USD', amount: { minor: 500, currency: 'USD' } },
        deliveryEstimate: {
          minimum: { value: 2, unit: 'BUSINESS_DAY' },
          maximum: { value: 1, unit: 'UNRECOGNIZED', unitRaw: 'fortnight' },
        },
      },
    });
    expect(calls).toEqual(['GET /v1/shipping_rates/shr_1']);
  });

  it('for nothing costs zero, which is not null', async () => {
    const { data } = await billing.ask(
      '{ shippingRate(id: "shr_2") { fixedAmount { amount { minor } } deliveryEstimate { minimum { value } } } }',
    );
    expect(data).toEqual({ shippingRate: { fixedAmount: { amount: { minor: 0 } }, deliveryEstimate: null } });
  });

  it('comes with the invoice that it is on, its currencies too', async () => {
    const { data, calls } = await billing.ask(
      `{ invoice(id: "in_1") { shippingCost { shippingRate { fixedAmount {
        currencyOptions { currency amount { minor } taxBehavior }
      } } } } }`,
    );
    const currencyOptions = [{ currency: 'EUR', amount: { minor: 450 }, taxBehavior: 'INCLUSIVE' }];
    expect(data).toEqual({
      invoice: { shippingCost: { shippingRate: { fixedAmount: { currencyOptions } } } },
    });
    expect(calls).toEqual([
      'GET /v1/invoices/in_1?expand[0]=shipping_cost.shipping_rate.fixed_amount.currency_options',
    ]);
  });

  it('is read by itself for its currencies where expansion ends', async () => {
    const { calls } = await billing.ask(
      `{ invoices(first: 1) { nodes { shippingCost { shippingRate { displayName fixedAmount {
        currencyOptions { currency }
      } } } } } }`,
    );
    expect(calls).toEqual([
      'GET /v1/invoices?limit=1&expand[0]=data.shipping_cost.shipping_rate',
      'GET /v1/shipping_rates/shr_1?expand[0]=fixed_amount.currency_options',
    ]);
  });
});

const inDemo = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await inDemo.api.shippingRates.list({ limit: 1 });
  id = found(data[0]).id;
});

describeReferences(
  inDemo,
  'ShippingRate',
  () => ({ root: 'shippingRate', id, path: `shipping_rates/${id}` }),
  { taxCode: 'name' },
);

describeFilters(inDemo, 'shippingRates', 'shipping_rates', {
  isActive: ['true', 'active=true'],
  currency: ['"EUR"', 'currency=eur'],
  created: span('created'),
});
