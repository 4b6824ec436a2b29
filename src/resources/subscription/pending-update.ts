import type Stripe from 'stripe';
import { SubscriptionItem } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { embeddedList, flag, timestamp } from '../../graph/fields.ts';

export const SubscriptionPendingUpdate = builder
  .objectRef<Stripe.Subscription.PendingUpdate>('SubscriptionPendingUpdate')
  .implement({
    description: 'A change that takes hold once its invoice is paid. Null parts stay as they are.',
    fields: (t) => ({
      expiresAt: t.field(timestamp('expires_at', 'When the change is dropped if it is not paid.')),
      subscriptionItems: t.field(
        embeddedList.nullable('subscription_items', SubscriptionItem, 'The items it will have.'),
      ),
      billingCycleAnchor: t.field(
        timestamp.nullable('billing_cycle_anchor', 'The instant that billing periods will be counted from.'),
      ),
      trialEnd: t.field(timestamp.nullable('trial_end', 'When the trial will end.')),
      trialFromPlan: t.field(
        flag.nullable('trial_from_plan', 'Whether the trial will be as long as the price says.'),
      ),
    }),
  });
