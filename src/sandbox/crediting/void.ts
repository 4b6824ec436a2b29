import { invalidRequest } from '../errors.ts';
import type { CreditNoteRecord } from '../objects/credit-note/record.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { reduceDue } from './issue.ts';

/** Gives back what a credit note took off an invoice that is still open. */
export function voidCreditNote(world: World, note: CreditNoteRecord): CreditNoteRecord {
  const invoice = world.store.get('invoice', note.invoice);
  if (note.status === 'void') throw invalidRequest('This credit note has already been voided.');
  if (note.type !== 'pre_payment' || invoice?.status !== 'open') {
    throw invalidRequest('You can only void a credit note if the associated invoice is open.');
  }
  reduceDue(world, invoice, -note.total);
  return world.store.put({ ...note, status: 'void', voided_at: timeFor(world, note.customer) });
}
