import { expect, test } from 'vitest';
import { useFlow } from '../support/flow.ts';

const { stripe, monthly, price } = useFlow();

test('a plan is made, read, changed, listed and deleted', async () => {
  const { id: product } = await stripe().products.create({ name: 'Gold' });
  const plan = await stripe().plans.create({ amount: 1200, currency: 'usd', interval: 'month', product });
  expect(plan).toMatchObject({ active: true, amount: 1200, amount_decimal: '1200', product });
  expect((await stripe().plans.retrieve(plan.id)).interval).toBe('month');
  const updated = await stripe().plans.update(plan.id, { metadata: { order_id: '6735' } });
  expect(updated.metadata).toEqual({ order_id: '6735' });
  expect((await stripe().plans.list({ product })).data).toHaveLength(1);
  expect(await stripe().plans.del(plan.id)).toEqual(expect.objectContaining({ deleted: true, id: plan.id }));
  await expect(stripe().plans.retrieve(plan.id)).rejects.toMatchObject({ statusCode: 404 });
});

test('a recurring price can be read as a plan', async () => {
  const id = await monthly();
  expect(await stripe().plans.retrieve(id)).toMatchObject({ amount: 1200, id, interval: 'month' });
  await expect(stripe().plans.retrieve(await price())).rejects.toMatchObject({ statusCode: 404 });
});

test('products, prices, coupons, codes and rates are made and changed', async () => {
  const product = await stripe().products.create({
    default_price_data: { currency: 'usd', unit_amount: 900 },
    name: 'Silver',
  });
  const { id } = await stripe().prices.create({ currency: 'usd', product: product.id, unit_amount: 700 });
  expect(await stripe().prices.update(id, { nickname: 'Less' })).toMatchObject({ nickname: 'Less' });
  expect((await stripe().products.update(product.id, { name: 'Gold' })).name).toBe('Gold');
  const coupon = await stripe().coupons.create({ amount_off: 100, currency: 'usd', duration: 'forever' });
  const code = await stripe().promotionCodes.create({ coupon: coupon.id, code: 'SPRING' });
  expect(await stripe().promotionCodes.update(code.id, { active: false })).toMatchObject({ active: false });
  const rate = await stripe().taxRates.create({ display_name: 'VAT', inclusive: true, percentage: 19 });
  expect(await stripe().taxRates.update(rate.id, { active: false })).toMatchObject({ active: false });
  expect(await stripe().coupons.del(coupon.id)).toMatchObject({ deleted: true });
});
