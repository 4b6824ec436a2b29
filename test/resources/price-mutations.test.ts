import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

describe('a price made', () => {
  it('comes with a product of its own', async () => {
    const { payload, calls } = await write(
      billing,
      'priceCreate',
      {
        currency: 'EUR',
        unitAmountMinor: 1_200,
        product: { productData: { name: 'Desk', unitLabel: 'desk' } },
        lookupKey: 'desk-eur',
      },
      'price { unitAmount { decimal } type lookupKey billingScheme } product { name unitLabel }',
    );
    expect(payload).toEqual({
      price: {
        unitAmount: { decimal: '12.00' },
        type: 'ONE_TIME',
        lookupKey: 'desk-eur',
        billingScheme: 'PER_UNIT',
      },
      product: { name: 'Desk', unitLabel: 'desk' },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/prices');
    expect(calls).toHaveLength(3);
  });

  it('has tiers, the last of them without end', async () => {
    const { price } = await written(
      billing,
      'priceCreate',
      {
        currency: 'USD',
        product: { productData: { name: 'Calls' } },
        billingScheme: 'TIERED',
        tiersMode: 'GRADUATED',
        tiers: [
          { upTo: { quantity: 10 }, unitAmountMinor: 50, flatAmountMinor: 100 },
          { upTo: { endless: true }, unitAmountMinorDecimal: '12.5' },
        ],
        recurring: { interval: 'MONTH', usageType: 'METERED' },
      },
      'price { tiersMode recurring { usageType } tiers { upTo unitAmountMinorDecimal flatAmount { minor } } }',
    );
    expect(price).toEqual({
      tiersMode: 'GRADUATED',
      recurring: { usageType: 'METERED' },
      tiers: [
        { upTo: 10, unitAmountMinorDecimal: '50', flatAmount: { minor: 100 } },
        { upTo: null, unitAmountMinorDecimal: '12.5', flatAmount: null },
      ],
    });
  });

  it('is refused when it says what it costs twice or not at all', async () => {
    const product = { productData: { name: 'Desk' } };
    const twice = await write(billing, 'priceCreate', {
      currency: 'USD',
      product,
      unitAmountMinor: 1,
      unitAmountMinorDecimal: '1',
    });
    expect(twice.payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', expect.stringMatching(/^unitAmount/)] },
    ]);
    const never = await write(billing, 'priceCreate', { currency: 'USD', product });
    expect(never.payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'unitAmountMinor'] },
    ]);
  });

  it('is refused for a product that is not there', async () => {
    const { payload } = await write(billing, 'priceCreate', {
      currency: 'USD',
      unitAmountMinor: 1,
      product: { productId: 'prod_none' },
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'NotFoundError', path: ['input', 'product', 'productId'], id: 'prod_none' },
    ]);
  });
});

describe('a price', () => {
  it('takes over a lookup key only when told to', async () => {
    const make = (lookup_key?: string) =>
      billing.api.prices.create({
        currency: 'usd',
        unit_amount: 1,
        product_data: { name: 'Desk' },
        ...(lookup_key === undefined ? {} : { lookup_key }),
      });
    const [first, second] = [await make('handed-over'), await make()];
    const refused = await write(billing, 'priceUpdate', { id: second.id, lookupKey: 'handed-over' });
    expect(refused.payload.errors).toHaveLength(1);
    const { price } = await written(
      billing,
      'priceUpdate',
      { id: second.id, lookupKey: 'handed-over', transferLookupKey: true, isActive: false },
      'price { lookupKey isActive }',
    );
    expect(price).toEqual({ lookupKey: 'handed-over', isActive: false });
    expect((await billing.api.prices.retrieve(first.id)).lookup_key).toBeNull();
  });
});

const option = { 'currencyOptions.0.unitAmountMinor': 100 };
describeWrite('priceCreate', { call: 'POST /v1/prices', given: option });
describeWrite('priceUpdate', { call: 'POST /v1/prices/price_1', given: { id: 'price_1', ...option } });
