import { expect, it } from 'vitest';
import { useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { sandbox, stripe } = useBilling();

it('a coupon ends at its date, and its codes with it', async () => {
  const { clock } = sandbox();
  const end = clock.now() + 100;
  const { id } = await stripe().coupons.create({ percent_off: 10, redeem_by: end });
  const code = await stripe().promotionCodes.create({ coupon: id });
  clock.set(end - 1);
  expect((await stripe().coupons.retrieve(id)).valid).toBe(true);
  clock.set(end);
  expect((await stripe().coupons.retrieve(id)).valid).toBe(false);
  expect((await stripe().promotionCodes.retrieve(code.id)).active).toBe(false);
  expect(await refused(stripe().customers.create({ coupon: id }))).toMatchObject({ code: 'coupon_expired' });
});

it('a promotion code ends at its date', async () => {
  const { clock } = sandbox();
  const end = clock.now() + 100;
  const coupon = await stripe().coupons.create({ percent_off: 10 });
  const code = await stripe().promotionCodes.create({ coupon: coupon.id, expires_at: end });
  clock.set(end);
  expect((await stripe().promotionCodes.retrieve(code.id)).active).toBe(false);
  expect((await stripe().coupons.retrieve(coupon.id)).valid).toBe(true);
  expect(await refused(stripe().customers.create({ promotion_code: code.id }))).toMatchObject({
    param: 'promotion_code',
    message: 'This promotion code cannot be redeemed because it has expired.',
  });
  expect(await refused(stripe().promotionCodes.update(code.id, { active: true }))).toMatchObject({
    param: 'active',
  });
});
