import {
  Application,
  BillingSubscription,
  Customer,
  Discount,
  Invoice,
  Quote,
  QuoteLineItem,
  SubscriptionSchedule,
  TaxRate,
  TestClock,
} from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { download } from '../../graph/downloads.ts';
import {
  currency,
  decimal,
  embedded,
  flag,
  foreignId,
  money,
  priced,
  text,
  timestamp,
} from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { inlineList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference, references } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { QuoteFilter } from '../filters/quote.ts';
import { AutomaticTax } from '../values/automatic-tax.ts';
import { CollectionMethod } from '../values/collection-method.ts';
import { QuoteStatus } from '../values/quote-status.ts';
import { TotalDetails } from '../values/total-details.ts';
import { QuoteComputed, quoteTotalDetails } from './computed.ts';
import {
  QuoteInvoiceSettings,
  QuoteOrigin,
  QuoteStatusTransitions,
  QuoteSubscriptionData,
  QuoteTransferData,
} from './parts.ts';

import './mutations.ts';

builder.objectType(Quote, {
  description:
    'An offer with prices. Accepted, it becomes an invoice, a subscription, or a schedule for a subscription.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, Quote),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a live quote, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created.')),
    number: t.field(text.nullable('number', 'The number the customer sees; null until it is finalized.')),
    ...choice(t, 'status', QuoteStatus, 'Where it stands between draft and acceptance.', { required: true }),
    statusTransitions: t.field(
      embedded('status_transitions', QuoteStatusTransitions, 'When it went from one status to another.'),
    ),
    expiresAt: t.field(timestamp('expires_at', 'Until when it can be accepted.')),
    header: t.field(text.nullable('header', 'What stands at its head; null for nothing.')),
    description: t.field(text.nullable('description', 'What stands under its head; null for nothing.')),
    footer: t.field(text.nullable('footer', 'What stands at its foot; null for nothing.')),
    fromQuote: t.field(
      embedded.nullable('from_quote', QuoteOrigin, 'The quote it was made from; null when it was not.'),
    ),
    ...reference(t, 'customer', Customer, 'The customer it is for. A draft can do without.'),
    ...reference(
      t,
      'invoice',
      Invoice,
      'The invoice that came of it. Null also when that was a draft that has been deleted.',
    ),
    ...reference(t, 'subscription', BillingSubscription, 'The subscription that came of it.'),
    ...reference(
      t,
      'subscription_schedule',
      SubscriptionSchedule,
      'The schedule that came of it, for a subscription that begins later.',
    ),

    pdf: download(t, 'quotes', {
      property: 'status_transitions',
      description:
        'Its PDF; null until it is finalized. Stripe: `GET /v1/quotes/:id/pdf` of the host for files.',
      exists: (quote) => quote.status_transitions.finalized_at !== null,
    }),
    lineItems: inlineList(t, QuoteLineItem, Quote, {
      property: 'line_items',
      include: true,
      at: (id) => ({ path: ['quotes', id, 'line_items'], query: {} }),
      description: 'What is offered, line by line.',
    }),
    computedUpfrontLineItems: inlineList(t, QuoteLineItem, Quote, {
      property: 'computed',
      path: ['computed', 'upfront', 'line_items'],
      include: true,
      at: (id) => ({ path: ['quotes', id, 'computed_upfront_line_items'], query: {} }),
      description: 'What has to be paid when it is accepted, line by line.',
    }),
    computed: t.field({
      type: QuoteComputed,
      description: 'What it comes to, now and in every period.',
      extensions: { source: { kind: 'embedded', property: 'computed', path: ['computed'] } },
      resolve: (quote) => quote,
    }),
    currency: t.field(
      currency.nullable('currency', 'The currency of all its amounts; null while it has no lines.'),
    ),
    subtotal: t.field(
      money.nullable(
        'amount_subtotal',
        'The lines that are due upfront added up, before discounts and tax. Null while it has no currency.',
      ),
    ),
    total: t.field(
      money.nullable(
        'amount_total',
        'What is due upfront, with discounts and tax. Null while it has no currency.',
      ),
    ),
    totalDetails: t.field({
      type: TotalDetails,
      description: 'What the total is made of.',
      extensions: { source: { kind: 'embedded', property: 'total_details', path: ['total_details'] } },
      resolve: (quote) =>
        quoteTotalDetails(quote, quote.total_details, 'total_details', (whole) => whole.total_details),
    }),
    ...references(
      t,
      'discounts',
      Discount,
      { ids: 'discountIds', objects: 'discounts' },
      'The discounts on the whole of it.',
    ),
    ...references(
      t,
      'default_tax_rates',
      TaxRate,
      { ids: 'defaultTaxRateIds', objects: 'defaultTaxRates' },
      'The rates of all lines that have none of their own.',
    ),
    automaticTax: t.field(
      embedded('automatic_tax', AutomaticTax, 'Whether tax is worked out automatically.'),
    ),

    ...choice(t, 'collection_method', CollectionMethod, 'How the money of its invoices is collected.', {
      required: true,
    }),
    invoiceSettings: t.field(
      embedded('invoice_settings', QuoteInvoiceSettings, 'How the invoices that come of it are set up.'),
    ),
    subscriptionData: t.field(
      embedded(
        'subscription_data',
        QuoteSubscriptionData,
        'How the subscription, or the schedule, that comes of it is set up.',
      ),
    ),
    onBehalfOf: t.field(
      foreignId.nullable(
        'on_behalf_of',
        'The id of the connected account that its payments are settled on behalf of; null for none.',
      ),
    ),
    ...reference(t, 'application', Application, 'The platform that made it.'),
    applicationFeeAmount: t.field(
      money.nullable(
        'application_fee_amount',
        'What the platform keeps of a single payment; null for nothing.',
      ),
    ),
    applicationFeePercent: t.field(
      decimal.nullable(
        'application_fee_percent',
        'What the platform keeps of each invoice of the subscription, in per cent; null for nothing.',
      ),
    ),
    transferData: t.field(
      priced.nullable(
        'transfer_data',
        QuoteTransferData,
        'The connected account that receives the payments; null when they stay.',
      ),
    ),
    ...reference(t, 'test_clock', TestClock, 'The test clock it lives by.'),
  }),
});

builder.queryFields((t) => ({
  quote: one(t, Quote, 'A quote.'),
  quotes: many(t, Quote, { description: 'Quotes, for all customers or for one.', filter: QuoteFilter }),
}));
