import type Stripe from 'stripe';
import type { Catalog } from './catalog.ts';
import type { Made } from './made.ts';
import { address, CONNECTED, metadata, NEXT_YEAR, shipping } from './values.ts';

/** How each kind of payment method is to be used for an invoice. */
const options = {
  acss_debit: { mandate_options: { transaction_type: 'personal' }, verification_method: 'instant' },
  bancontact: { preferred_language: 'de' },
  card: { request_three_d_secure: 'any' },
  customer_balance: {
    bank_transfer: { type: 'eu_bank_transfer', eu_bank_transfer: { country: 'DE' } },
    funding_type: 'bank_transfer',
  },
  konbini: {},
  us_bank_account: {
    financial_connections: { permissions: ['balances'] },
    verification_method: 'instant',
  },
} satisfies Stripe.InvoiceCreateParams.PaymentSettings.PaymentMethodOptions;

/** An invoice with everything on it, one for a connected account, a revision and a credit note. */
export async function addInvoices(made: Made, catalog: Catalog, card: string): Promise<void> {
  const { api, customer } = made;
  const invoice = await made.keep(
    api.invoices.create({
      customer,
      currency: 'usd',
      auto_advance: false,
      collection_method: 'send_invoice',
      custom_fields: [{ name: 'PO', value: '1' }],
      days_until_due: 14,
      default_payment_method: card,
      default_tax_rates: [catalog.taxRate],
      description: 'Boxes',
      footer: 'Thanks',
      metadata,
      payment_settings: {
        payment_method_options: { ...options, card: { installments: { enabled: true } } },
        payment_method_types: ['card'],
      },
      rendering: { amount_tax_display: 'exclude_tax', pdf: { page_size: 'a4' } },
      shipping_cost: { shipping_rate: catalog.shippingRate },
      shipping_details: shipping,
      statement_descriptor: 'BOX',
    }),
  );
  await made.keep(
    api.invoiceItems.create({
      customer,
      invoice: invoice.id,
      amount: 1000,
      currency: 'usd',
      description: 'Box',
      discounts: [{ coupon: catalog.coupon }],
      metadata,
    }),
  );
  await api.invoices.finalizeInvoice(invoice.id);
  const revision = await made.keep(
    api.invoices.create({ from_invoice: { action: 'revision', invoice: invoice.id } }),
  );
  await api.invoices.finalizeInvoice(revision.id);
  await made.keep(
    api.creditNotes.create({
      invoice: revision.id,
      amount: 100,
      memo: 'Sorry',
      metadata,
      reason: 'order_change',
    }),
  );
  await made.keep(
    api.invoices.create({
      customer,
      currency: 'usd',
      application_fee_amount: 10,
      automatic_tax: { enabled: true, liability: { type: 'account', account: CONNECTED } },
      issuer: { type: 'account', account: CONNECTED },
      on_behalf_of: CONNECTED,
      rendering_options: { amount_tax_display: 'exclude_tax' },
      transfer_data: { amount: 50, destination: CONNECTED },
    }),
  );
}

/** Subscriptions with everything, each with what does not go together with the others'. */
export async function addSubscriptions(made: Made, catalog: Catalog, card: string): Promise<void> {
  const { api } = made;
  const common = { customer: made.customer, default_payment_method: card };
  const full = await made.keep(
    api.subscriptions.create({
      ...common,
      items: [
        {
          price: catalog.monthly,
          quantity: 2,
          metadata,
          billing_thresholds: { usage_gte: 10 },
          tax_rates: [catalog.taxRate],
        },
      ],
      billing_thresholds: { amount_gte: 5000, reset_billing_cycle_anchor: true },
      coupon: catalog.coupon,
      description: 'Boxes',
      metadata,
      payment_settings: {
        payment_method_options: {
          ...options,
          card: {
            mandate_options: { amount: 2000, amount_type: 'maximum', description: 'Boxes' },
            network: 'visa',
            request_three_d_secure: 'any',
          },
        },
        payment_method_types: ['card'],
        save_default_payment_method: 'on_subscription',
      },
      pending_invoice_item_interval: { interval: 'week', interval_count: 1 },
      trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
    }),
  );
  await api.subscriptions.update(full.id, {
    cancel_at_period_end: true,
    cancellation_details: { comment: 'Too dear', feedback: 'too_expensive' },
    pause_collection: { behavior: 'void', resumes_at: NEXT_YEAR },
  });
  await made.keep(
    api.subscriptions.create({
      ...common,
      items: [{ price: catalog.monthly }],
      application_fee_percent: 5,
      automatic_tax: { enabled: true, liability: { type: 'account', account: CONNECTED } },
      on_behalf_of: CONNECTED,
      transfer_data: { amount_percent: 50, destination: CONNECTED },
    }),
  );
  await made.keep(
    api.subscriptions.create({
      ...common,
      items: [{ price: catalog.monthly }],
      billing_cycle_anchor_config: { day_of_month: 3, hour: 4, minute: 5, month: 6, second: 7 },
    }),
  );
}

