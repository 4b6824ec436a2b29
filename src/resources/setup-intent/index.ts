import './mutations.ts';
import { Application, Customer, Mandate, PaymentMethod, SetupAttempt, SetupIntent } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, flag, foreignId, text, texts, timestamp } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { childList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { SetupAttemptFilter } from '../filters/setup-attempt.ts';
import { SetupIntentFilter } from '../filters/setup-intent.ts';
import { AutomaticPaymentMethods } from '../values/automatic-payment-methods.ts';
import { PaymentError } from '../values/payment-error.ts';
import { PaymentMethodConfigurationDetails } from '../values/payment-method-configuration-details.ts';
import { SetupIntentCancellationReason } from './choices.ts';
import { SetupIntentNextAction } from './next-action.ts';
import { SetupIntentPaymentMethodOptions } from './payment-method-options.ts';

const SetupIntentStatus = new Choice('SetupIntentStatus', 'How far the setup of a payment method came.', {
  canceled: 'It was canceled; nothing more happens.',
  processing: 'The bank or the network is at work.',
  requires_action: 'The customer has one more step, told by the next action.',
  requires_confirmation: 'It has to be confirmed.',
  requires_payment_method: 'It has no payment method, or the last one was refused.',
  succeeded: 'The payment method can be used.',
});

builder.objectType(SetupIntent, {
  description: 'The setup of a payment method for later payments, without taking money now.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, SetupIntent),
    created: t.field(timestamp('created', 'When it was created.')),
    isLive: t.field(flag('livemode', 'Whether it is for real money.')),
    ...choice(t, 'status', SetupIntentStatus, 'How far it came.', { required: true }),
    description: t.field(text.nullable('description', 'What it is for, in your own words.')),
    ...metadata(t),
    ...reference(t, 'customer', Customer, 'The customer whom the payment method is kept for.'),
    ...reference(t, 'payment_method', PaymentMethod, 'The payment method that is set up.'),
    ...reference(t, 'mandate', Mandate, 'The mandate for any number of payments.'),
    ...reference(t, 'single_use_mandate', Mandate, 'The mandate for one payment.'),
    ...reference(t, 'latest_attempt', SetupAttempt, 'The last attempt.'),
    usage: t.field(
      text(
        'usage',
        'How it is used later: `off_session`, while the customer is away, or `on_session`. The set is open.',
      ),
    ),
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
    clientSecret: t.field(
      text.nullable(
        'client_secret',
        'What a browser finishes the setup with. Whoever holds it can act on the setup: give it to the customer it is for, and do not log it.',
      ),
    ),
    nextAction: t.field(
      embedded.nullable(
        'next_action',
        SetupIntentNextAction,
        'What the customer has to do; null unless the status says that an action is required.',
      ),
    ),
    lastSetupError: t.field(
      embedded.nullable('last_setup_error', PaymentError, 'Why the last attempt failed; null when none did.'),
    ),
    ...choice(
      t,
      'cancellation_reason',
      SetupIntentCancellationReason,
      'Why it was canceled; null if it was not.',
    ),
    paymentMethodTypes: t.field(
      texts(
        'payment_method_types',
        'Which types of payment method may be set up, such as `card`. The set is open.',
      ),
    ),
    paymentMethodOptions: t.field(
      embedded.nullable(
        'payment_method_options',
        SetupIntentPaymentMethodOptions,
        'Settings that hold for one type of payment method.',
      ),
    ),
    paymentMethodConfigurationDetails: t.field(
      embedded.nullable(
        'payment_method_configuration_details',
        PaymentMethodConfigurationDetails,
        'The settings of the account by which the types were chosen; null when they were not chosen by it.',
      ),
    ),
    automaticPaymentMethods: t.field(
      embedded.nullable(
        'automatic_payment_methods',
        AutomaticPaymentMethods,
        'Whether the types are chosen by the settings of the account.',
      ),
    ),
    ...reference(t, 'application', Application, 'The platform that made it.'),
    onBehalfOf: t.field(
      foreignId.nullable('on_behalf_of', 'The id of the connected account it is made for.'),
    ),
    attempts: childList(t, SetupAttempt, {
      at: (id) => ({ path: ['setup_attempts'], query: { setup_intent: id } }),
      filter: SetupAttemptFilter,
      description: 'Its attempts. A call per setup intent.',
    }),
  }),
});

builder.queryFields((t) => ({
  setupIntent: one(t, SetupIntent, 'A setup intent.'),
  setupIntents: many(t, SetupIntent, { description: 'All setup intents.', filter: SetupIntentFilter }),
}));
