import { BillingSubscription, Customer } from '../../catalog.ts';
import { byChoice, byId, byRange, filterInput } from '../../graph/filters.ts';
import { CollectionMethodInput } from '../values/collection-method.ts';
import { InvoiceStatusInput } from '../values/invoice-status.ts';

export const InvoiceFilter = filterInput('InvoiceFilter', 'Which invoices to list.', {
  customerId: byId('customer', Customer, 'Those of this customer.'),
  subscriptionId: byId('subscription', BillingSubscription, 'Those of this subscription.'),
  status: byChoice('status', InvoiceStatusInput, 'Those that stand here.'),
  collectionMethod: byChoice(
    'collection_method',
    CollectionMethodInput,
    'Those whose money is collected this way.',
  ),
  created: byRange('created', 'Those made in this span of time.'),
  dueDate: byRange('due_date', 'Those due in this span of time; invoices without a due date are left out.'),
});
