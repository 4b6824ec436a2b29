import type Stripe from 'stripe';
import { Coupon, Product, PromotionCode } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { currency, decimal, embedded, flag, int, money, text, timestamp } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { included } from '../../graph/included.ts';
import { childList, many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { references } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { CouponFilter } from '../filters/coupon.ts';
import { PromotionCodeFilter } from '../filters/promotion-code.ts';
import { CouponDuration } from './duration.ts';

import './mutations.ts';

const CouponProducts = builder.objectRef<Stripe.Coupon.AppliesTo>('CouponProducts').implement({
  description: 'What a coupon is limited to.',
  fields: (t) => ({
    ...references(
      t,
      'products',
      Product,
      { ids: 'productIds', objects: 'products' },
      'The only products that it applies to.',
      { expandable: false },
    ),
  }),
});

/** One entry of the map that the API sends, with its key put into it. */
interface CurrencyOption extends Stripe.Coupon.CurrencyOptions {
  currency: string;
}

const CouponCurrencyOption = builder.objectRef<CurrencyOption>('CouponCurrencyOption').implement({
  description: 'What a coupon takes off in one currency.',
  fields: (t) => ({
    currency: t.field(currency('currency', 'The currency of this option.')),
    amountOff: t.field(money('amount_off', 'What it takes off in this currency.')),
  }),
});

builder.objectType(Coupon, {
  description: 'What can be taken off, and for how long. Applied to something, it becomes a discount.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, Coupon),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a live coupon, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created.')),
    name: t.field(text.nullable('name', 'What customers read on invoices; null when they read its id.')),
    percentOff: t.field(
      decimal.nullable('percent_off', 'The percentage it takes off; null when it takes off an amount.'),
    ),
    amountOff: t.field(
      money.nullable('amount_off', 'The amount it takes off; null when it takes off a percentage.'),
    ),
    currency: t.field(
      currency.nullable('currency', 'The currency of `amountOff`; null when it takes off a percentage.'),
    ),
    currencyOptions: t.field({
      ...included(
        Coupon,
        'currency_options',
        {
          resolve: ({ currency_options: options }: Stripe.Coupon) =>
            options
              ? Object.entries(options).map(
                  ([code, option]): CurrencyOption => ({ ...option, currency: code }),
                )
              : null,
        },
        (coupon) => coupon.amount_off !== null,
      ),
      type: [CouponCurrencyOption],
      nullable: true,
      description:
        'What it takes off in every currency it is defined in; null when it takes off a percentage. Costs a call per coupon where expansion does not reach.',
      extensions: {
        source: {
          kind: 'embedded',
          property: 'currency_options',
          path: ['currency_options'],
          include: true,
        },
      },
    }),
    ...choice(t, 'duration', CouponDuration, 'For how long it applies.', { required: true }),
    durationInMonths: t.field(
      int.nullable('duration_in_months', 'For how many months it applies; null unless it is REPEATING.'),
    ),
    appliesTo: t.field(
      included(
        Coupon,
        'applies_to',
        embedded.nullable(
          'applies_to',
          CouponProducts,
          'The products it is limited to; null when it applies to everything. Costs a call per coupon where expansion does not reach.',
          { include: true },
        ),
      ),
    ),
    isValid: t.field(
      flag('valid', 'Whether it can still be redeemed: neither expired, nor used up, nor deleted.'),
    ),
    redeemBy: t.field(
      timestamp.nullable('redeem_by', 'Until when it can be redeemed; null when that is not limited.'),
    ),
    maxRedemptions: t.field(
      int.nullable('max_redemptions', 'How often it can be redeemed; null when that is not limited.'),
    ),
    timesRedeemed: t.field(int('times_redeemed', 'How often it has been redeemed.')),
    promotionCodes: childList(t, PromotionCode, {
      description: 'The codes by which customers redeem it. A call per coupon.',
      at: (id) => ({ path: ['promotion_codes'], query: { coupon: id } }),
      filter: PromotionCodeFilter,
    }),
  }),
});

builder.queryFields((t) => ({
  coupon: one(t, Coupon, 'A coupon.'),
  coupons: many(t, Coupon, { description: 'All coupons.', filter: CouponFilter }),
}));
