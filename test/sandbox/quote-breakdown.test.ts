import { expect, it } from 'vitest';
import { useBilling } from './support/billing.ts';

const { stripe, customer } = useBilling();

it('a quote breaks its totals down by discount and tax rate', async () => {
  const coupon = await stripe().coupons.create({ duration: 'forever', percent_off: 10 });
  const rate = await stripe().taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 19 });
  const price = await stripe().prices.create({
    currency: 'usd',
    product_data: { name: 'Gold' },
    recurring: { interval: 'month' },
    unit_amount: 1000,
  });
  const { id } = await stripe().quotes.create({
    customer: await customer(),
    default_tax_rates: [rate.id],
    discounts: [{ coupon: coupon.id }],
    line_items: [{ price: price.id, quantity: 2 }],
  });
  const quote = await stripe().quotes.retrieve(id, {
    expand: [
      'total_details.breakdown',
      'computed.upfront.total_details.breakdown',
      'computed.recurring.total_details.breakdown',
    ],
  });
  const total_details = {
    amount_discount: 200,
    amount_shipping: 0,
    amount_tax: 342,
    breakdown: {
      discounts: [{ amount: 200, discount: { object: 'discount', coupon: { id: coupon.id } } }],
      taxes: [{ amount: 342, rate: { id: rate.id }, taxability_reason: null, taxable_amount: 1800 }],
    },
  };
  expect(quote).toMatchObject({
    amount_subtotal: 2000,
    amount_total: 2142,
    computed: { recurring: { total_details }, upfront: { total_details } },
    total_details,
  });
  expect(JSON.stringify(await stripe().quotes.retrieve(id))).not.toContain('breakdown');
  expect((await stripe().coupons.retrieve(coupon.id)).times_redeemed).toBe(0);
});
