import type Stripe from 'stripe';
import type { Catalog } from './catalog.ts';
import type { Made } from './made.ts';
import { CONNECTED, metadata } from './values.ts';

/** What can be said of each kind of payment method on the checkout page. */
const options: Stripe.Checkout.SessionCreateParams.PaymentMethodOptions = {
  acss_debit: {
    currency: 'usd',
    mandate_options: { payment_schedule: 'sporadic', transaction_type: 'personal' },
    verification_method: 'instant',
  },
  affirm: { setup_future_usage: 'none' },
  afterpay_clearpay: { setup_future_usage: 'none' },
  alipay: { setup_future_usage: 'none' },
  au_becs_debit: { setup_future_usage: 'none' },
  bacs_debit: { setup_future_usage: 'on_session' },
  bancontact: { setup_future_usage: 'none' },
  boleto: { expires_after_days: 3 },
  cashapp: { setup_future_usage: 'none' },
  customer_balance: {
    bank_transfer: { type: 'eu_bank_transfer', eu_bank_transfer: { country: 'DE' } },
    funding_type: 'bank_transfer',
  },
  eps: { setup_future_usage: 'none' },
  fpx: { setup_future_usage: 'none' },
  giropay: { setup_future_usage: 'none' },
  grabpay: { setup_future_usage: 'none' },
  ideal: { setup_future_usage: 'none' },
  klarna: { setup_future_usage: 'none' },
  konbini: { expires_after_days: 3 },
  link: { setup_future_usage: 'none' },
  oxxo: { expires_after_days: 3 },
  p24: { tos_shown_and_accepted: true },
  paynow: { setup_future_usage: 'none' },
  paypal: { capture_method: 'manual', preferred_locale: 'de-DE', reference: 'r' },
  pix: { expires_after_seconds: 600 },
  sepa_debit: { setup_future_usage: 'on_session' },
  sofort: { setup_future_usage: 'none' },
  swish: { reference: 's' },
};

/** A checkout page with everything on it, and one that says all there is of how to pay. */
export async function addSessions(made: Made, { once, shippingRate }: Catalog): Promise<void> {
  const { api, customer } = made;
  const sold = { mode: 'payment' as const, line_items: [{ price: once, quantity: 1 }] };
  await made.keep(
    api.checkout.sessions.create({
      ...sold,
      customer,
      success_url: 'https://example.com/done',
      cancel_url: 'https://example.com/not',
      client_reference_id: 'r1',
      consent_collection: { promotions: 'auto', terms_of_service: 'required' },
      custom_fields: fields,
      custom_text: {
        shipping_address: { message: 'Where to' },
        submit: { message: 'Go' },
        terms_of_service_acceptance: { message: 'I do' },
      },
      customer_update: { address: 'auto', name: 'auto', shipping: 'auto' },
      invoice_creation: {
        enabled: true,
        invoice_data: {
          custom_fields: [{ name: 'PO', value: '1' }],
          description: 'Boxes',
          footer: 'Thanks',
          metadata,
          rendering_options: { amount_tax_display: 'exclude_tax' },
        },
      },
      metadata,
      payment_method_options: {
        card: {
          installments: { enabled: true },
          setup_future_usage: 'on_session',
          statement_descriptor_suffix_kana: 'ハコ',
          statement_descriptor_suffix_kanji: '箱',
        },
        us_bank_account: {
          financial_connections: { permissions: ['balances'] },
          verification_method: 'instant',
        },
      },
      payment_method_types: ['card', 'us_bank_account'],
      phone_number_collection: { enabled: true },
      shipping_address_collection: { allowed_countries: ['DE'] },
      shipping_options: [{ shipping_rate: shippingRate }],
      submit_type: 'pay',
      tax_id_collection: { enabled: true },
    }),
  );
  await made.keep(
    api.checkout.sessions.create({
      ...sold,
      success_url: 'https://example.com/done',
      after_expiration: { recovery: { allow_promotion_codes: true, enabled: true } },
      payment_method_options: options,
    }),
  );
}

const fields: Stripe.Checkout.SessionCreateParams.CustomField[] = [
  {
    key: 'size',
    label: { custom: 'Size', type: 'custom' },
    type: 'dropdown',
    dropdown: { options: [{ label: 'Big', value: 'big' }] },
    optional: true,
  },
  {
    key: 'note',
    label: { custom: 'Note', type: 'custom' },
    type: 'text',
    text: { maximum_length: 9, minimum_length: 1 },
  },
  {
    key: 'number',
    label: { custom: 'Number', type: 'custom' },
    type: 'numeric',
    numeric: { maximum_length: 3, minimum_length: 1 },
  },
];

/** Payment links for a purchase, for a connected account and for a subscription. */
export async function addLinks(made: Made, { monthly, once }: Catalog): Promise<void> {
  const { api } = made;
  const sold = { line_items: [{ price: once, quantity: 1 }] };
  await made.keep(
    api.paymentLinks.create({
      ...sold,
      after_completion: { type: 'redirect', redirect: { url: 'https://example.com/done' } },
      consent_collection: { promotions: 'auto' },
      inactive_message: 'Sold out',
      metadata,
      payment_intent_data: {
        capture_method: 'manual',
        description: 'Boxes',
        metadata,
        setup_future_usage: 'on_session',
        statement_descriptor: 'BOX',
        statement_descriptor_suffix: 'B',
        transfer_group: 'g',
      },
      payment_method_types: ['card'],
      restrictions: { completed_sessions: { limit: 3 } },
      shipping_address_collection: { allowed_countries: ['DE'] },
    }),
  );
  await made.keep(
    api.paymentLinks.create({
      ...sold,
      application_fee_amount: 10,
      on_behalf_of: CONNECTED,
      transfer_data: { amount: 30, destination: CONNECTED },
    }),
  );
  await made.keep(
    api.paymentLinks.create({
      line_items: [{ price: monthly, quantity: 1 }],
      after_completion: { type: 'hosted_confirmation', hosted_confirmation: { custom_message: 'Hi' } },
      application_fee_percent: 4,
      subscription_data: {
        description: 'Boxes',
        metadata,
        trial_period_days: 3,
        trial_settings: { end_behavior: { missing_payment_method: 'cancel' } },
      },
    }),
  );
}
