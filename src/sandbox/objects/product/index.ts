import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { boolean, list, mapped, oneOf, text } from '../../protocol/parameters.ts';
import { productDeletion, productUpdate } from './change.ts';
import { productCreation } from './create.ts';

/** Products: what prices are for. */
export const product = defineObject({
  object: 'product',
  indexed: ({ active, shippable, type, url }) => ({ active, shippable, type, url }),
  references: { default_price: 'price', tax_code: 'tax_code' },
  endpoints: [
    productCreation,
    retrieval('product', '/v1/products/:id'),
    productUpdate,
    productDeletion,
    listing({
      of: 'product',
      path: '/v1/products',
      filters: {
        active: byIndex('active', boolean()),
        created: byCreation(),
        ids: mapped(list(text()), (among) => ({ among })),
        shippable: byIndex('shippable', boolean()),
        type: byIndex('type', oneOf('good', 'service')),
        url: byIndex('url', text()),
      },
    }),
  ],
});
