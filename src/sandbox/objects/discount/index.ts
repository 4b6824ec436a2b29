import { noSuch } from '../../errors.ts';
import { defineObject } from '../../protocol/definition.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import type { World } from '../../world.ts';
import type { DiscountRecord } from './record.ts';

/** Discounts: a coupon applied to a customer, subscription, invoice or item. */
export const discount = defineObject({
  object: 'discount',
  references: { customer: 'customer', promotion_code: 'promotion_code' },
  embedded: { coupon: 'coupon' },
  endpoints: [
    endpoint({
      method: 'GET',
      path: '/v1/customers/:customer/discount',
      params: {},
      handle: (context) => {
        const owner = found(context, 'customer', context.path.customer, 'customer');
        return currentDiscount(context, owner.discount ?? null, owner.id);
      },
    }),
    endpoint({
      method: 'GET',
      path: '/v1/subscriptions/:subscription/discount',
      params: {},
      handle: (context) => {
        const owner = found(context, 'subscription', context.path.subscription, 'subscription');
        return currentDiscount(context, owner.discount, owner.id);
      },
    }),
  ],
});

function currentDiscount({ store }: World, id: string | null, owner: string): DiscountRecord {
  const current = id === null ? undefined : store.get('discount', id);
  if (current === undefined) throw noSuch('discount', owner, 'discount', 404);
  return current;
}
