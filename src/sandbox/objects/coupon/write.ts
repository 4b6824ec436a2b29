import { invalidRequest } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import {
  clearable,
  integer,
  list,
  metadata,
  object,
  oneOf,
  type Params,
  reference,
  required,
  text,
  timestamp,
} from '../../protocol/parameters.ts';
import { currency, mapOf, number } from '../../protocol/value-parameters.ts';
import { deactivateCodes } from '../../redeeming/validity.ts';
import { type CouponRecord, newCoupon } from './record.ts';

const amountOff = integer({ min: 1 });
const currencyOptions = mapOf(object({ amount_off: required(amountOff) }), currency());

const params = {
  amount_off: amountOff,
  applies_to: object({ products: list(reference('product')) }),
  currency: currency(),
  currency_options: currencyOptions,
  duration: oneOf('forever', 'once', 'repeating'),
  duration_in_months: integer({ min: 1 }),
  id: text(),
  max_redemptions: integer({ min: 1 }),
  metadata: metadata(),
  name: text(40),
  percent_off: number({ min: 0.01, max: 100 }),
  redeem_by: timestamp(),
};

type Sent = Params<typeof params>;

/** Makes a coupon: a percentage or an amount off, for one invoice, some months or ever. */
export const couponCreation = endpoint({
  method: 'POST',
  path: '/v1/coupons',
  params,
  handle: ({ store, ids, clock, params: sent }) => {
    checkReduction(sent);
    checkDuration(sent);
    if (sent.redeem_by !== undefined && sent.redeem_by <= clock.now()) {
      throw invalidRequest(
        'The parameter `redeem_by` expects a unix timestamp representing a date and time in the future.',
        { param: 'redeem_by' },
      );
    }
    const { id = ids.suffix(8) } = sent;
    if (store.get('coupon', id) !== undefined) {
      throw invalidRequest('Coupon already exists.', { code: 'resource_already_exists', param: 'id' });
    }
    const { applies_to, currency_options, duration = 'once', metadata: keys, ...rest } = sent;
    const products = applies_to?.products?.map((product) => product.id);
    const coupon = newCoupon({
      ...rest,
      id,
      created: clock.now(),
      duration,
      metadata: changedMetadata(null, keys),
    });
    return store.put({
      ...withCurrencyOptions(coupon, currency_options),
      ...(products === undefined ? {} : { applies_to: { products } }),
    });
  },
});

/** Changes what may change of a coupon; what it takes off never does. */
export const couponUpdate = endpoint({
  method: 'POST',
  path: '/v1/coupons/:coupon',
  params: { currency_options: currencyOptions, metadata: metadata(), name: clearable(text(40)) },
  handle: (context) => {
    const coupon = found(context, 'coupon', context.path.coupon, 'coupon');
    const { currency_options, metadata: keys, name = coupon.name } = context.params;
    checkCurrencyOptions(coupon.amount_off ?? undefined, currency_options);
    return context.store.put({
      ...withCurrencyOptions(coupon, currency_options),
      metadata: changedMetadata(coupon.metadata, keys),
      name,
    });
  },
});

/** Deletes a coupon; discounts it gave before go on. */
export const couponDeletion = endpoint({
  method: 'DELETE',
  path: '/v1/coupons/:coupon',
  params: {},
  handle: (context) => {
    const { id } = found(context, 'coupon', context.path.coupon, 'coupon');
    deactivateCodes(context, id);
    return context.store.delete('coupon', id);
  },
});

function checkReduction({ amount_off, currency: code, currency_options, percent_off }: Sent): void {
  if (amount_off === undefined && percent_off === undefined) {
    throw invalidRequest('Must provide percent_off or amount_off.', {
      code: 'parameter_missing',
      param: 'percent_off',
    });
  }
  if (amount_off !== undefined && percent_off !== undefined) {
    throw invalidRequest('Received both percent_off and amount_off parameters. Please pass in only one.', {
      code: 'parameters_exclusive',
      param: 'percent_off',
    });
  }
  if (amount_off !== undefined && code === undefined) {
    throw invalidRequest('You must pass currency when passing amount_off', {
      code: 'parameter_missing',
      param: 'currency',
    });
  }
  checkCurrencyOptions(amount_off, currency_options);
}

function checkCurrencyOptions(amount_off: number | undefined, options: Sent['currency_options']): void {
  if (amount_off !== undefined || options === undefined) return;
  throw invalidRequest('You can only pass `currency_options` for a coupon with `amount_off`.', {
    param: 'currency_options',
  });
}

function checkDuration({ duration = 'once', duration_in_months: months }: Sent): void {
  if (duration === 'repeating' && months === undefined) {
    throw invalidRequest(
      'The duration_in_months param must be set when creating a coupon with a repeating duration',
      { param: 'duration' },
    );
  }
  if (duration !== 'repeating' && months !== undefined) {
    throw invalidRequest(
      'The duration_in_months param may only be set when creating a coupon with a repeating duration',
      { param: 'duration_in_months' },
    );
  }
}

/** Sets the amounts off in other currencies; the coupon's own always stands among them. */
function withCurrencyOptions(coupon: CouponRecord, sent: Sent['currency_options'] = {}): CouponRecord {
  if (coupon.amount_off === null || coupon.currency === null) return coupon;
  return {
    ...coupon,
    currency_options: {
      ...coupon.currency_options,
      ...sent,
      [coupon.currency]: { amount_off: coupon.amount_off },
    },
  };
}
