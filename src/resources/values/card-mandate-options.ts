import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { currency, int, money, type Priced, text, texts, timestamp } from '../../graph/fields.ts';

export const CardMandateAmountType = new Choice(
  'CardMandateAmountType',
  'What the amount of a mandate means.',
  {
    fixed: 'Every payment is of this amount.',
    maximum: 'No payment is more.',
  },
);

export const CardMandateInterval = new Choice(
  'CardMandateInterval',
  'How often a mandate lets a card be charged.',
  {
    day: 'Daily.',
    week: 'Weekly.',
    month: 'Monthly.',
    year: 'Yearly.',
    sporadic: 'At no fixed times.',
  },
);

export const CardMandateOptions = builder
  .objectRef<
    Priced<
      Omit<Stripe.PaymentIntent.PaymentMethodOptions.Card.MandateOptions, 'amount_type' | 'interval'> & {
        amount_type: string;
        interval: string;
      }
    >
  >('CardMandateOptions')
  .implement({
    description: 'What the cardholder agrees to for later payments by card, where the law wants that.',
    fields: (t) => ({
      amount: t.field(money.nullable('amount', 'What is charged each time, or at most.')),
      ...choice(t, 'amount_type', CardMandateAmountType, 'Which of the two the amount is.', {
        required: true,
      }),
      description: t.field(text.nullable('description', 'What the cardholder is told.')),
      endDate: t.field(
        timestamp.nullable('end_date', 'When it ends; null when it goes on until it is canceled.'),
      ),
      ...choice(t, 'interval', CardMandateInterval, 'How often it is charged.', { required: true }),
      intervalCount: t.field(
        int.nullable('interval_count', 'How many intervals lie between two payments; null when sporadic.'),
      ),
      reference: t.field(text('reference', 'Your own unique reference.')),
      startDate: t.field(timestamp('start_date', 'When it begins.')),
      supportedTypes: t.field(
        texts.nullable('supported_types', 'Under which rules it is made: `india`. The set is open.'),
      ),
      currency: t.field(currency.nullable('currency', 'The currency of the amount.')),
    }),
  });
