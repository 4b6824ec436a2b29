import { invalidRequest } from '../../errors.ts';
import { createPrice } from '../../pricing/create-price.ts';
import { createProduct } from '../../pricing/create-product.ts';
import { claimLookupKey } from '../../pricing/lookup-keys.ts';
import {
  currencyOptions,
  customUnitAmount,
  recurring,
  taxBehavior,
  tiers,
  transform,
  unitAmount,
} from '../../pricing/parameters.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import {
  boolean,
  metadata,
  oneOf,
  type Params,
  reference,
  required,
  text,
} from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';
import type { World } from '../../world.ts';
import { productData } from '../product/data.ts';

const params = {
  ...unitAmount,
  active: boolean(),
  billing_scheme: oneOf('per_unit', 'tiered'),
  currency: required(currency()),
  currency_options: currencyOptions,
  custom_unit_amount: customUnitAmount,
  lookup_key: text(200),
  metadata: metadata(),
  nickname: text(),
  product: reference('product'),
  product_data: productData,
  recurring,
  tax_behavior: taxBehavior,
  tiers,
  tiers_mode: oneOf('graduated', 'volume'),
  transfer_lookup_key: boolean(),
  transform_quantity: transform,
};

/** Makes a price, and its product too if that is described rather than named. */
export const priceCreation = endpoint({
  method: 'POST',
  path: '/v1/prices',
  params,
  handle: (context) => {
    const { product: _, product_data, transfer_lookup_key, ...sent } = context.params;
    const product = productOf(context, context.params);
    if (sent.lookup_key !== undefined) {
      claimLookupKey(context, sent.lookup_key, undefined, transfer_lookup_key === true);
    }
    return createPrice(context, { ...sent, product });
  },
});

function productOf(world: World, { product, product_data }: Params<typeof params>): string {
  if (product !== undefined && product_data !== undefined) {
    throw invalidRequest('You may only specify one of these parameters: product, product_data.', {
      code: 'parameters_exclusive',
      param: 'product',
    });
  }
  if (product !== undefined) return product.id;
  if (product_data !== undefined) return createProduct(world, product_data, 'product_data[id]').id;
  throw invalidRequest('You must specify either `product` or `product_data` when creating a price.', {
    code: 'parameter_missing',
    param: 'product',
  });
}
