import { defineObject } from '../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../protocol/endpoint.ts';
import { reference } from '../protocol/parameters.ts';
import type { New, Records } from '../records.ts';

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

/** Credit notes: what is taken back from a finalized invoice. */
export const creditNote = defineObject({
  object: 'credit_note',
  indexed: ({ customer, invoice }) => ({ customer, invoice }),
  references: {
    customer: 'customer',
    customer_balance_transaction: 'customer_balance_transaction',
    'discount_amounts.discount': 'discount',
    invoice: 'invoice',
    refund: 'refund',
    'tax_amounts.tax_rate': 'tax_rate',
  },
  foreign: ['shipping_cost.shipping_rate'],
  embedded: { 'shipping_cost.taxes.rate': 'tax_rate' },
  lists: {
    lines: {
      of: 'credit_note_line_item',
      url: ({ id }) => `/v1/credit_notes/${id}/lines`,
      query: ({ id }) => ({ match: { credit_note: id }, order: 'oldest' }),
    },
  },
  endpoints: [
    retrieval('credit_note', '/v1/credit_notes/:id'),
    listing({
      of: 'credit_note',
      path: '/v1/credit_notes',
      filters: {
        created: byCreation(),
        customer: byIndex('customer', reference('customer')),
        invoice: byIndex('invoice', reference('invoice')),
      },
    }),
  ],
});
