import { beforeAll, describe, expect, it } from 'vitest';
import { demoBilling, found, scriptedBilling } from '../support/billing.ts';
import { describeChildLists } from '../support/child-lists.ts';
import { describeFilters, span } from '../support/filters.ts';
import { describeReferences } from '../support/references.ts';

const billing = demoBilling();
let id: string;
beforeAll(async () => {
  const { data } = await billing.api.products.list({ limit: 100 });
  id = found(data.find(({ name }) => name === 'Studio')).id;
});

describe('a product', () => {
  it.each(['raw', 'global'])('is read by its %s id', async (form) => {
    const { data, calls } = await billing.ask(
      `query ($id: ID!) { product(id: $id) {
        id stripeId isDeleted isLive isActive name description unitLabel type typeRaw images url isShippable
      } }`,
      { id: form === 'raw' ? id : `Product:${id}` },
    );
    expect(data).toEqual({
      product: {
        id: `Product:${id}`,
        stripeId: id,
        isDeleted: false,
        isLive: false,
        isActive: true,
        name: 'Studio',
        description: 'The whole studio for one team',
        unitLabel: 'team',
        type: 'SERVICE',
        typeRaw: 'service',
        images: [],
        url: null,
        isShippable: null,
      },
    });
    expect(calls).toEqual([`GET /v1/products/${id}`]);
  });

  it('shows the price it offers first', async () => {
    const { data } = await billing.ask(
      'query ($id: ID!) { product(id: $id) { defaultPrice { unitAmount { minor formatted } } } }',
      { id },
    );
    expect(data).toEqual({ product: { defaultPrice: { unitAmount: { minor: 2000, formatted: '$20.00' } } } });
  });

  it('is read together with others where expansion ends', async () => {
    const { calls } = await billing.ask(
      '{ subscriptions(first: 5, filter: { status: ACTIVE }) { nodes { items { nodes { price { product { name } } } } } } }',
    );
    expect(calls[0]).toMatch(/^GET \/v1\/products\?ids\[0\]=/);
    expect(calls).toHaveLength(2);
  });
});

describe('a deleted product', () => {
  const { ask } = scriptedBilling({
    objects: {
      'prices/price_1': { id: 'price_1', object: 'price', product: 'prod_1' },
      'products/prod_1': { id: 'prod_1', object: 'product', deleted: true },
    },
  });

  it('is known by its ids alone, and reads no list', async () => {
    const { data, calls } = await ask(
      `{ price(id: "price_1") { productId product {
        id isDeleted isActive name images metadata { key } type defaultPriceId prices { nodes { id } }
      } } }`,
    );
    const gone = { isActive: null, name: null, images: null, metadata: [], type: null, defaultPriceId: null };
    expect(data).toEqual({
      price: {
        productId: 'Product:prod_1',
        product: { id: 'Product:prod_1', isDeleted: true, ...gone, prices: { nodes: [] } },
      },
    });
    expect(calls).toEqual(['GET /v1/prices/price_1?expand[0]=product']);
  });
});

describeReferences(billing, 'Product', () => ({ root: 'product', id, path: `products/${id}` }), {
  defaultPrice: 'nickname',
  taxCode: 'name',
});

describeFilters(billing, 'products', 'products', {
  ids: () => [`["Product:${id}"]`, `ids[0]=${id}`],
  isActive: ['false', 'active=false'],
  isShippable: ['true', 'shippable=true'],
  type: ['GOOD', 'type=good'],
  url: ['"https://northwind.example/onboarding"', 'url=https://northwind.example/onboarding'],
  created: span('created'),
});

describeChildLists(
  'Product',
  { root: 'product', path: 'products/prod_1', object: { id: 'prod_1', object: 'product' } },
  { prices: 'prices?product=prod_1&limit=20', plans: 'plans?product=prod_1&limit=20' },
);
