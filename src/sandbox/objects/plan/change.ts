import { changedMetadata } from '../../metadata.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import { boolean, clearable, integer, metadata, reference, text } from '../../protocol/parameters.ts';
import { putPrice } from '../price/record.ts';

/** Changes what may change of a plan, and of the price it is another view of. */
export const planUpdate = endpoint({
  method: 'POST',
  path: '/v1/plans/:plan',
  params: {
    active: boolean(),
    metadata: metadata(),
    nickname: clearable(text()),
    product: reference('product'),
    trial_period_days: clearable(integer({ min: 0 })),
  },
  handle: (context) => {
    const { params, store } = context;
    const { id } = found(context, 'plan', context.path.plan, 'plan');
    const price = found(context, 'price', id, 'plan');
    const { recurring } = price;
    const { nickname = price.nickname, trial_period_days = recurring?.trial_period_days ?? null } = params;
    putPrice(store, {
      ...price,
      active: params.active ?? price.active,
      metadata: changedMetadata(price.metadata, params.metadata),
      nickname,
      product: params.product?.id ?? price.product,
      recurring: recurring === null ? null : { ...recurring, trial_period_days },
    });
    return found(context, 'plan', id, 'plan');
  },
});

/** Takes a plan away from new subscribers; its price stays for those who have it. */
export const planDeletion = endpoint({
  method: 'DELETE',
  path: '/v1/plans/:plan',
  params: {},
  handle: (context) => {
    const { store } = context;
    const { id } = found(context, 'plan', context.path.plan, 'plan');
    const stub = store.delete('plan', id);
    store.put({ ...found(context, 'price', id, 'plan'), active: false });
    return stub;
  },
});
