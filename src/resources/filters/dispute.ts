import { Charge, PaymentIntent } from '../../catalog.ts';
import { byId, byRange, filterInput } from '../../graph/filters.ts';

export const DisputeFilter = filterInput('DisputeFilter', 'Narrows a list of disputes.', {
  chargeId: byId('charge', Charge, 'Those about this charge.'),
  paymentIntentId: byId('payment_intent', PaymentIntent, 'Those about any charge of this payment intent.'),
  created: byRange('created', 'By when the dispute was opened.'),
});
