import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, flag, timestamp } from '../../graph/fields.ts';

const PaymentIntentProcessingType = new Choice(
  'PaymentIntentProcessingType',
  'What kind of payment method is being waited for.',
  {
    card: 'A card.',
  },
);

const CardProcessingNotification = builder
  .objectRef<Stripe.PaymentIntent.Processing.Card.CustomerNotification>('CardProcessingNotification')
  .implement({
    description: 'How the cardholder is told of the payment.',
    fields: (t) => ({
      approvalRequested: t.field(
        flag.nullable('approval_requested', 'Whether the cardholder is asked to agree.'),
      ),
      completesAt: t.field(
        timestamp.nullable('completes_at', 'When the wait is over and the card is charged.'),
      ),
    }),
  });

const PaymentIntentCardProcessing = builder
  .objectRef<Stripe.PaymentIntent.Processing.Card>('PaymentIntentCardProcessing')
  .implement({
    description: 'What a card payment waits for.',
    fields: (t) => ({
      customerNotification: t.field(
        embedded.nullable(
          'customer_notification',
          CardProcessingNotification,
          'The cardholder is being told of it, as the law in India wants.',
        ),
      ),
    }),
  });

export const PaymentIntentProcessing = builder
  .objectRef<Stripe.PaymentIntent.Processing>('PaymentIntentProcessing')
  .implement({
    description: 'What a payment in processing waits for.',
    fields: (t) => ({
      card: t.field(embedded.nullable('card', PaymentIntentCardProcessing, 'Set when it is a card.')),
      ...choice(t, 'type', PaymentIntentProcessingType, 'What kind of payment method it is.', {
        required: true,
      }),
    }),
  });
