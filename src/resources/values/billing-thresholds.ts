import type Stripe from 'stripe';
import { builder } from '../../graph/builder.ts';
import { flag, money, type Priced, safeInt } from '../../graph/fields.ts';

export const BillingThresholds = builder
  .objectRef<Priced<Stripe.Subscription.BillingThresholds>>('BillingThresholds')
  .implement({
    description: 'How much may be owed before an invoice is made ahead of time.',
    fields: (t) => ({
      amountGte: t.field(
        money.nullable('amount_gte', 'The amount that makes an invoice; null when no amount does.'),
      ),
      resetBillingCycleAnchor: t.field(
        flag.nullable(
          'reset_billing_cycle_anchor',
          'Whether a new billing period begins with that invoice; null when that was never said.',
        ),
      ),
    }),
  });

export const ItemBillingThresholds = builder
  .objectRef<Stripe.SubscriptionItem.BillingThresholds>('ItemBillingThresholds')
  .implement({
    description: 'How much of one item may be used before an invoice is made ahead of time.',
    fields: (t) => ({
      usageGte: t.field(
        safeInt.nullable('usage_gte', 'The usage that makes an invoice; null when no usage does.'),
      ),
    }),
  });
