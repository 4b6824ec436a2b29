import { Choice } from '../../graph/choices.ts';

const meanings = {
  draft: 'Still open to changes; it has no number yet.',
  open: 'Finalized, and waiting for the customer to accept it.',
  accepted: 'Accepted by the customer; its invoice, subscription or schedule has been made.',
  canceled: 'Withdrawn or expired; it can no longer be accepted.',
} as const;

const description = 'Where a quote stands between draft and acceptance.';

export const QuoteStatus = new Choice('QuoteStatus', description, meanings);
export const QuoteStatusInput = QuoteStatus.input;
