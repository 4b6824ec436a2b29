import { Choice } from '../../graph/choices.ts';

const meanings = {
  draft: 'Still open to changes; the customer owes nothing yet.',
  open: 'Finalized, and waiting to be paid.',
  paid: 'Settled: by payment, by credit, by the balance, or outside the billing API.',
  uncollectible: 'Given up on as a bad debt; it can still be paid.',
  void: 'Cancelled as if it had been for nothing; it stays on record.',
} as const;

const description = 'Where an invoice stands between draft and settlement.';

export const InvoiceStatus = new Choice('InvoiceStatus', description, meanings);
export const InvoiceStatusInput = InvoiceStatus.input;
