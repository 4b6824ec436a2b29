import { automaticTax, issuer } from '../../invoicing/parameters/connect.ts';
import { discounts } from '../../invoicing/parameters/discounts.ts';
import {
  clearableTaxRates,
  oneTimePriceData,
  period,
  taxBehavior,
  taxCode,
} from '../../invoicing/parameters/lines.ts';
import { address } from '../../payments/parameters/address.ts';
import {
  boolean,
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
import { currency, wordOr } from '../../protocol/value-parameters.ts';
import { taxIdNumber } from '../../tax-ids/parameters.ts';
import { itemParams, prorationBehavior } from '../subscription/parameters.ts';

/** A customer who is only imagined, or other details of one there is. */
const customerDetails = object({
  address: clearable(address()),
  shipping: clearable(object({ address: required(address()), name: required(text()), phone: text() })),
  tax: object({ ip_address: clearable(text()) }),
  tax_exempt: clearable(oneOf('exempt', 'none', 'reverse')),
  tax_ids: list(object(taxIdNumber)),
});

const invoiceItem = object({
  amount: integer(),
  currency: currency(),
  description: text(),
  discountable: boolean(),
  discounts,
  invoiceitem: reference('invoiceitem'),
  metadata: metadata(),
  period: object(period),
  price: reference('price'),
  price_data: object(oneTimePriceData),
  quantity: integer({ min: 0 }),
  tax_behavior: taxBehavior,
  tax_code: taxCode,
  tax_rates: clearableTaxRates,
  unit_amount: integer(),
  unit_amount_decimal: decimal(),
});

/** What can be imagined of an invoice that comes next. */
export const upcomingParams = {
  automatic_tax: automaticTax,
  coupon: text(),
  currency: currency(),
  customer: reference('customer'),
  customer_details: customerDetails,
  discounts,
  invoice_items: list(invoiceItem, { max: 250 }),
  issuer,
  on_behalf_of: clearable(text()),
  schedule: reference('subscription_schedule'),
  subscription: reference('subscription'),
  subscription_billing_cycle_anchor: wordOr(['now', 'unchanged'], timestamp()),
  subscription_cancel_at: clearable(timestamp()),
  subscription_cancel_at_period_end: boolean(),
  subscription_cancel_now: boolean(),
  subscription_default_tax_rates: clearableTaxRates,
  subscription_items: list(
    object({ ...itemParams, clear_usage: boolean(), deleted: boolean(), id: text() }),
    { max: 20 },
  ),
  subscription_proration_behavior: prorationBehavior,
  subscription_proration_date: timestamp(),
  subscription_resume_at: oneOf('now'),
  subscription_start_date: timestamp(),
  subscription_trial_end: wordOr('now', timestamp()),
  subscription_trial_from_plan: boolean(),
};

/** What was sent of it. */
export type UpcomingParams = Params<typeof upcomingParams>;
