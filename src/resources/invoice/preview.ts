import { InvoiceLineItem, InvoicePreview } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { previewLines } from '../../graph/preview-lines.ts';
import { preview } from '../../graph/previews.ts';
import { InvoiceDocument } from '../values/invoice-document.ts';
import { amountFields } from './amounts.ts';
import { collectionFields } from './collection.ts';
import { customerFields } from './customer.ts';
import { documentFields } from './document.ts';
import { InvoicePreviewInput } from './preview-input.ts';

builder.objectType(InvoicePreview, {
  description:
    'What an invoice would be. The billing API keeps no such object: it has no id, no number, no status and no PDF.',
  interfaces: [HasMetadata, InvoiceDocument],
  fields: (t) => ({
    ...metadata(t),
    ...documentFields(t),
    ...customerFields(t),
    ...amountFields(t),
    ...collectionFields(t),
    lines: previewLines(t, InvoiceLineItem, InvoicePreview, {
      description: 'What would be billed, line by line.',
    }),
  }),
});

builder.queryFields((t) => ({
  invoicePreview: preview(t, InvoicePreview, {
    description:
      'What the next invoice would be: of a subscription as it is or as it would be after a change, of a new one, of a customer, or of a schedule.',
    input: InvoicePreviewInput,
    none: ' Null when nothing would be billed, which is an answer and no error.',
  }),
}));
