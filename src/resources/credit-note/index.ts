import { CreditNote, CreditNoteLineItem, CustomerBalanceTransaction, Refund } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { text, timestamp, url } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { inlineList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { CreditNoteFilter } from '../filters/credit-note.ts';
import { documentFields } from './document.ts';

import './mutations.ts';
import './preview.ts';

const CreditNoteStatus = new Choice('CreditNoteStatus', 'Whether a credit note holds.', {
  issued: 'It holds.',
  void: 'It was taken back; the invoice is as if it had never been.',
});

builder.objectType(CreditNote, {
  description: 'A document that lowers an invoice after it was finalized.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, CreditNote),
    ...metadata(t),
    ...documentFields(t),
    number: t.field(text('number', "The number the customer sees, made of the invoice's.")),
    ...choice(t, 'status', CreditNoteStatus, 'Whether it holds.', { required: true }),
    voidedAt: t.field(timestamp.nullable('voided_at', 'When it was taken back; null unless it was.')),
    pdfUrl: t.field(url('pdf', 'Its PDF. Whoever has the link can open it.')),
    lines: inlineList(t, CreditNoteLineItem, CreditNote, {
      property: 'lines',
      at: (id) => ({ path: ['credit_notes', id, 'lines'], query: {} }),
      carry: ['currency', 'invoice'],
      description: 'What is credited, line by line.',
    }),
    ...reference(t, 'refund', Refund, 'The refund that gave money back.'),
    ...reference(
      t,
      'customer_balance_transaction',
      CustomerBalanceTransaction,
      "The transaction that put credit on the customer's balance.",
      { owner: (note) => note.customer },
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
