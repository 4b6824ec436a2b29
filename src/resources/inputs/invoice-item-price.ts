import { Price } from '../../catalog.ts';
import { decimalInput, idInput, inputObject, objectInput, safeIntInput } from '../../graph/inputs.ts';
import { OneTimePriceDataInput } from './price-data.ts';

/** What an invoice item comes to: in `price` of its inputs. */
export const InvoiceItemPriceInput = inputObject(
  'InvoiceItemPriceInput',
  'What an invoice item comes to.',
  {
    amountMinor: safeIntInput('amount', 'The whole of it, in minor units; negative for a credit.'),
    unitAmountMinor: safeIntInput('unit_amount', 'What one costs, in minor units; negative for a credit.'),
    unitAmountMinorDecimal: decimalInput(
      'unit_amount_decimal',
      'What one costs in minor units, with up to twelve decimals.',
    ),
    priceId: idInput('price', Price, 'A price that is charged once.'),
    priceData: objectInput('price_data', OneTimePriceDataInput, 'A price made for this item.'),
  },
  { oneOf: true },
);
