import './actions.ts';
import {
  Application,
  BillingSubscription,
  Customer,
  Invoice,
  InvoiceItem,
  InvoiceLineItem,
  Quote,
  TaxId,
  TestClock,
} from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, embeddedList, flag, foreignId, priced, text, timestamp, url } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { childList, inlineList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference, references } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { search } from '../../graph/search.ts';
import { InvoiceFilter } from '../filters/invoice.ts';
import { InvoiceItemFilter } from '../filters/invoice-item.ts';
import { AccountReference } from '../values/account.ts';
import { Address, ShippingDetails } from '../values/address.ts';
import { CustomField } from '../values/custom-field.ts';
import { InvoiceDocument } from '../values/invoice-document.ts';
import { InvoiceRenderingOptions } from '../values/invoice-rendering-options.ts';
import { InvoiceStatus } from '../values/invoice-status.ts';
import { TaxExempt } from '../values/tax.ts';
import {
  InvoiceBillingReason,
  InvoiceCustomerTaxId,
  InvoiceOrigin,
  InvoiceRendering,
  InvoiceStatusTransitions,
  InvoiceSubscriptionDetails,
  InvoiceThresholdReason,
} from './parts.ts';

import './amounts.ts';
import './collection.ts';

builder.objectType(Invoice, {
  description: 'What a customer owes, line by line, and how far it has been paid.',
  interfaces: [Node, StripeObject, HasMetadata, InvoiceDocument],
  fields: (t) => ({
    ...identity(t, Invoice),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a live invoice, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created.')),
    number: t.field(text.nullable('number', 'The number the customer sees; null until it is finalized.')),
    description: t.field(text.nullable('description', 'A note that stands on it; null for none.')),
    footer: t.field(text.nullable('footer', 'What stands at its foot; null for nothing.')),
    receiptNumber: t.field(
      text.nullable('receipt_number', 'The number of the receipt that was sent; null until one was.'),
    ),
    statementDescriptor: t.field(
      text.nullable(
        'statement_descriptor',
        "What stands on the customer's bank statement; null for the default.",
      ),
    ),
    accountCountry: t.field(
      text.nullable('account_country', "The two-letter country of the seller's account."),
    ),
    accountName: t.field(text.nullable('account_name', "The seller's public name.")),
    ...references(
      t,
      'account_tax_ids',
      TaxId,
      { ids: 'accountTaxIdIds', objects: 'accountTaxIds' },
      "The seller's tax numbers that stand on it.",
    ),
    issuer: t.field(embedded('issuer', AccountReference, 'The account that it is issued by.')),
    onBehalfOf: t.field(
      foreignId.nullable(
        'on_behalf_of',
        'The id of the connected account that it is settled on behalf of; null for none.',
      ),
    ),
    ...reference(t, 'application', Application, 'The platform that made it.'),
    customFields: t.field(
      embeddedList.nullable('custom_fields', CustomField, 'Your own fields that stand on it.'),
    ),
    rendering: t.field(
      embedded.nullable('rendering', InvoiceRendering, 'How it looks; null when the defaults hold.'),
    ),
    renderingOptions: t.field(
      embedded.nullable(
        'rendering_options',
        InvoiceRenderingOptions,
        'The older form of `rendering`; null when the defaults hold.',
      ),
    ),

    ...choice(t, 'status', InvoiceStatus, 'Where it stands between draft and settlement.'),
    statusTransitions: t.field(
      embedded('status_transitions', InvoiceStatusTransitions, 'When it went from one status to another.'),
    ),
    ...choice(t, 'billing_reason', InvoiceBillingReason, 'What it was made for.'),
    effectiveAt: t.field(
      timestamp.nullable('effective_at', 'The date of issue that stands on it; null for a draft.'),
    ),
    autoAdvance: t.field(
      flag.nullable(
        'auto_advance',
        'Whether the billing API moves it on by itself: finalizes it, collects for it.',
      ),
    ),
    webhooksDeliveredAt: t.field(
      timestamp.nullable(
        'webhooks_delivered_at',
        'When every webhook endpoint had taken note of it, or was given up on; null before that.',
      ),
    ),
    fromInvoice: t.field(
      embedded.nullable('from_invoice', InvoiceOrigin, 'The invoice it was made from; null when it was not.'),
    ),
    ...reference(t, 'latest_revision', Invoice, 'The invoice that has come to replace it.'),
    hostedInvoiceUrl: t.field(
      url.nullable(
        'hosted_invoice_url',
        'The page where the customer sees and pays it; null until it is finalized. Whoever has the link can open it.',
      ),
    ),
    pdfUrl: t.field(
      url.nullable('invoice_pdf', 'Its PDF; null until it is finalized. Whoever has the link can open it.'),
    ),

    ...reference(t, 'customer', Customer, 'The customer it is for.'),
    customerName: t.field(
      text.nullable('customer_name', "The customer's name, kept as it was at finalization."),
    ),
    customerEmail: t.field(
      text.nullable('customer_email', "The customer's e-mail, kept as it was at finalization."),
    ),
    customerPhone: t.field(
      text.nullable('customer_phone', "The customer's phone number, kept as it was at finalization."),
    ),
    customerAddress: t.field(
      embedded.nullable(
        'customer_address',
        Address,
        "The customer's address, kept as it was at finalization.",
      ),
    ),
    customerShipping: t.field(
      embedded.nullable(
        'customer_shipping',
        ShippingDetails,
        "The customer's shipping address, kept as it was at finalization.",
      ),
    ),
    ...choice(
      t,
      'customer_tax_exempt',
      TaxExempt,
      'Whether the customer pays tax, kept as it was at finalization.',
    ),
    customerTaxIds: t.field(
      embeddedList.nullable(
        'customer_tax_ids',
        InvoiceCustomerTaxId,
        "The customer's tax numbers, kept as they were at finalization.",
      ),
    ),

    ...reference(t, 'subscription', BillingSubscription, 'The subscription it bills.'),
    subscriptionDetails: t.field(
      embedded.nullable(
        'subscription_details',
        InvoiceSubscriptionDetails,
        'What the subscription was at finalization; null when it bills none.',
      ),
    ),
    subscriptionProrationDate: t.field(
      timestamp.nullable(
        'subscription_proration_date',
        'The instant from which prorations were counted; only in previews that gave one.',
      ),
    ),
    ...reference(t, 'quote', Quote, 'The quote whose acceptance made it.'),
    thresholdReason: t.field(
      priced.nullable(
        'threshold_reason',
        InvoiceThresholdReason,
        'The thresholds that made it come early; null when none did.',
      ),
    ),
    periodStart: t.field(
      timestamp(
        'period_start',
        'Where the span of time it looks back on begins. The periods that are billed are on its lines.',
      ),
    ),
    periodEnd: t.field(timestamp('period_end', 'Where that span of time ends.')),
    lines: inlineList(t, InvoiceLineItem, Invoice, {
      property: 'lines',
      at: (id) => ({ path: ['invoices', id, 'lines'], query: {} }),
      description: 'What is billed, line by line.',
    }),
    invoiceItems: childList(t, InvoiceItem, {
      description: 'The invoice items on it. A call per invoice.',
      at: (id) => ({ path: ['invoiceitems'], query: { invoice: id } }),
      filter: InvoiceItemFilter,
    }),
    ...reference(t, 'test_clock', TestClock, 'The test clock it lives by.'),
  }),
});

builder.queryFields((t) => ({
  invoice: one(t, Invoice, 'An invoice.'),
  invoices: many(t, Invoice, { description: 'Invoices, of all customers or of one.', filter: InvoiceFilter }),
  invoiceSearch: search(t, Invoice, {
    description: 'Invoices that fit a search.',
    fields: [
      'created',
      'currency',
      'customer',
      'last_finalization_error_code',
      'last_finalization_error_type',
      'metadata',
      'number',
      'receipt_number',
      'status',
      'subscription',
      'total',
    ],
  }),
}));
