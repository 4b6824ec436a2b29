import type Stripe from 'stripe';
import { Coupon, Customer, PromotionCode } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { currency, flag, int, money, text, timestamp, valueSource } from '../../graph/fields.ts';
import { identity, Node, StripeObject } from '../../graph/identity.ts';
import { readWith } from '../../graph/included.ts';
import { many } from '../../graph/lists.ts';
import { HasMetadata, metadata } from '../../graph/metadata.ts';
import { Money } from '../../graph/money.ts';
import { contained, reference } from '../../graph/references.ts';
import { one } from '../../graph/roots.ts';
import { PromotionCodeFilter } from '../filters/promotion-code.ts';

import './mutations.ts';

/** One entry of the map that the API sends, with its key put into it. */
interface CurrencyOption extends Stripe.PromotionCode.Restrictions.CurrencyOptions {
  currency: string;
}

const PromotionCodeCurrencyOption = builder
  .objectRef<CurrencyOption>('PromotionCodeCurrencyOption')
  .implement({
    description: 'The least order that a promotion code asks for in one currency.',
    fields: (t) => ({
      currency: t.field(currency('currency', 'The currency of this option.')),
      minimumAmount: t.field(money('minimum_amount', 'The least that the order has to come to.')),
    }),
  });

/** The restrictions with their code, which is read again when it lies too deep for the currency options to come along. */
interface Restrictions extends Stripe.PromotionCode.Restrictions {
  readonly code: Stripe.PromotionCode;
}

const PromotionCodeRestrictions = builder.objectRef<Restrictions>('PromotionCodeRestrictions').implement({
  description: 'What has to hold for a promotion code to be redeemed.',
  fields: (t) => ({
    firstTimeTransaction: t.field(
      flag('first_time_transaction', 'Whether it is only for customers who have never paid before.'),
    ),
    minimumAmount: t.field({
      type: Money,
      nullable: true,
      description: 'The least that the order has to come to; null when any will do.',
      extensions: valueSource('minimum_amount'),
      resolve: ({ minimum_amount: minor, minimum_amount_currency: currency }) =>
        minor === null || currency === null ? null : { minor, currency },
    }),
    minimumAmountCurrency: t.field(
      currency.nullable(
        'minimum_amount_currency',
        'The currency of `minimumAmount`; null when there is none.',
      ),
    ),
    currencyOptions: t.field({
      type: [PromotionCodeCurrencyOption],
      nullable: true,
      description:
        'The least order in every currency it is defined in; null when any will do. Costs a call per code where expansion does not reach.',
      extensions: {
        source: {
          kind: 'embedded',
          property: 'currency_options',
          path: ['currency_options'],
          include: true,
        },
      },
      resolve: async ({ code, ...restrictions }, _args, context) => {
        if (restrictions.minimum_amount === null) return null;
        const options =
          restrictions.currency_options ??
          (await readWith(PromotionCode, code, 'restrictions.currency_options', context))?.restrictions
            .currency_options;
        if (!options) return null;
        return Object.entries(options).map(([key, option]): CurrencyOption => ({ ...option, currency: key }));
      },
    }),
  }),
});

builder.objectType(PromotionCode, {
  description: 'A code by which customers redeem a coupon.',
  interfaces: [Node, StripeObject, HasMetadata],
  fields: (t) => ({
    ...identity(t, PromotionCode),
    ...metadata(t),
    isLive: t.field(flag('livemode', 'True for a live code, false for one in test mode.')),
    created: t.field(timestamp('created', 'When it was created.')),
    code: t.field(text('code', 'The code that customers type, in whatever case.')),
    ...contained(t, 'coupon', Coupon, 'The coupon that it redeems.', { required: true }),
    ...reference(t, 'customer', Customer, 'The only customer who can use it; null when everybody can.'),
    isActive: t.field(
      flag('active', 'Whether it can be used. False too when its coupon is no longer valid.'),
    ),
    expiresAt: t.field(
      timestamp.nullable('expires_at', 'Until when it can be used; null when that is not limited.'),
    ),
    maxRedemptions: t.field(
      int.nullable('max_redemptions', 'How often it can be used; null when that is not limited.'),
    ),
    timesRedeemed: t.field(int('times_redeemed', 'How often it has been used.')),
    restrictions: t.field({
      type: PromotionCodeRestrictions,
      description: 'What else has to hold for it to be redeemed.',
      extensions: { source: { kind: 'embedded', property: 'restrictions', path: ['restrictions'] } },
      resolve: (code) => ({ ...code.restrictions, code }),
    }),
  }),
});

builder.queryFields((t) => ({
  promotionCode: one(t, PromotionCode, 'A promotion code.'),
  promotionCodes: many(t, PromotionCode, {
    description: 'Promotion codes, of all coupons or of one.',
    filter: PromotionCodeFilter,
  }),
}));
