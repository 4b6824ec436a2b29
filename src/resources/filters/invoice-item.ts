import { Customer, Invoice } from '../../catalog.ts';
import { byFlag, byId, byRange, filterInput } from '../../graph/filters.ts';

export const InvoiceItemFilter = filterInput('InvoiceItemFilter', 'Which invoice items to list.', {
  customerId: byId('customer', Customer, 'Those of this customer.'),
  invoiceId: byId('invoice', Invoice, 'Those on this invoice.'),
  isPending: byFlag('pending', 'True: only those on no invoice yet. False: only those on one.'),
  created: byRange('created', 'Those made in this span of time.'),
});
