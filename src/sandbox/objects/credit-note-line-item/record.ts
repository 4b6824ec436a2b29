import type { CreditNoteLineItemRecord, New } from '../../records.ts';

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
