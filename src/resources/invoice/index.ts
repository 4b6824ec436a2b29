import {
  Application,
  BillingSubscription,
  Charge,
  CreditNote,
  Customer,
  Discount,
  Invoice,
  InvoiceItem,
  InvoiceLineItem,
  PaymentIntent,
  PaymentMethod,
  Quote,
  TaxId,
  TaxRate,
  TestClock,
} from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import {
  currency,
  embedded,
  embeddedList,
  flag,
  foreignId,
  int,
  money,
  priced,
  pricedList,
  text,
  timestamp,
  url,
} from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { childList, inlineList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference, references } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { CreditNoteFilter } from '../filters/credit-note.ts';
import { InvoiceFilter } from '../filters/invoice.ts';
import { InvoiceItemFilter } from '../filters/invoice-item.ts';
import { AccountReference } from '../values/account.ts';
import { Address, ShippingDetails } from '../values/address.ts';
import { AutomaticTax } from '../values/automatic-tax.ts';
import { CollectionMethod } from '../values/collection-method.ts';
import { CustomField } from '../values/custom-field.ts';
import { DiscountAmount } from '../values/discount-amount.ts';
import { InvoiceDocument } from '../values/invoice-document.ts';
import { InvoiceRenderingOptions } from '../values/invoice-rendering-options.ts';
import { InvoiceStatus } from '../values/invoice-status.ts';
import { PaymentError } from '../values/payment-error.ts';
import { defaultSource } from '../values/payment-source.ts';
import { ShippingCost } from '../values/shipping-cost.ts';
import { TaxAmount, TaxExempt } from '../values/tax.ts';
import { TransferData } from '../values/transfer-data.ts';
import {
  InvoiceBillingReason,
  InvoiceCustomerTaxId,
  InvoiceOrigin,
  InvoiceRendering,
  InvoiceStatusTransitions,
  InvoiceSubscriptionDetails,
  InvoiceThresholdReason,
} from './parts.ts';
import { InvoicePaymentSettings } from './payment-settings.ts';

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

    currency: t.field(currency('currency', 'The currency of all its amounts.')),
    subtotal: t.field(money('subtotal', 'Its lines added up, before discounts and exclusive tax.')),
    subtotalExcludingTax: t.field(
      money.nullable('subtotal_excluding_tax', 'The subtotal without inclusive tax either.'),
    ),
    ...references(
      t,
      'discounts',
      Discount,
      { ids: 'discountIds', objects: 'discounts' },
      'The discounts on the whole of it.',
    ),
    discount: t.field(
      embedded.nullable(
        'discount',
        Discount,
        'The one discount on the whole of it, from before there could be several; null when there is none.',
      ),
    ),
    totalDiscountAmounts: t.field(
      pricedList.nullable(
        'total_discount_amounts',
        DiscountAmount,
        'What each discount takes off, over all lines.',
      ),
    ),
    tax: t.field(money.nullable('tax', 'The tax in it; null when there is none.')),
    totalTaxAmounts: t.field(
      pricedList('total_tax_amounts', TaxAmount, 'The tax of each rate, over all lines.'),
    ),
    defaultTaxRates: t.field(
      embeddedList('default_tax_rates', TaxRate, 'The rates of all lines that have none of their own.'),
    ),
    automaticTax: t.field(
      embedded('automatic_tax', AutomaticTax, 'Whether tax is worked out automatically.'),
    ),
    amountShipping: t.field(money('amount_shipping', 'What shipping adds to it.')),
    shippingCost: t.field(
      priced.nullable('shipping_cost', ShippingCost, 'What shipping costs; null when nothing is shipped.'),
    ),
    shippingDetails: t.field(
      embedded.nullable('shipping_details', ShippingDetails, 'Where it is shipped; null when nothing is.'),
    ),
    total: t.field(
      money('total', 'What it comes to, with discounts and tax. Negative when it gives money back.'),
    ),
    totalExcludingTax: t.field(money.nullable('total_excluding_tax', 'The total without tax.')),
    startingBalance: t.field(
      money(
        'starting_balance',
        "The customer's balance before it was finalized; a draft shows the balance of now. Negative is credit.",
      ),
    ),
    endingBalance: t.field(
      money.nullable('ending_balance', "The customer's balance after it was finalized; null for a draft."),
    ),
    amountDue: t.field(
      money(
        'amount_due',
        'What the customer has to pay, once balance and credit are counted in. Nought for too small a sum.',
      ),
    ),
    amountPaid: t.field(money('amount_paid', 'What has been paid.')),
    amountRemaining: t.field(money('amount_remaining', 'What is still to be paid.')),
    prePaymentCreditNotesAmount: t.field(
      money('pre_payment_credit_notes_amount', 'What credit notes took off before it was paid.'),
    ),
    postPaymentCreditNotesAmount: t.field(
      money('post_payment_credit_notes_amount', 'What credit notes gave back after it was paid.'),
    ),
    creditNotes: childList(t, CreditNote, {
      description: 'The credit notes that lower it. A call per invoice.',
      at: (id) => ({ path: ['credit_notes'], query: { invoice: id } }),
      filter: CreditNoteFilter,
    }),
    applicationFeeAmount: t.field(
      money.nullable('application_fee_amount', 'What the platform keeps of the payment; null for nothing.'),
    ),
    transferData: t.field(
      priced.nullable(
        'transfer_data',
        TransferData,
        'The connected account that receives the payment; null when it stays.',
      ),
    ),

    ...choice(t, 'collection_method', CollectionMethod, 'How its money is collected.', { required: true }),
    dueDate: t.field(
      timestamp.nullable('due_date', 'When it has to be paid; null when it is charged automatically.'),
    ),
    isPaid: t.field(flag('paid', 'Whether it has been paid.')),
    isPaidOutOfBand: t.field(flag('paid_out_of_band', 'Whether it was paid outside the billing API.')),
    isAttempted: t.field(flag('attempted', 'Whether an attempt to collect has been made.')),
    attemptCount: t.field(int('attempt_count', 'How many attempts to collect were made by its schedule.')),
    nextPaymentAttempt: t.field(
      timestamp.nullable(
        'next_payment_attempt',
        'When the next attempt will be made; null when none is planned.',
      ),
    ),
    paymentSettings: t.field(
      embedded('payment_settings', InvoicePaymentSettings, 'How its payment intent is set up.'),
    ),
    ...reference(
      t,
      'default_payment_method',
      PaymentMethod,
      "The payment method it is charged to, before the subscription's and the customer's own.",
    ),
    ...defaultSource(
      t,
      "What it is charged to when it has no payment method, before the subscription's and the customer's own.",
    ),
    ...reference(
      t,
      'payment_intent',
      PaymentIntent,
      'The payment intent that collects for it, made at finalization.',
    ),
    ...reference(t, 'charge', Charge, 'The latest charge made for it.'),
    lastFinalizationError: t.field(
      embedded.nullable(
        'last_finalization_error',
        PaymentError,
        'Why it could not be finalized the last time it was tried; null when it could.',
      ),
    ),
    ...reference(t, 'test_clock', TestClock, 'The test clock it lives by.'),
  }),
});

builder.queryFields((t) => ({
  invoice: one(t, Invoice, 'An invoice.'),
  invoices: many(t, Invoice, { description: 'Invoices, of all customers or of one.', filter: InvoiceFilter }),
}));
