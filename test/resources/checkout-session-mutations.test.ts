import { describe, expect, it } from 'vitest';
import { demo } from '../../src/sandbox/demo/index.ts';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();
const lamp = {
  price: {
    priceData: { currency: 'USD', unitAmountMinor: 4_900, product: { productData: { name: 'Lamp' } } },
  },
  quantity: 2,
};
const sale = { mode: 'PAYMENT', successUrl: 'https://shop.example/thanks', lineItems: [lamp] };

describe('a checkout session opened', () => {
  it('sells something that was made for it', async () => {
    const { payload, calls } = await write(
      billing,
      'checkoutSessionCreate',
      {
        ...sale,
        customer: { customerId: demo.customer },
        clientReferenceId: 'cart-7',
        paymentIntentData: { description: 'Two lamps.', metadata: { set: [{ key: 'cart', value: '7' }] } },
        shippingOptions: [
          { shippingRateData: { displayName: 'Post', fixedAmount: { amountMinor: 300, currency: 'USD' } } },
        ],
      },
      `checkoutSession {
        mode status uiMode url clientReferenceId amountTotal { minor } lineItems { nodes { quantity } }
      }
      customer { stripeId }`,
    );
    expect(payload).toEqual({
      checkoutSession: {
        mode: 'PAYMENT',
        status: 'OPEN',
        uiMode: 'HOSTED',
        url: expect.stringMatching(/^https:/),
        clientReferenceId: 'cart-7',
        amountTotal: { minor: expect.any(Number) },
        lineItems: { nodes: [{ quantity: 2 }] },
      },
      customer: { stripeId: demo.customer },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/checkout/sessions');
  });

  it('begins a subscription after a trial', async () => {
    const { checkoutSession } = await written(
      billing,
      'checkoutSessionCreate',
      {
        mode: 'SUBSCRIPTION',
        successUrl: 'https://shop.example/thanks',
        lineItems: [
          {
            price: {
              priceData: {
                currency: 'USD',
                unitAmountMinor: 900,
                recurring: { interval: 'MONTH' },
                product: { productData: { name: 'Gold' } },
              },
            },
            quantity: 1,
          },
        ],
        subscriptionData: {
          trial: { days: 14 },
          trialSettings: { endBehavior: { missingPaymentMethod: 'CANCEL' } },
        },
        paymentMethodCollection: 'IF_REQUIRED',
      },
      'checkoutSession { mode paymentMethodCollection }',
    );
    expect(checkoutSession).toEqual({ mode: 'SUBSCRIPTION', paymentMethodCollection: 'IF_REQUIRED' });
  });

  it('is refused for what it lacks, and for a coupon that is not there', async () => {
    const { successUrl: _, ...rest } = sale;
    const nowhere = await write(billing, 'checkoutSessionCreate', rest, 'checkoutSession { id }');
    expect(nowhere.payload).toMatchObject({
      checkoutSession: null,
      errors: [{ __typename: 'InvalidInputError', path: ['input', 'successUrl'] }],
    });
    const coupon = await write(billing, 'checkoutSessionCreate', {
      ...sale,
      discounts: [{ couponId: 'NONE' }],
    });
    expect(coupon.payload.errors).toMatchObject([
      { __typename: 'NotFoundError', path: ['input', 'discounts', '0', 'couponId'], id: 'NONE' },
    ]);
  });
});

it('a checkout session is closed, and only while it is open', async () => {
  const { checkoutSession } = await written(
    billing,
    'checkoutSessionCreate',
    sale,
    'checkoutSession { id stripeId }',
  );
  const { id } = checkoutSession as { readonly id: string };
  const closed = await written(billing, 'checkoutSessionExpire', { id }, 'checkoutSession { status url }');
  expect(closed.checkoutSession).toEqual({ status: 'EXPIRED', url: null });
  const { payload } = await write(billing, 'checkoutSessionExpire', { id }, 'checkoutSession { status }');
  expect(payload).toMatchObject({
    checkoutSession: { status: 'EXPIRED' },
    errors: [{ __typename: 'InvalidStateError' }],
  });
});

describeWrite('checkoutSessionCreate', { call: 'POST /v1/checkout/sessions' });
describeWrite('checkoutSessionExpire', {
  call: 'POST /v1/checkout/sessions/cs_1/expire',
  given: { id: 'cs_1' },
});
