import { describe, expect, it, onTestFinished } from 'vitest';
import { openGateway } from '../support/gateway.ts';
import { paramsOf, upcomingBody } from '../support/upcoming.ts';
import { send, upstream } from '../support/upstream.ts';

/** The parameters that a preview was asked with. */
async function paramsFor(input: string): Promise<Record<string, unknown>> {
  let seen: Record<string, unknown> = {};
  const gateway = openGateway(
    await upstream((request, response) => {
      seen = paramsOf(request.url);
      send(response, 200, upcomingBody(1));
    }),
  );
  onTestFinished(() => gateway.close());
  const { data, errors } = await gateway.run(
    `{ invoicePreview(input: ${input}) { preview { total { minor } } errors { message } } }`,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ invoicePreview: { preview: { total: { minor: 1100 } }, errors: [] } });
  return seen;
}

const SHARED = `
  currency: "EUR"
  discounts: { list: [{ couponId: "TEN" }, { promotionCodeId: "promo_1" }, { discountId: "di_1" }] }
  invoiceItems: [
    { price: { priceId: "Price:price_1" }, quantity: 2, taxRateIds: ["txr_1"], metadata: { set: [{ key: "a", value: "b" }] } }
    { invoiceItemId: "ii_1", price: { amountMinor: -500 }, currency: "EUR", isDiscountable: false, discounts: null }
    { price: { unitAmountMinorDecimal: "0.5" }, currency: "EUR", period: { start: "2024-01-01T00:00:00Z", end: "2024-01-02T00:00:00Z" } }
    { price: { priceData: { productId: "prod_1", currency: "EUR", unitAmountMinor: 100 } }, taxBehavior: INCLUSIVE, taxCodeId: "txcd_1", description: "Extra" }
  ]
  customerDetails: {
    address: { country: "DE", postalCode: "10115" }, shipping: { address: { country: "DE" }, name: "Ann" }
    tax: { ipAddress: "203.0.113.7" }, taxExempt: REVERSE, taxIds: [{ type: EU_VAT, value: "DE123456789" }]
  }
  automaticTax: { isEnabled: true, liability: { type: SELF } }
  issuer: { type: ACCOUNT, account: "acct_1" }
  onBehalfOf: "acct_2"
`;

const SHARED_PARAMS = {
  currency: 'eur',
  discounts: [{ coupon: 'TEN' }, { promotion_code: 'promo_1' }, { discount: 'di_1' }],
  invoice_items: [
    { price: 'price_1', quantity: '2', tax_rates: ['txr_1'], metadata: { a: 'b' } },
    { invoiceitem: 'ii_1', amount: '-500', currency: 'eur', discountable: 'false', discounts: '' },
    { unit_amount_decimal: '0.5', currency: 'eur', period: { start: '1704067200', end: '1704153600' } },
    {
      price_data: { product: 'prod_1', currency: 'eur', unit_amount: '100' },
      tax_behavior: 'inclusive',
      tax_code: 'txcd_1',
      description: 'Extra',
    },
  ],
  customer_details: {
    address: { country: 'DE', postal_code: '10115' },
    shipping: { address: { country: 'DE' }, name: 'Ann' },
    tax: { ip_address: '203.0.113.7' },
    tax_exempt: 'reverse',
    tax_ids: [{ type: 'eu_vat', value: 'DE123456789' }],
  },
  automatic_tax: { enabled: 'true', liability: { type: 'self' } },
  issuer: { type: 'account', account: 'acct_1' },
  on_behalf_of: 'acct_2',
};

