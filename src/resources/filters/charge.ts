import { Customer, PaymentIntent } from '../../catalog.ts';
import { byId, byRange, byText, filterInput } from '../../graph/filters.ts';

export const ChargeFilter = filterInput('ChargeFilter', 'Which charges to list.', {
  customerId: byId('customer', Customer, 'Only charges to this customer.'),
  paymentIntentId: byId('payment_intent', PaymentIntent, 'Only the attempts of this payment intent.'),
  transferGroup: byText('transfer_group', 'Only charges in this transfer group.'),
  created: byRange('created', 'When the charge was made.'),
});
