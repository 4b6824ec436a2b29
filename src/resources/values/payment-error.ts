import type Stripe from 'stripe';
import { type ApiObject, Charge, PaymentIntent, PaymentMethod, SetupIntent } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, text, url } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';
import { wholeSource } from './payment-source.ts';

const PaymentErrorType = new Choice('PaymentErrorType', 'What kind of error it is.', {
  api_error: 'The billing API itself failed.',
  card_error: 'The card or other payment method was refused.',
  idempotency_error: 'A key was used again with another request.',
  invalid_request_error: 'The request did not make sense.',
});

/** The same hash under several objects, which the SDK types each by themselves. */
interface PaymentErrorHash {
  readonly charge?: string;
  readonly code?: string;
  readonly decline_code?: string;
  readonly doc_url?: string;
  readonly message?: string;
  readonly param?: string;
  readonly payment_intent?: Stripe.PaymentIntent;
  readonly payment_method?: Stripe.PaymentMethod;
  readonly payment_method_type?: string;
  readonly request_log_url?: string;
  readonly setup_intent?: Stripe.SetupIntent;
  readonly source?: ApiObject;
  readonly type: string;
}

export const PaymentError = builder.objectRef<PaymentErrorHash>('PaymentError').implement({
  description: 'Why the last attempt to pay, to finalize or to set up a payment method failed.',
  fields: (t) => ({
    ...choice(t, 'type', PaymentErrorType, 'What kind of error it is.', { required: true }),
    code: t.field(
      text.nullable('code', 'A short word for programs, such as `card_declined`; null when it has none.'),
    ),
    declineCode: t.field(
      text.nullable('decline_code', 'Why the issuer refused; null unless it did and gave a reason.'),
    ),
    message: t.field(
      text.nullable('message', 'What went wrong. For card errors it may be shown to the customer.'),
    ),
    param: t.field(
      text.nullable('param', 'The parameter of the billing API that was wrong, where it was one.'),
    ),
    docUrl: t.field(url.nullable('doc_url', 'Where the code is explained.')),
    requestLogUrl: t.field(
      url.nullable('request_log_url', "The request in the log of the account's dashboard."),
    ),
    ...reference(t, 'charge', Charge, 'The charge that failed, where there was one.', { expandable: false }),
    paymentIntent: t.field(
      embedded.nullable('payment_intent', PaymentIntent, 'The payment intent, as it was when it failed.'),
    ),
    setupIntent: t.field(
      embedded.nullable('setup_intent', SetupIntent, 'The setup intent, as it was when it failed.'),
    ),
    paymentMethod: t.field(
      embedded.nullable('payment_method', PaymentMethod, 'The payment method that was refused.'),
    ),
    paymentMethodType: t.field(
      text.nullable('payment_method_type', 'The type of that payment method, such as `card`.'),
    ),
    source: wholeSource(t, 'The payment source that was refused, when it was older than payment methods.'),
  }),
});
