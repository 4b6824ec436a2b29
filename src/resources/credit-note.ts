import {
  CreditNote,
  CreditNoteLineItem,
  Customer,
  CustomerBalanceTransaction,
  Invoice,
  Refund,
} from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { choice } from '../graph/choice-fields.ts';
import { Choice } from '../graph/choices.ts';
import { currency, flag, money, priced, pricedList, text, timestamp, url } from '../graph/fields.ts';
import { identity, Node, StripeObject } from '../graph/identity.ts';
import { inlineList, many } from '../graph/lists.ts';
import { HasMetadata, metadata } from '../graph/metadata.ts';
import { reference } from '../graph/references.ts';
import { one } from '../graph/roots.ts';
import { CreditNoteFilter } from './filters/credit-note.ts';
import { CreditNoteReason } from './values/credit-note-reason.ts';
import { DiscountAmount } from './values/discount-amount.ts';
import { ShippingCost } from './values/shipping-cost.ts';
import { TaxAmount } from './values/tax.ts';

const CreditNoteStatus = new Choice('CreditNoteStatus', 'Whether a credit note holds.', {
  issued: 'It holds.',
  void: 'It was taken back; the invoice is as if it had never been.',
});

const CreditNoteType = new Choice(
  'CreditNoteType',
  'Whether a credit note came before the invoice was paid.',
  {
    post_payment: 'The invoice had been paid: money or credit was given back.',
    pre_payment: 'The invoice was still open: less has to be paid.',
  },
);

builder.objectType(CreditNote, {
  description: 'A document that lowers an invoice after it was finalized.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, CreditNote),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a live credit note, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created.')),
    number: t.field(text('number', "The number the customer sees, made of the invoice's.")),
    ...choice(t, 'status', CreditNoteStatus, 'Whether it holds.', { required: true }),
    voidedAt: t.field(timestamp.nullable('voided_at', 'When it was taken back; null unless it was.')),
    effectiveAt: t.field(timestamp.nullable('effective_at', 'The date of issue that stands on it.')),
    ...choice(t, 'type', CreditNoteType, 'Whether it came before the invoice was paid.', { required: true }),
    ...choice(t, 'reason', CreditNoteReason, 'Why it was issued; null when no reason was given.'),
    memo: t.field(text.nullable('memo', 'A note for the customer that stands on it; null for none.')),
    pdfUrl: t.field(url('pdf', 'Its PDF. Whoever has the link can open it.')),
    ...reference(t, 'invoice', Invoice, 'The invoice that it lowers.', { required: true }),
    ...reference(t, 'customer', Customer, 'The customer it is for.', { required: true }),
    lines: inlineList(t, CreditNoteLineItem, CreditNote, {
      property: 'lines',
      at: (id) => ({ path: ['credit_notes', id, 'lines'], query: {} }),
      carry: ['currency', 'invoice'],
      description: 'What is credited, line by line.',
    }),
    currency: t.field(currency('currency', 'The currency of all its amounts.')),
    subtotal: t.field(money('subtotal', 'Its lines added up, before discounts and exclusive tax.')),
    subtotalExcludingTax: t.field(
      money.nullable('subtotal_excluding_tax', 'The subtotal without inclusive tax either.'),
    ),
    discountAmount: t.field(money('discount_amount', 'What discounts take off the credit in all.')),
    discountAmounts: t.field(
      pricedList('discount_amounts', DiscountAmount, 'What each discount takes off the credit.'),
    ),
    taxAmounts: t.field(pricedList('tax_amounts', TaxAmount, 'The tax of each rate in the credit.')),
    amountShipping: t.field(money('amount_shipping', 'What is credited of the shipping.')),
    shippingCost: t.field(
      priced.nullable(
        'shipping_cost',
        ShippingCost,
        'What is credited of the shipping cost; null for nothing.',
      ),
    ),
    amount: t.field(money('amount', 'What it comes to, with discounts and tax.')),
    total: t.field(money('total', 'What it comes to, with discounts and tax: the same as `amount`.')),
    totalExcludingTax: t.field(money.nullable('total_excluding_tax', 'The total without tax.')),
    ...reference(t, 'refund', Refund, 'The refund that gave money back.'),
    ...reference(
      t,
      'customer_balance_transaction',
      CustomerBalanceTransaction,
      "The transaction that put credit on the customer's balance.",
      { owner: (note) => note.customer },
    ),
    outOfBandAmount: t.field(
      money.nullable('out_of_band_amount', 'What was given back outside the billing API; null for nothing.'),
    ),
  }),
});

builder.queryFields((t) => ({
  creditNote: one(t, CreditNote, 'A credit note.'),
  creditNotes: many(t, CreditNote, {
    description: 'Credit notes, of all customers and invoices or of one.',
    filter: CreditNoteFilter,
  }),
}));
