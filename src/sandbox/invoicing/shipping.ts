import { invalidRequest, noSuch } from '../errors.ts';
import { newShippingRate } from '../objects/shipping-rate/record.ts';
import { atMostOne } from '../protocol/exclusive.ts';
import type { Params } from '../protocol/parameters.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import type { ShippingRateData, shippingCostParams } from './parameters/shipping.ts';

type ShippingCost = NonNullable<Records['invoice']['shipping_cost']>;

/** What an invoice charges for shipping, before tax; a rate sent along is made first. */
export function shippingCostFor(
  world: World,
  sent: Params<typeof shippingCostParams>,
  currency: string,
): ShippingCost {
  atMostOne(sent, 'shipping_rate', 'shipping_rate_data');
  const { shipping_rate: id, shipping_rate_data: data } = sent;
  const rate = id === undefined ? makeRate(world, data) : world.store.get('shipping_rate', id);
  if (rate === undefined) throw noSuch('shipping_rate', id ?? '', 'shipping_cost[shipping_rate]');
  const amount = amountIn(rate, currency);
  return {
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    shipping_rate: rate.id,
    taxes: [],
  };
}

function amountIn({ fixed_amount, id }: Records['shipping_rate'], currency: string): number {
  const amount =
    fixed_amount?.currency === currency
      ? fixed_amount.amount
      : fixed_amount?.currency_options?.[currency]?.amount;
  if (amount !== undefined) return amount;
  throw invalidRequest(`The shipping rate ${id} has no amount in ${currency}.`, {
    param: 'shipping_cost[shipping_rate]',
  });
}

function makeRate(world: World, data: ShippingRateData | undefined): Records['shipping_rate'] {
  const fixed = data?.fixed_amount;
  if (data === undefined || fixed === undefined) {
    const param = `shipping_cost[${data === undefined ? 'shipping_rate' : 'shipping_rate_data][fixed_amount'}]`;
    throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  const { delivery_estimate: estimate, tax_behavior = 'unspecified' } = data;
  const own = { [fixed.currency]: { amount: fixed.amount, tax_behavior } };
  const others = Object.entries(fixed.currency_options ?? {}).map(([code, option]) => [
    code,
    { amount: option.amount, tax_behavior: option.tax_behavior ?? 'unspecified' },
  ]);
  return world.store.put(
    newShippingRate({
      id: world.ids.next('shr_'),
      active: false,
      created: world.clock.now(),
      delivery_estimate:
        estimate === undefined
          ? null
          : { maximum: estimate.maximum ?? null, minimum: estimate.minimum ?? null },
      display_name: data.display_name,
      fixed_amount: {
        amount: fixed.amount,
        currency: fixed.currency,
        currency_options: { ...Object.fromEntries(others), ...own },
      },
      metadata: data.metadata ?? {},
      tax_behavior,
      tax_code: data.tax_code ?? null,
    }),
  );
}
