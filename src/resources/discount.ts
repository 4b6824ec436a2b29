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
import { mutation } from '../graph/mutation.ts';
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

const deletedDiscount = {
  field: 'deletedDiscountId',
  kind: Discount,
  description:
    'The id of the discount that is gone. Null when the deletion was refused, and when it went through but the answer to it was lost.',
} as const;

mutation('customerDiscountDelete', {
  description:
    'Takes the discount of a customer away. Those on their subscriptions and invoices stay. Stripe: `DELETE /v1/customers/:id/discount`.',
  targets: {
    id: { kind: Customer, description: "The customer: the global id, or the billing API's own." },
  },
  call: ({ id = [] }) => ({ method: 'DELETE', path: ['customers', ...id, 'discount'] }),
  payload: {
    customer: {
      kind: Customer,
      target: 'id',
      description: 'The customer as they are now, after a refusal too.',
    },
  },
  deleted: {
    ...deletedDiscount,
    partOf: { path: ({ id = [] }) => ['customers', ...id], property: 'discount' },
  },
});

mutation('subscriptionDiscountDelete', {
  description:
    'Takes the discount of a subscription away; that of its customer counts again. Stripe: `DELETE /v1/subscriptions/:id/discount`.',
  targets: {
    id: {
      kind: BillingSubscription,
      description: "The subscription: its global id, or the billing API's own.",
    },
  },
  call: ({ id = [] }) => ({ method: 'DELETE', path: ['subscriptions', ...id, 'discount'] }),
  payload: {
    subscription: {
      kind: BillingSubscription,
      target: 'id',
      description: 'The subscription as it is now, after a refusal too.',
    },
  },
  deleted: {
    ...deletedDiscount,
    partOf: { path: ({ id = [] }) => ['subscriptions', ...id], property: 'discount' },
  },
});
