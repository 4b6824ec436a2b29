import type { New, Records } from '../../records.ts';

/** A checkout session as stored, without its line items. */
export type CheckoutSessionRecord = Records['checkout.session'];

/** How long a session can be completed unless it says otherwise. */
export const sessionLifetime = 24 * 60 * 60;

/** A complete checkout session from what is known of it: open and hosted, unless told otherwise. */
export function newCheckoutSession(
  fields: New<CheckoutSessionRecord, 'id' | 'created' | 'mode'>,
): CheckoutSessionRecord {
  return {
    object: 'checkout.session',
    after_expiration: null,
    allow_promotion_codes: null,
    amount_subtotal: null,
    amount_total: null,
    automatic_tax: { enabled: false, liability: null, status: null },
    billing_address_collection: null,
    cancel_url: null,
    client_reference_id: null,
    client_secret: null,
    consent: null,
    consent_collection: null,
    currency: null,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: null,
    customer_creation: null,
    customer_details: null,
    customer_email: null,
    expires_at: fields.created + sessionLifetime,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: null,
    metadata: {},
    payment_intent: null,
    payment_link: null,
    payment_method_collection: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_status: 'unpaid',
    phone_number_collection: { enabled: false },
    plans: {},
    recovered_from: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_details: null,
    shipping_options: [],
    status: 'open',
    submit_type: null,
    subscription: null,
    success_url: null,
    tax_id_collection: { enabled: false },
    total_details: null,
    ui_mode: 'hosted',
    url: null,
    ...fields,
  };
}
