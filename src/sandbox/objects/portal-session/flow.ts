import { invalidRequest } from '../../errors.ts';
import {
  integer,
  list,
  object,
  oneOf,
  type ParamSpec,
  reference,
  required,
  text,
} from '../../protocol/parameters.ts';
import type { World } from '../../world.ts';
import type { PortalSessionRecord } from './record.ts';

/** What the portal is opened for, when it is for one thing. */
export const flowData = object({
  after_completion: object({
    hosted_confirmation: object({ custom_message: text(500) }),
    redirect: object({ return_url: required(text()) }),
    type: required(oneOf('hosted_confirmation', 'portal_homepage', 'redirect')),
  }),
  subscription_cancel: object({
    retention: object({
      coupon_offer: required(object({ coupon: required(reference('coupon')) })),
      type: required(oneOf('coupon_offer')),
    }),
    subscription: required(reference('subscription')),
  }),
  subscription_update: object({ subscription: required(reference('subscription')) }),
  subscription_update_confirm: object({
    discounts: list(object({ coupon: reference('coupon'), promotion_code: reference('promotion_code') }), {
      max: 1,
    }),
    items: required(
      list(object({ id: required(text()), price: reference('price'), quantity: integer({ min: 0 }) }), {
        min: 1,
      }),
    ),
    subscription: required(reference('subscription')),
  }),
  type: required(
    oneOf(
      'payment_method_update',
      'subscription_cancel',
      'subscription_update',
      'subscription_update_confirm',
    ),
  ),
});

type Sent = typeof flowData extends ParamSpec<infer T> ? T : never;
type Flow = NonNullable<PortalSessionRecord['flow']>;

/** The flow as the session shows it; the subscription it is about must be the customer's. */
export function flowOf(world: World, sent: Sent, customer: string): Flow {
  const { subscription_cancel: cancel, subscription_update: update, type } = sent;
  const confirm = sent.subscription_update_confirm;
  if (type !== 'payment_method_update' && sent[type] === undefined) {
    throw invalidRequest(`Missing required param: flow_data[${type}].`, {
      code: 'parameter_missing',
      param: `flow_data[${type}]`,
    });
  }
  for (const part of ['subscription_cancel', 'subscription_update', 'subscription_update_confirm'] as const) {
    checkOwner(sent[part]?.subscription, customer, `flow_data[${part}][subscription]`);
  }
  return {
    after_completion: afterCompletionOf(sent),
    subscription_cancel:
      cancel === undefined
        ? null
        : {
            retention:
              cancel.retention === undefined
                ? null
                : { coupon_offer: { coupon: cancel.retention.coupon_offer.coupon.id }, type: 'coupon_offer' },
            subscription: cancel.subscription.id,
          },
    subscription_update: update === undefined ? null : { subscription: update.subscription.id },
    subscription_update_confirm: confirm === undefined ? null : confirmationOf(world, confirm),
    type,
  };
}

function afterCompletionOf({ after_completion: sent }: Sent): Flow['after_completion'] {
  const custom_message = sent?.hosted_confirmation?.custom_message ?? null;
  return {
    hosted_confirmation: sent?.hosted_confirmation === undefined ? null : { custom_message },
    redirect: sent?.redirect ?? null,
    type: sent?.type ?? 'portal_homepage',
  };
}

function confirmationOf(
  { store }: World,
  { discounts, items, subscription }: NonNullable<Sent['subscription_update_confirm']>,
): NonNullable<Flow['subscription_update_confirm']> {
  return {
    discounts:
      discounts?.map(({ coupon, promotion_code }) => ({
        coupon: coupon?.id ?? null,
        promotion_code: promotion_code?.id ?? null,
      })) ?? null,
    items: items.map(({ id, price, quantity }, index) => {
      const item = store.get('subscription_item', id);
      if (item?.subscription !== subscription.id) {
        throw invalidRequest(`${id} is not an item of the subscription ${subscription.id}.`, {
          param: `flow_data[subscription_update_confirm][items][${index}][id]`,
        });
      }
      return {
        id,
        price: price?.id ?? item.price,
        ...(quantity === undefined ? {} : { quantity }),
      };
    }),
    subscription: subscription.id,
  };
}

function checkOwner(
  subscription: { readonly id: string; readonly customer: string } | undefined,
  customer: string,
  param: string,
): void {
  if (subscription === undefined || subscription.customer === customer) return;
  throw invalidRequest(`The subscription ${subscription.id} does not belong to the customer ${customer}.`, {
    param,
  });
}
