import { Customer } from '../../catalog.ts';
import { byId, byRange, filterInput } from '../../graph/filters.ts';

export const PaymentIntentFilter = filterInput('PaymentIntentFilter', 'Which payment intents to list.', {
  customerId: byId('customer', Customer, 'Only the payments of this customer.'),
  created: byRange('created', 'When the payment intent was created.'),
});
