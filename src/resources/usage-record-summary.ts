import type Stripe from 'stripe';
import { Invoice, SubscriptionItem, UsageRecordSummary } from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { embedded, flag, safeInt, timestamp } from '../graph/fields.ts';
import { identity, StripeObject } from '../graph/identity.ts';
import { reference } from '../graph/references.ts';

const UsagePeriod = builder.objectRef<Stripe.UsageRecordSummary.Period>('UsagePeriod').implement({
  description: 'The span of time that usage is summed up over.',
  fields: (t) => ({
    start: t.field(timestamp.nullable('start', 'When it begins; null when it is open to the past.')),
    end: t.field(timestamp.nullable('end', 'When it ends; null while it is still running.')),
  }),
});

builder.objectType(UsageRecordSummary, {
  description: 'The usage reported for a subscription item, summed up over one billing period.',
  interfaces: [StripeObject],
  fields: (t) => ({
    ...identity(t, UsageRecordSummary),
    isLive: t.field(flag('livemode', 'True for live usage, false for usage in test mode.')),
    period: t.field(embedded('period', UsagePeriod, 'The span of time.')),
    totalUsage: t.field(
      safeInt('total_usage', "The usage in it, put together as the price's `aggregateUsage` says."),
    ),
    ...reference(t, 'subscription_item', SubscriptionItem, 'The item that was used.', {
      required: true,
      expandable: false,
    }),
    ...reference(t, 'invoice', Invoice, 'The invoice that the usage was billed on.', { expandable: false }),
  }),
});
