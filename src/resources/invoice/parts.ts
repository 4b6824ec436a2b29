import type Stripe from 'stripe';
import { Invoice } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import {
  embedded,
  embeddedList,
  int,
  money,
  type Priced,
  text,
  texts,
  timestamp,
} from '../../graph/fields.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { TaxIdType } from '../values/tax-id-type.ts';

export const InvoiceBillingReason = new Choice('InvoiceBillingReason', 'What an invoice was made for.', {
  automatic_pending_invoice_item_invoice: 'Invoice items that were waiting, swept up on their own schedule.',
  manual: 'Made by hand.',
  quote_accept: 'A quote that was accepted.',
  subscription: 'A subscription, at a time when the reasons below were not told apart.',
  subscription_create: 'A new subscription.',
  subscription_cycle: 'A new period of a subscription.',
  subscription_threshold: 'A subscription that reached a billing threshold.',
  subscription_update: 'A change of a subscription.',
  upcoming: 'None yet: it is a preview.',
});

export const InvoiceStatusTransitions = builder
  .objectRef<Stripe.Invoice.StatusTransitions>('InvoiceStatusTransitions')
  .implement({
    description: 'When an invoice went from one status to another.',
    fields: (t) => ({
      finalizedAt: t.field(timestamp.nullable('finalized_at', 'When it was finalized; null for a draft.')),
      paidAt: t.field(timestamp.nullable('paid_at', 'When it was paid; null until it is.')),
      markedUncollectibleAt: t.field(
        timestamp.nullable('marked_uncollectible_at', 'When it was given up on; null unless it was.'),
      ),
      voidedAt: t.field(timestamp.nullable('voided_at', 'When it was voided; null unless it was.')),
    }),
  });

export const InvoiceCustomerTaxId = builder
  .objectRef<Stripe.Invoice.CustomerTaxId>('InvoiceCustomerTaxId')
  .implement({
    description: 'A tax number of the customer, as it stands on the invoice.',
    fields: (t) => ({
      ...choice(t, 'type', TaxIdType, 'The country and kind of the number.', { required: true }),
      value: t.field(text.nullable('value', 'The number itself; null when it is not known.')),
    }),
  });

export const InvoiceOrigin = builder.objectRef<Stripe.Invoice.FromInvoice>('InvoiceOrigin').implement({
  description: 'The invoice that another was made from.',
  fields: (t) => ({
    action: t.field(text('action', 'What was done with it: `revision`.')),
    ...reference(t, 'invoice', Invoice, 'The invoice it was made from.', { required: true }),
  }),
});

export const PdfPageSize = new Choice('InvoicePdfPageSize', "The size of the pages of an invoice's PDF.", {
  a4: 'A4.',
  auto: "A4 or Letter, by the customer's country.",
  letter: 'Letter.',
});

const InvoicePdfRendering = builder.objectRef<Stripe.Invoice.Rendering.Pdf>('InvoicePdfRendering').implement({
  description: 'How the PDF of an invoice looks.',
  fields: (t) => ({
    ...choice(t, 'page_size', PdfPageSize, "The size of its pages; null when the account's default holds."),
  }),
});

const amountTaxDisplay =
  'How amounts and tax are shown: `include_inclusive_tax` or `exclude_tax`; the set is open. Null for the default of the account.';

export const InvoiceRendering = builder.objectRef<Stripe.Invoice.Rendering>('InvoiceRendering').implement({
  description: 'How an invoice looks where it is shown to the customer.',
  fields: (t) => ({
    amountTaxDisplay: t.field(text.nullable('amount_tax_display', amountTaxDisplay)),
    pdf: t.field(
      embedded.nullable('pdf', InvoicePdfRendering, 'How its PDF looks; null when nothing was set.'),
    ),
  }),
});

export const InvoiceSubscriptionDetails = builder
  .objectRef<Stripe.Invoice.SubscriptionDetails>('InvoiceSubscriptionDetails')
  .implement({
    description: 'What the subscription was when its invoice was finalized.',
    interfaces: [HasMetadata],
    fields: metadata,
  });

const InvoiceThresholdItem = builder
  .objectRef<Stripe.Invoice.ThresholdReason.ItemReason>('InvoiceThresholdItem')
  .implement({
    description: 'A usage threshold that was reached.',
    fields: (t) => ({
      usageGte: t.field(int('usage_gte', 'The usage at which an invoice is made.')),
      lineItemStripeIds: t.field(
        texts('line_item_ids', "The billing API's own ids of the lines whose usage reached it."),
      ),
    }),
  });

export const InvoiceThresholdReason = builder
  .objectRef<Priced<Stripe.Invoice.ThresholdReason>>('InvoiceThresholdReason')
  .implement({
    description: 'The thresholds whose reaching made an invoice come early.',
    fields: (t) => ({
      amountGte: t.field(
        money.nullable('amount_gte', 'The amount that was reached; null when it was usage alone.'),
      ),
      itemReasons: t.field(
        embeddedList('item_reasons', InvoiceThresholdItem, 'The usage thresholds that were reached.'),
      ),
    }),
  });
