import { CreditNoteLineItem, CreditNotePreview, Invoice, Refund } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import {
  choiceInput,
  idInput,
  inputObject,
  instantInput,
  objectInput,
  safeIntInput,
  spreadInput,
  textInput,
} from '../../graph/inputs.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { metadataInput } from '../../graph/metadata-input.ts';
import { previewLines } from '../../graph/preview-lines.ts';
import { preview } from '../../graph/previews.ts';
import { CreditNoteCreditInput, CreditNoteShippingInput } from '../inputs/credit.ts';
import { CreditNoteReason } from '../values/credit-note-reason.ts';
import { documentFields } from './document.ts';

builder.objectType(CreditNotePreview, {
  description:
    'What a credit note would be. The billing API keeps no such object: it has no id, no number, no status and no PDF.',
  interfaces: [HasMetadata],
  fields: (t) => ({
    ...metadata(t),
    ...documentFields(t),
    lines: previewLines(t, CreditNoteLineItem, CreditNotePreview, {
      carry: ['currency', 'invoice'],
      description: 'What would be credited, line by line.',
    }),
  }),
});

const CreditNotePreviewInput = inputObject('CreditNotePreviewInput', 'The credit note to preview.', {
  invoiceId: idInput('invoice', Invoice, 'The invoice that it would lower.', { required: true }),
  credit: spreadInput(
    CreditNoteCreditInput,
    'What would be credited. It may be left out where only shipping is.',
  ),
  shippingCost: objectInput('shipping_cost', CreditNoteShippingInput, 'The shipping that would be credited.'),
  creditAmountMinor: safeIntInput(
    'credit_amount',
    "How much would go to the customer's balance, in minor units. Of a paid invoice this, the refund and what was given back elsewhere make up the whole.",
    { min: 0 },
  ),
  refundAmountMinor: safeIntInput('refund_amount', 'How much would be refunded, in minor units.', { min: 0 }),
  refundId: idInput('refund', Refund, 'A refund that was made already, to count in.'),
  outOfBandAmountMinor: safeIntInput(
    'out_of_band_amount',
    'How much was given back outside the billing API, in minor units.',
    { min: 0 },
  ),
  effectiveAt: instantInput('effective_at', 'The date of issue that would stand on it.'),
  reason: choiceInput('reason', CreditNoteReason.input, 'Why it would be issued.'),
  memo: textInput('memo', 'A note for the customer that would stand on it.'),
  metadata: metadataInput(),
});

builder.queryFields((t) => ({
  creditNotePreview: preview(t, CreditNotePreview, {
    description: 'What a credit note would be.',
    input: CreditNotePreviewInput,
  }),
}));
