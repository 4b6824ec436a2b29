import './mutations.ts';
import type Stripe from 'stripe';
import { Plan, Price, Product, TaxCode } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { decimal, embedded, embeddedList, flag, text, texts, timestamp, url } from '../../graph/fields.ts';
import { deletion, identity, Node, StripeObject } from '../../graph/identity.ts';
import { childList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { search } from '../../graph/search.ts';
import { PlanFilter } from '../filters/plan.ts';
import { PriceFilter } from '../filters/price.ts';
import { ProductFilter } from '../filters/product.ts';
import { ProductType } from '../values/product-type.ts';

const ProductFeature = builder.objectRef<Stripe.Product.Feature>('ProductFeature').implement({
  description: 'One thing that a product offers, as a pricing table lists it.',
  fields: (t) => ({
    name: t.field(text.nullable('name', 'What it is called, up to 80 characters.')),
  }),
});

const PackageDimensions = builder.objectRef<Stripe.Product.PackageDimensions>('PackageDimensions').implement({
  description: 'How large and heavy a product is when it is shipped.',
  fields: (t) => ({
    height: t.field(decimal('height', 'Height, in inches.')),
    length: t.field(decimal('length', 'Length, in inches.')),
    width: t.field(decimal('width', 'Width, in inches.')),
    weight: t.field(decimal('weight', 'Weight, in ounces.')),
  }),
});

builder.objectType(Product, {
  description:
    'Something that is sold; its prices say for how much. It is still here after deletion: then `isDeleted` is true, and everything but its ids is null or empty.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, Product),
    ...deletion(t),
    ...metadata(t),
    isLive: t.field(flag.nullable('livemode', 'True for a live product, false for one in test mode.')),
    created: t.field(timestamp.nullable('created', 'When it was created.')),
    updated: t.field(timestamp.nullable('updated', 'When it was last changed.')),
    isActive: t.field(flag.nullable('active', 'Whether it can be bought.')),
    name: t.field(text.nullable('name', 'What customers see it called.')),
    description: t.field(text.nullable('description', 'What customers read about it.')),
    ...choice(t, 'type', ProductType, 'Whether it is a good or a service.'),
    url: t.field(url.nullable('url', 'A public page about it.')),
    images: t.field(texts.nullable('images', 'Links to up to eight pictures of it.')),
    features: t.field(
      embeddedList.nullable('features', ProductFeature, 'What it offers, up to 15 things, in order.'),
    ),
    unitLabel: t.field(
      text.nullable('unit_label', 'What one unit of it is called on invoices: "seat". Null for no word.'),
    ),
    statementDescriptor: t.field(
      text.nullable(
        'statement_descriptor',
        "What stands on the customer's card statement for it; null for the account's usual words.",
      ),
    ),
    isShippable: t.field(flag.nullable('shippable', 'Whether it is shipped; null when that was never said.')),
    packageDimensions: t.field(
      embedded.nullable('package_dimensions', PackageDimensions, 'Its size and weight when it is shipped.'),
    ),
    ...reference(t, 'tax_code', TaxCode, 'What it is, for automatic tax.'),
    ...reference(t, 'default_price', Price, 'The price that is offered first.'),
    prices: childList(t, Price, {
      description: 'Its prices. A call per product.',
      at: (id) => ({ path: ['prices'], query: { product: id } }),
      filter: PriceFilter,
    }),
    plans: childList(t, Plan, {
      description: 'Its recurring prices, as plans. A call per product.',
      at: (id) => ({ path: ['plans'], query: { product: id } }),
      filter: PlanFilter,
    }),
  }),
});

builder.queryFields((t) => ({
  product: one(t, Product, 'A product.'),
  products: many(t, Product, { description: 'Products.', filter: ProductFilter }),
  productSearch: search(t, Product, {
    description: 'Products that fit a search.',
    fields: ['active', 'description', 'metadata', 'name', 'shippable', 'url'],
  }),
}));
