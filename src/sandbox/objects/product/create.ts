import { createPrice } from '../../pricing/create-price.ts';
import { createProduct } from '../../pricing/create-product.ts';
import { currencyOptions, interval, taxBehavior, unitAmount } from '../../pricing/parameters.ts';
import type { Naming } from '../../pricing/sent.ts';
import { endpoint } from '../../protocol/endpoint.ts';
import { boolean, integer, metadata, object, oneOf, required, text } from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';
import { features, images, packageDimensions } from './parameters.ts';
import { taxCode } from './tax-code.ts';

const inDefaultPrice: Naming = (name) =>
  `default_price_data${name.replace(/^[^[]+/, (first) => `[${first}]`)}`;

/** Makes a product, with its default price if that is described. */
export const productCreation = endpoint({
  method: 'POST',
  path: '/v1/products',
  params: {
    active: boolean(),
    default_price_data: object({
      ...unitAmount,
      currency: required(currency()),
      currency_options: currencyOptions,
      recurring: object({ interval: required(interval), interval_count: integer({ min: 1 }) }),
      tax_behavior: taxBehavior,
    }),
    description: text(40_000),
    features,
    id: text(),
    images,
    metadata: metadata(),
    name: required(text()),
    package_dimensions: packageDimensions,
    shippable: boolean(),
    statement_descriptor: text(22),
    tax_code: taxCode,
    type: oneOf('good', 'service'),
    unit_label: text(12),
    url: text(),
  },
  handle: (context) => {
    const { default_price_data, ...sent } = context.params;
    const product = createProduct(context, sent);
    if (default_price_data === undefined) return product;
    const price = createPrice(context, { ...default_price_data, product: product.id }, inDefaultPrice);
    return context.store.put({ ...product, default_price: price.id });
  },
});
