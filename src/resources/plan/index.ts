import './mutations.ts';
import { BillingSubscription, Plan, Price, Product } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { counterpart } from '../../graph/counterpart.ts';
import {
  currency,
  decimal,
  embedded,
  flag,
  int,
  money,
  pricedList,
  text,
  timestamp,
} from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { included } from '../../graph/included.ts';
import { childList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { PlanFilter } from '../filters/plan.ts';
import { SubscriptionFilter } from '../filters/subscription.ts';
import { AggregateUsage, BillingInterval, UsageType } from '../values/recurrence.ts';
import { BillingScheme, Tier, TiersMode } from '../values/tier.ts';
import { TransformQuantity } from '../values/transform-quantity.ts';

builder.objectType(Plan, {
  description:
    'The older form of a recurring price: every such price can also be read as a plan, under the same `stripeId`.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, Plan),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a live plan, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created.')),
    isActive: t.field(flag('active', 'Whether it can be bought. Subscriptions that have it keep it.')),
    nickname: t.field(text.nullable('nickname', 'A short note for yourself; customers do not see it.')),
    ...reference(t, 'product', Product, 'The product that it is for.'),
    currency: t.field(currency('currency', 'The currency of its amounts.')),
    amount: t.field(
      money.nullable('amount', 'What one unit costs. Null when it is a fraction of a minor unit, or tiered.'),
    ),
    amountMinorDecimal: t.field(
      decimal.nullable(
        'amount_decimal',
        'What one unit costs in minor units, with up to twelve decimals: "0.05" is a twentieth of a cent. Null when it is tiered.',
      ),
    ),
    ...choice(t, 'interval', BillingInterval, 'The unit in which the billing period is counted.', {
      required: true,
    }),
    intervalCount: t.field(
      int('interval_count', 'How many of those make a billing period: 3 with MONTH is a quarter.'),
    ),
    ...choice(t, 'usage_type', UsageType, 'Where the quantity that is billed comes from.', {
      required: true,
    }),
    ...choice(
      t,
      'aggregate_usage',
      AggregateUsage,
      'What becomes of several usage reports in a period; null for a LICENSED plan.',
    ),
    meter: t.field(text.nullable('meter', 'The id of the meter that counts the usage; null when none does.')),
    ...choice(t, 'billing_scheme', BillingScheme, 'How the amount follows from the quantity.', {
      required: true,
    }),
    tiers: t.field(
      included(
        Plan,
        'tiers',
        pricedList.nullable(
          'tiers',
          Tier,
          'What units cost by quantity; null when the plan is not tiered. Costs a call per plan where expansion does not reach.',
          { include: true },
        ),
        (plan) => plan.billing_scheme === 'tiered',
      ),
    ),
    ...choice(t, 'tiers_mode', TiersMode, 'How the tiers are applied; null when there are none.'),
    transformUsage: t.field(
      embedded.nullable(
        'transform_usage',
        TransformQuantity,
        'How the quantity becomes packages; null when it is charged as it is.',
      ),
    ),
    trialPeriodDays: t.field(
      int.nullable('trial_period_days', 'The length of the trial it grants by default; null for none.'),
    ),
    price: counterpart(t, Price, 'The same record as a price, the form that everything else refers to.'),
    subscriptions: childList(t, BillingSubscription, {
      description: 'The subscriptions with an item on this plan. A call per plan.',
      at: (id) => ({ path: ['subscriptions'], query: { plan: id } }),
      filter: SubscriptionFilter,
    }),
  }),
});

builder.queryFields((t) => ({
  plan: one(t, Plan, 'A plan.'),
  plans: many(t, Plan, { description: 'Plans, of all products or of one.', filter: PlanFilter }),
}));
