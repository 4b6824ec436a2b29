import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { taxBehavior } from '../../pricing/parameters.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import {
  boolean,
  integer,
  mapped,
  metadata,
  object,
  oneOf,
  type Params,
  reference,
  required,
  text,
} from '../../protocol/parameters.ts';
import { currency, mapOf } from '../../protocol/value-parameters.ts';
import { newShippingRate, type ShippingRateRecord } from './record.ts';

const bound = object({
  unit: required(oneOf('business_day', 'day', 'hour', 'month', 'week')),
  value: required(integer({ min: 1 })),
});

const fixedAmount = {
  amount: required(integer({ min: 0 })),
  currency: required(currency()),
  currency_options: mapOf(
    object({ amount: required(integer({ min: 0 })), tax_behavior: taxBehavior }),
    currency(),
  ),
};

type FixedAmount = NonNullable<ShippingRateRecord['fixed_amount']>;
type CurrencyOption = NonNullable<FixedAmount['currency_options']>[string];

/** Makes a shipping rate. */
export const shippingRateCreation = endpoint({
  method: 'POST',
  path: '/v1/shipping_rates',
  params: {
    delivery_estimate: object({ maximum: bound, minimum: bound }),
    display_name: required(text(100)),
    fixed_amount: object(fixedAmount),
    metadata: metadata(),
    tax_behavior: taxBehavior,
    tax_code: mapped(reference('tax_code'), ({ id }) => id),
    type: oneOf('fixed_amount'),
  },
  handle: ({ store, ids, clock, params }) => {
    const { delivery_estimate, display_name, fixed_amount, tax_behavior = 'unspecified', tax_code } = params;
    if (fixed_amount === undefined) {
      throw invalidRequest('Missing required param: fixed_amount.', {
        code: 'parameter_missing',
        param: 'fixed_amount',
      });
    }
    return store.put(
      newShippingRate({
        id: ids.next('shr_'),
        created: clock.now(),
        delivery_estimate:
          delivery_estimate === undefined
            ? null
            : { maximum: delivery_estimate.maximum ?? null, minimum: delivery_estimate.minimum ?? null },
        display_name,
        fixed_amount: fixedAmountFrom(fixed_amount, tax_behavior),
        metadata: changedMetadata(null, params.metadata),
        tax_behavior,
        tax_code: tax_code ?? null,
      }),
    );
  },
});

/** Changes what may change of a shipping rate; its amount never does. */
export const shippingRateUpdate = endpoint({
  method: 'POST',
  path: '/v1/shipping_rates/:shipping_rate',
  params: {
    active: boolean(),
    fixed_amount: object({
      currency_options: mapOf(object({ amount: integer({ min: 0 }), tax_behavior: taxBehavior }), currency()),
    }),
    metadata: metadata(),
    tax_behavior: taxBehavior,
  },
  handle: (context) => {
    const { params } = context;
    const rate = found(context, 'shipping_rate', context.path.shipping_rate, 'shipping_rate');
    const { tax_behavior = rate.tax_behavior } = params;
    if (tax_behavior !== rate.tax_behavior && rate.tax_behavior !== 'unspecified') {
      throw invalidRequest('You cannot change `tax_behavior` once it has been set.', {
        param: 'tax_behavior',
      });
    }
    return context.store.put({
      ...rate,
      active: params.active ?? rate.active,
      ...(rate.fixed_amount === undefined
        ? {}
        : {
            fixed_amount: withOptions(rate.fixed_amount, tax_behavior, params.fixed_amount?.currency_options),
          }),
      metadata: changedMetadata(rate.metadata, params.metadata),
      tax_behavior,
    });
  },
});

type TaxBehavior = ShippingRateRecord['tax_behavior'];

function fixedAmountFrom(sent: Params<typeof fixedAmount>, tax_behavior: TaxBehavior): FixedAmount {
  const { amount, currency: own, currency_options } = sent;
  return withOptions({ amount, currency: own }, tax_behavior, currency_options);
}

/** Sets what the rate is in other currencies; its own always stands among them. */
function withOptions(
  fixed: FixedAmount,
  tax_behavior: TaxBehavior,
  sent: Readonly<
    Record<string, { readonly amount?: number; readonly tax_behavior?: CurrencyOption['tax_behavior'] }>
  > = {},
): FixedAmount {
  const before = fixed.currency_options ?? {};
  const changed = Object.entries(sent).map(([code, option]): [string, CurrencyOption] => {
    const amount = option.amount ?? before[code]?.amount;
    if (amount === undefined) {
      const param = `fixed_amount[currency_options][${code}][amount]`;
      throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
    }
    return [
      code,
      { amount, tax_behavior: option.tax_behavior ?? before[code]?.tax_behavior ?? 'unspecified' },
    ];
  });
  return {
    ...fixed,
    currency_options: {
      ...before,
      ...Object.fromEntries(changed),
      [fixed.currency]: { amount: fixed.amount, tax_behavior: tax_behavior ?? 'unspecified' },
    },
  };
}
