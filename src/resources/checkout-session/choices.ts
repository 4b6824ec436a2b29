import { Choice } from '../../graph/choices.ts';

export const CheckoutMode = new Choice('CheckoutMode', 'What a checkout session is for.', {
  payment: 'To pay once.',
  setup: 'To keep a payment method for later.',
  subscription: 'To begin a subscription.',
});

export const CheckoutPaymentStatus = new Choice(
  'CheckoutPaymentStatus',
  'Whether the money of a session is there.',
  {
    paid: 'It is there.',
    unpaid: 'It is not there yet.',
    no_payment_required: 'Nothing is due now.',
  },
);

export const CheckoutUiMode = new Choice('CheckoutUiMode', 'Where the page of a session is.', {
  embedded: 'Inside a page of your own.',
  hosted: 'At `url`, with the billing provider.',
});

export const CheckoutRedirect = new Choice(
  'CheckoutRedirect',
  'Whether the customer is sent to `returnUrl` after an embedded session.',
  {
    always: 'Always.',
    if_required: 'Only when the payment method had to send the customer away.',
    never: 'Never; payment methods that would have to are not offered.',
  },
);
