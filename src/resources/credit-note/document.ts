import type Stripe from 'stripe';
import { Customer, Invoice } from '../../catalog.ts';
import type { Types } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { currency, flag, money, pricedList, text, timestamp } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { CreditNoteReason } from '../values/credit-note-reason.ts';
import { DiscountAmount } from '../values/discount-amount.ts';
import { shippingCost } from '../values/shipping-cost.ts';
import { TaxAmount } from '../values/tax.ts';

const CreditNoteType = new Choice(
  'CreditNoteType',
  'Whether a credit note came before the invoice was paid.',
  {
    post_payment: 'The invoice had been paid: money or credit was given back.',
    pre_payment: 'The invoice was still open: less has to be paid.',
  },
);

/** The fields of whatever is a credit note but for its id: one that is kept, or the preview of one. */
type CreditNoteFields = PothosSchemaTypes.ObjectFieldBuilder<Types, Omit<Stripe.CreditNote, 'id'>>;

/** What stands on a credit note and on the preview of one alike. */
export function documentFields(t: CreditNoteFields) {
  return {
    isLive: t.field(flag('livemode', 'True for a live credit note, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created; of a preview, when it was worked out.')),
    effectiveAt: t.field(timestamp.nullable('effective_at', 'The date of issue that stands on it.')),
    ...choice(t, 'type', CreditNoteType, 'Whether it came before the invoice was paid.', { required: true }),
    ...choice(t, 'reason', CreditNoteReason, 'Why it was issued; null when no reason was given.'),
    memo: t.field(text.nullable('memo', 'A note for the customer that stands on it; null for none.')),
    ...reference(t, 'invoice', Invoice, 'The invoice that it lowers.', { required: true }),
    ...reference(t, 'customer', Customer, 'The customer it is for.', { required: true }),
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
    shippingCost: t.field(shippingCost('What is credited of the shipping cost; null for nothing.')),
    amount: t.field(money('amount', 'What it comes to, with discounts and tax.')),
    total: t.field(money('total', 'What it comes to, with discounts and tax: the same as `amount`.')),
    totalExcludingTax: t.field(money.nullable('total_excluding_tax', 'The total without tax.')),
    outOfBandAmount: t.field(
      money.nullable('out_of_band_amount', 'What was given back outside the billing API; null for nothing.'),
    ),
  };
}
