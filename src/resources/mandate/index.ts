import type Stripe from 'stripe';
import { Mandate, PaymentMethod } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { currency, embedded, flag, money, text, timestamp } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { MandateAcceptanceType } from '../values/mandate-acceptance-type.ts';
import { MandatePaymentMethodDetails } from './payment-method-details.ts';

const MandateStatus = new Choice('MandateStatus', 'Whether a mandate holds.', {
  active: 'Payments can be made by it.',
  inactive: 'It was taken back or used up.',
  pending: 'The bank or the network has to confirm it.',
});

const MandateType = new Choice('MandateType', 'How often a mandate can be used.', {
  multi_use: 'For any number of payments.',
  single_use: 'For one payment.',
});

const MandateOnlineAcceptance = builder
  .objectRef<Stripe.Mandate.CustomerAcceptance.Online>('MandateOnlineAcceptance')
  .implement({
    description: 'From where a customer agreed online.',
    fields: (t) => ({
      ipAddress: t.field(text.nullable('ip_address', 'The IP address.')),
      userAgent: t.field(text.nullable('user_agent', 'What the browser calls itself.')),
    }),
  });

const MandateAcceptance = builder
  .objectRef<Stripe.Mandate.CustomerAcceptance>('MandateAcceptance')
  .implement({
    description: 'How and when a customer agreed to a mandate.',
    fields: (t) => ({
      ...choice(t, 'type', MandateAcceptanceType, 'How the customer agreed.', { required: true }),
      acceptedAt: t.field(timestamp.nullable('accepted_at', 'When the customer agreed; null if not known.')),
      online: t.field(
        embedded.nullable('online', MandateOnlineAcceptance, 'Set when the customer agreed online.'),
      ),
      // `offline` has no properties of its own: `type` tells as much.
    }),
  });

const MandateSingleUse = builder.objectRef<Stripe.Mandate.SingleUse>('MandateSingleUse').implement({
  description: 'The one payment that a mandate is for.',
  fields: (t) => ({
    amount: t.field(money('amount', 'The amount of the payment.')),
    currency: t.field(currency('currency', 'Its currency.')),
  }),
});

builder.objectType(Mandate, {
  description: 'The permission a customer has given to debit a payment method.',
  interfaces: [Node, StripeObject],
  fields: (t) => ({
    ...identity(t, Mandate),
    isLive: t.field(flag('livemode', 'Whether it is for real money.')),
    ...choice(t, 'status', MandateStatus, 'Whether it holds.', { required: true }),
    ...choice(t, 'type', MandateType, 'How often it can be used.', { required: true }),
    customerAcceptance: t.field(
      embedded('customer_acceptance', MandateAcceptance, 'How and when the customer agreed.'),
    ),
    ...reference(t, 'payment_method', PaymentMethod, 'The payment method that may be debited.', {
      required: true,
    }),
    paymentMethodDetails: t.field(
      embedded('payment_method_details', MandatePaymentMethodDetails, 'What it says of that payment method.'),
    ),
    singleUse: t.field(
      embedded.nullable('single_use', MandateSingleUse, 'The payment it is for, when it is for one.'),
    ),
    onBehalfOf: t.field(text.nullable('on_behalf_of', 'The id of the connected account it was given to.')),
    // `multi_use` has no properties of its own: `type` tells as much.
  }),
});

builder.queryFields((t) => ({
  mandate: one(t, Mandate, 'A mandate.'),
}));
