import { Customer, PaymentMethod } from '../../catalog.ts';
import { byFlag, byId, byRange, filterInput } from '../../graph/filters.ts';

export const SetupIntentFilter = filterInput('SetupIntentFilter', 'Which setup intents to list.', {
  customerId: byId('customer', Customer, 'Only the setup intents of this customer.'),
  paymentMethodId: byId('payment_method', PaymentMethod, 'Only those that set up this payment method.'),
  attachToSelf: byFlag(
    'attach_to_self',
    "Only those that keep the payment method for the account's own use, to pay out to or to top up from.",
  ),
  created: byRange('created', 'When the setup intent was created.'),
});
