import { newCoupon } from '../objects/coupon/record.ts';
import { newPrice, type PriceRecord, putPrice } from '../objects/price/record.ts';
import { newProduct } from '../objects/product/record.ts';
import { newPromotionCode } from '../objects/promotion-code/record.ts';
import { newTaxRate } from '../objects/tax-rate/record.ts';
import { day } from '../periods.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';

/** The currencies the demo business sells in. */
export type DemoCurrency = 'usd' | 'eur' | 'jpy';

/** What the demo business sells. */
export interface Catalog {
  readonly monthly: Readonly<Record<DemoCurrency, readonly [PriceRecord, ...PriceRecord[]]>>;
  readonly yearly: PriceRecord;
  readonly weekly: PriceRecord;
  readonly seats: PriceRecord;
  readonly metered: PriceRecord;
  readonly graduated: PriceRecord;
  readonly volume: PriceRecord;
  readonly packs: PriceRecord;
  readonly oneTime: Readonly<Record<DemoCurrency, PriceRecord>>;
  /** Twelve monthly add-ons. */
  readonly addOns: readonly PriceRecord[];
  readonly coupons: Readonly<Record<'percent' | 'amount' | 'once' | 'seatsOnly', Records['coupon']>>;
  readonly taxRates: Readonly<Record<'germany' | 'france' | 'california' | 'japan', Records['tax_rate']>>;
}

const monthly = {
  aggregate_usage: null,
  interval: 'month',
  interval_count: 1,
  meter: null,
  trial_period_days: null,
  usage_type: 'licensed',
} as const;

const add_ons = [
  'Audit log',
  'Single sign-on',
  'Custom domain',
  'Priority support',
  'Data residency',
  'Sandbox environments',
  'White label',
  'Long retention',
  'Static addresses',
  'Advanced roles',
  'Release approvals',
  'Phone support',
];

