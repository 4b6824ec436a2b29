import type { Made } from './made.ts';
import { metadata, NEXT_YEAR } from './values.ts';

/** What can be sold, and what makes it cheaper or dearer. */
export interface Catalog {
  readonly once: string;
  readonly monthly: string;
  readonly coupon: string;
  readonly taxRate: string;
  readonly shippingRate: string;
}

export async function addCatalog(made: Made): Promise<Catalog> {
  const { api } = made;
  const product = await made.keep(
    api.products.create({
      name: 'Box',
      description: 'A box',
      features: [{ name: 'Lid' }],
      images: ['https://example.com/box.png'],
      metadata,
      package_dimensions: { height: 1, length: 2, weight: 3, width: 4 },
      shippable: true,
      statement_descriptor: 'BOX',
      tax_code: 'txcd_99999999',
      unit_label: 'box',
      url: 'https://example.com/box',
    }),
  );
  const { once, monthly } = await addPrices(made, product.id);
  await made.keep(api.products.update(product.id, { default_price: once }));
  const coupon = await addCoupon(made);
  return { once, monthly, coupon, ...(await addRates(made)) };
}

async function addPrices(made: Made, product: string): Promise<Pick<Catalog, 'once' | 'monthly'>> {
  const { api } = made;
  const of = { product, currency: 'usd', metadata, nickname: 'Box' };
  await made.keep(
    api.prices.create({
      ...of,
      custom_unit_amount: { enabled: true, maximum: 900, minimum: 100, preset: 500 },
    }),
  );
  await made.keep(api.plans.create({ ...of, interval: 'month', amount: 700 }));
  const once = await made.keep(
    api.prices.create({
      ...of,
      unit_amount: 500,
      currency_options: {
        eur: { unit_amount: 450, tax_behavior: 'exclusive' },
        gbp: { custom_unit_amount: { enabled: true } },
      },
    }),
  );
  const monthly = await made.keep(
    api.prices.create({ ...of, unit_amount: 900, recurring: { interval: 'month' } }),
  );
  return { once: once.id, monthly: monthly.id };
}

async function addCoupon(made: Made): Promise<string> {
  const { api, customer } = made;
  const coupon = await made.keep(
    api.coupons.create({
      name: 'Ten',
      percent_off: 10,
      duration: 'repeating',
      duration_in_months: 3,
      max_redemptions: 9,
      metadata,
      redeem_by: NEXT_YEAR,
    }),
  );
  await made.keep(
    api.promotionCodes.create({
      coupon: coupon.id,
      customer,
      expires_at: NEXT_YEAR,
      max_redemptions: 3,
      metadata,
      restrictions: {
        currency_options: { eur: { minimum_amount: 90 } },
        first_time_transaction: false,
        minimum_amount: 100,
        minimum_amount_currency: 'usd',
      },
    }),
  );
  return coupon.id;
}

async function addRates(made: Made): Promise<Pick<Catalog, 'taxRate' | 'shippingRate'>> {
  const { api } = made;
  const taxRate = await made.keep(
    api.taxRates.create({
      display_name: 'VAT',
      percentage: 19,
      inclusive: false,
      country: 'DE',
      description: 'German',
      jurisdiction: 'DE',
      metadata,
      state: 'NW',
      tax_type: 'vat',
    }),
  );
  const shippingRate = await made.keep(
    api.shippingRates.create({
      display_name: 'Post',
      type: 'fixed_amount',
      delivery_estimate: { maximum: { unit: 'day', value: 3 }, minimum: { unit: 'day', value: 1 } },
      fixed_amount: { amount: 300, currency: 'usd', currency_options: { eur: { amount: 280 } } },
      metadata,
      tax_behavior: 'exclusive',
      tax_code: 'txcd_92010001',
    }),
  );
  return { taxRate: taxRate.id, shippingRate: shippingRate.id };
}
