import { invalidRequest, noSuch } from '../errors.ts';
import { type DiscountRecord, newDiscount } from '../objects/discount/record.ts';
import { addIntervals } from '../periods.ts';
import type { DeletedStub, Records } from '../records.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { lockCurrency } from './currency.ts';
import { type Purchase, redeemableCode } from './promotion.ts';
import { checkCoupon, countRedemption } from './validity.ts';

/** What is redeemed, by id: a coupon, a promotion code, or a discount that is there already. */
export interface Redeemable {
  readonly coupon?: string | undefined;
  readonly promotionCode?: string | undefined;
  readonly discount?: string | undefined;
  /** The parameter the ids came in, such as `discounts[0]`; without it they came by themselves. */
  readonly at?: string;
}

/** What a discount is for: a customer, and at most one thing of theirs. A quote's or session's is not counted yet. */
export interface DiscountOwner
  extends Partial<
    Pick<
      DiscountRecord,
      'checkout_session' | 'invoice' | 'invoice_item' | 'subscription' | 'subscription_item'
    >
  > {
  readonly customer: string | null;
  readonly quote?: string;
}

/**
 * The discount a coupon, a promotion code or an earlier discount gives its new owner. Coupons and codes are
 * checked, redeemed and counted; an earlier discount is used again as it is. The owner's own record is left
 * to whoever asks.
 */
export function discountFrom(
  world: World,
  redeemable: Redeemable,
  owner: DiscountOwner,
  purchase?: Purchase,
): DiscountRecord {
  const nameAt = (name: string): string => (redeemable.at === undefined ? name : `${redeemable.at}[${name}]`);
  const { coupon: couponId, discount: discountId, promotionCode: codeId } = redeemable;
  const given = [couponId, codeId, discountId].filter((id) => id !== undefined);
  if (given.length > 1) {
    const names = redeemable.at === undefined ? 'coupon, promotion_code' : 'coupon, discount, promotion_code';
    throw invalidRequest(`You may only specify one of these parameters: ${names}.`, {
      code: 'parameters_exclusive',
      param: nameAt('coupon'),
    });
  }
  if (discountId !== undefined)
    return existingDiscount(world, discountId, nameAt('discount'), owner.customer);
  const code =
    codeId === undefined
      ? undefined
      : redeemableCode(world, codeId, nameAt('promotion_code'), owner.customer, purchase);
  const param = nameAt(code === undefined ? 'coupon' : 'promotion_code');
  const id = code?.coupon ?? couponId;
  if (id === undefined) throw missing(nameAt('coupon'));
  const coupon = world.store.get('coupon', id);
  if (coupon === undefined) throw noSuch('coupon', id, param);
  checkCoupon(world, coupon, param);
  checkCurrency(world, coupon, owner, purchase, param);
  const { quote, ...place } = owner;
  const start = timeFor(world, owner.customer);
  const isOffer = quote !== undefined || (owner.checkout_session ?? null) !== null;
  if (!isOffer) countRedemption(world, coupon, code);
  return world.store.put(
    newDiscount({
      id: world.ids.next('di_'),
      coupon: coupon.id,
      end: endOf(coupon, start),
      promotion_code: code?.id ?? null,
      start,
      ...place,
    }),
  );
}

/** Takes a discount away from what it is on; what was billed with it keeps showing it. */
export function endDiscount(world: World, id: string): DeletedStub {
  const { store, printer } = world;
  const discount = store.get('discount', id);
  if (discount === undefined) throw new Error(`There is no discount ${id} to end`);
  const { checkout_session, customer, invoice, invoice_item, promotion_code, start } = discount;
  const { subscription: subscriptionId, subscription_item } = discount;
  const subscription = store.get('subscription', subscriptionId ?? '');
  if (subscription !== undefined) {
    store.put({
      ...subscription,
      discount: subscription.discount === id ? null : subscription.discount,
      discounts: subscription.discounts.filter((other) => other !== id),
    });
  }
  const item = store.get('subscription_item', subscription_item ?? '');
  if (item !== undefined) store.put({ ...item, discounts: item.discounts.filter((other) => other !== id) });
  const owner = store.get('customer', customer ?? '');
  if (owner?.discount === id) store.put({ ...owner, discount: null });
  return store.delete('discount', id, {
    checkout_session,
    // A stub prints as it is kept, so the coupon goes in the way the API shows it.
    coupon: printer.record(discount)['coupon'],
    customer,
    invoice,
    invoice_item,
    promotion_code,
    start,
    subscription: subscriptionId,
    subscription_item,
  });
}

function existingDiscount(
  { store }: World,
  id: string,
  param: string,
  customer: string | null,
): DiscountRecord {
  const discount = store.get('discount', id);
  if (discount === undefined || discount.customer !== customer) throw noSuch('discount', id, param);
  return discount;
}

/** An amount off is in one currency; a customer's first such coupon settles theirs. */
function checkCurrency(
  world: World,
  coupon: Records['coupon'],
  owner: DiscountOwner,
  purchase: Purchase | undefined,
  param: string,
): void {
  if (coupon.amount_off === null || coupon.currency === null) return;
  const options = Object.keys(coupon.currency_options ?? {});
  const wanted = purchase?.currency ?? world.store.get('customer', owner.customer ?? '')?.currency ?? null;
  if (wanted === null) {
    if (owner.customer !== null && owner.quote === undefined)
      lockCurrency(world, owner.customer, coupon.currency);
    return;
  }
  if (coupon.currency === wanted || options.includes(wanted)) return;
  throw invalidRequest(
    `The coupon ${coupon.id} takes off an amount in ${coupon.currency}, which cannot be used with ${wanted}.`,
    { param },
  );
}

/** Months count from the start; `once` ends with the first invoice and `forever` never, neither at a date. */
function endOf({ duration, duration_in_months: months }: Records['coupon'], start: number): number | null {
  return duration === 'repeating' && months !== null ? addIntervals(start, 'month', months) : null;
}

function missing(param: string): Error {
  return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}
