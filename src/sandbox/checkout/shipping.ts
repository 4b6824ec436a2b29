import { invalidRequest } from '../errors.ts';
import { changedMetadata } from '../metadata.ts';
import type { ShippingInput } from '../money/invoice-totals.ts';
import { newShippingRate, type ShippingRateRecord } from '../objects/shipping-rate/record.ts';
import { taxBehavior } from '../pricing/parameters.ts';
import {
  integer,
  metadata,
  object,
  oneOf,
  type ParamSpec,
  reference,
  required,
  text,
} from '../protocol/parameters.ts';
import { currency, mapOf } from '../protocol/value-parameters.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';

const duration = object({
  unit: required(oneOf('business_day', 'day', 'hour', 'month', 'week')),
  value: required(integer({ min: 1 })),
});

/** A way of sending the goods that the buyer can choose: a rate there is, or one made for the session. */
export const shippingOption = object({
  shipping_rate: reference('shipping_rate'),
  shipping_rate_data: object({
    delivery_estimate: object({ maximum: duration, minimum: duration }),
    display_name: required(text(100)),
    fixed_amount: object({
      amount: required(integer({ min: 0 })),
      currency: required(currency()),
      currency_options: mapOf(
        object({ amount: required(integer({ min: 0 })), tax_behavior: taxBehavior }),
        currency(),
      ),
    }),
    metadata: metadata(),
    tax_behavior: taxBehavior,
    tax_code: text(),
    type: oneOf('fixed_amount'),
  }),
});

type SentOption = typeof shippingOption extends ParamSpec<infer T> ? T : never;

/** The choices of shipping a session or a link shows. */
export function shippingOptionsOf(
  world: World,
  sent: readonly SentOption[],
  currency: string | null,
): Records['checkout.session']['shipping_options'] {
  return sent.map((option, index) => {
    const at = `shipping_options[${index}]`;
    const rate = option.shipping_rate ?? rateMade(world, option, at);
    if (!rate.active) {
      throw invalidRequest('The shipping rate specified is inactive.', { param: `${at}[shipping_rate]` });
    }
    const amount = amountIn(rate, currency);
    if (amount === undefined) {
      throw invalidRequest(`The shipping rate specified has no amount in ${currency}.`, {
        param: `${at}[shipping_rate]`,
      });
    }
    return { shipping_amount: amount, shipping_rate: rate.id };
  });
}

/** What choosing a rate costs. */
export function shippingInput(
  world: World,
  rateId: string | undefined,
  currency: string | null,
): ShippingInput | undefined {
  const rate = world.store.get('shipping_rate', rateId ?? '');
  const amount = rate === undefined ? undefined : amountIn(rate, currency);
  return amount === undefined ? undefined : { amount, rates: [] };
}

function amountIn({ fixed_amount: fixed }: ShippingRateRecord, currency: string | null): number | undefined {
  if (fixed === undefined) return undefined;
  return fixed.currency === currency ? fixed.amount : fixed.currency_options?.[currency ?? '']?.amount;
}

function rateMade(world: World, { shipping_rate_data: data }: SentOption, at: string): ShippingRateRecord {
  if (data?.fixed_amount === undefined) {
    const param = data === undefined ? `${at}[shipping_rate]` : `${at}[shipping_rate_data][fixed_amount]`;
    throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  const { delivery_estimate: estimate, display_name, fixed_amount, tax_behavior, tax_code } = data;
  return world.store.put(
    newShippingRate({
      id: world.ids.next('shr_'),
      created: world.clock.now(),
      delivery_estimate:
        estimate === undefined
          ? null
          : { maximum: estimate.maximum ?? null, minimum: estimate.minimum ?? null },
      display_name,
      fixed_amount: { ...fixed_amount, currency_options: optionsOf(fixed_amount, tax_behavior) },
      metadata: changedMetadata(null, data.metadata),
      tax_behavior: tax_behavior ?? 'unspecified',
      tax_code: tax_code ?? null,
    }),
  );
}

type FixedAmount = NonNullable<ShippingRateRecord['fixed_amount']>;
type SentAmount = NonNullable<NonNullable<SentOption['shipping_rate_data']>['fixed_amount']>;

function optionsOf(
  { amount, currency: own, currency_options = {} }: SentAmount,
  behavior: ShippingRateRecord['tax_behavior'] = 'unspecified',
): NonNullable<FixedAmount['currency_options']> {
  const options = Object.entries(currency_options).map(
    ([code, { amount: there, tax_behavior = 'unspecified' }]) =>
      [code, { amount: there, tax_behavior }] as const,
  );
  return { ...Object.fromEntries(options), [own]: { amount, tax_behavior: behavior ?? 'unspecified' } };
}
