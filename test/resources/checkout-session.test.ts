import { beforeAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const session = {
  id: 'cs_1',
  object: 'checkout.session',
  after_expiration: { recovery: { allow_promotion_codes: true, enabled: true, expires_at: null, url: null } },
  amount_subtotal: 1000,
  amount_total: 0,
  automatic_tax: { enabled: true, liability: null, status: 'dreaming' },
  client_reference_id: 'cart-7',
  consent: { promotions: null, terms_of_service: 'accepted' },
  created: 1704067200,
  currency: 'usd',
  currency_conversion: { amount_subtotal: 900, amount_total: 0, fx_rate: '1.1111', source_currency: 'eur' },
  custom_fields: [],
  custom_text: {},
  customer: 'cus_1',
  customer_details: {
    email: 'a@example.com',
    tax_exempt: 'none',
    tax_ids: [{ type: 'eu_vat', value: 'DE1' }],
  },
  expires_at: 1704153600,
  invoice: 'in_1',
  livemode: false,
  metadata: {},
  mode: 'lottery',
  payment_intent: 'pi_1',
  payment_link: 'plink_1',
  payment_method_options: { card: { installments: { enabled: false }, setup_future_usage: 'on_tuesdays' } },
  payment_method_types: ['card'],
  payment_status: 'paid',
  recovered_from: 'cs_0',
  setup_intent: null,
  shipping_cost: { amount_total: 500, shipping_rate: 'shr_1' },
  status: 'complete',
  subscription: 'sub_1',
  total_details: { amount_discount: 1000, amount_shipping: null, amount_tax: 0 },
  ui_mode: 'hosted',
  url: null,
};
const rate = { id: 'txr_1', object: 'tax_rate', percentage: 19 };
const billing = scriptedBilling({
  objects: {
    'checkout/sessions/cs_1': session,
    'checkout/sessions/cs_0': { ...session, id: 'cs_0', status: 'expired', recovered_from: null },
  },
  included: {
    cs_1: {
      'total_details.breakdown': { discounts: [], taxes: [{ amount: 19, rate }] },
      'shipping_cost.taxes': [{ amount: 95, rate }],
    },
  },
});

describe('a checkout session', () => {
  it.each(['cs_1', 'CheckoutSession:cs_1'])('is read by %s', async (id) => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { checkoutSession(id: $id) {
        id stripeId isLive status statusRaw mode modeRaw paymentStatus uiMode url clientReferenceId expiresAt
        amountSubtotal { minor } amountTotal { minor currency } automaticTax { isEnabled status statusRaw }
        totalDetails { amountDiscount { minor } amountShipping { minor } amountTax { minor } }
        currencyConversion { amountSubtotal { minor currency } amountTotal { minor } fxRate sourceCurrency }
        customerDetails { email taxExempt taxIds { type value } } consent { promotions termsOfService }
        afterExpiration { recovery { isEnabled allowPromotionCodes expiresAt url } } setupIntentId
        paymentMethodOptions { card { installments { isEnabled } setupFutureUsage setupFutureUsageRaw } }
      } }`,
      { id },
    );
    expect(data).toEqual({
      checkoutSession: {
        id: 'CheckoutSession:cs_1',
        stripeId: 'cs_1',
        isLive: false,
        status: 'COMPLETE',
        statusRaw: 'complete',
        mode: 'UNRECOGNIZED',
        modeRaw: 'lottery',
        paymentStatus: 'PAID',
        uiMode: 'HOSTED',
        url: null,
        clientReferenceId: 'cart-7',
        expiresAt: '2024-01-02T00:00:00Z',
        amountSubtotal: { minor: 1000 },
        amountTotal: { minor: 0, currency: 'USD' },
        automaticTax: { isEnabled: true, status: 'UNRECOGNIZED', statusRaw: 'dreaming' },
        totalDetails: { amountDiscount: { minor: 1000 }, amountShipping: null, amountTax: { minor: 0 } },
        currencyConversion: {
          amountSubtotal: { minor: 900, currency: 'EUR' },
          amountTotal: { minor: 0 },
          fxRate: '1.1111',
          sourceCurrency: 'EUR',
        },
        customerDetails: {
          email: 'a@example.com',
          taxExempt: 'NONE',
          taxIds: [{ type: 'EU_VAT', value: 'DE1' }],
        },
        consent: { promotions: null, termsOfService: 'ACCEPTED' },
        afterExpiration: {
          recovery: { isEnabled: true, allowPromotionCodes: true, expiresAt: null, url: null },
        },
        setupIntentId: null,
        paymentMethodOptions: {
          card: {
            installments: { isEnabled: false },
            setupFutureUsage: 'UNRECOGNIZED',
            setupFutureUsageRaw: 'on_tuesdays',
          },
        },
      },
    });
    expect(calls).toEqual(['GET /v1/checkout/sessions/cs_1']);
  });

  it('loads the session that it takes up, which the billing API does not expand', async () => {
    const { data, calls } = await billing.ask(
      '{ checkoutSession(id: "cs_1") { recoveredFromId recoveredFrom { status recoveredFromId } } }',
    );
    expect(data).toEqual({
      checkoutSession: {
        recoveredFromId: 'CheckoutSession:cs_0',
        recoveredFrom: { status: 'EXPIRED', recoveredFromId: null },
      },
    });
    expect(calls).toEqual(['GET /v1/checkout/sessions/cs_0', 'GET /v1/checkout/sessions/cs_1']);
  });

  it('brings what its total is made of, and the taxes on its shipping', async () => {
    const { data, calls } = await billing.ask(`{ checkoutSession(id: "cs_1") {
      totalDetails { breakdown { discounts { amount { minor } } taxes { amount { minor currency } rate { percentage } } } }
      shippingCost { amountTotal { minor } taxes { amount { minor } } }
    } }`);
    expect(data).toEqual({
      checkoutSession: {
        totalDetails: {
          breakdown: {
            discounts: [],
            taxes: [{ amount: { minor: 19, currency: 'USD' }, rate: { percentage: '19' } }],
          },
        },
        shippingCost: { amountTotal: { minor: 500 }, taxes: [{ amount: { minor: 95 } }] },
      },
    });
    expect(calls).toEqual([
      'GET /v1/checkout/sessions/cs_1?expand[0]=shipping_cost.taxes&expand[1]=total_details.breakdown',
    ]);
  });
});

const inDemo = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await inDemo.api.checkout.sessions.list({ limit: 1 });
  id = found(data[0]).id;
});

describeReferences(
  inDemo,
  'CheckoutSession',
  () => ({ root: 'checkoutSession', id, path: `checkout/sessions/${id}` }),
  {
    customer: 'email',
    invoice: 'number',
    paymentIntent: 'status',
    paymentLink: 'url',
    setupIntent: 'status',
    subscription: 'status',
  },
);

describeFilters(inDemo, 'checkoutSessions', 'checkout/sessions', {
  customerId: [`"Customer:${demo.customer}"`, `customer=${demo.customer}`],
  customerEmail: ['"a@example.com"', 'customer_details[email]=a@example.com'],
  paymentIntentId: async () => {
    const { data } = await inDemo.api.paymentIntents.list({ limit: 1 });
    return [`"${data[0]?.id}"`, `payment_intent=${data[0]?.id}`];
  },
  paymentLinkId: async () => {
    const { data } = await inDemo.api.paymentLinks.list({ limit: 1 });
    return [`"PaymentLink:${data[0]?.id}"`, `payment_link=${data[0]?.id}`];
  },
  subscriptionId: [`"${demo.subscription}"`, `subscription=${demo.subscription}`],
  status: ['EXPIRED', 'status=expired'],
  created: span('created'),
});

describeChildLists(
  'CheckoutSession',
  {
    root: 'checkoutSession',
    path: 'checkout/sessions/cs_1',
    object: { id: 'cs_1', object: 'checkout.session' },
  },
  { lineItems: '?expand[0]=line_items' },
);
