import { BillingSubscription, Customer, PaymentIntent, PaymentLink } from '../../catalog.ts';
import { byChoice, byId, byMember, byRange, byText, filterInput } from '../../graph/filters.ts';
import { CheckoutSessionStatusInput } from '../values/checkout-session-status.ts';

export const CheckoutSessionFilter = filterInput(
  'CheckoutSessionFilter',
  'Narrows a list of checkout sessions.',
  {
    customerId: byId('customer', Customer, 'Those of this customer.'),
    customerEmail: {
      ...byMember('email', byText('customer_details', 'Those where the customer gave this e-mail address.')),
      identifies: true,
    },
    subscriptionId: byId('subscription', BillingSubscription, 'The one that made this subscription.'),
    paymentIntentId: byId('payment_intent', PaymentIntent, 'The one that this payment intent belongs to.'),
    paymentLinkId: byId('payment_link', PaymentLink, 'Those that began at this payment link.'),
    status: byChoice('status', CheckoutSessionStatusInput, 'Those that are so far.'),
    created: byRange('created', 'By when the session was opened.'),
  },
);
