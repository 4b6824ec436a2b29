import { Choice } from '../../graph/choices.ts';

const meanings = {
  duplicate: 'The customer was billed twice.',
  fraudulent: 'The order was a fraud.',
  order_change: 'The order changed.',
  product_unsatisfactory: 'The customer was not content.',
} as const;

const description = 'Why a credit note was issued.';

export const CreditNoteReason = new Choice('CreditNoteReason', description, meanings);
export const CreditNoteReasonInput = CreditNoteReason.input;
