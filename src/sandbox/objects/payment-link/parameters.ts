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
import { linkMethods } from '../../checkout/payment-method-types.ts';
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
} from '../../protocol/parameters.ts';
import { currency, number } from '../../protocol/value-parameters.ts';

const shared = {
  after_completion: object({
    hosted_confirmation: object({ custom_message: text(500) }),
    redirect: object({ url: required(text(2048)) }),
    type: required(oneOf('hosted_confirmation', 'redirect')),
  }),
  allow_promotion_codes: boolean(),
  automatic_tax: automaticTax,
  billing_address_collection: addressCollection,
  custom_text: customText,
  customer_creation: customerCreation,
  invoice_creation: invoiceCreation,
  metadata: metadata(),
  payment_method_collection: methodCollection,
};

const methods = list(oneOf(...linkMethods), { min: 1 });

const restrictions = object({
  completed_sessions: required(object({ limit: required(integer({ min: 1 })) })),
});

/** Everything a payment link can be created with. */
export const creationParams = {
  ...shared,
  application_fee_amount: integer({ min: 0 }),
  application_fee_percent: number({ min: 0, max: 100, places: 2 }),
  consent_collection: consentCollection,
  currency: currency(),
  custom_fields: customFields,
  inactive_message: text(500),
  line_items: required(
    list(
      object({
        adjustable_quantity: adjustableQuantity,
        price: required(reference('price')),
        quantity: required(integer({ min: 0 })),
      }),
      { min: 1, max: 20 },
    ),
  ),
  on_behalf_of: text(),
  payment_intent_data: object({
    capture_method: oneOf('automatic', 'automatic_async', 'manual'),
    description: text(1000),
    metadata: metadata(),
    setup_future_usage: oneOf('off_session', 'on_session'),
    statement_descriptor: text(22),
    statement_descriptor_suffix: text(22),
    transfer_group: text(),
  }),
  payment_method_types: methods,
  phone_number_collection: asked,
  restrictions,
  shipping_address_collection: shippingAddressCollection,
  shipping_options: list(object({ shipping_rate: required(reference('shipping_rate')) }), { max: 10 }),
  submit_type: submitType,
  subscription_data: object({
    description: text(500),
    invoice_settings: object({ issuer: accountReference }),
    metadata: metadata(),
    trial_period_days: integer({ min: 1, max: 730 }),
    trial_settings: trialSettings,
  }),
  tax_id_collection: asked,
  transfer_data: object({ amount: integer({ min: 0 }), destination: required(text()) }),
};

/** Everything of a payment link that can be changed. */
export const updateParams = {
  ...shared,
  active: boolean(),
  custom_fields: clearable(customFields),
  inactive_message: clearable(text(500)),
  line_items: list(
    object({ adjustable_quantity: adjustableQuantity, id: required(text()), quantity: integer({ min: 0 }) }),
  ),
  payment_intent_data: object({
    description: clearable(text(1000)),
    metadata: metadata(),
    statement_descriptor: clearable(text(22)),
    statement_descriptor_suffix: clearable(text(22)),
    transfer_group: clearable(text()),
  }),
  payment_method_types: clearable(methods),
  restrictions: clearable(restrictions),
  shipping_address_collection: clearable(shippingAddressCollection),
  subscription_data: object({
    invoice_settings: object({ issuer: accountReference }),
    metadata: metadata(),
    trial_settings: clearable(trialSettings),
  }),
};

/** What a payment link was asked to be. */
export type CreationParams = Params<typeof creationParams>;

/** How a payment link was asked to change. */
export type UpdateParams = Params<typeof updateParams>;
