import './mutations.ts';
import type Stripe from 'stripe';
import { BalanceTransaction, Charge, PaymentIntent, Refund } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { currency, embedded, foreignId, money, text, timestamp } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { RefundFilter } from '../filters/refund.ts';
import { RefundDestinationDetails } from './destination.ts';

const RefundReason = new Choice('RefundReason', 'Why money was given back.', {
  duplicate: 'The customer had paid twice.',
  expired_uncaptured_charge: 'The charge was authorized and not captured in time.',
  fraudulent: 'The payment was a fraud.',
  requested_by_customer: 'The customer asked for it.',
});

const RefundStatus = new Choice('RefundStatus', 'How far a refund is.', {
  pending: 'On its way.',
  requires_action: 'The customer has to do something first, as `nextAction` says.',
  succeeded: 'The money has been sent back. Banks may take days to show it.',
  failed: 'It did not arrive, and the money is back on the balance.',
  canceled: 'It was called off.',
});

const RefundEmailSent = builder
  .objectRef<Stripe.Refund.NextAction.DisplayDetails.EmailSent>('RefundEmailSent')
  .implement({
    description: 'The e-mail that asks a customer where to send the money.',
    fields: (t) => ({
      emailSentAt: t.field(timestamp('email_sent_at', 'When it was sent.')),
      emailSentTo: t.field(text('email_sent_to', 'The address it was sent to.')),
    }),
  });

const RefundNextActionDisplayDetails = builder
  .objectRef<Stripe.Refund.NextAction.DisplayDetails>('RefundNextActionDisplayDetails')
  .implement({
    description: 'How the customer was told what to do.',
    fields: (t) => ({
      emailSent: t.field(embedded('email_sent', RefundEmailSent, 'The e-mail to the customer.')),
      expiresAt: t.field(timestamp('expires_at', 'When the offer to do it ends.')),
    }),
  });

const RefundNextAction = builder.objectRef<Stripe.Refund.NextAction>('RefundNextAction').implement({
  description: 'What the customer has to do before the money can be sent.',
  fields: (t) => ({
    type: t.field(text('type', 'What kind of step it is. The set is open.')),
    displayDetails: t.field(
      embedded.nullable(
        'display_details',
        RefundNextActionDisplayDetails,
        'How the customer was told; null for other kinds of steps.',
      ),
    ),
  }),
});

builder.objectType(Refund, {
  description: 'Money given back to a customer, from one charge.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, Refund),
    created: t.field(timestamp('created', 'When it was made.')),
    amount: t.field(money('amount', 'How much is given back.')),
    currency: t.field(currency('currency', 'The currency, that of the charge.')),
    ...choice(t, 'status', RefundStatus, 'How far it is; null on refunds that have no status.'),
    ...choice(t, 'reason', RefundReason, 'Why the money was given back; null when nobody said.'),
    description: t.field(
      text.nullable('description', 'A note to the customer, where the payment method can carry one.'),
    ),
    ...reference(t, 'charge', Charge, 'The charge it comes from.'),
    ...reference(
      t,
      'payment_intent',
      PaymentIntent,
      'The payment intent of that charge; null for charges made without one.',
    ),
    ...reference(
      t,
      'balance_transaction',
      BalanceTransaction,
      "What it did to the account's balance; null until it counts.",
    ),
    ...reference(
      t,
      'failure_balance_transaction',
      BalanceTransaction,
      'How the balance got the money back after the refund failed; null unless it did.',
    ),
    failureReason: t.field(
      text.nullable('failure_reason', 'Why it failed, as a word such as `expired_or_canceled_card`.'),
    ),
    instructionsEmail: t.field(
      text.nullable(
        'instructions_email',
        'Where the customer is asked for bank details; null when the payment method needs none.',
      ),
    ),
    nextAction: t.field(
      embedded.nullable('next_action', RefundNextAction, 'What the customer has to do; null when nothing.'),
    ),
    destinationDetails: t.field(
      embedded.nullable(
        'destination_details',
        RefundDestinationDetails,
        'Where the money goes, and by which reference the bank knows it.',
      ),
    ),
    receiptNumber: t.field(
      text.nullable('receipt_number', 'The number on the e-mailed receipt; null when none was sent.'),
    ),
    sourceTransferReversal: t.field(
      foreignId.nullable(
        'source_transfer_reversal',
        'The id of the transfer reversal that made this refund; null unless one did.',
      ),
    ),
    transferReversal: t.field(
      foreignId.nullable(
        'transfer_reversal',
        'The id of the transfer reversal that took the money back from a connected account; null when none was made.',
      ),
    ),
    ...metadata(t),
  }),
});

builder.queryFields((t) => ({
  refund: one(t, Refund, 'A refund.'),
  refunds: many(t, Refund, { description: 'Refunds.', filter: RefundFilter }),
}));
