import { noSuch } from '../../errors.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { boolean, oneOf, type Params, timestamp } from '../../protocol/parameters.ts';
import { cancelSubscription } from '../../subscribing/cancel.ts';
import { resumeSubscription } from '../../subscribing/resume.ts';
import type { World } from '../../world.ts';
import { cancellationDetails, prorationBehavior } from './parameters.ts';
import type { SubscriptionRecord } from './record.ts';
import { ownSubscription } from './update.ts';

const params = {
  cancellation_details: cancellationDetails,
  invoice_now: boolean(),
  prorate: boolean(),
};

/** Ends a subscription at once; unlike other deletions it answers the whole object. */
export const cancelEndpoint = endpoint({
  method: 'DELETE',
  path: '/v1/subscriptions/:id',
  params,
  handle: (context) => cancel(context, found(context, 'subscription', context.path.id, 'id'), context.params),
});

/** Ends a subscription by its older address. */
export const cancelBelowCustomer = endpoint({
  method: 'DELETE',
  path: '/v1/customers/:customer/subscriptions/:id',
  params,
  handle: (context) => cancel(context, ownSubscription(context, context.path), context.params),
});

/** Lets a paused subscription go on. */
export const resumeEndpoint = endpoint({
  method: 'POST',
  path: '/v1/subscriptions/:id/resume',
  params: {
    billing_cycle_anchor: oneOf('now', 'unchanged'),
    proration_behavior: prorationBehavior,
    proration_date: timestamp(),
  },
  handle: (context) => {
    const { billing_cycle_anchor, proration_behavior, proration_date } = context.params;
    return resumeSubscription(context, found(context, 'subscription', context.path.id, 'id'), {
      billingCycleAnchor: billing_cycle_anchor,
      prorationBehavior: proration_behavior,
      prorationDate: proration_date,
    });
  },
});

function cancel(
  world: World,
  { id, status }: SubscriptionRecord,
  { cancellation_details: details, invoice_now: invoiceNow, prorate }: Params<typeof params>,
): SubscriptionRecord {
  // What has ended is still shown, but no longer there to be ended.
  if (status === 'canceled' || status === 'incomplete_expired') throw noSuch('subscription', id, 'id', 404);
  return cancelSubscription(world, id, { details, invoiceNow, prorate });
}
