import {
  Application,
  BillingSubscription,
  CheckoutSession,
  Customer,
  Discount,
  Invoice,
  InvoicePreview,
  PaymentMethod,
  SetupIntent,
  SubscriptionItem,
  SubscriptionSchedule,
  TaxRate,
  TestClock,
} from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import {
  currency,
  decimal,
  embedded,
  embeddedList,
  flag,
  foreignId,
  int,
  priced,
  text,
  timestamp,
} from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { childList, inlineList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { upcoming } from '../../graph/previews.ts';
import { contained, reference, references } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { search } from '../../graph/search.ts';
import { CheckoutSessionFilter } from '../filters/checkout-session.ts';
import { InvoiceFilter } from '../filters/invoice.ts';
import { SubscriptionFilter } from '../filters/subscription.ts';
import { AutomaticTaxSettings } from '../values/automatic-tax-settings.ts';
import { BillingThresholds } from '../values/billing-thresholds.ts';
import { CollectionMethod } from '../values/collection-method.ts';
import { defaultSource } from '../values/payment-source.ts';
import { SubscriptionStatus } from '../values/subscription-status.ts';
import { SubscriptionTransferData } from '../values/subscription-transfer-data.ts';
import { TrialSettings } from '../values/trial-settings.ts';
import {
  BillingCycleAnchorConfig,
  PendingInvoiceItemInterval,
  SubscriptionCancellationDetails,
  SubscriptionPauseCollection,
} from './collection.ts';
import { SubscriptionPaymentSettings } from './payment-settings.ts';
import { SubscriptionPendingUpdate } from './pending-update.ts';
import './cancel.ts';
import './create.ts';
import './pause.ts';
import './update.ts';

builder.objectType(BillingSubscription, {
  description:
    'A customer who is billed again and again for some prices. The billing API calls it a subscription, a word that GraphQL keeps for its own root.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, BillingSubscription),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a live subscription, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created.')),
    ...choice(t, 'status', SubscriptionStatus, 'How it stands.', { required: true }),
    description: t.field(text.nullable('description', 'A text about it, shown to the customer.')),
    currency: t.field(currency('currency', 'The currency it is billed in.')),
    ...reference(t, 'customer', Customer, 'The customer who is billed.', { required: true }),

    startDate: t.field(
      timestamp('start_date', 'When it first began; before `created` where it was backdated.'),
    ),
    currentPeriodStart: t.field(timestamp('current_period_start', 'When the current billing period began.')),
    currentPeriodEnd: t.field(
      timestamp('current_period_end', 'When the current billing period ends and the next invoice is made.'),
    ),
    billingCycleAnchor: t.field(
      timestamp('billing_cycle_anchor', 'The instant that billing periods are counted from.'),
    ),
    billingCycleAnchorConfig: t.field(
      embedded.nullable(
        'billing_cycle_anchor_config',
        BillingCycleAnchorConfig,
        'Where periods begin by the calendar; null where they follow `billingCycleAnchor` alone.',
      ),
    ),
    trialStart: t.field(timestamp.nullable('trial_start', 'When the trial began; null without a trial.')),
    trialEnd: t.field(timestamp.nullable('trial_end', 'When the trial ends or ended; null without a trial.')),
    trialSettings: t.field(embedded.nullable('trial_settings', TrialSettings, 'How the trial goes.')),
    cancelAtPeriodEnd: t.field(
      flag('cancel_at_period_end', 'Whether it will be canceled when the current period ends.'),
    ),
    cancelAt: t.field(timestamp.nullable('cancel_at', 'When it will be canceled; null when it goes on.')),
    canceledAt: t.field(
      timestamp.nullable(
        'canceled_at',
        'When it was canceled or the cancellation was asked for; null when neither happened.',
      ),
    ),
    endedAt: t.field(timestamp.nullable('ended_at', 'When it ended for good; null while it has not.')),
    cancellationDetails: t.field(
      embedded.nullable('cancellation_details', SubscriptionCancellationDetails, 'Why it was canceled.'),
    ),

    items: inlineList(t, SubscriptionItem, BillingSubscription, {
      description: 'What is billed: one item per price, oldest first.',
      property: 'items',
      at: (id) => ({ path: ['subscription_items'], query: { subscription: id } }),
      // The address is a list narrowed by subscription, not a place below it.
      provesOwner: false,
    }),
    // An item's own discounts stand on the item.
    ...references(
      t,
      'discounts',
      Discount,
      { ids: 'discountIds', objects: 'discounts' },
      'The discounts on the whole of it.',
    ),
    ...contained(t, 'discount', Discount, 'The discount on the whole of it, where there is only one.'),
    defaultTaxRates: t.field(
      embeddedList.nullable(
        'default_tax_rates',
        TaxRate,
        'The tax rates of items that have none of their own; null or empty for none.',
      ),
    ),
    automaticTax: t.field(
      embedded('automatic_tax', AutomaticTaxSettings, 'Whether its tax is worked out automatically.'),
    ),
    billingThresholds: t.field(
      priced.nullable(
        'billing_thresholds',
        BillingThresholds,
        'What makes an invoice ahead of time; null when nothing does.',
      ),
    ),
    pendingInvoiceItemInterval: t.field(
      embedded.nullable(
        'pending_invoice_item_interval',
        PendingInvoiceItemInterval,
        'How often waiting invoice items are invoiced in between; null for once per period.',
      ),
    ),
    nextPendingInvoiceItemInvoice: t.field(
      timestamp.nullable(
        'next_pending_invoice_item_invoice',
        'When waiting invoice items are invoiced next; null unless that happens in between.',
      ),
    ),
    ...reference(t, 'latest_invoice', Invoice, 'The invoice it made last.'),
    invoices: childList(t, Invoice, {
      description: 'The invoices it made. A call per subscription.',
      at: (id) => ({ path: ['invoices'], query: { subscription: id } }),
      filter: InvoiceFilter,
    }),
    upcomingInvoice: upcoming(t, InvoicePreview, {
      description:
        'What its next invoice will be, if nothing changes. Null when nothing more will be invoiced, which is an answer and no error. A call per subscription.',
      of: (id) => ({ subscription: id }),
    }),
    checkoutSessions: childList(t, CheckoutSession, {
      description: 'The checkout session that made it, if one did. A call per subscription.',
      at: (id) => ({ path: ['checkout', 'sessions'], query: { subscription: id } }),
      filter: CheckoutSessionFilter,
    }),

    ...choice(t, 'collection_method', CollectionMethod, 'How the money of its invoices is collected.', {
      required: true,
    }),
    daysUntilDue: t.field(
      int.nullable('days_until_due', 'The days a customer has to pay a sent invoice; null when charged.'),
    ),
    ...reference(
      t,
      'default_payment_method',
      PaymentMethod,
      "The payment method that is charged, before the customer's own default.",
    ),
    ...defaultSource(t, 'What is charged where there is no default payment method.'),
    paymentSettings: t.field(
      priced.nullable('payment_settings', SubscriptionPaymentSettings, 'How its invoices are paid.'),
    ),
    pauseCollection: t.field(
      embedded.nullable(
        'pause_collection',
        SubscriptionPauseCollection,
        'The pause in collecting its money; null when there is none.',
      ),
    ),
    ...reference(
      t,
      'pending_setup_intent',
      SetupIntent,
      'What the customer still has to do before the payment method can be charged.',
    ),
    pendingUpdate: t.field(
      embedded.nullable(
        'pending_update',
        SubscriptionPendingUpdate,
        'A change that waits for its payment; null when none does.',
      ),
    ),
    ...reference(t, 'schedule', SubscriptionSchedule, 'The schedule that changes it over time.'),

    ...reference(t, 'application', Application, 'The platform that made it.'),
    applicationFeePercent: t.field(
      decimal.nullable(
        'application_fee_percent',
        'The part of each invoice that the platform keeps, in per cent with up to two decimals; null for none.',
      ),
    ),
    onBehalfOf: t.field(
      foreignId.nullable(
        'on_behalf_of',
        'The id of the connected account that it is billed for; null for the own one.',
      ),
    ),
    transferData: t.field(
      embedded.nullable(
        'transfer_data',
        SubscriptionTransferData,
        'The connected account that receives the money; null when none does.',
      ),
    ),
    ...reference(t, 'test_clock', TestClock, 'The test clock that it lives on.'),
  }),
});

builder.queryFields((t) => ({
  subscription: one(t, BillingSubscription, 'A subscription.'),
  subscriptions: many(t, BillingSubscription, {
    description: 'Subscriptions, canceled ones left out unless the filter asks for them.',
    filter: SubscriptionFilter,
  }),
  subscriptionSearch: search(t, BillingSubscription, {
    description: 'Subscriptions that fit a search, canceled ones among them.',
    fields: ['canceled_at', 'created', 'metadata', 'status'],
  }),
}));
