import { BillingSubscription, Customer, PaymentIntent, PaymentLink } from '../../catalog.ts';
import { byChoice, byId, byRange, byText, type FilterEntry, filterInput } from '../../graph/filters.ts';
import { CheckoutSessionStatusInput } from '../values/checkout-session-status.ts';

/** The one entry that the API wants nested: `customer_details[email]`. */
const byCustomerEmail: FilterEntry = {
  ...byText('customer_details', 'Those where the customer gave this e-mail address.'),
  identifies: true,
  encode: (value) => ({ email: String(value) }),
};

export const CheckoutSessionFilter = filterInput(
  'CheckoutSessionFilter',
  'Narrows a list of checkout sessions.',
  {
    customerId: byId('customer', Customer, 'Those of this customer.'),
    customerEmail: byCustomerEmail,
    subscriptionId: byId('subscription', BillingSubscription, 'The one that made this subscription.'),
    paymentIntentId: byId('payment_intent', PaymentIntent, 'The one that this payment intent belongs to.'),
    paymentLinkId: byId('payment_link', PaymentLink, 'Those that began at this payment link.'),
    status: byChoice('status', CheckoutSessionStatusInput, 'Those that are so far.'),
    created: byRange('created', 'By when the session was opened.'),
  },
);
