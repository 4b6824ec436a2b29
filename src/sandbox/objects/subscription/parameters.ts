import { automaticTax, issuer } from '../../invoicing/parameters/connect.ts';
import { discounts } from '../../invoicing/parameters/discounts.ts';
import { clearableTaxRates, oneTimePriceData } from '../../invoicing/parameters/lines.ts';
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
import { currency, number, wordOr } from '../../protocol/value-parameters.ts';
import { paymentSettings } from './payment-settings.ts';

const percent = number({ min: 0, max: 100 });

/** A recurring price made for one subscription. */
export const recurringPriceData = {
  currency: required(currency()),
  product: required(reference('product')),
  recurring: required(
    object({
      interval: required(oneOf('day', 'month', 'week', 'year')),
      interval_count: integer({ min: 1 }),
    }),
  ),
  tax_behavior: oneOf('exclusive', 'inclusive', 'unspecified'),
  unit_amount: integer({ min: 0 }),
  unit_amount_decimal: decimal(),
};

/** A price made for one item of a subscription. */
export type RecurringPriceData = Params<typeof recurringPriceData>;

/** What an item of a subscription can say, wherever it is said. */
export const itemParams = {
  billing_thresholds: clearable(object({ usage_gte: required(integer({ min: 1 })) })),
  discounts,
  metadata: metadata(),
  plan: reference('plan'),
  price: reference('price'),
  price_data: object(recurringPriceData),
  quantity: integer({ min: 0 }),
  tax_rates: clearableTaxRates,
};

/** Things billed once with the next invoice. */
export const addInvoiceItems = list(
  object({
    discounts,
    price: reference('price'),
    price_data: object(oneTimePriceData),
    quantity: integer({ min: 1 }),
    tax_rates: clearableTaxRates,
  }),
);

/** One of the things billed once. */
export type AddInvoiceItemParam = ReturnType<(typeof addInvoiceItems)['read']>[number];

/** An amount at which an invoice is made before the period ends; kept, and not acted on. */
export const billingThresholds = clearable(
  object({ amount_gte: integer({ min: 1 }), reset_billing_cycle_anchor: boolean() }),
);

/** Where the money goes on to, among connected accounts. */
export const transferData = object({ amount_percent: percent, destination: required(text()) });

/** Whether and when a change in the middle of a period is billed. */
export const prorationBehavior = oneOf('always_invoice', 'create_prorations', 'none');

/** What happens when the invoice cannot be paid at once. */
export const paymentBehavior = oneOf(
  'allow_incomplete',
  'default_incomplete',
  'error_if_incomplete',
  'pending_if_incomplete',
);

/** Why a customer leaves. */
export const cancellationDetails = object({
  comment: clearable(text()),
  feedback: clearable(
    oneOf(
      'customer_service',
      'low_quality',
      'missing_features',
      'other',
      'switched_service',
      'too_complex',
      'too_expensive',
      'unused',
    ),
  ),
});

/** What a subscription can say of itself when it is made and later. */
export const settingParams = {
  application_fee_percent: clearable(percent),
  automatic_tax: automaticTax,
  billing_thresholds: billingThresholds,
  collection_method: oneOf('charge_automatically', 'send_invoice'),
  days_until_due: integer({ min: 0 }),
  default_payment_method: text(),
  default_source: clearable(text()),
  default_tax_rates: clearableTaxRates,
  description: clearable(text(500)),
  invoice_settings: object({ account_tax_ids: clearable(list(text())), issuer }),
  metadata: metadata(),
  on_behalf_of: clearable(text()),
  payment_settings: paymentSettings,
  pending_invoice_item_interval: clearable(
    object({
      interval: required(oneOf('day', 'month', 'week', 'year')),
      interval_count: integer({ min: 1 }),
    }),
  ),
  transfer_data: clearable(transferData),
  trial_settings: object({
    end_behavior: required(
      object({ missing_payment_method: required(oneOf('cancel', 'create_invoice', 'pause')) }),
    ),
  }),
};

/** The values of a subscription's settings. */
export type SettingParams = Params<typeof settingParams>;

/** What making and changing a subscription have in common beside its settings. */
export const billingParams = {
  add_invoice_items: addInvoiceItems,
  cancel_at_period_end: boolean(),
  coupon: clearable(text()),
  discounts,
  off_session: boolean(),
  payment_behavior: paymentBehavior,
  promotion_code: clearable(text()),
  proration_behavior: prorationBehavior,
  trial_end: wordOr('now', timestamp()),
  trial_from_plan: boolean(),
};
