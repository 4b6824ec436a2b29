import { Product } from '../../catalog.ts';
import {
  choiceInput,
  currencyInput,
  decimalInput,
  type InputEntries,
  idInput,
  inputObject,
  intInput,
  objectInput,
  safeIntInput,
} from '../../graph/inputs.ts';
import { BillingInterval } from '../values/recurrence.ts';
import { TaxBehavior } from '../values/tax-behavior.ts';

const amount: InputEntries = {
  currency: currencyInput('currency', 'The currency of the price.', { required: true }),
  unitAmountMinor: safeIntInput(
    'unit_amount',
    'The price of one, in minor units. One of the two amounts is needed.',
  ),
  unitAmountMinorDecimal: decimalInput(
    'unit_amount_decimal',
    'The price of one in minor units, with up to twelve decimals.',
  ),
  taxBehavior: choiceInput(
    'tax_behavior',
    TaxBehavior.input,
    'Whether tax is inside the price or comes on top of it.',
  ),
};

const product: InputEntries = {
  productId: idInput('product', Product, 'The product that is sold.', { required: true }),
};

export const OneTimePriceDataInput = inputObject(
  'OneTimePriceDataInput',
  'A price made for this one purpose, charged once.',
  { ...product, ...amount },
);

export const PriceDataRecurringInput = inputObject(
  'PriceDataRecurringInput',
  'How often a price is charged.',
  {
    interval: choiceInput('interval', BillingInterval.input, 'The unit of the billing period.', {
      required: true,
    }),
    intervalCount: intInput('interval_count', 'How many of those make a period; one when left out.', {
      min: 1,
    }),
  },
);

export const RecurringPriceDataInput = inputObject(
  'RecurringPriceDataInput',
  'A price made for this one purpose, charged every period.',
  {
    ...product,
    ...amount,
    recurring: objectInput('recurring', PriceDataRecurringInput, 'How often it is charged.', {
      required: true,
    }),
  },
);

export const PriceDataInput = inputObject(
  'PriceDataInput',
  'A price made for this one purpose, charged once or every period.',
  {
    ...product,
    ...amount,
    recurring: objectInput(
      'recurring',
      PriceDataRecurringInput,
      'How often it is charged; once when left out.',
    ),
  },
);
