import { defineObject } from '../../protocol/definition.ts';
import { byCreation, byIndex, listing, retrieval } from '../../protocol/endpoint.ts';
import { reference } from '../../protocol/parameters.ts';
import { creditNoteWrites } from './write.ts';

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
    'shipping_cost.shipping_rate': 'shipping_rate',
    'tax_amounts.tax_rate': 'tax_rate',
  },
  onRequest: ['shipping_cost.taxes'],
  embedded: { 'shipping_cost.taxes.rate': 'tax_rate' },
  lists: {
    lines: {
      of: 'credit_note_line_item',
      url: ({ id }) => `/v1/credit_notes/${id}/lines`,
      query: ({ id }) => ({ match: { credit_note: id }, order: 'oldest' }),
    },
  },
  endpoints: [
    ...creditNoteWrites,
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
