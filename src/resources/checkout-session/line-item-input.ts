import { Price, Product, ShippingRate, TaxCode, TaxRate } from '../../catalog.ts';
import {
  choiceInput,
  currencyInput,
  decimalInput,
  idInput,
  idsInput,
  inputObject,
  intInput,
  objectInput,
  safeIntInput,
  spreadInput,
  textInput,
  textsInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { AdjustableQuantityInput } from '../inputs/checkout/page.ts';
import { PriceDataRecurringInput } from '../inputs/price-data.ts';
import { ShippingRateDataInput } from '../inputs/shipping-rate-data.ts';
import { TaxBehavior } from '../values/tax-behavior.ts';

const ProductDataInput = inputObject('CheckoutProductDataInput', 'A product made for this one session.', {
  name: textInput('name', 'What customers see it called.', { required: true }),
  description: textInput('description', 'What customers read about it.', { maxLength: 40_000 }),
  images: textsInput('images', 'Links to up to eight pictures of it.'),
  taxCodeId: idInput('tax_code', TaxCode, 'What it is, for automatic tax.'),
  metadata: metadataInput(),
});

const PricedProductInput = inputObject(
  'CheckoutProductInput',
  'What a price that is made at checkout is for.',
  {
    productId: idInput('product', Product, 'A product.'),
    productData: objectInput('product_data', ProductDataInput, 'A product made for this one session.'),
  },
  { oneOf: true },
);

const PriceDataInput = inputObject('CheckoutPriceDataInput', 'A price made for this one session.', {
  product: spreadInput(PricedProductInput, 'What is sold.', { required: true }),
  currency: currencyInput('currency', 'The currency of the price.', { required: true }),
  unitAmountMinor: safeIntInput(
    'unit_amount',
    'The price of one, in minor units. One of the two amounts is needed.',
    { min: 0 },
  ),
  unitAmountMinorDecimal: decimalInput(
    'unit_amount_decimal',
    'The price of one in minor units, with up to twelve decimals.',
  ),
  recurring: objectInput(
    'recurring',
    PriceDataRecurringInput,
    'How often it is charged; once when left out.',
  ),
  taxBehavior: choiceInput(
    'tax_behavior',
    TaxBehavior.input,
    'Whether tax is inside the price or comes on top of it.',
  ),
});

const PriceInput = inputObject(
  'CheckoutPriceInput',
  'What an item costs.',
  {
    priceId: idInput('price', Price, 'A price.'),
    priceData: objectInput('price_data', PriceDataInput, 'A price made for this one session.'),
  },
  { oneOf: true },
);

const TaxesInput = inputObject(
  'CheckoutTaxRatesInput',
  'The tax rates of an item.',
  {
    rateIds: idsInput('tax_rates', TaxRate, 'Those that hold wherever the customer is.'),
    dynamicRateIds: idsInput(
      'dynamic_tax_rates',
      TaxRate,
      "Those of which the customer's address picks one.",
    ),
  },
  { oneOf: true },
);

export const CheckoutLineItemInput = inputObject('CheckoutLineItemInput', 'Something that is sold.', {
  price: spreadInput(PriceInput, 'What one costs.', { required: true }),
  quantity: intInput('quantity', 'How many; none for a metered price.', { min: 0 }),
  adjustableQuantity: objectInput(
    'adjustable_quantity',
    AdjustableQuantityInput,
    'Whether the customer can change how many.',
  ),
  taxes: spreadInput(TaxesInput, 'The tax rates on it.'),
});

export const CheckoutShippingOptionInput = inputObject(
  'CheckoutShippingOptionInput',
  'A way of shipping to choose from.',
  {
    shippingRateId: idInput('shipping_rate', ShippingRate, 'A shipping rate.'),
    shippingRateData: objectInput(
      'shipping_rate_data',
      ShippingRateDataInput,
      'A rate made for this one session.',
    ),
  },
  { oneOf: true },
);
