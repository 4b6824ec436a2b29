import type { InvoiceRecord } from '../objects/invoice/record.ts';
import type { World } from '../world.ts';
import { finalizeInvoice } from './finalize.ts';
import { collectAutomatically } from './pay.ts';

/** What an automatic invoice does when its time has come: a draft finalizes itself, then it is collected. */
export function moveInvoice(world: World, invoice: InvoiceRecord): void {
  if (world.store.get('customer', invoice.customer ?? '') === undefined) {
    // Nobody is left to bill.
    world.store.put<InvoiceRecord>({ ...invoice, auto_advance: false, next_payment_attempt: null });
    return;
  }
  const current = invoice.status === 'draft' ? finalizeInvoice(world, invoice.id) : invoice;
  if (current.status !== 'open' || current.collection_method !== 'charge_automatically') return;
  collectAutomatically(world, current.id);
}
