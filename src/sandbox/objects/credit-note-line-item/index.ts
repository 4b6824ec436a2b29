import { defineObject } from '../../protocol/definition.ts';
import { found, listing } from '../../protocol/endpoint.ts';

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
