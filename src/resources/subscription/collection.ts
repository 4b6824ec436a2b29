import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { int, text, timestamp } from '../../graph/fields.ts';
import { CancellationFeedback } from '../values/cancellation-feedback.ts';
import { BillingInterval } from '../values/recurrence.ts';

export const PausedInvoices = new Choice('PausedInvoices', 'What becomes of invoices made during a pause.', {
  keep_as_draft: 'They stay drafts, to be collected later.',
  mark_uncollectible: 'They are given up on as they are made.',
  void: 'They are voided as they are made.',
});

export const SubscriptionPauseCollection = builder
  .objectRef<Stripe.Subscription.PauseCollection>('SubscriptionPauseCollection')
  .implement({
    description: 'A pause in the collection of money. The subscription itself goes on.',
    fields: (t) => ({
      ...choice(t, 'behavior', PausedInvoices, 'What becomes of invoices made meanwhile.', {
        required: true,
      }),
      resumesAt: t.field(
        timestamp.nullable('resumes_at', 'When collection goes on; null until somebody resumes it.'),
      ),
    }),
  });

const CancellationReason = new Choice('CancellationReason', 'Why a subscription was canceled.', {
  cancellation_requested: 'Somebody asked for it.',
  payment_disputed: 'A payment was disputed.',
  payment_failed: 'Payments kept failing.',
});

export const SubscriptionCancellationDetails = builder
  .objectRef<Stripe.Subscription.CancellationDetails>('SubscriptionCancellationDetails')
  .implement({
    description: 'Why a subscription was canceled, or is going to be.',
    fields: (t) => ({
      ...choice(t, 'reason', CancellationReason, 'Why; null while it is not canceled.'),
      ...choice(
        t,
        'feedback',
        CancellationFeedback,
        'What the customer chose as the reason; null when not asked.',
      ),
      comment: t.field(
        text.nullable('comment', "More about it, in the customer's words or your own; null for nothing."),
      ),
    }),
  });

export const PendingInvoiceItemInterval = builder
  .objectRef<Stripe.Subscription.PendingInvoiceItemInterval>('PendingInvoiceItemInterval')
  .implement({
    description: 'How often invoice items that wait are invoiced between two billing periods.',
    fields: (t) => ({
      ...choice(t, 'interval', BillingInterval, 'The unit it is counted in.', { required: true }),
      intervalCount: t.field(int('interval_count', 'How many of those lie between two invoices.')),
    }),
  });

export const BillingCycleAnchorConfig = builder
  .objectRef<Stripe.Subscription.BillingCycleAnchorConfig>('BillingCycleAnchorConfig')
  .implement({
    description: 'Where billing periods begin, by the calendar (UTC).',
    fields: (t) => ({
      dayOfMonth: t.field(
        int('day_of_month', 'The day, 1 to 31; in a shorter month the last day takes its place.'),
      ),
      month: t.field(int.nullable('month', 'The month, 1 to 12; null for every month.')),
      hour: t.field(int.nullable('hour', 'The hour, 0 to 23; null for the hour at which it started.')),
      minute: t.field(int.nullable('minute', 'The minute; null for the one at which it started.')),
      second: t.field(int.nullable('second', 'The second; null for the one at which it started.')),
    }),
  });
