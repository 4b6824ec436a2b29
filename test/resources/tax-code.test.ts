import { describe, expect, it } from 'vitest';
import { scriptedBilling } from '../support/billing.ts';

const code = { id: 'txcd_1', object: 'tax_code', name: 'Software', description: 'Software as a service.' };
const { ask } = scriptedBilling({
  objects: {
    'tax_codes/txcd_1': code,
    'products/prod_1': { id: 'prod_1', object: 'product', name: 'Studio', tax_code: 'txcd_1' },
  },
  lists: { tax_codes: [code], prices: [{ id: 'price_1', object: 'price', product: 'prod_1' }] },
});

describe('a tax code', () => {
  const answer = {
    id: 'TaxCode:txcd_1',
    stripeId: 'txcd_1',
    name: 'Software',
    description: 'Software as a service.',
  };

  it.each(['txcd_1', 'TaxCode:txcd_1'])('is read by %s', async (id) => {
    const { data, calls } = await ask(
      'query ($id: ID!) { taxCode(id: $id) { id stripeId name description } }',
      { id },
    );
    expect(data).toEqual({ taxCode: answer });
    expect(calls).toEqual(['GET /v1/tax_codes/txcd_1']);
  });

  it('is found in the list of all', async () => {
    const { data, calls } = await ask('{ taxCodes(first: 3) { nodes { id stripeId name description } } }');
    expect(data).toEqual({ taxCodes: { nodes: [answer] } });
    expect(calls).toEqual(['GET /v1/tax_codes?limit=3']);
  });

  it('comes with the product that it is about', async () => {
    const { data, calls } = await ask('{ prices(first: 1) { nodes { product { taxCode { name } } } } }');
    expect(data).toEqual({ prices: { nodes: [{ product: { taxCode: { name: 'Software' } } }] } });
    expect(calls).toEqual(['GET /v1/prices?limit=1&expand[0]=data.product.tax_code']);
  });

  it('is null when there is none', async () => {
    expect(await ask('{ taxCode(id: "txcd_2") { name } }')).toEqual({
      data: { taxCode: null },
      calls: ['GET /v1/tax_codes/txcd_2'],
    });
  });
});