describe('the parameters of a preview', () => {
  it('of a subscription that is there are those of a change to it', async () => {
    const params = await paramsFor(`{ existingSubscription: {
      subscriptionId: "BillingSubscription:sub_1"
      items: [
        { subscriptionItemId: "si_1", price: { priceId: "price_2" }, quantity: 3, taxRateIds: null, discounts: [{ couponId: "TEN" }] }
        { subscriptionItemId: "si_2", remove: true, clearUsage: true }
        { price: { planId: "gold" }, billingThresholds: { usageGte: 1000 }, metadata: { set: [{ key: "k", value: "v" }] } }
        { price: { priceData: { productId: "prod_1", currency: "USD", unitAmountMinor: 5, recurring: { interval: MONTH, intervalCount: 3 } } } }
      ]
      prorationBehavior: ALWAYS_INVOICE, prorationDate: "2024-01-01T00:00:00Z", billingCycleAnchor: { now: true }
      cancel: { at: "2024-02-01T00:00:00Z" }, trial: { endsNow: true }, defaultTaxRateIds: ["txr_1"], resumesNow: true
      ${SHARED}
    } }`);
    expect(params).toEqual({
      subscription: 'sub_1',
      subscription_items: [
        { id: 'si_1', price: 'price_2', quantity: '3', tax_rates: '', discounts: [{ coupon: 'TEN' }] },
        { id: 'si_2', deleted: 'true', clear_usage: 'true' },
        { plan: 'gold', billing_thresholds: { usage_gte: '1000' }, metadata: { k: 'v' } },
        {
          price_data: {
            product: 'prod_1',
            currency: 'usd',
            unit_amount: '5',
            recurring: { interval: 'month', interval_count: '3' },
          },
        },
      ],
      subscription_proration_behavior: 'always_invoice',
      subscription_proration_date: '1704067200',
      subscription_billing_cycle_anchor: 'now',
      subscription_cancel_at: '1706745600',
      subscription_trial_end: 'now',
      subscription_default_tax_rates: ['txr_1'],
      subscription_resume_at: 'now',
      ...SHARED_PARAMS,
    });
  });

  it('of a subscription that is not there yet name its customer and items', async () => {
    const params = await paramsFor(`{ newSubscription: {
      customerId: "cus_1", items: [{ price: { priceId: "price_1" } }], startDate: "2024-01-01T00:00:00Z"
      trial: { fromPlan: true }, cancel: { atPeriodEnd: true }, billingCycleAnchor: { at: "2024-03-01T00:00:00Z" }
    } }`);
    expect(params).toEqual({
      customer: 'cus_1',
      subscription_items: [{ price: 'price_1' }],
      subscription_start_date: '1704067200',
      subscription_trial_from_plan: 'true',
      subscription_cancel_at_period_end: 'true',
      subscription_billing_cycle_anchor: '1709251200',
    });
  });

  it.each([
    ['{ schedule: { scheduleId: "sub_sched_1" } }', { schedule: 'sub_sched_1' }],
    ['{ customer: { customerId: "cus_1" } }', { customer: 'cus_1' }],
    [
      '{ customer: { customerDetails: { taxExempt: null, address: null } } }',
      { customer_details: { tax_exempt: '', address: '' } },
    ],
    [
      '{ customer: { customerId: "cus_1", discounts: { couponId: "TEN" } } }',
      { customer: 'cus_1', coupon: 'TEN' },
    ],
    [
      '{ customer: { customerId: "cus_1", discounts: { none: true } } }',
      { customer: 'cus_1', discounts: '' },
    ],
    [
      '{ existingSubscription: { subscriptionId: "sub_1", cancel: { now: true } } }',
      { subscription: 'sub_1', subscription_cancel_now: 'true' },
    ],
    [
      '{ existingSubscription: { subscriptionId: "sub_1", cancel: { never: true }, billingCycleAnchor: { unchanged: true } } }',
      { subscription: 'sub_1', subscription_cancel_at: '', subscription_billing_cycle_anchor: 'unchanged' },
    ],
    [
      '{ existingSubscription: { subscriptionId: "sub_1", trial: { endsAt: "2024-01-01T00:00:00Z" } } }',
      { subscription: 'sub_1', subscription_trial_end: '1704067200' },
    ],
  ])('for %s are as the billing API wants them', async (input, params) => {
    expect(await paramsFor(input)).toEqual(params);
  });

  it('exclude one another by their types', async () => {
    const gateway = openGateway('http://127.0.0.1:9');
    onTestFinished(() => gateway.close());
    for (const input of [
      '{ schedule: { scheduleId: "s" }, customer: { customerId: "c" } }',
      '{ customer: { customerId: "c", discounts: { couponId: "A", none: true } } }',
      '{ existingSubscription: { subscriptionId: "s", cancel: { now: true, atPeriodEnd: true } } }',
    ]) {
      const { status, errors } = await gateway.run(
        `{ invoicePreview(input: ${input}) { errors { message } } }`,
      );
      expect({ status, message: errors[0]?.message }).toEqual({
        status: 200,
        message: expect.stringMatching(/exactly one/i),
      });
    }
  });
});
