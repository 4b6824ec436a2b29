import { checkoutLocales } from '../../checkout/locales.ts';
import {
  accountReference,
  addressCollection,
  adjustableQuantity,
  asked,
  automaticTax,
  consentCollection,
  customerCreation,
  customFields,
  customText,
  invoiceCreation,
  methodCollection,
  shippingAddressCollection,
  submitType,
  trialSettings,
} from '../../checkout/parameters.ts';
import { sessionMethodOptions } from '../../checkout/payment-method-options.ts';
import { sessionMethods } from '../../checkout/payment-method-types.ts';
import { shippingOption } from '../../checkout/shipping.ts';
import { interval, taxBehavior, unitAmount } from '../../pricing/parameters.ts';
import {
  boolean,
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
import { currency, number } from '../../protocol/value-parameters.ts';

const percent = number({ min: 0, max: 100, places: 2 });

const line = object({
  adjustable_quantity: adjustableQuantity,
  dynamic_tax_rates: list(reference('tax_rate')),
  price: reference('price'),
  price_data: object({
    ...unitAmount,
    currency: required(currency()),
    product: reference('product'),
    product_data: object({
      description: text(40_000),
      images: list(text(), { max: 8 }),
      metadata: metadata(),
      name: required(text()),
      tax_code: text(),
    }),
    recurring: object({ interval: required(interval), interval_count: integer({ min: 1 }) }),
    tax_behavior: taxBehavior,
  }),
  quantity: integer({ min: 0 }),
  tax_rates: list(reference('tax_rate')),
});

const shipping = object({
  address: required(
    object({
      city: text(),
      country: text(),
      line1: required(text()),
      line2: text(),
      postal_code: text(),
      state: text(),
    }),
  ),
  carrier: text(),
  name: required(text()),
  phone: text(),
  tracking_number: text(),
});

const paymentIntentData = object({
  application_fee_amount: integer({ min: 0 }),
  capture_method: oneOf('automatic', 'automatic_async', 'manual'),
  description: text(1000),
  metadata: metadata(),
  on_behalf_of: text(),
  receipt_email: text(),
  setup_future_usage: oneOf('off_session', 'on_session'),
  shipping,
  statement_descriptor: text(22),
  statement_descriptor_suffix: text(22),
  transfer_data: object({ amount: integer({ min: 0 }), destination: required(text()) }),
  transfer_group: text(),
});

const subscriptionData = object({
  application_fee_percent: percent,
  billing_cycle_anchor: timestamp(),
  default_tax_rates: list(reference('tax_rate')),
  description: text(500),
  invoice_settings: object({ issuer: accountReference }),
  metadata: metadata(),
  on_behalf_of: text(),
  proration_behavior: oneOf('create_prorations', 'none'),
  transfer_data: object({ amount_percent: percent, destination: required(text()) }),
  trial_end: timestamp(),
  trial_period_days: integer({ min: 1, max: 730 }),
  trial_settings: trialSettings,
});

/** Everything a checkout session can be created with. */
export const creationParams = {
  after_expiration: object({
    recovery: object({ allow_promotion_codes: boolean(), enabled: required(boolean()) }),
  }),
  allow_promotion_codes: boolean(),
  automatic_tax: automaticTax,
  billing_address_collection: addressCollection,
  cancel_url: text(),
  client_reference_id: text(200),
  consent_collection: consentCollection,
  currency: currency(),
  custom_fields: customFields,
  custom_text: customText,
  customer: reference('customer'),
  customer_creation: customerCreation,
  customer_email: text(),
  customer_update: object({
    address: oneOf('auto', 'never'),
    name: oneOf('auto', 'never'),
    shipping: oneOf('auto', 'never'),
  }),
  discounts: list(object({ coupon: text(), promotion_code: text() }), { max: 1 }),
  expires_at: timestamp(),
  invoice_creation: invoiceCreation,
  line_items: list(line),
  locale: oneOf(...checkoutLocales),
  metadata: metadata(),
  mode: oneOf('payment', 'setup', 'subscription'),
  payment_intent_data: paymentIntentData,
  payment_method_collection: methodCollection,
  payment_method_configuration: text(),
  payment_method_options: sessionMethodOptions,
  payment_method_types: list(oneOf(...sessionMethods), { min: 1 }),
  phone_number_collection: asked,
  redirect_on_completion: oneOf('always', 'if_required', 'never'),
  return_url: text(),
  setup_intent_data: object({ description: text(1000), metadata: metadata(), on_behalf_of: text() }),
  shipping_address_collection: shippingAddressCollection,
  shipping_options: list(shippingOption, { max: 5 }),
  submit_type: submitType,
  subscription_data: subscriptionData,
  success_url: text(),
  tax_id_collection: asked,
  ui_mode: oneOf('embedded', 'hosted'),
};

/** What a checkout session was asked to be. */
export type CreationParams = Params<typeof creationParams>;

/** One line of what a checkout session was asked to sell. */
export type SentLine = NonNullable<CreationParams['line_items']>[number];
