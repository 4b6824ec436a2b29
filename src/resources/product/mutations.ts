import { Price, Product, TaxCode } from '../../catalog.ts';
import {
  choiceInput,
  currencyInput,
  decimalInput,
  flagInput,
  type InputEntries,
  idInput,
  inputObject,
  intInput,
  objectInput,
  objectsInput,
  safeIntInput,
  textInput,
  textsInput,
  urlInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { currencyOptionsInput, taxBehavior } from '../inputs/price-terms.ts';
import { ProductType } from '../values/product-type.ts';
import { BillingInterval } from '../values/recurrence.ts';

const target = {
  id: { kind: Product, description: "The product: its global id, or the billing API's own." },
};

const changed = {
  product: { kind: Product, description: 'The product as it is now, after a refusal too.' },
  defaultPrice: {
    kind: Price,
    property: 'default_price',
    description: 'The price that is offered first, as it is now; null when there is none.',
  },
};

const DefaultPriceRecurringInput = inputObject(
  'DefaultPriceRecurringInput',
  'How often the first price of a product is charged.',
  {
    interval: choiceInput('interval', BillingInterval.input, 'The unit of the billing period.', {
      required: true,
    }),
    intervalCount: intInput('interval_count', 'How many of those make a period; one when left out.', {
      min: 1,
    }),
  },
);

const DefaultPriceDataInput = inputObject('DefaultPriceDataInput', 'The first price of a new product.', {
  currency: currencyInput('currency', 'The currency of its amounts.', { required: true }),
  unitAmountMinor: safeIntInput(
    'unit_amount',
    'What one unit costs, in minor units. One of the two amounts is needed.',
    { min: 0 },
  ),
  unitAmountMinorDecimal: decimalInput(
    'unit_amount_decimal',
    'What one unit costs in minor units, with up to twelve decimals.',
  ),
  currencyOptions: currencyOptionsInput(),
  recurring: objectInput(
    'recurring',
    DefaultPriceRecurringInput,
    'How often it is charged; once when left out.',
  ),
  taxBehavior,
});

const FeatureInput = inputObject(
  'ProductFeatureInput',
  'One thing that a product offers, as a pricing table lists it.',
  {
    name: textInput('name', 'What it is called; at most 80 characters.', { required: true, maxLength: 80 }),
  },
);

const PackageDimensionsInput = inputObject(
  'PackageDimensionsInput',
  'How large and heavy a product is when it is shipped.',
  {
    height: decimalInput('height', 'Height, in inches, up to two decimals.', { required: true }),
    length: decimalInput('length', 'Length, in inches, up to two decimals.', { required: true }),
    width: decimalInput('width', 'Width, in inches, up to two decimals.', { required: true }),
    weight: decimalInput('weight', 'Weight, in ounces, up to two decimals.', { required: true }),
  },
);

/** What a product says of itself, when it is made and later; a later write can also take it back. */
function details(clearable: boolean): InputEntries {
  return {
    isActive: flagInput('active', 'Whether it can be bought. A new product can when this is left out.'),
    description: textInput('description', 'What customers read about it.', { clearable, maxLength: 40_000 }),
    features: objectsInput('features', FeatureInput, 'What it offers, up to 15 things, in order.', {
      clearable,
    }),
    images: textsInput('images', 'Links to up to eight pictures of it.', { clearable }),
    packageDimensions: objectInput(
      'package_dimensions',
      PackageDimensionsInput,
      'Its size and weight when it is shipped.',
      { clearable },
    ),
    isShippable: flagInput('shippable', 'Whether it is shipped.'),
    statementDescriptor: textInput(
      'statement_descriptor',
      "What stands on the customer's card statement for it; at most 22 characters.",
      { maxLength: 22 },
    ),
    taxCodeId: idInput('tax_code', TaxCode, 'What it is, for automatic tax.', { clearable }),
    unitLabel: textInput(
      'unit_label',
      'What one unit of it is called on invoices: "seat". At most 12 characters.',
      { clearable, maxLength: 12 },
    ),
    url: urlInput('url', 'A public page about it.', { clearable }),
    metadata: metadataInput(),
  };
}

mutation('productCreate', {
  description:
    'Makes a product, and its first price with it where one is given. Stripe: `POST /v1/products`.',
  inputs: {
    stripeId: textInput('id', 'An id of your own choice; one is made when it is left out.'),
    name: textInput('name', 'What customers see it called.', { required: true }),
    ...details(false),
    type: choiceInput(
      'type',
      ProductType.input,
      'Whether it is a good or a service. A service when left out.',
    ),
    defaultPriceData: objectInput(
      'default_price_data',
      DefaultPriceDataInput,
      'Its first price, which becomes the one that is offered first.',
    ),
  },
  call: () => ({ method: 'POST', path: ['products'] }),
  payload: changed,
});

mutation('productUpdate', {
  description: 'Changes a product. Stripe: `POST /v1/products/:id`.',
  targets: target,
  inputs: {
    name: textInput('name', 'What customers see it called.'),
    defaultPriceId: idInput('default_price', Price, 'The price that is offered first, one of its own.'),
    ...details(true),
  },
  call: ({ id = [] }) => ({ method: 'POST', path: ['products', ...id] }),
  payload: changed,
});

mutation('productDelete', {
  description:
    'Deletes a product that has no prices. One that has is made inactive instead. Stripe: `DELETE /v1/products/:id`.',
  targets: target,
  call: ({ id = [] }) => ({ method: 'DELETE', path: ['products', ...id] }),
  payload: {},
  deleted: {
    field: 'deletedProductId',
    kind: Product,
    description: 'The id of the product that is gone; null when it is not.',
  },
});
