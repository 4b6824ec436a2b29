import type { New, Records } from '../../records.ts';
import type { Store } from '../../store/store.ts';
import { planOf } from '../plan/record.ts';

/** A price as stored. */
export type PriceRecord = Records['price'];

/** A complete price from what is known of it. */
export function newPrice(
  fields: New<PriceRecord, 'id' | 'created' | 'currency' | 'product' | 'unit_amount_decimal'>,
): PriceRecord {
  const decimal = fields.unit_amount_decimal;
  const price: PriceRecord = {
    object: 'price',
    active: true,
    billing_scheme: 'per_unit',
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: fields.recurring ? 'recurring' : 'one_time',
    unit_amount: decimal !== null && /^-?\d+$/.test(decimal) ? Number(decimal) : null,
    ...fields,
  };
  return { ...price, currency_options: { ...price.currency_options, [price.currency]: ownOption(price) } };
}

/** What a price is in its own currency, in the form it is in others. */
export function ownOption(price: PriceRecord): NonNullable<PriceRecord['currency_options']>[string] {
  const { custom_unit_amount, tax_behavior, tiers, unit_amount, unit_amount_decimal } = price;
  return {
    custom_unit_amount,
    tax_behavior,
    unit_amount,
    unit_amount_decimal,
    ...(tiers === undefined ? {} : { tiers }),
  };
}

/** Stores a price and, since every recurring price can be read as a plan too, its plan. */
export function putPrice(store: Store, price: PriceRecord): PriceRecord {
  const plan = planOf(price);
  // A deleted plan stays deleted while its price lives on.
  if (plan !== undefined && store.stub('plan', price.id) === undefined) store.put(plan);
  return store.put(price);
}
