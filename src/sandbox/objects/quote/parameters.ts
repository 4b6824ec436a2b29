import { automaticTax, issuer } from '../../invoicing/parameters/connect.ts';
import { discounts } from '../../invoicing/parameters/discounts.ts';
import { clearableTaxRates, taxBehavior } from '../../invoicing/parameters/lines.ts';
import { interval } from '../../pricing/parameters.ts';
import {
  clearable,
  decimal,
  integer,
  list,
  metadata,
  object,
  oneOf,
  type Params,
  reference,
  required,
  text,
  timestamp,
} from '../../protocol/parameters.ts';
import { currency, number, wordOr } from '../../protocol/value-parameters.ts';

const priceData = object({
  currency: required(currency()),
  product: required(reference('product')),
  recurring: object({ interval: required(interval), interval_count: integer({ min: 1 }) }),
  tax_behavior: taxBehavior,
  unit_amount: integer({ min: 0 }),
  unit_amount_decimal: decimal(),
});

const line = {
  discounts,
  id: text(),
  price: reference('price'),
  price_data: priceData,
  quantity: integer({ min: 0 }),
  tax_rates: clearableTaxRates,
};

/** A line of a quote as sent. */
export type QuoteLineParam = Params<typeof line>;

const { id: _, ...newLine } = line;

/** The lines of a quote that is made. */
export const newLines = list(object(newLine));

/** The lines of a quote that is changed: those named by id stay, those not named go. */
export const changedLines = list(object(line));

const percent = number({ min: 0, max: 100, places: 2 });

/** What can be said of a quote when it is made and while it is a draft. */
export const quoteParams = {
  application_fee_amount: clearable(integer({ min: 0 })),
  application_fee_percent: clearable(percent),
  automatic_tax: automaticTax,
  collection_method: oneOf('charge_automatically', 'send_invoice'),
  customer: reference('customer'),
  default_tax_rates: clearableTaxRates,
  description: clearable(text(500)),
  discounts,
  expires_at: timestamp(),
  footer: clearable(text(500)),
  header: clearable(text(50)),
  invoice_settings: object({ days_until_due: integer({ min: 0 }), issuer }),
  metadata: metadata(),
  on_behalf_of: clearable(text()),
  subscription_data: object({
    description: clearable(text(500)),
    effective_date: clearable(wordOr('current_period_end', timestamp())),
    metadata: metadata(),
    trial_period_days: clearable(integer({ min: 1, max: 730 })),
  }),
  transfer_data: clearable(
    object({ amount: integer({ min: 0 }), amount_percent: percent, destination: required(text()) }),
  ),
};

/** What was sent of it. */
export type QuoteParams = Params<typeof quoteParams>;
