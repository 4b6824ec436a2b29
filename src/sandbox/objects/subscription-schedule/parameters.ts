import { automaticTax, issuer } from '../../invoicing/parameters/connect.ts';
import { discounts } from '../../invoicing/parameters/discounts.ts';
import { clearableTaxRates } from '../../invoicing/parameters/lines.ts';
import {
  boolean,
  clearable,
  integer,
  list,
  metadata,
  object,
  oneOf,
  type Params,
  required,
  text,
  timestamp,
} from '../../protocol/parameters.ts';
import { currency, number, wordOr } from '../../protocol/value-parameters.ts';
import {
  addInvoiceItems,
  billingThresholds,
  itemParams,
  prorationBehavior,
  transferData,
} from '../subscription/parameters.ts';

const moment = wordOr('now', timestamp());

const invoiceSettings = object({
  account_tax_ids: clearable(list(text())),
  days_until_due: integer({ min: 0 }),
  issuer,
});

const settings = {
  application_fee_percent: number({ min: 0, max: 100 }),
  automatic_tax: automaticTax,
  billing_cycle_anchor: oneOf('automatic', 'phase_start'),
  billing_thresholds: billingThresholds,
  collection_method: oneOf('charge_automatically', 'send_invoice'),
  default_payment_method: text(),
  description: clearable(text()),
  invoice_settings: invoiceSettings,
  on_behalf_of: clearable(text()),
  transfer_data: clearable(transferData),
};

/** What holds in every phase that does not say otherwise. */
export const defaultSettings = object(settings);

const phase = {
  ...settings,
  add_invoice_items: addInvoiceItems,
  coupon: text(),
  currency: currency(),
  default_tax_rates: clearableTaxRates,
  discounts,
  end_date: moment,
  items: required(list(object(itemParams), { min: 1, max: 20 })),
  iterations: integer({ min: 1 }),
  metadata: metadata(),
  proration_behavior: prorationBehavior,
  start_date: moment,
  trial: boolean(),
  trial_end: moment,
};

/** The phases of a schedule, one after another. */
export const phases = list(object(phase), { min: 1 });

/** One phase as sent. */
export type PhaseParam = Params<typeof phase>;

/** The defaults as sent. */
export type SettingsParam = Params<typeof settings>;

/** What becomes of the subscription after the last phase. */
export const endBehavior = oneOf('cancel', 'none', 'release', 'renew');

/** When a schedule starts. */
export const startDate = moment;
