import type Stripe from 'stripe';
import { BillingSubscription, Coupon, Price, PromotionCode, SubscriptionItem } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { Choice } from '../../graph/choices.ts';
import { embedded, embeddedList, int, text, url } from '../../graph/fields.ts';
import { reference } from '../../graph/references.ts';

const PortalFlowType = new Choice('PortalFlowType', 'What a portal session is for.', {
  payment_method_update: 'To add what is paid with.',
  subscription_cancel: 'To end a subscription.',
  subscription_update: 'To change a subscription.',
  subscription_update_confirm: 'To confirm a change of a subscription.',
});

const PortalAfterCompletionType = new Choice(
  'PortalAfterCompletionType',
  'What follows when the customer is done.',
  {
    hosted_confirmation: 'A page that confirms it.',
    portal_homepage: 'The first page of the portal.',
    redirect: 'The customer is sent to a page of your own.',
  },
);

const PortalConfirmationPage = builder
  .objectRef<Stripe.BillingPortal.Session.Flow.AfterCompletion.HostedConfirmation>('PortalConfirmationPage')
  .implement({
    description: 'The page that confirms what the customer did.',
    fields: (t) => ({
      customMessage: t.field(
        text.nullable('custom_message', 'Your own words on it; null for the usual ones.'),
      ),
    }),
  });

const PortalRedirect = builder
  .objectRef<Stripe.BillingPortal.Session.Flow.AfterCompletion.Redirect>('PortalRedirect')
  .implement({
    description: 'The page of your own that the customer is sent to.',
    fields: (t) => ({ returnUrl: t.field(url('return_url', 'Its address.')) }),
  });

const PortalAfterCompletion = builder
  .objectRef<Stripe.BillingPortal.Session.Flow.AfterCompletion>('PortalAfterCompletion')
  .implement({
    description: 'What follows when the customer is done.',
    fields: (t) => ({
      ...choice(t, 'type', PortalAfterCompletionType, 'Which of these it is.', { required: true }),
      hostedConfirmation: t.field(
        embedded.nullable('hosted_confirmation', PortalConfirmationPage, 'Set when a page confirms it.'),
      ),
      redirect: t.field(
        embedded.nullable('redirect', PortalRedirect, 'Set when the customer is sent elsewhere.'),
      ),
    }),
  });

const PortalRetentionType = new Choice('PortalRetentionType', 'How a customer is asked to stay.', {
  coupon_offer: 'By a coupon.',
});

const PortalCouponOffer = builder
  .objectRef<Stripe.BillingPortal.Session.Flow.SubscriptionCancel.Retention.CouponOffer>('PortalCouponOffer')
  .implement({
    description: 'The coupon that a customer is offered to stay.',
    fields: (t) => ({
      ...reference(t, 'coupon', Coupon, 'The coupon.', { expandable: false, required: true }),
    }),
  });

const PortalRetention = builder
  .objectRef<Stripe.BillingPortal.Session.Flow.SubscriptionCancel.Retention>('PortalRetention')
  .implement({
    description: 'How a customer who wants to leave is asked to stay.',
    fields: (t) => ({
      ...choice(t, 'type', PortalRetentionType, 'How.', { required: true }),
      couponOffer: t.field(
        embedded.nullable('coupon_offer', PortalCouponOffer, 'The coupon that is offered.'),
      ),
    }),
  });

const PortalCancelFlow = builder
  .objectRef<Stripe.BillingPortal.Session.Flow.SubscriptionCancel>('PortalCancelFlow')
  .implement({
    description: 'The end of a subscription.',
    fields: (t) => ({
      ...reference(t, 'subscription', BillingSubscription, 'The subscription.', {
        expandable: false,
        required: true,
      }),
      retention: t.field(
        embedded.nullable(
          'retention',
          PortalRetention,
          'How the customer is asked to stay; null for not at all.',
        ),
      ),
    }),
  });

const PortalUpdateFlow = builder
  .objectRef<Stripe.BillingPortal.Session.Flow.SubscriptionUpdate>('PortalUpdateFlow')
  .implement({
    description: 'The change of a subscription.',
    fields: (t) => ({
      ...reference(t, 'subscription', BillingSubscription, 'The subscription.', {
        expandable: false,
        required: true,
      }),
    }),
  });

const PortalConfirmedDiscount = builder
  .objectRef<Stripe.BillingPortal.Session.Flow.SubscriptionUpdateConfirm.Discount>('PortalConfirmedDiscount')
  .implement({
    description: 'A reduction that comes with a change.',
    fields: (t) => ({
      ...reference(t, 'coupon', Coupon, 'The coupon.', { expandable: false }),
      ...reference(t, 'promotion_code', PromotionCode, 'The promotion code.', { expandable: false }),
    }),
  });

const PortalConfirmedItem = builder
  .objectRef<Stripe.BillingPortal.Session.Flow.SubscriptionUpdateConfirm.Item>('PortalConfirmedItem')
  .implement({
    description: 'An item of a subscription as it is after a change.',
    fields: (t) => ({
      ...reference(t, 'id', SubscriptionItem, 'The item.', { expandable: false, name: 'subscriptionItem' }),
      ...reference(t, 'price', Price, 'The price it changes to.', { expandable: false }),
      quantity: t.field(int.nullable('quantity', 'How many; null when that does not change.')),
    }),
  });

const PortalConfirmFlow = builder
  .objectRef<Stripe.BillingPortal.Session.Flow.SubscriptionUpdateConfirm>('PortalConfirmFlow')
  .implement({
    description: 'A change of a subscription that the customer only confirms.',
    fields: (t) => ({
      ...reference(t, 'subscription', BillingSubscription, 'The subscription.', {
        expandable: false,
        required: true,
      }),
      items: t.field(embeddedList('items', PortalConfirmedItem, 'The items that change.')),
      discounts: t.field(
        embeddedList.nullable('discounts', PortalConfirmedDiscount, 'The reductions that come with it.'),
      ),
    }),
  });

export const PortalFlow = builder.objectRef<Stripe.BillingPortal.Session.Flow>('PortalFlow').implement({
  description: 'The one thing that a portal session is for.',
  fields: (t) => ({
    ...choice(t, 'type', PortalFlowType, 'What it is for.', { required: true }),
    subscriptionCancel: t.field(
      embedded.nullable('subscription_cancel', PortalCancelFlow, 'Set when a subscription is ended.'),
    ),
    subscriptionUpdate: t.field(
      embedded.nullable('subscription_update', PortalUpdateFlow, 'Set when a subscription is changed.'),
    ),
    subscriptionUpdateConfirm: t.field(
      embedded.nullable('subscription_update_confirm', PortalConfirmFlow, 'Set when a change is confirmed.'),
    ),
    afterCompletion: t.field(
      embedded('after_completion', PortalAfterCompletion, 'What follows when the customer is done.'),
    ),
  }),
});
