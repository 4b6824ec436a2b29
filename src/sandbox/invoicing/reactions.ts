import type { Records } from '../records.ts';
import type { World } from '../world.ts';

/** What can happen to an invoice that others wait for. */
export type InvoiceOccasion =
  | 'paid'
  | 'payment_failed'
  | 'payment_action_required'
  /** The last automatic try failed; nothing more will be tried. */
  | 'retries_exhausted'
  | 'voided'
  | 'marked_uncollectible';

/** Called inside the step in which it happened, with the invoice as it is then. */
export type InvoiceReaction = (world: World, invoice: Records['invoice']) => void;

const reactions = new Map<InvoiceOccasion, InvoiceReaction[]>();

/**
 * Lets engines above this one follow their invoices: subscriptions become active or past due by them. They
 * call down here to make invoices, so they cannot be called from here by name.
 */
export function whenInvoice(occasion: InvoiceOccasion, reaction: InvoiceReaction): void {
  reactions.set(occasion, [...(reactions.get(occasion) ?? []), reaction]);
}

/** Tells those who wait for it. */
export function tellReactions(world: World, occasion: InvoiceOccasion, invoice: Records['invoice']): void {
  for (const reaction of reactions.get(occasion) ?? []) reaction(world, invoice);
}
