import type Stripe from 'stripe';
import { Price, Product } from '../../catalog.ts';
import { builder } from '../../graph/builder.ts';
import { choice } from '../../graph/choice-fields.ts';
import { embedded, embeddedList, flag, texts } from '../../graph/fields.ts';
import { reference, references } from '../../graph/references.ts';
import { PortalCancelMode, PortalProrationBehavior } from './choices.ts';

/** For the features that have no settings of their own, which the SDK types each by itself. */
const PortalFeatureSwitch = builder
  .objectRef<{ readonly enabled: boolean }>('PortalFeatureSwitch')
  .implement({
    description: 'Something that customers can do in the portal, or not.',
    fields: (t) => ({ isEnabled: t.field(flag('enabled', 'Whether customers can do it.')) }),
  });

const PortalCustomerUpdate = builder
  .objectRef<Stripe.BillingPortal.Configuration.Features.CustomerUpdate>('PortalCustomerUpdate')
  .implement({
    description: 'What customers can change about themselves.',
    fields: (t) => ({
      isEnabled: t.field(flag('enabled', 'Whether customers can change anything.')),
      allowedUpdates: t.field(
        texts(
          'allowed_updates',
          'What they can change: `address`, `email`, `name`, `phone`, `shipping`, `tax_id`. The set is open.',
        ),
      ),
    }),
  });

const PortalCancellationReason = builder
  .objectRef<Stripe.BillingPortal.Configuration.Features.SubscriptionCancel.CancellationReason>(
    'PortalCancellationReason',
  )
  .implement({
    description: 'Whether customers are asked why they end a subscription.',
    fields: (t) => ({
      isEnabled: t.field(flag('enabled', 'Whether they are asked.')),
      options: t.field(
        texts('options', 'The answers to choose from, such as `too_expensive` or `unused`. The set is open.'),
      ),
    }),
  });

const PortalSubscriptionCancel = builder
  .objectRef<Stripe.BillingPortal.Configuration.Features.SubscriptionCancel>('PortalSubscriptionCancel')
  .implement({
    description: 'How customers can end a subscription.',
    fields: (t) => ({
      isEnabled: t.field(flag('enabled', 'Whether customers can end one.')),
      ...choice(t, 'mode', PortalCancelMode, 'When it does end.', { required: true }),
      ...choice(
        t,
        'proration_behavior',
        PortalProrationBehavior,
        'What happens to time paid for and not used.',
        {
          required: true,
        },
      ),
      cancellationReason: t.field(
        embedded('cancellation_reason', PortalCancellationReason, 'Whether they are asked why.'),
      ),
    }),
  });

const PortalSubscriptionUpdateProduct = builder
  .objectRef<Stripe.BillingPortal.Configuration.Features.SubscriptionUpdate.Product>(
    'PortalSubscriptionUpdateProduct',
  )
  .implement({
    description: 'A product that customers can change to, with the prices to choose from.',
    fields: (t) => ({
      ...reference(t, 'product', Product, 'The product.', { required: true, expandable: false }),
      ...references(
        t,
        'prices',
        Price,
        { ids: 'priceIds', objects: 'prices' },
        'The prices to choose from.',
        {
          expandable: false,
        },
      ),
    }),
  });

const PortalSubscriptionUpdate = builder
  .objectRef<Stripe.BillingPortal.Configuration.Features.SubscriptionUpdate>('PortalSubscriptionUpdate')
  .implement({
    description: 'What customers can change about a subscription.',
    fields: (t) => ({
      isEnabled: t.field(flag('enabled', 'Whether customers can change anything.')),
      defaultAllowedUpdates: t.field(
        texts(
          'default_allowed_updates',
          'What they can change: `price`, `promotion_code`, `quantity`. The set is open. Empty when nothing.',
        ),
      ),
      ...choice(t, 'proration_behavior', PortalProrationBehavior, 'What happens to the rest of the period.', {
        required: true,
      }),
      products: t.field(
        embeddedList.nullable(
          'products',
          PortalSubscriptionUpdateProduct,
          'What they can change to; null when nothing has been chosen.',
        ),
      ),
    }),
  });

export const PortalFeatures = builder
  .objectRef<Stripe.BillingPortal.Configuration.Features>('PortalFeatures')
  .implement({
    description: 'What customers can do in the portal.',
    fields: (t) => ({
      customerUpdate: t.field(
        embedded('customer_update', PortalCustomerUpdate, 'What customers can change about themselves.'),
      ),
      invoiceHistory: t.field(
        embedded('invoice_history', PortalFeatureSwitch, 'Whether customers can see their invoices.'),
      ),
      paymentMethodUpdate: t.field(
        embedded(
          'payment_method_update',
          PortalFeatureSwitch,
          'Whether customers can change what they pay with.',
        ),
      ),
      subscriptionCancel: t.field(
        embedded('subscription_cancel', PortalSubscriptionCancel, 'How customers can end a subscription.'),
      ),
      subscriptionPause: t.field(
        embedded('subscription_pause', PortalFeatureSwitch, 'Whether customers can pause a subscription.'),
      ),
      subscriptionUpdate: t.field(
        embedded(
          'subscription_update',
          PortalSubscriptionUpdate,
          'What customers can change about a subscription.',
        ),
      ),
    }),
  });
