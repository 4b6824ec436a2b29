import { Customer, Invoice } from '../../catalog.ts';
import { byId, byRange, filterInput } from '../../graph/filters.ts';

export const CreditNoteFilter = filterInput('CreditNoteFilter', 'Which credit notes to list.', {
  customerId: byId('customer', Customer, 'Those of this customer.'),
  invoiceId: byId('invoice', Invoice, 'Those that lower this invoice.'),
  created: byRange('created', 'Those made in this span of time.'),
});
