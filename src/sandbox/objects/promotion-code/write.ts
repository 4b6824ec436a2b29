import { invalidRequest, noSuch } from '../../errors.ts';
import { changedMetadata } from '../../metadata.ts';
import { addIntervals } from '../../periods.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import {
  boolean,
  integer,
  metadata,
  object,
  type Params,
  reference,
  required,
  text,
  timestamp,
} from '../../protocol/parameters.ts';
import { currency, mapOf } from '../../protocol/value-parameters.ts';
import { checkCoupon } from '../../redeeming/validity.ts';
import type { World } from '../../world.ts';
import { newPromotionCode, type PromotionCodeRecord } from './record.ts';

const minimumAmount = integer({ min: 1 });
const currencyOptions = mapOf(object({ minimum_amount: required(minimumAmount) }), currency());

const restrictions = {
  currency_options: currencyOptions,
  first_time_transaction: boolean(),
  minimum_amount: minimumAmount,
  minimum_amount_currency: currency(),
};

const params = {
  active: boolean(),
  code: text(500),
  coupon: required(reference('coupon')),
  customer: reference('customer'),
  expires_at: timestamp(),
  max_redemptions: integer({ min: 1 }),
  metadata: metadata(),
  restrictions: object(restrictions),
};

type Sent = Params<typeof params>;

/** Makes a promotion code for a coupon. */
export const promotionCodeCreation = endpoint({
  method: 'POST',
  path: '/v1/promotion_codes',
  params,
  handle: (context) => {
    const { store, ids, clock, params: sent } = context;
    const { active = true, coupon, expires_at = null, max_redemptions = null } = sent;
    checkCoupon(context, coupon, 'coupon');
    checkExpiry(sent, clock.now());
    checkRedemptions(sent);
    const customer = sent.customer?.id ?? null;
    const code = codeFrom(context, sent.code);
    if (active) checkUnique(context, { id: null, code, customer });
    return store.put(
      newPromotionCode({
        id: ids.next('promo_'),
        created: clock.now(),
        active,
        code,
        coupon: coupon.id,
        customer,
        expires_at,
        max_redemptions,
        metadata: changedMetadata(null, sent.metadata),
        restrictions: restrictionsFrom(sent.restrictions ?? {}),
      }),
    );
  },
});

/** Switches a promotion code on or off, and changes its minimum in other currencies. */
export const promotionCodeUpdate = endpoint({
  method: 'POST',
  path: '/v1/promotion_codes/:promotion_code',
  params: {
    active: boolean(),
    metadata: metadata(),
    restrictions: object({ currency_options: currencyOptions }),
  },
  handle: (context) => {
    const { params: sent, store } = context;
    const code = found(context, 'promotion_code', context.path.promotion_code, 'promotion_code');
    const { active = code.active } = sent;
    if (active && !code.active) checkReactivation(context, code);
    return store.put({
      ...code,
      active,
      metadata: changedMetadata(code.metadata, sent.metadata),
      restrictions: withMinimums(code.restrictions, sent.restrictions?.currency_options),
    });
  },
});

function codeFrom({ ids }: World, sent: string | undefined): string {
  if (sent === undefined) return ids.suffix(8).toUpperCase();
  if (/^[\w-]+$/.test(sent)) return sent;
  throw invalidRequest('Promotion codes can only contain letters, digits, dashes and underscores.', {
    param: 'code',
  });
}

const mostYears = 5;

function checkExpiry({ coupon, expires_at }: Sent, now: number): void {
  if (expires_at === undefined) return;
  const refusal = (message: string): Error => invalidRequest(message, { param: 'expires_at' });
  if (expires_at <= now) throw refusal('The `expires_at` timestamp cannot be in the past.');
  if (expires_at > addIntervals(now, 'year', mostYears)) {
    throw refusal(`The \`expires_at\` timestamp cannot be more than ${mostYears} years in the future.`);
  }
  if (coupon.redeem_by !== null && expires_at > coupon.redeem_by) {
    throw refusal('The `expires_at` timestamp cannot be after the `redeem_by` of the coupon.');
  }
}

function checkRedemptions({ coupon, max_redemptions = 0 }: Sent): void {
  if (coupon.max_redemptions === null || max_redemptions <= coupon.max_redemptions) return;
  throw invalidRequest('The `max_redemptions` cannot be greater than the `max_redemptions` of the coupon.', {
    param: 'max_redemptions',
  });
}

/** One customer must never have two active codes to choose from that read the same. */
function checkUnique(
  { store }: World,
  { id, code, customer }: { readonly id: string | null; readonly code: string; readonly customer: unknown },
): void {
  const same = store.list('promotion_code', { match: { active: true, code: code.toLowerCase() } }).records;
  const rival = same.find(
    (other) =>
      other.id !== id && (other.customer === null || customer === null || other.customer === customer),
  );
  if (rival === undefined) return;
  throw invalidRequest(`An active promotion code with \`code: ${code}\` already exists.`, {
    code: 'resource_already_exists',
    param: 'code',
  });
}

function checkReactivation(world: World, code: PromotionCodeRecord): void {
  const coupon = world.store.get('coupon', code.coupon);
  if (coupon === undefined) throw noSuch('coupon', code.coupon, 'active');
  checkCoupon(world, coupon, 'active');
  const isExpired = code.expires_at !== null && code.expires_at <= world.clock.now();
  const isSpent = code.max_redemptions !== null && code.times_redeemed >= code.max_redemptions;
  if (isExpired || isSpent) {
    throw invalidRequest('This promotion code cannot be activated because it can no longer be redeemed.', {
      param: 'active',
    });
  }
  checkUnique(world, code);
}

type Restrictions = PromotionCodeRecord['restrictions'];

function restrictionsFrom(sent: Params<typeof restrictions>): Restrictions {
  const { currency_options, first_time_transaction = false } = sent;
  const { minimum_amount = null, minimum_amount_currency = null } = sent;
  if ((minimum_amount === null) !== (minimum_amount_currency === null)) {
    const missing = minimum_amount === null ? 'minimum_amount' : 'minimum_amount_currency';
    const param = `restrictions[${missing}]`;
    throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  return withMinimums({ first_time_transaction, minimum_amount, minimum_amount_currency }, currency_options);
}

/** Sets the minimum in other currencies; the code's own always stands among them. */
function withMinimums(before: Restrictions, sent: Restrictions['currency_options'] = {}): Restrictions {
  const { minimum_amount, minimum_amount_currency: own } = before;
  if (minimum_amount === null || own === null) {
    if (Object.keys(sent).length === 0) return before;
    throw invalidRequest('You can only pass `currency_options` together with `minimum_amount`.', {
      param: 'restrictions[currency_options]',
    });
  }
  return { ...before, currency_options: { ...before.currency_options, ...sent, [own]: { minimum_amount } } };
}
