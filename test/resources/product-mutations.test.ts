import { describe, expect, it } from 'vitest';
import { demoBilling } from '../support/billing.ts';
import { describeWrite, write, written } from '../support/mutations.ts';

const billing = demoBilling();

describe('a product made', () => {
  it('has its first price with it', async () => {
    const { payload, calls } = await write(
      billing,
      'productCreate',
      {
        stripeId: 'lamp',
        name: 'Lamp',
        unitLabel: 'lamp',
        features: [{ name: 'Bright' }],
        packageDimensions: { height: '10', length: '20.5', width: '5', weight: '3' },
        defaultPriceData: {
          currency: 'USD',
          unitAmountMinor: 4_900,
          currencyOptions: [{ currency: 'EUR', unitAmountMinor: 4_500 }],
          recurring: { interval: 'MONTH' },
        },
      },
      `product { stripeId name isActive unitLabel features { name } packageDimensions { length } }
       defaultPrice { unitAmount { minor } type currencyOptions { currency unitAmount { minor } } }`,
    );
    expect(payload).toEqual({
      product: {
        stripeId: 'lamp',
        name: 'Lamp',
        isActive: true,
        unitLabel: 'lamp',
        features: [{ name: 'Bright' }],
        packageDimensions: { length: '20.5' },
      },
      defaultPrice: {
        unitAmount: { minor: 4_900 },
        type: 'RECURRING',
        currencyOptions: [
          { currency: 'USD', unitAmount: { minor: 4_900 } },
          { currency: 'EUR', unitAmount: { minor: 4_500 } },
        ],
      },
      errors: [],
    });
    expect(calls[0]).toBe('POST /v1/products');
    expect(calls.filter((call) => call === 'GET /v1/products/lamp')).toHaveLength(1);
  });

  it('cannot take an id that is taken', async () => {
    await written(billing, 'productCreate', { stripeId: 'taken', name: 'One' });
    const { payload } = await write(
      billing,
      'productCreate',
      { stripeId: 'taken', name: 'Two' },
      'product { id }',
    );
    expect(payload).toMatchObject({
      product: null,
      errors: [{ __typename: 'InvalidStateError', code: 'resource_already_exists' }],
    });
  });

  it('says where in the first price something is wrong', async () => {
    const { payload } = await write(billing, 'productCreate', {
      name: 'Lamp',
      defaultPriceData: { currency: 'USD', unitAmountMinorDecimal: '0.0000000000001' },
    });
    expect(payload.errors).toMatchObject([
      { __typename: 'InvalidInputError', path: ['input', 'defaultPriceData', 'unitAmountMinorDecimal'] },
    ]);
  });
});

describe('a product', () => {
  const product = (more: object = {}) => billing.api.products.create({ name: 'Lamp', ...more });

  it('changes what is given and keeps the rest', async () => {
    const { id } = await product({ description: 'Bright.', url: 'https://lamp.example/' });
    const changed = await written(
      billing,
      'productUpdate',
      { id: `Product:${id}`, name: 'Torch', url: null, metadata: { set: [{ key: 'shelf', value: '4' }] } },
      'product { name description url metadataValue(key: "shelf") }',
    );
    expect(changed.product).toEqual({
      name: 'Torch',
      description: 'Bright.',
      url: null,
      metadataValue: '4',
    });
  });

  it('is deleted while it has no prices', async () => {
    const { id } = await product();
    const { payload, calls } = await write(billing, 'productDelete', { id }, 'deletedProductId');
    expect(payload).toEqual({ deletedProductId: `Product:${id}`, errors: [] });
    expect(calls).toEqual([`DELETE /v1/products/${id}`]);
  });

  it('stays when it has one, and says so', async () => {
    const { id } = await product({ default_price_data: { currency: 'usd', unit_amount: 1 } });
    const { payload } = await write(billing, 'productDelete', { id }, 'deletedProductId');
    expect(payload).toMatchObject({
      deletedProductId: null,
      errors: [{ message: expect.stringContaining('price') }],
    });
    expect((await billing.api.products.retrieve(id)).id).toBe(id);
  });
});

describeWrite('productCreate', {
  call: 'POST /v1/products',
  given: { 'defaultPriceData.currencyOptions.0.unitAmountMinor': 100 },
});
describeWrite('productUpdate', { call: 'POST /v1/products/prod_1', given: { id: 'prod_1' } });
describeWrite('productDelete', { call: 'DELETE /v1/products/prod_1', given: { id: 'prod_1' } });
