import { StripeError } from '../errors.ts';
import { draftInvoice } from '../invoicing/draft.ts';
import { finalizeInvoice } from '../invoicing/finalize.ts';
import { attemptPayment } from '../invoicing/pay.ts';
import type { CheckoutSessionRecord } from '../objects/checkout-session/record.ts';
import type { PaymentIntentRecord } from '../objects/payment-intent/record.ts';
import { collect, newIntentFor } from '../payments/collect.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import type { Completing, Outcome } from './completion.ts';
import { itemsOf } from './lines.ts';
import type { PaymentPlan } from './plans.ts';
import { methodGiven } from './refusals.ts';

/** Takes the payment of a session; null while the buyer's bank has not agreed. */
export function payForSession(world: World, completing: Completing): Outcome | null {
  const { session } = completing;
  const needsInvoice = session.invoice_creation?.enabled === true;
  if (session.amount_total === 0 && !needsInvoice) return { payment_status: 'no_payment_required' };
  return needsInvoice ? payByInvoice(world, completing) : payDirectly(world, completing);
}

/** What was tried stays on the session's intent, declined or not, and is tried again with it. */
function payDirectly(world: World, { session, paymentMethod }: Completing): Outcome | null {
  const method = methodGiven(paymentMethod);
  const intent = intentOf(world, session);
  world.store.put<CheckoutSessionRecord>({ ...session, payment_intent: intent.id });
  const collected = collect(world, { intentId: intent.id, paymentMethodId: method.id, offSession: false });
  if (collected.decline !== null) throw collected.decline;
  if (collected.outcome !== 'succeeded') return null;
  const isPaid = collected.intent.status === 'succeeded';
  return { payment_intent: intent.id, payment_status: isPaid ? 'paid' : 'unpaid' };
}

function intentOf(world: World, session: CheckoutSessionRecord): PaymentIntentRecord {
  const waiting = world.store.get('payment_intent', session.payment_intent ?? '');
  const amount = session.amount_total ?? 0;
  if (waiting !== undefined) return world.store.put({ ...waiting, amount, customer: session.customer });
  const { description = null } = session.plans.payment ?? {};
  return newIntentFor(world, {
    amount,
    currency: session.currency ?? '',
    customerId: session.customer,
    description,
    fields: intentFieldsOf(session, session.plans.payment ?? {}),
  });
}

function intentFieldsOf(session: CheckoutSessionRecord, plan: PaymentPlan): Partial<PaymentIntentRecord> {
  return {
    application_fee_amount: plan.application_fee_amount ?? null,
    capture_method: plan.capture_method ?? 'automatic',
    metadata: plan.metadata ?? {},
    on_behalf_of: plan.on_behalf_of ?? null,
    payment_method_types: session.payment_method_types,
    receipt_email: plan.receipt_email ?? null,
    setup_future_usage: plan.setup_future_usage ?? null,
    shipping: shippingOf(session, plan),
    statement_descriptor: plan.statement_descriptor ?? null,
    statement_descriptor_suffix: plan.statement_descriptor_suffix ?? null,
    transfer_data: plan.transfer_data ?? null,
    transfer_group: plan.transfer_group ?? null,
  };
}

function shippingOf(
  { shipping_details: entered }: CheckoutSessionRecord,
  { shipping: planned }: PaymentPlan,
): PaymentIntentRecord['shipping'] {
  if (entered !== null) return { carrier: null, tracking_number: null, ...entered };
  if (planned === undefined) return null;
  const { address, carrier = null, name, phone = null, tracking_number = null } = planned;
  const nothing = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  return { address: { ...nothing, ...address }, carrier, name, phone, tracking_number };
}

/** The invoice of a purchase exists only once it is paid: what is declined takes it back. */
function payByInvoice(world: World, { session, customer, paymentMethod }: Completing): Outcome {
  if (customer === undefined) throw new Error(`Nobody is to be invoiced for ${session.id}`);
  const draft = draftInvoice(world, {
    customer: customer.id,
    currency: session.currency ?? '',
    discounts: session.plans.discounts ?? [],
    fields: invoiceFieldsOf(session),
    lines: itemsOf(world, { checkout_session: session.id }).map((item) => ({
      type: 'invoiceitem',
      description: item.description,
      period: { start: world.clock.now(), end: world.clock.now() },
      price: world.store.get('price', item.price ?? '') ?? null,
      quantity: item.quantity,
      taxRates: item.tax_rates,
    })),
    pendingItems: 'exclude',
  });
  const finalized = finalizeInvoice(world, draft.id);
  if (finalized.status === 'paid') return { invoice: draft.id, payment_status: 'no_payment_required' };
  const { id: paymentMethodId } = methodGiven(paymentMethod);
  const { invoice, refusal } = attemptPayment(world, draft.id, { paymentMethodId, offSession: false });
  if (refusal !== null) throw new StripeError(refusal.status, refusal.message, refusal.details);
  return { invoice: invoice.id, payment_intent: invoice.payment_intent, payment_status: 'paid' };
}

function invoiceFieldsOf({ invoice_creation }: CheckoutSessionRecord): Partial<Records['invoice']> {
  const { account_tax_ids, custom_fields, description, footer, issuer, metadata, rendering_options } =
    invoice_creation?.invoice_data ?? {};
  return {
    account_tax_ids: account_tax_ids ?? null,
    custom_fields: custom_fields ?? null,
    description: description ?? null,
    footer: footer ?? null,
    ...(issuer ? { issuer } : {}),
    metadata: metadata ?? {},
    rendering_options: rendering_options ?? null,
  };
}
