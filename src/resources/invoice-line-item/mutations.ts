import { Invoice, InvoiceLineItem, Price, Product, TaxCode, TaxRate } from '../../catalog.ts';
import {
  choiceInput,
  currencyInput,
  decimalInput,
  flagInput,
  idInput,
  idsInput,
  inputObject,
  intInput,
  objectInput,
  objectsInput,
  safeIntInput,
  spreadInput,
  textInput,
  textsInput,
} from '../../graph/inputs.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { mutation } from '../../graph/mutation.ts';
import { DiscountInput } from '../inputs/discount.ts';
import { PeriodInput } from '../inputs/period.ts';
import { TaxBehavior } from '../values/tax-behavior.ts';
import { TaxType } from '../values/tax-type.ts';

const ProductDataInput = inputObject('InvoiceLineProductDataInput', 'A product made for one line.', {
  name: textInput('name', 'What it is called.', { required: true }),
  description: textInput('description', 'What it is, in words that the customer may read.'),
  images: textsInput('images', 'Addresses of pictures of it.'),
  taxCodeId: idInput('tax_code', TaxCode, 'What it is, for automatic tax.'),
  metadata: metadataInput(),
});

const ProductInput = inputObject(
  'InvoiceLineProductInput',
  'What a line sells.',
  {
    productId: idInput('product', Product, 'A product.'),
    productData: objectInput('product_data', ProductDataInput, 'A product made for this line.'),
  },
  { oneOf: true },
);

const UnitAmountInput = inputObject(
  'InvoiceLineUnitAmountInput',
  'What one costs.',
  {
    unitAmountMinor: safeIntInput('unit_amount', 'In minor units; negative for a credit.'),
    unitAmountMinorDecimal: decimalInput(
      'unit_amount_decimal',
      'In minor units, with up to twelve decimals.',
    ),
  },
  { oneOf: true },
);

const PriceDataInput = inputObject('InvoiceLinePriceDataInput', 'A price made for one line.', {
  product: spreadInput(ProductInput, 'What is sold.', { required: true }),
  currency: currencyInput('currency', 'The currency: that of the invoice.', { required: true }),
  unitAmount: spreadInput(UnitAmountInput, 'What one costs.', { required: true }),
  taxBehavior: choiceInput(
    'tax_behavior',
    TaxBehavior.input,
    'Whether tax is inside the price or comes on top of it.',
  ),
});

const LinePriceInput = inputObject(
  'InvoiceLinePriceInput',
  'What a line comes to.',
  {
    amountMinor: safeIntInput('amount', 'The whole of it, in minor units; negative for a credit.'),
    priceId: idInput('price', Price, 'A price that is charged once.'),
    priceData: objectInput('price_data', PriceDataInput, 'A price made for this line.'),
  },
  { oneOf: true },
);

const TaxRateDataInput = inputObject(
  'InvoiceLineTaxRateDataInput',
  'The rate of a tax that was worked out elsewhere.',
  {
    displayName: textInput('display_name', 'What customers see it called, such as `VAT`.', {
      required: true,
    }),
    percentage: decimalInput('percentage', 'The percentage: `19` is 19 %.', { required: true }),
    isInclusive: flagInput('inclusive', 'Whether the tax is inside the amount rather than on top of it.', {
      required: true,
    }),
    taxType: choiceInput('tax_type', TaxType.input, 'The kind of tax.'),
    country: textInput('country', 'Two-letter code of the country that levies it (ISO 3166-1).'),
    state: textInput('state', 'The state that levies it, without its country: `NY`.'),
    jurisdiction: textInput('jurisdiction', 'Who levies it, in words; it stands on invoices.'),
    description: textInput('description', 'A note for yourself; customers do not see it.'),
  },
);

const TaxAmountInput = inputObject(
  'InvoiceLineTaxAmountInput',
  'A tax of a line that was worked out elsewhere.',
  {
    amountMinor: safeIntInput('amount', 'The tax, in minor units.', { required: true }),
    taxableAmountMinor: safeIntInput('taxable_amount', 'What it is worked out of, in minor units.', {
      required: true,
    }),
    taxRate: objectInput('tax_rate_data', TaxRateDataInput, 'The rate. Each set makes a rate of its own.', {
      required: true,
    }),
  },
);

const LineTaxInput = inputObject(
  'InvoiceLineTaxInput',
  'The tax of a line: by its rates, or as amounts.',
  {
    rateIds: idsInput(
      'tax_rates',
      TaxRate,
      "The rates to work the tax out by; an empty list for the invoice's own.",
    ),
    amounts: objectsInput(
      'tax_amounts',
      TaxAmountInput,
      'The tax itself, as it was worked out elsewhere; an empty list for none.',
      { clearable: true },
    ),
  },
  { oneOf: true },
);

/** An invoice holds at most 250 items, and a line for each of the twenty items of a subscription. */
const MOST_LINES = 270;

mutation('invoiceLineItemUpdate', {
  description:
    'Changes a line of a draft, and with it the invoice item that the line comes from. Stripe: `POST /v1/invoices/:id/lines/:line_item_id`.',
  targets: {
    id: {
      kind: InvoiceLineItem,
      owned: true,
      description: 'The line, by its global id: the way to it begins with the id of its invoice.',
    },
  },
  inputs: {
    price: spreadInput(LinePriceInput, 'What it comes to; what it did when left out.'),
    quantity: intInput(
      'quantity',
      'How many. It goes with what one costs, and with no amount for the whole.',
      { min: 0 },
    ),
    description: textInput('description', 'What the customer reads.'),
    period: objectInput('period', PeriodInput, 'The span of time it bills.'),
    isDiscountable: flagInput('discountable', 'Whether discounts apply to it. They never do to a proration.'),
    discounts: objectsInput('discounts', DiscountInput, 'The discounts on it alone.', { clearable: true }),
    tax: spreadInput(LineTaxInput, 'The tax in it; what it was when left out.'),
    metadata: metadataInput(),
  },
  check: ({ price, quantity }, refuse) => {
    if (quantity !== undefined && typeof price === 'object' && price !== null && 'amountMinor' in price) {
      refuse(
        ['input', 'quantity'],
        'input.quantity goes with no input.price.amountMinor, which is for the whole.',
      );
    }
  },
  call: ({ id: [invoice = '', line = ''] = [] }) => ({
    method: 'POST',
    path: ['invoices', invoice, 'lines', line],
  }),
  payload: {
    lineItem: {
      kind: InvoiceLineItem,
      list: { path: ([invoice = '']) => ['invoices', invoice, 'lines'], most: MOST_LINES },
      description: 'The line as it is now, after a refusal too. It is looked for among those of its invoice.',
    },
    invoice: { kind: Invoice, target: 'id', description: 'The draft it is on, as it is now.' },
  },
});
