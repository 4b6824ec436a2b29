import { invalidRequest, noSuch } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { boolean, clearable, metadata, reference, text } from '../../protocol/parameters.ts';
import { features, images, packageDimensions } from './parameters.ts';
import { taxCode } from './tax-code.ts';

/** Changes a product. */
export const productUpdate = endpoint({
  method: 'POST',
  path: '/v1/products/:id',
  params: {
    active: boolean(),
    default_price: clearable(reference('price')),
    description: clearable(text(40_000)),
    features: clearable(features),
    images: clearable(images),
    metadata: metadata(),
    name: text(),
    package_dimensions: clearable(packageDimensions),
    shippable: boolean(),
    statement_descriptor: clearable(text(22)),
    tax_code: clearable(taxCode),
    unit_label: clearable(text(12)),
    url: clearable(text()),
  },
  handle: (context) => {
    const product = found(context, 'product', context.path.id, 'id');
    const { default_price, features: praised, images: pictures, metadata: keys, ...sent } = context.params;
    // A product's default price can only be one of its own.
    if (default_price && default_price.product !== product.id) {
      throw noSuch('price', default_price.id, 'default_price');
    }
    return context.store.put({
      ...product,
      ...sent,
      default_price:
        default_price === undefined ? (product.default_price ?? null) : (default_price?.id ?? null),
      features: praised === undefined ? product.features : (praised ?? []),
      images: pictures === undefined ? product.images : (pictures ?? []),
      metadata: changedMetadata(product.metadata, keys),
      updated: context.clock.now(),
    });
  },
});

/** Deletes a product nothing was ever sold of. */
export const productDeletion = endpoint({
  method: 'DELETE',
  path: '/v1/products/:id',
  params: {},
  handle: (context) => {
    const { store } = context;
    const { id } = found(context, 'product', context.path.id, 'id');
    if (store.list('price', { match: { product: id }, limit: 1 }).records.length > 0) {
      throw invalidRequest('This product cannot be deleted because it has one or more user-created prices.');
    }
    return store.delete('product', id);
  },
});
