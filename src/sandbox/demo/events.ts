import { newEvent } from '../objects/event.ts';
import type { Printer } from '../protocol/print.ts';
import type { AnyRecord } from '../records.ts';
import type { Stage } from './stage.ts';

/** Notes what has happened lately: one event for each of the newest changes. */
export function noteEvents(stage: Stage, printer: Printer): void {
  const { store, ids } = stage;
  const note = (type: string, record: AnyRecord, created: number) => {
    store.put(newEvent({ id: ids.next('evt_'), created, data: { object: printer.record(record) }, type }));
  };
  for (const customer of store.list('customer', { limit: 8 }).records) {
    note('customer.created', customer, customer.created);
  }
  for (const subscription of store.list('subscription', { limit: 12 }).records) {
    note('customer.subscription.created', subscription, subscription.created);
  }
  for (const invoice of store.list('invoice', { limit: 25 }).records) {
    const { finalized_at, paid_at, voided_at } = invoice.status_transitions;
    if (paid_at !== null) note('invoice.paid', invoice, paid_at);
    else if (voided_at !== null) note('invoice.voided', invoice, voided_at);
    else if (finalized_at !== null) note('invoice.finalized', invoice, finalized_at);
    else note('invoice.created', invoice, invoice.created);
  }
  for (const charge of store.list('charge', { limit: 12 }).records) {
    note(charge.status === 'failed' ? 'charge.failed' : 'charge.succeeded', charge, charge.created);
  }
  for (const refund of store.list('refund', { limit: 5 }).records) {
    note('refund.created', refund, refund.created);
  }
  for (const creditNote of store.list('credit_note', { limit: 10 }).records) {
    note('credit_note.created', creditNote, creditNote.created);
  }
}
