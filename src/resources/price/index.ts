import './mutations.ts';
import type Stripe from 'stripe';
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
  priced,
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
import { search } from '../../graph/search.ts';
import { PriceFilter } from '../filters/price.ts';
import { SubscriptionFilter } from '../filters/subscription.ts';
import { CustomUnitAmount } from '../values/custom-unit-amount.ts';
import { PriceType } from '../values/price-type.ts';
import { AggregateUsage, BillingInterval, UsageType } from '../values/recurrence.ts';
import { TaxBehavior } from '../values/tax-behavior.ts';
import { BillingScheme, Tier, TiersMode } from '../values/tier.ts';
import { TransformQuantity } from '../values/transform-quantity.ts';

const PriceRecurrence = builder.objectRef<Stripe.Price.Recurring>('PriceRecurrence').implement({
  description: 'How often a price is charged, and for what quantity.',
  fields: (t) => ({
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
      'What becomes of several usage reports in a period; null for a LICENSED price.',
    ),
    meter: t.field(text.nullable('meter', 'The id of the meter that counts the usage; null when none does.')),
    trialPeriodDays: t.field(
      int.nullable('trial_period_days', 'The length of the trial it grants by default; null for none.'),
    ),
  }),
});

/** One entry of the map that the API sends, with its key put into it. */
interface CurrencyOption extends Stripe.Price.CurrencyOptions {
  currency: string;
}

const unitAmountText =
  'What one unit costs. Null when it is a fraction of a minor unit, tiered, or chosen by the customer.';
const unitAmountDecimalText =
  'What one unit costs in minor units, with up to twelve decimals: "0.05" is a twentieth of a cent. Null when it is tiered or chosen by the customer.';
const customUnitAmountText =
  'The bounds within which the customer chooses the amount; null when there is no choice.';
const taxBehaviorText = 'Whether tax is inside the amount or comes on top; null when that was never said.';

const PriceCurrencyOption = builder.objectRef<CurrencyOption>('PriceCurrencyOption').implement({
  description: 'What a price is in one currency.',
  fields: (t) => ({
    currency: t.field(currency('currency', 'The currency of this option.')),
    unitAmount: t.field(money.nullable('unit_amount', unitAmountText)),
    unitAmountMinorDecimal: t.field(decimal.nullable('unit_amount_decimal', unitAmountDecimalText)),
    customUnitAmount: t.field(priced.nullable('custom_unit_amount', CustomUnitAmount, customUnitAmountText)),
    tiers: t.field(
      pricedList.nullable(
        'tiers',
        Tier,
        'What units cost by quantity in this currency; null when the price is not tiered or the billing API does not send them along.',
      ),
    ),
    ...choice(t, 'tax_behavior', TaxBehavior, taxBehaviorText),
  }),
});

builder.objectType(Price, {
  description:
    'What a product costs, once or per period. What is charged never changes: a new amount is a new price.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, Price),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a live price, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created.')),
    isActive: t.field(flag('active', 'Whether it can be bought. Subscriptions that have it keep it.')),
    nickname: t.field(text.nullable('nickname', 'A short note for yourself; customers do not see it.')),
    lookupKey: t.field(
      text.nullable('lookup_key', 'A key by which it can be found; it may move to another price.'),
    ),
    ...reference(t, 'product', Product, 'The product that it is for.', { required: true }),
    ...choice(t, 'type', PriceType, 'Whether it is charged once or again and again.', { required: true }),
    recurring: t.field(
      embedded.nullable(
        'recurring',
        PriceRecurrence,
        'How often it is charged; null for a price charged once.',
      ),
    ),
    currency: t.field(currency('currency', 'The currency of its amounts.')),
    unitAmount: t.field(money.nullable('unit_amount', unitAmountText)),
    unitAmountMinorDecimal: t.field(decimal.nullable('unit_amount_decimal', unitAmountDecimalText)),
    customUnitAmount: t.field(priced.nullable('custom_unit_amount', CustomUnitAmount, customUnitAmountText)),
    ...choice(t, 'billing_scheme', BillingScheme, 'How the amount follows from the quantity.', {
      required: true,
    }),
    tiers: t.field(
      included(
        Price,
        'tiers',
        pricedList.nullable(
          'tiers',
          Tier,
          'What units cost by quantity; null when the price is not tiered. Costs a call per price where expansion does not reach.',
          { include: true },
        ),
        (price) => price.billing_scheme === 'tiered',
      ),
    ),
    ...choice(t, 'tiers_mode', TiersMode, 'How the tiers are applied; null when there are none.'),
    transformQuantity: t.field(
      embedded.nullable(
        'transform_quantity',
        TransformQuantity,
        'How the quantity becomes packages; null when it is charged as it is.',
      ),
    ),
    ...choice(t, 'tax_behavior', TaxBehavior, taxBehaviorText),
    currencyOptions: t.field({
      ...included(Price, 'currency_options', {
        resolve: ({ currency_options: options }: Stripe.Price) =>
          options
            ? Object.entries(options).map(([code, option]): CurrencyOption => ({ ...option, currency: code }))
            : null,
      }),
      type: [PriceCurrencyOption],
      nullable: true,
      description:
        'The same price in every currency it is defined in, its own among them. Costs a call per price where expansion does not reach.',
      extensions: {
        source: {
          kind: 'embedded',
          property: 'currency_options',
          path: ['currency_options'],
          include: true,
        },
      },
    }),
    plan: counterpart(
      t,
      Plan,
      'The same record as a plan, the older form of a recurring price. Null for a price charged once.',
      (price) => price.type === 'recurring',
    ),
    subscriptions: childList(t, BillingSubscription, {
      description: 'The subscriptions with an item at this price. A call per price.',
      at: (id) => ({ path: ['subscriptions'], query: { price: id } }),
      filter: SubscriptionFilter,
    }),
  }),
});

builder.queryFields((t) => ({
  price: one(t, Price, 'A price.'),
  prices: many(t, Price, { description: 'Prices, of all products or of one.', filter: PriceFilter }),
  priceSearch: search(t, Price, {
    description: 'Prices that fit a search.',
    fields: ['active', 'currency', 'lookup_key', 'metadata', 'product', 'type'],
  }),
}));
