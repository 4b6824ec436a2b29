import { Choice } from '../../graph/choices.ts';

const meanings = {
  open: 'The customer can still pay.',
  complete: 'The customer is through; the money may still be on its way.',
  expired: 'Nobody came through in time, or it was called off. Nothing can be paid any more.',
} as const;

const description = 'How far a checkout session is.';

export const CheckoutSessionStatus = new Choice('CheckoutSessionStatus', description, meanings);
export const CheckoutSessionStatusInput = CheckoutSessionStatus.input;
