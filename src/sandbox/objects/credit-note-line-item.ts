import { defineObject } from '../protocol/definition.ts';
import { found, listing } from '../protocol/endpoint.ts';
import type { CreditNoteLineItemRecord, New } from '../records.ts';

/** A complete line of a credit note from what is known of it. */
export function newCreditNoteLineItem(
  fields: New<CreditNoteLineItemRecord, 'id' | 'credit_note' | 'amount' | 'type'>,
): CreditNoteLineItemRecord {
  return {
    object: 'credit_note_line_item',
    amount_excluding_tax: fields.amount,
    description: null,
    discount_amount: 0,
    discount_amounts: [],
    livemode: false,
    quantity: 1,
    tax_amounts: [],
    tax_rates: [],
    unit_amount: null,
    unit_amount_decimal: null,
    unit_amount_excluding_tax: null,
    ...fields,
  };
}

/** Lines of credit notes, in the order they stand on the note. */
export const creditNoteLineItem = defineObject({
  object: 'credit_note_line_item',
  indexed: ({ credit_note, invoice_line_item }) => ({ credit_note, invoice_line_item }),
  references: { 'discount_amounts.discount': 'discount', 'tax_amounts.tax_rate': 'tax_rate' },
  embedded: { tax_rates: 'tax_rate' },
  hidden: ['credit_note'],
  endpoints: [
    listing({
      of: 'credit_note_line_item',
      path: '/v1/credit_notes/:credit_note/lines',
      scope: (world, path) => ({
        match: { credit_note: found(world, 'credit_note', path.credit_note, 'credit_note').id },
        order: 'oldest',
      }),
    }),
  ],
});
