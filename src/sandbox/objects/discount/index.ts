import { noSuch } from '../../errors.ts';
import { defineObject } from '../../protocol/definition.ts';
import { type Endpoint, endpoint, found } from '../../protocol/endpoint.ts';
import { endDiscount } from '../../redeeming/discounts.ts';
import type { World } from '../../world.ts';
import type { DiscountRecord } from './record.ts';

/** Discounts: a coupon applied to a customer, subscription, invoice or item. */
export const discount = defineObject({
  object: 'discount',
  references: { customer: 'customer', promotion_code: 'promotion_code' },
  embedded: { coupon: 'coupon' },
  endpoints: [
    ...discountOf('/v1/customers/:customer/discount', (world, { customer }) =>
      found(world, 'customer', customer ?? '', 'customer'),
    ),
    ...discountOf('/v1/subscriptions/:subscription/discount', (world, { subscription }) =>
      found(world, 'subscription', subscription ?? '', 'subscription'),
    ),
    ...discountOf(
      '/v1/customers/:customer/subscriptions/:subscription/discount',
      (world, { customer, subscription = '' }) => {
        const owner = found(world, 'subscription', subscription, 'subscription');
        if (owner.customer !== customer) throw noSuch('subscription', subscription, 'subscription', 404);
        return owner;
      },
    ),
  ],
});

/** Something that has at most one discount of its own. */
interface Discounted {
  readonly id: string;
  readonly discount?: string | null;
}

/** Reading and taking away the discount of an owner in the path. */
function discountOf<const P extends string>(
  path: P,
  ownerIn: (world: World, path: Readonly<Record<string, string | undefined>>) => Discounted,
): readonly Endpoint[] {
  return [
    endpoint({
      method: 'GET',
      path,
      params: {},
      handle: (context) => currentDiscount(context, ownerIn(context, context.path)),
    }),
    endpoint({
      method: 'DELETE',
      path,
      params: {},
      handle: (context) => endDiscount(context, currentDiscount(context, ownerIn(context, context.path)).id),
    }),
  ];
}

function currentDiscount({ store }: World, owner: Discounted): DiscountRecord {
  const current = store.get('discount', owner.discount ?? '');
  if (current === undefined) throw noSuch('discount', owner.id, 'discount', 404);
  return current;
}