/** Stocks the shop: products, prices of every kind, coupons, promotion codes and tax rates. */
export function stockCatalog({ store, ids }: World, now: number): Catalog {
  const created = now - 800 * day;
  const product = (name: string, fields: Partial<Records['product']> = {}) =>
    store.put(newProduct({ id: ids.next('prod_'), created, name, ...fields }));
  const price = (of: Records['product'], fields: Partial<PriceRecord>) =>
    putPrice(
      store,
      newPrice({
        id: ids.next('price_'),
        created,
        currency: 'usd',
        product: of.id,
        unit_amount_decimal: null,
        recurring: monthly,
        ...fields,
      }),
    );

  const studio = product('Studio', { description: 'The whole studio for one team', unit_label: 'team' });
  const seats = product('Seats', { unit_label: 'seat', metadata: { tier: 'team' } });
  const storage = product('Storage', { unit_label: 'gigabyte' });
  const api = product('API calls', { unit_label: 'call' });
  const onboarding = product('Onboarding', {
    description: 'Two days with an engineer',
    url: 'https://northwind.example/onboarding',
  });
  const poster = product('Poster', { shippable: true, images: ['https://northwind.example/poster.png'] });
  product('Classic', { active: false });
  store.delete('product', product('Prototype').id);

  const solo = price(studio, {
    unit_amount_decimal: '2000',
    nickname: 'Solo',
    lookup_key: 'studio_solo_monthly',
    currency_options: {
      usd: amountIn('2000'),
      eur: amountIn('1900'),
    },
  });
  store.put({ ...studio, default_price: solo.id });
  price(studio, { unit_amount_decimal: '1500', active: false, nickname: 'Solo 2021' });
  price(poster, { recurring: null, unit_amount_decimal: '1250', tax_behavior: 'inclusive' });

  const percent = store.put(
    newCoupon({
      id: 'PARTNER20',
      created,
      duration: 'forever',
      name: 'Partner',
      percent_off: 20,
      times_redeemed: 9,
    }),
  );
  const amount = store.put(
    newCoupon({
      id: 'WELCOME5',
      created,
      amount_off: 500,
      currency: 'usd',
      currency_options: { usd: { amount_off: 500 }, eur: { amount_off: 450 } },
      duration: 'repeating',
      duration_in_months: 6,
      name: 'Welcome',
      times_redeemed: 6,
    }),
  );
  const once = store.put(
    newCoupon({ id: 'LAUNCH', created, name: 'Launch week', percent_off: 25.5, times_redeemed: 4 }),
  );
  const seatsOnly = store.put(
    newCoupon({
      id: 'SEATS10',
      created,
      applies_to: { products: [seats.id] },
      duration: 'forever',
      name: 'Ten off seats',
      percent_off: 10,
    }),
  );
  store.delete('coupon', store.put(newCoupon({ id: 'GONE', created, percent_off: 5 })).id);
  const code = (coupon: string, text: string, fields: Partial<Records['promotion_code']> = {}) =>
    store.put(
      newPromotionCode({ id: ids.next('promo_'), created: created + day, code: text, coupon, ...fields }),
    );
  code(amount.id, 'HELLO5', { times_redeemed: 3 });
  code(once.id, 'LAUNCH24', { max_redemptions: 100, expires_at: now + 30 * day });
  code(percent.id, 'PARTNERS', { active: false });

  const rate = (
    display_name: string,
    percentage: number,
    inclusive: boolean,
    fields: Partial<Records['tax_rate']>,
  ) =>
    store.put(newTaxRate({ id: ids.next('txr_'), created, display_name, percentage, inclusive, ...fields }));

  return {
    monthly: {
      usd: [
        solo,
        price(studio, { unit_amount_decimal: '4900', nickname: 'Team', lookup_key: 'studio_team_monthly' }),
        price(studio, { unit_amount_decimal: '19900', nickname: 'Company' }),
      ],
      eur: [
        price(studio, { currency: 'eur', unit_amount_decimal: '1900', nickname: 'Solo' }),
        price(studio, { currency: 'eur', unit_amount_decimal: '4500', nickname: 'Team' }),
      ],
      jpy: [price(studio, { currency: 'jpy', unit_amount_decimal: '2980', nickname: 'Solo' })],
    },
    yearly: price(studio, {
      unit_amount_decimal: '49000',
      nickname: 'Team, yearly',
      recurring: { ...monthly, interval: 'year' },
      lookup_key: 'studio_team_yearly',
    }),
    weekly: price(studio, {
      unit_amount_decimal: '700',
      nickname: 'Pop-up',
      recurring: { ...monthly, interval: 'week', trial_period_days: 7 },
    }),
    seats: price(seats, { unit_amount_decimal: '900', lookup_key: 'seat_monthly' }),
    metered: price(api, {
      unit_amount_decimal: '0.0215',
      nickname: 'Per call',
      recurring: { ...monthly, aggregate_usage: 'sum', usage_type: 'metered' },
    }),
    graduated: price(storage, {
      billing_scheme: 'tiered',
      tiers_mode: 'graduated',
      nickname: 'Storage by the gigabyte',
      tiers: [tier(10, '0', '500'), tier(100, '35.5'), tier(null, '20')],
    }),
    volume: price(storage, {
      billing_scheme: 'tiered',
      tiers_mode: 'volume',
      nickname: 'Archive by volume',
      tiers: [tier(50, '12'), tier(500, '9'), tier(null, '6.25', '1000')],
    }),
    packs: price(api, {
      unit_amount_decimal: '1000',
      nickname: 'Packs of a hundred',
      transform_quantity: { divide_by: 100, round: 'up' },
    }),
    oneTime: {
      usd: price(onboarding, { recurring: null, unit_amount_decimal: '150000' }),
      eur: price(onboarding, { recurring: null, currency: 'eur', unit_amount_decimal: '140000' }),
      jpy: price(onboarding, { recurring: null, currency: 'jpy', unit_amount_decimal: '180000' }),
    },
    addOns: add_ons.map((name, index) =>
      price(product(name), { unit_amount_decimal: String(300 + 125 * index) }),
    ),
    coupons: { percent, amount, once, seatsOnly },
    taxRates: {
      germany: rate('MwSt.', 19, false, {
        country: 'DE',
        jurisdiction: 'DE',
        jurisdiction_level: 'country',
        tax_type: 'vat',
      }),
      france: rate('TVA', 20, true, {
        country: 'FR',
        jurisdiction: 'FR',
        jurisdiction_level: 'country',
        tax_type: 'vat',
      }),
      california: rate('Sales tax', 7.25, false, {
        country: 'US',
        jurisdiction: 'California',
        jurisdiction_level: 'state',
        state: 'CA',
        tax_type: 'sales_tax',
      }),
      japan: rate('消費税', 10, true, {
        country: 'JP',
        jurisdiction: 'JP',
        jurisdiction_level: 'country',
        tax_type: 'jct',
      }),
    },
  };
}

function tier(up_to: number | null, unit: string, flat: string | null = null) {
  return {
    flat_amount: flat === null ? null : Number(flat),
    flat_amount_decimal: flat,
    unit_amount: unit.includes('.') ? null : Number(unit),
    unit_amount_decimal: unit,
    up_to,
  };
}

function amountIn(decimal: string) {
  return {
    custom_unit_amount: null,
    tax_behavior: 'unspecified',
    unit_amount: Number(decimal),
    unit_amount_decimal: decimal,
  } as const;
}
