import { Choice } from '../../graph/choices.ts';

const meanings = {
  charge_automatically: "The customer's payment method is charged when the invoice is due.",
  send_invoice: 'The invoice is sent with instructions, and the customer pays it.',
} as const;

const description = 'How the money of an invoice is collected.';

export const CollectionMethod = new Choice('CollectionMethod', description, meanings);
export const CollectionMethodInput = CollectionMethod.input;
