import { describe, expect, it } from 'vitest';
import { start, useBilling } from '../support/billing.ts';
import { refused } from '../support/refused.ts';

const { sandbox, stripe, customer } = useBilling();

const coupon = async (): Promise<string> =>
  (await stripe().coupons.create({ duration: 'forever', percent_off: 10 })).id;

const at = async (path: string, method = 'GET') => {
  const response = await fetch(`${sandbox().url}${path}`, {
    headers: { authorization: 'Bearer sk_test_x' },
    method,
  });
  return { status: response.status, body: await response.json() };
};

describe('discounts of customers', () => {
  it('come from a coupon', async () => {
    const id = await coupon();
    const made = await stripe().customers.create({ coupon: id });
    const discount = {
      id: expect.stringMatching(/^di_/),
      object: 'discount',
      checkout_session: null,
      coupon: expect.objectContaining({ id, object: 'coupon' }),
      customer: made.id,
      end: null,
      invoice: null,
      invoice_item: null,
      promotion_code: null,
      start,
      subscription: null,
      subscription_item: null,
    };
    expect(made.discount).toEqual(discount);
    expect(await at(`/v1/customers/${made.id}/discount`)).toEqual({ status: 200, body: discount });
  });

  it('end after the months of their coupon', async () => {
    const { id } = await stripe().coupons.create({
      duration: 'repeating',
      duration_in_months: 3,
      percent_off: 10,
    });
    const { discount } = await stripe().customers.create({ coupon: id });
    expect(discount?.end).toBe(Date.UTC(2023, 7, 1) / 1000);
  });

  it('replace each other, and go when the coupon is sent empty', async () => {
    const [first, second] = [await coupon(), await coupon()];
    const { id } = await stripe().customers.create({ coupon: first });
    const changed = await stripe().customers.update(id, { coupon: second });
    expect(changed.discount?.coupon.id).toBe(second);
    expect((await stripe().customers.update(id, { coupon: '' })).discount).toBeNull();
  });

  it('are deleted, with a stub that says what they were', async () => {
    const id = await coupon();
    const made = await stripe().customers.create({ coupon: id });
    expect(await stripe().customers.deleteDiscount(made.id)).toEqual({
      id: made.discount?.id,
      object: 'discount',
      deleted: true,
      checkout_session: null,
      coupon: expect.objectContaining({ id, object: 'coupon', percent_off: 10 }),
      customer: made.id,
      invoice: null,
      invoice_item: null,
      promotion_code: null,
      start,
      subscription: null,
      subscription_item: null,
    });
    expect(await stripe().customers.retrieve(made.id)).toMatchObject({ discount: null });
    expect(await refused(stripe().customers.deleteDiscount(made.id))).toMatchObject({ status: 404 });
    expect((await at(`/v1/customers/${made.id}/discount`)).status).toBe(404);
    const [event] = (await stripe().events.list({ type: 'customer.discount.deleted', limit: 1 })).data;
    expect(event?.data.object).toMatchObject({ id: made.discount?.id });
  });

  it('of an amount settle the currency of the customer', async () => {
    const { id } = await stripe().coupons.create({ amount_off: 100, currency: 'eur' });
    expect(await stripe().customers.create({ coupon: id })).toMatchObject({ currency: 'eur' });
    const dollars = await stripe().customers.create({ balance: -1 });
    expect(await refused(stripe().customers.update(dollars.id, { coupon: id }))).toMatchObject({
      status: 400,
      param: 'coupon',
    });
    const both = await stripe().coupons.create({
      amount_off: 100,
      currency: 'eur',
      currency_options: { usd: { amount_off: 110 } },
    });
    const { discount } = await stripe().customers.update(dollars.id, { coupon: both.id });
    expect(discount?.coupon.id).toBe(both.id);
  });
});

describe('discounts of subscriptions', () => {
  it('are deleted by the subscription, also below its customer', async () => {
    const { id: price } = await stripe().prices.create({
      currency: 'usd',
      product_data: { name: 'Gold' },
      recurring: { interval: 'month' },
      unit_amount: 1000,
    });
    const subscribe = async () =>
      stripe().subscriptions.create({
        coupon: await coupon(),
        customer: await customer('tok_visa'),
        items: [{ price }],
      });
    const one = await subscribe();
    expect(await stripe().subscriptions.deleteDiscount(one.id)).toMatchObject({
      id: one.discount?.id,
      deleted: true,
      subscription: one.id,
    });
    expect((await stripe().subscriptions.retrieve(one.id)).discount).toBeNull();
    const other = await subscribe();
    const path = `/v1/customers/${other.customer}/subscriptions/${other.id}/discount`;
    expect(await at(path)).toMatchObject({ status: 200, body: { id: other.discount?.id } });
    expect(await at(`/v1/customers/${one.customer}/subscriptions/${other.id}/discount`)).toMatchObject({
      status: 404,
    });
    expect(await at(path, 'DELETE')).toMatchObject({ status: 200, body: { deleted: true } });
    expect(await at(path)).toMatchObject({ status: 404 });
  });
});
