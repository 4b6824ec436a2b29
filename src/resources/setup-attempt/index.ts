import { Application, Customer, PaymentMethod, SetupAttempt, SetupIntent } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { embedded, flag, foreignId, text, texts, timestamp } from '../../graph/fields.ts';
import { identity, StripeObject } from '../../graph/identity.ts';
import { reference } from '../../graph/references.ts';
import { PaymentError } from '../values/payment-error.ts';
import { SetupAttemptPaymentMethodDetails } from './payment-method-details.ts';

builder.objectType(SetupAttempt, {
  description:
    'One attempt to set up a payment method. Found through its setup intent: it cannot be fetched by itself.',
  interfaces: [StripeObject],
  fields: (t) => ({
    ...identity(t, SetupAttempt),
    created: t.field(timestamp('created', 'When it was made.')),
    isLive: t.field(flag('livemode', 'Whether it is for real money.')),
    status: t.field(
      text(
        'status',
        'How far it came: `requires_confirmation`, `requires_action`, `processing`, `succeeded`, `failed` or `abandoned`. The set is open.',
      ),
    ),
    usage: t.field(
      text(
        'usage',
        'How the payment method is used later: `off_session`, while the customer is away, or `on_session`. The set is open.',
      ),
    ),
    ...reference(t, 'setup_intent', SetupIntent, 'The setup intent it belongs to.', { required: true }),
    ...reference(t, 'payment_method', PaymentMethod, 'The payment method that was tried.', {
      required: true,
    }),
    paymentMethodDetails: t.field(
      embedded(
        'payment_method_details',
        SetupAttemptPaymentMethodDetails,
        'The payment method as it was then, and how the attempt went with it.',
      ),
    ),
    setupError: t.field(embedded.nullable('setup_error', PaymentError, 'Why it failed; null if it did not.')),
    ...reference(t, 'customer', Customer, 'The customer it was made for.'),
    attachToSelf: t.field(
      flag.nullable(
        'attach_to_self',
        "Whether the payment method is kept for the account's own use, to pay out to or to top up from.",
      ),
    ),
    flowDirections: t.field(
      texts.nullable(
        'flow_directions',
        "Which way money flows when it is kept for the account's own use: `inbound`, `outbound`. The set is open.",
      ),
    ),
    ...reference(t, 'application', Application, 'The platform that made it.'),
    onBehalfOf: t.field(
      foreignId.nullable('on_behalf_of', 'The id of the connected account it was made for.'),
    ),
  }),
});
