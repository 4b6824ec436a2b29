import type { InvoiceRecord } from '../objects/invoice/record.ts';
import type { World } from '../world.ts';
import { whenInvoice } from './reactions.ts';

whenInvoice('payment_failed', (world, invoice) => note(world, invoice, true));
whenInvoice('paid', (world, invoice) => note(world, invoice, false));

/** A customer is delinquent while the latest invoice that is charged automatically is one whose charge failed. */
function note({ store }: World, invoice: InvoiceRecord, delinquent: boolean): void {
  if (invoice.collection_method !== 'charge_automatically') return;
  const customer = store.get('customer', invoice.customer ?? '');
  if (customer === undefined || customer.delinquent === delinquent) return;
  const [latest] = store.list('invoice', {
    match: { customer: customer.id, collection_method: 'charge_automatically' },
    where: ({ status }) => status !== 'draft',
    limit: 1,
  }).records;
  if (latest?.id === invoice.id) store.put({ ...customer, delinquent });
}
