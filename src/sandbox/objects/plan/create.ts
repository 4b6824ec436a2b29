import { invalidRequest } from '../../errors.ts';
import { createPrice } from '../../pricing/create-price.ts';
import { createProduct } from '../../pricing/create-product.ts';
import { aggregateUsage, interval, tiers, transform, usageType } from '../../pricing/parameters.ts';
import type { Naming, SentPrice, SentRecurrence } from '../../pricing/sent.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import {
  boolean,
  decimal,
  integer,
  metadata,
  oneOf,
  type Params,
  reference,
  required,
  text,
} from '../../protocol/parameters.ts';
import { currency, scalarOr } from '../../protocol/value-parameters.ts';
import type { World } from '../../world.ts';
import { productData } from '../product/data.ts';
import { planOf } from './record.ts';

const params = {
  active: boolean(),
  aggregate_usage: aggregateUsage,
  amount: integer({ min: 0 }),
  amount_decimal: decimal(),
  billing_scheme: oneOf('per_unit', 'tiered'),
  currency: required(currency()),
  id: text(),
  interval: required(interval),
  interval_count: integer({ min: 1 }),
  metadata: metadata(),
  meter: text(),
  // Before products, a plan had a name of its own; today it names the product made with the plan.
  name: text(),
  nickname: text(),
  product: scalarOr(reference('product'), productData),
  tiers,
  tiers_mode: oneOf('graduated', 'volume'),
  transform_usage: transform,
  trial_period_days: integer({ min: 0 }),
  usage_type: usageType,
};

/** Makes a plan, which is a price billed again and again in older words. */
export const planCreation = endpoint({
  method: 'POST',
  path: '/v1/plans',
  params,
  handle: (context) => {
    const { store, ids } = context;
    const { id = ids.next('plan_') } = context.params;
    if (store.get('plan', id) !== undefined) {
      throw invalidRequest('Plan already exists.', { code: 'resource_already_exists', param: 'id' });
    }
    const price = createPrice(
      context,
      { ...priceFrom(context.params), id, product: productOf(context) },
      planName,
    );
    const plan = planOf(price);
    // The id may be that of a plan deleted before, which its price alone would not bring back.
    if (plan !== undefined) store.put(plan);
    return found(context, 'plan', id, 'plan');
  },
});

function priceFrom(sent: Params<typeof params>): SentPrice & { readonly recurring: SentRecurrence } {
  const { aggregate_usage, interval_count, meter, trial_period_days, usage_type } = sent;
  const { active, billing_scheme, metadata: keys, nickname, tiers_mode } = sent;
  return {
    active,
    billing_scheme,
    currency: sent.currency,
    metadata: keys,
    nickname,
    recurring: {
      aggregate_usage,
      interval: sent.interval,
      interval_count,
      meter,
      trial_period_days,
      usage_type,
    },
    tiers: sent.tiers,
    tiers_mode,
    transform_quantity: sent.transform_usage,
    unit_amount: sent.amount,
    unit_amount_decimal: sent.amount_decimal,
  };
}

function productOf(context: World & { readonly params: Params<typeof params> }): string {
  const { name, product } = context.params;
  if (product !== undefined && 'object' in product) return product.id;
  if (product !== undefined) return createProduct(context, product, 'product[id]').id;
  if (name !== undefined) return createProduct(context, { name }).id;
  throw invalidRequest('Missing required param: product.', { code: 'parameter_missing', param: 'product' });
}

/** What a plan calls the parameters of a price. */
const planName: Naming = (name) =>
  name
    .replace(/^recurring\[(\w+)\]$/, '$1')
    .replace(/^unit_amount/, 'amount')
    .replace('transform_quantity', 'transform_usage');
