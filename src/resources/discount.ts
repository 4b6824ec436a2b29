import {
  BillingSubscription,
  CheckoutSession,
  Coupon,
  Customer,
  Discount,
  Invoice,
  PromotionCode,
  SubscriptionItem,
} from '../catalog.ts';
import { builder } from '../graph/builder.ts';
import { text, timestamp, valueSource } from '../graph/fields.ts';
import { identity, StripeObject } from '../graph/identity.ts';
import { contained, reference } from '../graph/references.ts';

builder.objectType(Discount, {
  description:
    'A coupon as it is applied to one customer, subscription, invoice, item or checkout session. It cannot be fetched by itself: ask what it is on.',
  interfaces: [StripeObject],
  fields: (t) => ({
    ...identity(t, Discount),
    isDeleted: t.boolean({
      description: 'Whether it has been taken away since. What it was is still shown.',
      extensions: valueSource('deleted'),
      resolve: (discount) => discount.deleted === true,
    }),
    ...contained(t, 'coupon', Coupon, 'The coupon that says what it takes off.'),
    ...reference(t, 'promotion_code', PromotionCode, 'The code by which the coupon was redeemed.'),
    start: t.field(timestamp.nullable('start', 'From when it applies.')),
    end: t.field(
      timestamp.nullable(
        'end',
        'Until when it applies; null when it applies for ever, or to one invoice only.',
      ),
    ),
    ...reference(t, 'customer', Customer, 'The customer who has it.'),
    ...reference(t, 'subscription', BillingSubscription, 'The subscription that it is on.', {
      expandable: false,
    }),
    ...reference(t, 'subscription_item', SubscriptionItem, 'The item of a subscription that it is on.', {
      expandable: false,
    }),
    ...reference(t, 'invoice', Invoice, 'The invoice that it is on.', { expandable: false }),
    invoiceItemStripeId: t.field(
      text.nullable(
        'invoice_item',
        "The billing API's own id of the invoice item that it is on, or of the line where a subscription is billed; null when it is on none.",
      ),
    ),
    ...reference(t, 'checkout_session', CheckoutSession, 'The checkout session that it was redeemed in.', {
      expandable: false,
    }),
  }),
});
