import type Stripe from 'stripe';
import { Quote } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import {
  decimal,
  embedded,
  flag,
  foreignId,
  int,
  money,
  type Priced,
  text,
  timestamp,
} from '../../graph/fields.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { AccountReference } from '../values/account.ts';

export const QuoteStatusTransitions = builder
  .objectRef<Stripe.Quote.StatusTransitions>('QuoteStatusTransitions')
  .implement({
    description: 'When a quote went from one status to another.',
    fields: (t) => ({
      finalizedAt: t.field(timestamp.nullable('finalized_at', 'When it was finalized; null until it is.')),
      acceptedAt: t.field(timestamp.nullable('accepted_at', 'When it was accepted; null until it is.')),
      canceledAt: t.field(timestamp.nullable('canceled_at', 'When it was canceled; null unless it was.')),
    }),
  });

export const QuoteOrigin = builder.objectRef<Stripe.Quote.FromQuote>('QuoteOrigin').implement({
  description: 'The quote that another was made from.',
  fields: (t) => ({
    isRevision: t.field(flag('is_revision', 'Whether the new quote is a revision of that one.')),
    ...reference(t, 'quote', Quote, 'The quote it was made from.', { required: true }),
  }),
});

export const QuoteInvoiceSettings = builder
  .objectRef<Stripe.Quote.InvoiceSettings>('QuoteInvoiceSettings')
  .implement({
    description: 'How the invoices that come of a quote are set up.',
    fields: (t) => ({
      daysUntilDue: t.field(
        int.nullable(
          'days_until_due',
          'Within how many days they have to be paid; null when they are charged automatically.',
        ),
      ),
      issuer: t.field(embedded('issuer', AccountReference, 'The account that they are issued by.')),
    }),
  });

export const QuoteSubscriptionData = builder
  .objectRef<Stripe.Quote.SubscriptionData>('QuoteSubscriptionData')
  .implement({
    description: 'How the subscription, or the schedule, that comes of a quote is set up.',
    interfaces: [HasMetadata],
    fields: (t) => ({
      ...metadata(t),
      description: t.field(
        text.nullable('description', 'What the customer reads about it; null for nothing.'),
      ),
      effectiveDate: t.field(
        timestamp.nullable(
          'effective_date',
          'When it begins; null when it begins as soon as the quote is accepted.',
        ),
      ),
      trialPeriodDays: t.field(
        int.nullable('trial_period_days', 'The length of the trial it begins with; null for none.'),
      ),
    }),
  });

export const QuoteTransferData = builder
  .objectRef<Priced<Stripe.Quote.TransferData>>('QuoteTransferData')
  .implement({
    description: 'The connected account that receives the payments that come of a quote.',
    fields: (t) => ({
      amount: t.field(
        money.nullable('amount', 'How much of a single payment it receives; null for all of it.'),
      ),
      amountPercent: t.field(
        decimal.nullable(
          'amount_percent',
          'The part of each invoice of the subscription that it receives, in per cent; null for all of it.',
        ),
      ),
      destination: t.field(foreignId('destination', 'The id of the connected account.')),
    }),
  });
