import { Charge, PaymentIntent } from '../../catalog.ts';
import { byId, byRange, filterInput } from '../../graph/filters.ts';

export const RefundFilter = filterInput('RefundFilter', 'Narrows a list of refunds.', {
  chargeId: byId('charge', Charge, 'Those of this charge.'),
  paymentIntentId: byId('payment_intent', PaymentIntent, 'Those of any charge of this payment intent.'),
  created: byRange('created', 'By when the refund was made.'),
});
