import { invalidRequest } from '../errors.ts';
import { changedMetadata, type MetadataChange } from '../metadata.ts';
import { newProduct, type ProductRecord } from '../objects/product/record.ts';
import type { World } from '../world.ts';

/** A product to be made. */
export interface ProductDraft
  extends Partial<
    Pick<
      ProductRecord,
      | 'active'
      | 'description'
      | 'features'
      | 'id'
      | 'images'
      | 'package_dimensions'
      | 'shippable'
      | 'statement_descriptor'
      | 'tax_code'
      | 'type'
      | 'unit_label'
      | 'url'
    >
  > {
  readonly name: string;
  readonly metadata?: MetadataChange;
}

/** Makes a product; an id may be chosen if no product has it. */
export function createProduct(
  { store, ids, clock }: World,
  draft: ProductDraft,
  idParam = 'id',
): ProductRecord {
  const { id = ids.next('prod_'), metadata, ...fields } = draft;
  if (store.get('product', id) !== undefined) {
    throw invalidRequest('Product already exists.', { code: 'resource_already_exists', param: idParam });
  }
  const created = clock.now();
  return store.put(newProduct({ id, created, ...fields, metadata: changedMetadata(null, metadata) }));
}