/** Schedules with everything, and quotes that follow one another. */
export async function addPlans(made: Made, catalog: Catalog, card: string): Promise<void> {
  const { api, customer } = made;
  const items = [{ price: catalog.monthly }];
  await made.keep(
    api.subscriptionSchedules.create({
      customer,
      start_date: 'now',
      default_settings: {
        billing_thresholds: { amount_gte: 5000 },
        collection_method: 'send_invoice',
        default_payment_method: card,
        description: 'Boxes',
        invoice_settings: { days_until_due: 9 },
      },
      metadata,
      phases: [
        {
          items: [{ price: catalog.monthly, metadata, billing_thresholds: { usage_gte: 5 } }],
          iterations: 2,
          add_invoice_items: [{ price: catalog.once, quantity: 2 }],
          automatic_tax: { enabled: false },
          billing_cycle_anchor: 'phase_start',
          billing_thresholds: { amount_gte: 800 },
          collection_method: 'send_invoice',
          coupon: catalog.coupon,
          default_payment_method: card,
          default_tax_rates: [catalog.taxRate],
          description: 'At first',
          invoice_settings: { days_until_due: 3 },
          metadata,
        },
      ],
    }),
  );
  const connected = { on_behalf_of: CONNECTED, transfer_data: { destination: CONNECTED } };
  await made.keep(
    api.subscriptionSchedules.create({
      customer,
      start_date: 'now',
      default_settings: { ...connected, application_fee_percent: 4 },
      phases: [{ ...connected, items, iterations: 1, application_fee_percent: 3 }],
    }),
  );
  const quote = await made.keep(
    api.quotes.create({
      ...connected,
      customer,
      line_items: items,
      application_fee_percent: 3,
      collection_method: 'send_invoice',
      description: 'Boxes',
      footer: 'Thanks',
      header: 'Offer',
      invoice_settings: { days_until_due: 5 },
      metadata,
      subscription_data: { description: 'Boxes', effective_date: NEXT_YEAR, metadata, trial_period_days: 7 },
      transfer_data: { amount_percent: 50, destination: CONNECTED },
    }),
  );
  await api.quotes.finalizeQuote(quote.id);
  await made.keep(api.quotes.create({ from_quote: { is_revision: true, quote: quote.id } }));
}

/** What lives on a test clock is in no list but the clock's. */
export async function addOnClock(made: Made, catalog: Catalog): Promise<void> {
  const { api } = made;
  const clock = await made.keep(
    api.testHelpers.testClocks.create({ frozen_time: 1_710_504_000, name: 'Later' }),
  );
  const customer = await made.keep(
    api.customers.create({ name: 'Grace', email: 'grace@example.com', test_clock: clock.id }),
  );
  const of = { customer: customer.id };
  const items = [{ price: catalog.monthly }];
  await made.keep(api.invoiceItems.create({ ...of, amount: 300, currency: 'usd' }));
  await made.keep(api.quotes.create({ ...of, line_items: items }));
  await made.keep(
    api.subscriptionSchedules.create({ ...of, start_date: 'now', phases: [{ items, iterations: 2 }] }),
  );
}

/** A subscription with an update that waits for a payment, and one that is paid with a card of the old kind. */
export async function addWaiting(made: Made, catalog: Catalog, card: string): Promise<void> {
  const { api, customer } = made;
  const items = [{ price: catalog.monthly }];
  const subscription = await made.keep(
    api.subscriptions.create({ customer, items, default_payment_method: card }),
  );
  const refused = await made.keep(api.paymentMethods.attach('pm_card_chargeCustomerFail', { customer }));
  await api.subscriptions.update(subscription.id, { default_payment_method: refused.id });
  await api.subscriptions.update(subscription.id, {
    items: subscription.items.data.map(({ id }) => ({ id, quantity: 5 })),
    payment_behavior: 'pending_if_incomplete',
    proration_behavior: 'always_invoice',
    trial_end: 'now',
  });
  const token = await api.tokens.create({
    card: {
      number: '4242424242424242',
      exp_month: '8',
      exp_year: '2030',
      cvc: '123',
      name: 'Ada',
      address_line1: address.line1,
      address_line2: address.line2,
      address_city: address.city,
      address_state: address.state,
      address_zip: address.postal_code,
      address_country: address.country,
    },
  });
  const source = await api.customers.createSource(customer, { source: token.id, metadata });
  await made.keep(api.subscriptions.create({ customer, items, default_source: source.id }));
  await made.keep(api.invoices.create({ customer, currency: 'usd', default_source: source.id }));
}
