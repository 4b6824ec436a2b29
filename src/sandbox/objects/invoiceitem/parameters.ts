import { discounts } from '../../invoicing/parameters/discounts.ts';
import { oneTimePriceData, period, taxBehavior, taxCode } from '../../invoicing/parameters/lines.ts';
import { boolean, decimal, integer, metadata, object, reference, text } from '../../protocol/parameters.ts';

/** The largest amount of a line, in minor units. */
const largest = 99_999_999;

/** What can be said of an invoice item when it is made and while it is changed. */
export const itemParams = {
  amount: integer({ min: -largest, max: largest }),
  description: text(),
  discountable: boolean(),
  discounts,
  metadata: metadata(),
  period: object(period),
  price: reference('price'),
  price_data: object(oneTimePriceData),
  quantity: integer({ min: 0 }),
  tax_behavior: taxBehavior,
  tax_code: taxCode,
  unit_amount: integer({ min: -largest, max: largest }),
  unit_amount_decimal: decimal(),
};
