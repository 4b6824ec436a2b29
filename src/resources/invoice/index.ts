import './actions.ts';
import { Invoice, InvoiceItem, InvoiceLineItem } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { download } from '../../graph/downloads.ts';
import { embedded, flag, text, timestamp, url } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { childList, inlineList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { search } from '../../graph/search.ts';
import { InvoiceFilter } from '../filters/invoice.ts';
import { InvoiceItemFilter } from '../filters/invoice-item.ts';
import { InvoiceDocument } from '../values/invoice-document.ts';
import { InvoiceStatus } from '../values/invoice-status.ts';
import { amountFields } from './amounts.ts';
import { collectionFields } from './collection.ts';
import { customerFields } from './customer.ts';
import { documentFields } from './document.ts';
import { InvoiceOrigin, InvoiceStatusTransitions } from './parts.ts';

import './mutations.ts';
import './paid.ts';
import './preview.ts';

builder.objectType(Invoice, {
  description: 'What a customer owes, line by line, and how far it has been paid.',
  interfaces: [Node, StripeObject, HasMetadata, InvoiceDocument],
  fields: (t) => ({
    ...identity(t, Invoice),
    ...metadata(t),
    ...documentFields(t),
    ...customerFields(t),
    ...amountFields(t),
    ...collectionFields(t),
    number: t.field(text.nullable('number', 'The number the customer sees; null until it is finalized.')),
    receiptNumber: t.field(
      text.nullable('receipt_number', 'The number of the receipt that was sent; null until one was.'),
    ),

    ...choice(t, 'status', InvoiceStatus, 'Where it stands between draft and settlement.'),
    statusTransitions: t.field(
      embedded('status_transitions', InvoiceStatusTransitions, 'When it went from one status to another.'),
    ),
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

    pdf: download(t, 'invoices', {
      property: 'invoice_pdf',
      description:
        'Its PDF by way of this gateway, without handing out `pdfUrl`; null until it is finalized.',
      exists: (invoice) => typeof invoice.invoice_pdf === 'string',
    }),
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
