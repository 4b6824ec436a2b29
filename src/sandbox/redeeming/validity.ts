import { invalidRequest } from '../errors.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';

type Coupon = Records['coupon'];
type PromotionCode = Records['promotion_code'];

/** Whether a coupon can still be redeemed at a moment. */
export function isRedeemable({ max_redemptions, redeem_by, times_redeemed }: Coupon, now: number): boolean {
  return (
    (redeem_by === null || redeem_by > now) && (max_redemptions === null || times_redeemed < max_redemptions)
  );
}

/** Refuses a coupon that can no longer be redeemed. */
export function checkCoupon(world: World, coupon: Coupon, param: string): void {
  if (isRedeemable(coupon, world.clock.now())) return;
  throw invalidRequest(`Coupon expired: ${coupon.id}`, { code: 'coupon_expired', param });
}

/** Counts one more use of a coupon; the last one allowed ends it and the codes that lead to it. */
export function countRedemption(world: World, coupon: Coupon, code: PromotionCode | undefined): void {
  const times_redeemed = coupon.times_redeemed + 1;
  const redeemed = { ...coupon, times_redeemed };
  const valid = isRedeemable(redeemed, world.clock.now());
  world.store.put({ ...redeemed, valid });
  if (code !== undefined) {
    const times = code.times_redeemed + 1;
    const active = code.active && (code.max_redemptions === null || times < code.max_redemptions);
    world.store.put({ ...code, active, times_redeemed: times });
  }
  if (!valid) deactivateCodes(world, coupon.id);
}

/** Switches off the promotion codes of a coupon that is spent, expired or deleted. */
export function deactivateCodes({ store }: World, coupon: string): void {
  for (const code of store.list('promotion_code', { match: { coupon, active: true } }).records) {
    store.put({ ...code, active: false });
  }
}

/** Says of a coupon past its date that it is no longer valid, and switches off the codes that lead to it. */
export function expireCoupon(world: World, coupon: Coupon): void {
  world.store.put({ ...coupon, valid: false });
  deactivateCodes(world, coupon.id);
}

/** Switches off a promotion code past its date. */
export function expireCode({ store }: World, code: PromotionCode): void {
  store.put({ ...code, active: false });
}
