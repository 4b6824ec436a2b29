import type { New, Records } from '../../records.ts';

/** A credit note as stored, without its lines. */
export type CreditNoteRecord = Records['credit_note'];

/** A complete credit note from what is known of it. */
export function newCreditNote(
  fields: New<
    CreditNoteRecord,
    'id' | 'created' | 'amount' | 'currency' | 'customer' | 'invoice' | 'number' | 'pdf' | 'type'
  >,
): CreditNoteRecord {
  return {
    object: 'credit_note',
    amount_shipping: 0,
    customer_balance_transaction: null,
    discount_amount: 0,
    discount_amounts: [],
    effective_at: fields.created,
    livemode: false,
    memo: null,
    metadata: {},
    out_of_band_amount: null,
    reason: null,
    refund: null,
    shipping_cost: null,
    status: 'issued',
    subtotal: fields.amount,
    subtotal_excluding_tax: fields.amount,
    tax_amounts: [],
    total: fields.amount,
    total_excluding_tax: fields.amount,
    voided_at: null,
    ...fields,
  };
}
