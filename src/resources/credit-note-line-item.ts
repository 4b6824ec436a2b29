import { CreditNoteLineItem, InvoiceLineItem, TaxRate } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { choice } from '../graph/choice-fields.ts';
import { Choice } from '../graph/choices.ts';
import { decimal, embeddedList, flag, int, money, pricedList, text, valueSource } from '../graph/fields.ts';
import { identity, StripeObject } from '../graph/identity.ts';
import { globalId } from '../graph/ids.ts';
import { DiscountAmount } from './values/discount-amount.ts';
import { TaxAmount } from './values/tax.ts';

const CreditNoteLineItemType = new Choice('CreditNoteLineItemType', 'What a line of a credit note credits.', {
  custom_line_item: 'Something of its own.',
  invoice_line_item: 'A line of the invoice, or a part of it.',
});

builder.objectType(CreditNoteLineItem, {
  description:
    'A line of a credit note. It has an id for client caches, but cannot be fetched by itself: ask its credit note.',
  interfaces: [StripeObject],
  fields: (t) => ({
    ...identity(t, CreditNoteLineItem),
    isLive: t.field(flag('livemode', 'True for a line of a live credit note, false for one in test mode.')),
    ...choice(t, 'type', CreditNoteLineItemType, 'What it credits.', { required: true }),
    invoiceLineItemId: t.id({
      nullable: true,
      description:
        'The line of the invoice that it credits; null when it credits something of its own. The id alone: read the line through the invoice.',
      extensions: valueSource('invoice_line_item'),
      resolve: ({ invoice, invoice_line_item: line }) =>
        line === undefined
          ? null
          : globalId(InvoiceLineItem.idName, [typeof invoice === 'string' ? invoice : invoice.id, line]),
    }),
    description: t.field(text.nullable('description', 'What the customer reads; null for nothing.')),
    quantity: t.field(int.nullable('quantity', 'How many; null when an amount is credited as such.')),
    unitAmount: t.field(
      money.nullable(
        'unit_amount',
        'What one unit comes to; null for a line of the invoice, or when it is a fraction of a minor unit.',
      ),
    ),
    unitAmountMinorDecimal: t.field(
      decimal.nullable(
        'unit_amount_decimal',
        'What one unit comes to in minor units, with up to twelve decimals; null for a line of the invoice.',
      ),
    ),
    unitAmountExcludingTaxMinorDecimal: t.field(
      decimal.nullable(
        'unit_amount_excluding_tax',
        'What one unit comes to without discounts and tax: in minor units, with up to twelve decimals.',
      ),
    ),
    amount: t.field(money('amount', 'What is credited, before discounts and exclusive tax.')),
    amountExcludingTax: t.field(
      money.nullable('amount_excluding_tax', 'The amount without inclusive tax either.'),
    ),
    discountAmount: t.field(money('discount_amount', 'What discounts take off it in all.')),
    discountAmounts: t.field(
      pricedList('discount_amounts', DiscountAmount, 'What each discount takes off it.'),
    ),
    taxRates: t.field(embeddedList('tax_rates', TaxRate, 'The tax rates that apply to it.')),
    taxAmounts: t.field(pricedList('tax_amounts', TaxAmount, 'The tax of each rate in it.')),
  }),
});
