import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

describe('a shipping rate made', () => {
  it('says what it costs and how long it takes', async () => {
    const { payload, calls } = await write(
      billing,
      'shippingRateCreate',
      {
        displayName: 'By courier',
        fixedAmount: {
          amountMinor: 500,
          currency: 'USD',
          currencyOptions: [{ currency: 'EUR', amountMinor: 450, taxBehavior: 'INCLUSIVE' }],
        },
        deliveryEstimate: { minimum: { value: 1, unit: 'BUSINESS_DAY' } },
      },
      `shippingRate {
        displayName type deliveryEstimate { minimum { value unit } maximum { value } }
        fixedAmount { amount { minor } currencyOptions { currency amount { minor } } }
      }`,
    );
    expect(payload).toMatchObject({
      shippingRate: {
        displayName: 'By courier',
        type: 'FIXED_AMOUNT',
        deliveryEstimate: { minimum: { value: 1, unit: 'BUSINESS_DAY' }, maximum: null },
        fixedAmount: {
          amount: { minor: 500 },
          currencyOptions: expect.arrayContaining([{ currency: 'EUR', amount: { minor: 450 } }]),
        },
      },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/shipping_rates');
  });

  it('is refused for a currency that there is not', async () => {
    const { payload } = await write(billing, 'shippingRateCreate', {
      displayName: 'By courier',
      fixedAmount: { amountMinor: 500, currency: 'QQQ' },
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'fixedAmount', 'currency'] },
    ]);
  });
});

describe('a shipping rate', () => {
  it('is taken off, and costs something in one currency more', async () => {
    const { id } = await billing.api.shippingRates.create({
      display_name: 'Post',
      type: 'fixed_amount',
      fixed_amount: { amount: 300, currency: 'usd' },
    });
    const { shippingRate } = await written(
      billing,
      'shippingRateUpdate',
      { id, isActive: false, fixedAmount: { currencyOptions: [{ currency: 'GBP', amountMinor: 250 }] } },
      'shippingRate { isActive fixedAmount { amount { minor } currencyOptions { currency } } }',
    );
    expect(shippingRate).toMatchObject({
      isActive: false,
      fixedAmount: {
        amount: { minor: 300 },
        currencyOptions: expect.arrayContaining([{ currency: 'GBP' }]),
      },
    });
  });
});

describeWrite('shippingRateCreate', { call: 'POST /v1/shipping_rates' });
describeWrite('shippingRateUpdate', {
  call: 'POST /v1/shipping_rates/shr_1',
  given: { id: 'shr_1', 'fixedAmount.currencyOptions.0.amountMinor': 100 },
});
