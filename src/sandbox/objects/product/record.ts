import type { New, Records } from '../../records.ts';

/** A product as stored. */
export type ProductRecord = Records['product'];

/** A complete product from what is known of it. */
export function newProduct(fields: New<ProductRecord, 'id' | 'created' | 'name'>): ProductRecord {
  return {
    object: 'product',
    active: true,
    default_price: null,
    description: null,
    features: [],
    images: [],
    livemode: false,
    metadata: {},
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    type: 'service',
    unit_label: null,
    updated: fields.created,
    url: null,
    ...fields,
  };
}
