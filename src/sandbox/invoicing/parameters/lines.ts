import {
  clearable,
  decimal,
  integer,
  list,
  oneOf,
  reference,
  required,
  text,
  timestamp,
} from '../../protocol/parameters.ts';
import { currency } from '../../protocol/value-parameters.ts';

/** What a line's time of service is. */
export const period = { end: required(timestamp()), start: required(timestamp()) };

/** Whether a price contains its tax. */
export const taxBehavior = oneOf('exclusive', 'inclusive', 'unspecified');

/** A one-time price made for one line. */
export const oneTimePriceData = {
  currency: required(currency()),
  product: required(reference('product')),
  tax_behavior: taxBehavior,
  unit_amount: integer(),
  unit_amount_decimal: decimal(),
};

/** Tax rates of a line or an invoice, each of which must exist. */
export const taxRates = list(reference('tax_rate'));

/** Tax rates, or empty to take them all away. */
export const clearableTaxRates = clearable(taxRates);

/** The kind of goods a line is for, as tax sees it. */
export const taxCode = clearable(text());
