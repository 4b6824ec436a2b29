import { invalidRequest } from '../../errors.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import {
  boolean,
  clearable,
  list,
  object,
  oneOf,
  type Params,
  required,
  text,
  timestamp,
} from '../../protocol/parameters.ts';
import type { SubscriptionChange } from '../../subscribing/subscription-change.ts';
import { updateSubscription } from '../../subscribing/update.ts';
import { timeFor } from '../../time.ts';
import type { World } from '../../world.ts';
import { itemChange } from './item-change-param.ts';
import { addedItems, subscriptionDiscounts } from './items-param.ts';
import { billingParams, cancellationDetails, itemParams, settingParams } from './parameters.ts';
import type { SubscriptionRecord } from './record.ts';
import { changedSettings } from './settings.ts';

const params = {
  ...settingParams,
  ...billingParams,
  billing_cycle_anchor: oneOf('now', 'unchanged'),
  cancel_at: clearable(timestamp()),
  cancellation_details: cancellationDetails,
  items: list(object({ ...itemParams, clear_usage: boolean(), deleted: boolean(), id: text() })),
  pause_collection: clearable(
    object({
      behavior: required(oneOf('keep_as_draft', 'mark_uncollectible', 'void')),
      resumes_at: timestamp(),
    }),
  ),
  proration_date: timestamp(),
};

type Sent = Params<typeof params>;

/** Changes a subscription. */
export const updateEndpoint = endpoint({
  method: 'POST',
  path: '/v1/subscriptions/:id',
  params,
  handle: (context) => {
    const subscription = found(context, 'subscription', context.path.id, 'id');
    return update(context, subscription, context.params);
  },
});

/** Changes a subscription by its older address. */
export const updateBelowCustomer = endpoint({
  method: 'POST',
  path: '/v1/customers/:customer/subscriptions/:id',
  params,
  handle: (context) => {
    const subscription = ownSubscription(context, context.path);
    return update(context, subscription, context.params);
  },
});

/** The subscription a path names, below the customer it names. */
export function ownSubscription(
  world: World,
  path: { readonly customer: string; readonly id: string },
): SubscriptionRecord {
  const subscription = found(world, 'subscription', path.id, 'id');
  const customer = found(world, 'customer', path.customer, 'customer');
  return subscription.customer === customer.id ? subscription : found(world, 'subscription', '', 'id');
}

function update(world: World, subscription: SubscriptionRecord, sent: Sent): SubscriptionRecord {
  checkStatus(subscription, sent);
  const named = Object.keys(sent);
  return updateSubscription(world, subscription, {
    addInvoiceItems: addedItems(world, sent.add_invoice_items),
    billingCycleAnchor: sent.billing_cycle_anchor,
    cancelAt: sent.cancel_at,
    cancelAtPeriodEnd: sent.cancel_at_period_end,
    discounts: discountsOf(sent),
    items: sent.items?.map((item, index) => itemChange(world, item, `items[${index}]`)),
    offSession: sent.off_session,
    paymentBehavior: sent.payment_behavior,
    prorationBehavior: sent.proration_behavior,
    prorationDate: sent.proration_date,
    trialEnd: sent.trial_end,
    trialFromPlan: sent.trial_from_plan,
    ...(named.length === 0 ? {} : { fields: fieldsOf(world, subscription, sent) }),
  });
}

function fieldsOf(world: World, subscription: SubscriptionRecord, sent: Sent): SubscriptionChange['fields'] {
  const { cancellation_details: details, pause_collection: pause } = sent;
  return {
    ...changedSettings(world, sent, subscription),
    ...(details === undefined
      ? {}
      : {
          cancellation_details: {
            comment: null,
            feedback: null,
            reason: null,
            ...subscription.cancellation_details,
            ...details,
          },
        }),
    ...(pause === undefined ? {} : { pause_collection: pauseOf(world, subscription, pause) }),
  };
}

function pauseOf(
  world: World,
  { customer }: SubscriptionRecord,
  pause: NonNullable<Sent['pause_collection']> | null,
): SubscriptionRecord['pause_collection'] {
  if (pause === null) return null;
  const { behavior, resumes_at = null } = pause;
  if (resumes_at !== null && resumes_at <= timeFor(world, customer)) {
    throw invalidRequest('`pause_collection[resumes_at]` must be a time in the future.', {
      param: 'pause_collection[resumes_at]',
    });
  }
  return { behavior, resumes_at };
}

function discountsOf({ coupon, promotion_code, discounts }: Sent): SubscriptionChange['discounts'] {
  return subscriptionDiscounts({
    ...(coupon === undefined ? {} : { coupon }),
    ...(promotion_code === undefined ? {} : { promotion_code }),
    ...(discounts === undefined ? {} : { discounts }),
  });
}

const editableWhileIncomplete = ['default_payment_method', 'default_source', 'description', 'metadata'];
const editableAfterEnd = ['cancellation_details', 'metadata'];

/** What has ended, or waits for its first payment, can hardly be changed. */
function checkStatus({ status }: SubscriptionRecord, sent: Sent): void {
  const hasEnded = status === 'canceled' || status === 'incomplete_expired';
  const editable = hasEnded
    ? editableAfterEnd
    : status === 'incomplete'
      ? editableWhileIncomplete
      : undefined;
  const stray = Object.keys(sent).find((name) => editable?.includes(name) === false);
  if (stray === undefined) return;
  throw invalidRequest(
    hasEnded
      ? 'A canceled subscription can only update its cancellation_details and metadata.'
      : `You cannot update \`${stray}\` of a subscription whose status is \`incomplete\`. Only its metadata and ` +
          'default_source can be updated.',
    { param: stray },
  );
}
