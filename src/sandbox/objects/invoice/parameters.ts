import { automaticTax, issuer, transferData } from '../../invoicing/parameters/connect.ts';
import { discounts } from '../../invoicing/parameters/discounts.ts';
import { clearableTaxRates } from '../../invoicing/parameters/lines.ts';
import { paymentSettings } from '../../invoicing/parameters/payment-settings.ts';
import { shippingCostParams, shippingDetails } from '../../invoicing/parameters/shipping.ts';
import {
  boolean,
  clearable,
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

const amountTaxDisplay = clearable(oneOf('exclude_tax', 'include_inclusive_tax'));

/** What can be said of an invoice when it is made and, where it says so, later. */
export const invoiceParams = {
  account_tax_ids: clearable(list(text())),
  application_fee_amount: integer({ min: 0 }),
  auto_advance: boolean(),
  automatic_tax: automaticTax,
  collection_method: oneOf('charge_automatically', 'send_invoice'),
  custom_fields: clearable(list(object({ name: required(text(30)), value: required(text(30)) }), { max: 4 })),
  days_until_due: integer({ min: 0 }),
  default_payment_method: text(),
  default_source: clearable(text()),
  default_tax_rates: clearableTaxRates,
  description: clearable(text(1500)),
  discounts,
  due_date: timestamp(),
  effective_at: clearable(timestamp()),
  footer: clearable(text()),
  issuer,
  metadata: metadata(),
  number: clearable(text()),
  on_behalf_of: clearable(text()),
  payment_settings: paymentSettings,
  rendering: object({
    amount_tax_display: amountTaxDisplay,
    pdf: object({ page_size: oneOf('a4', 'auto', 'letter') }),
  }),
  rendering_options: clearable(object({ amount_tax_display: amountTaxDisplay })),
  shipping_cost: clearable(object(shippingCostParams)),
  shipping_details: clearable(shippingDetails),
  statement_descriptor: text(22),
  transfer_data: clearable(transferData),
};

/** What was sent of it. */
export type InvoiceParams = Params<typeof invoiceParams>;

/** What drafts had before they had a status; taken only by accounts that are set up for it. */
export const legacyParams = { closed: boolean(), forgiven: boolean() };

/** An invoice to be corrected by a new one. */
export const fromInvoice = object({
  action: required(oneOf('revision')),
  invoice: required(reference('invoice')),
});
