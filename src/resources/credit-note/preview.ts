import { CreditNoteLineItem, CreditNotePreview } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { inputObject } from '../../graph/inputs.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { previewLines } from '../../graph/preview-lines.ts';
import { preview } from '../../graph/previews.ts';
import { documentFields } from './document.ts';
import { creditNoteTerms } from './terms-input.ts';

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

const CreditNotePreviewInput = inputObject(
  'CreditNotePreviewInput',
  'The credit note to preview.',
  creditNoteTerms,
);

builder.queryFields((t) => ({
  creditNotePreview: preview(t, CreditNotePreview, {
    description: 'What a credit note would be.',
    input: CreditNotePreviewInput,
  }),
}));
