import type Stripe from 'stripe';
import { Coupon, Discount, PromotionCode } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { reference } from '../../graph/references.ts';

export const StackableDiscount = builder
  .objectRef<Stripe.SubscriptionSchedule.Phase.Discount>('StackableDiscount')
  .implement({
    description: 'A discount that is going to be given, by one of the three things that can name it.',
    fields: (t) => ({
      ...reference(t, 'coupon', Coupon, 'The coupon that will be redeemed.'),
      ...reference(t, 'discount', Discount, 'The discount that already exists and will be kept.'),
      ...reference(t, 'promotion_code', PromotionCode, 'The promotion code that will be redeemed.'),
    }),
  });
