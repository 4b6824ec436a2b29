import type { CheckoutSessionRecord } from '../objects/checkout-session/record.ts';
import type { PaymentLinkRecord } from '../objects/payment-link/record.ts';
import type { World } from '../world.ts';
import { sessionFieldsOf } from './collected.ts';
import { itemsOf, linesOfItems } from './lines.ts';
import { openSession } from './open.ts';
import type { CheckoutPlans } from './plans.ts';

/** Opens the session that a visit to a payment link begins. */
export function visitLink(world: World, link: PaymentLinkRecord): CheckoutSessionRecord {
  const lines = linesOfItems(world, itemsOf(world, { payment_link: link.id }));
  const isRecurring = lines.some(({ price }) => price.recurring !== null);
  const { after_completion: after } = link;
  return openSession(world, {
    mode: isRecurring ? 'subscription' : 'payment',
    currency: link.currency,
    lines,
    plans: plansOf(link),
    fields: {
      allow_promotion_codes: link.allow_promotion_codes,
      automatic_tax: {
        ...link.automatic_tax,
        status: link.automatic_tax.enabled ? 'requires_location_inputs' : null,
      },
      billing_address_collection: link.billing_address_collection,
      consent_collection: link.consent_collection,
      custom_fields: sessionFieldsOf(link.custom_fields),
      custom_text: link.custom_text,
      customer_creation: isRecurring ? 'always' : link.customer_creation,
      invoice_creation: invoiceCreationOf(link),
      locale: 'auto',
      metadata: link.metadata,
      payment_link: link.id,
      payment_method_collection: link.payment_method_collection,
      payment_method_types: link.payment_method_types ?? ['card'],
      phone_number_collection: link.phone_number_collection,
      shipping_address_collection: link.shipping_address_collection,
      shipping_options: link.shipping_options,
      submit_type: isRecurring ? null : link.submit_type,
      success_url: after.redirect?.url ?? null,
      tax_id_collection: link.tax_id_collection,
    },
  });
}

function invoiceCreationOf({
  invoice_creation: creation,
}: PaymentLinkRecord): CheckoutSessionRecord['invoice_creation'] {
  if (creation === null || creation.invoice_data === null) return null;
  return { enabled: creation.enabled, invoice_data: creation.invoice_data };
}

function plansOf(link: PaymentLinkRecord): CheckoutPlans {
  return { payment: paymentOf(link), subscription: subscriptionOf(link) };
}

function paymentOf(link: PaymentLinkRecord): NonNullable<CheckoutPlans['payment']> {
  const {
    application_fee_amount: fee,
    on_behalf_of,
    payment_intent_data: data,
    transfer_data: transfer,
  } = link;
  return {
    ...known('application_fee_amount', fee),
    ...known('capture_method', data?.capture_method),
    ...known('description', data?.description),
    metadata: data?.metadata ?? {},
    ...known('on_behalf_of', on_behalf_of),
    ...known('setup_future_usage', data?.setup_future_usage),
    ...known('statement_descriptor', data?.statement_descriptor),
    ...known('statement_descriptor_suffix', data?.statement_descriptor_suffix),
    ...(transfer === null
      ? {}
      : { transfer_data: { destination: transfer.destination, ...known('amount', transfer.amount) } }),
    ...known('transfer_group', data?.transfer_group),
  };
}

function subscriptionOf(link: PaymentLinkRecord): NonNullable<CheckoutPlans['subscription']> {
  const {
    application_fee_percent: fee,
    on_behalf_of,
    subscription_data: data,
    transfer_data: transfer,
  } = link;
  return {
    ...known('application_fee_percent', fee),
    ...known('description', data?.description),
    metadata: data?.metadata ?? {},
    ...known('on_behalf_of', on_behalf_of),
    ...(transfer === null ? {} : { transfer_data: { destination: transfer.destination } }),
    ...known('trial_period_days', data?.trial_period_days),
    ...known('trial_settings', data?.trial_settings),
  };
}

/** A property where there is something to say, and nothing where there is not. */
function known<K extends string, V>(name: K, value: V | null | undefined): { readonly [P in K]?: V } {
  // A computed name widens to any string, so the type is said here.
  return (value === null || value === undefined ? {} : { [name]: value }) as { readonly [P in K]?: V };
}
