import { Price, TaxRate } from '../../catalog.ts';
import {
  idInput,
  idsInput,
  inputObject,
  intInput,
  objectInput,
  objectsInput,
  spreadInput,
} from '../../graph/inputs.ts';
import { DiscountInput } from './discount.ts';
import { OneTimePriceDataInput } from './price-data.ts';

const AddedInvoiceItemPriceInput = inputObject(
  'AddedInvoiceItemPriceInput',
  'What something costs that is billed once beside a subscription.',
  {
    priceId: idInput('price', Price, 'A price that is charged once.'),
    priceData: objectInput('price_data', OneTimePriceDataInput, 'A price made for this one purpose.'),
  },
  { oneOf: true },
);

/** Something billed once with an invoice of a subscription: in `addInvoiceItems` of its inputs. */
export const AddedInvoiceItemInput = inputObject(
  'AddedInvoiceItemInput',
  'Something that is billed once, on the next invoice of a subscription.',
  {
    price: spreadInput(AddedInvoiceItemPriceInput, 'What one costs.', { required: true }),
    quantity: intInput('quantity', 'How many; one when left out.', { min: 1 }),
    taxRateIds: idsInput('tax_rates', TaxRate, 'The tax rates on it alone.', { clearable: true }),
    discounts: objectsInput('discounts', DiscountInput, 'The discounts on it alone.'),
  },
);
