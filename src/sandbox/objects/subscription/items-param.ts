import { invalidRequest } from '../../errors.ts';
import type { DiscountParam } from '../../invoicing/parameters/discounts.ts';
import { appliedRates } from '../../invoicing/tax-rates.ts';
import { changedMetadata } from '../../metadata.ts';
import { createPrice } from '../../pricing/create-price.ts';
import type { Params } from '../../protocol/parameters.ts';
import type { Records } from '../../records.ts';
import type { Redeemable } from '../../redeeming/discounts.ts';
import type { ItemInput } from '../../subscribing/item-input.ts';
import type { AddedItem } from '../../subscribing/subscription-input.ts';
import type { World } from '../../world.ts';
import type { AddInvoiceItemParam, itemParams, RecurringPriceData } from './parameters.ts';

/** An item as sent. */
export type ItemParam = Params<typeof itemParams>;

/** An item as sent, in the words of whoever makes it. */
export function itemInput(world: World, sent: ItemParam, at: string): ItemInput {
  const price = priceFrom(world, sent, at);
  if (price === undefined) {
    throw invalidRequest(`Missing required param: ${at}[price].`, {
      code: 'parameter_missing',
      param: `${at}[price]`,
    });
  }
  return {
    at,
    billingThresholds: sent.billing_thresholds ?? null,
    discounts: redeemables(sent.discounts, `${at}[discounts]`) ?? [],
    metadata: changedMetadata(null, sent.metadata),
    price,
    quantity: sent.quantity,
    taxRates: appliedRates(sent.tax_rates, [], `${at}[tax_rates]`),
  };
}

/** The price an item names, by its newer or its older name, or one made for it alone. */
export function priceFrom(
  world: World,
  { plan, price, price_data }: Pick<ItemParam, 'plan' | 'price' | 'price_data'>,
  at?: string,
): Records['price'] | undefined {
  const nameOf = (name: string): string => (at === undefined ? name : `${at}[${name}]`);
  const given = Object.entries({ plan, price, price_data }).flatMap(([name, value]) =>
    value === undefined ? [] : [nameOf(name)],
  );
  if (given.length > 1) {
    throw invalidRequest(`You may only specify one of these parameters: ${given.join(', ')}.`, {
      code: 'parameters_exclusive',
      param: given[0] ?? '',
    });
  }
  if (plan !== undefined) return world.store.get('price', plan.id);
  return price_data === undefined ? price : inlinePrice(world, price_data, nameOf('price_data'));
}

/** A price for one subscription alone. */
function inlinePrice(world: World, data: RecurringPriceData, at: string): Records['price'] {
  const draft = { ...data, active: false, product: data.product.id };
  const price = createPrice(world, draft, (name) => `${at}[${name}]`);
  // Sold here this once, though archived for everybody else.
  return { ...price, active: true };
}

/** The things billed once, in the words of whoever bills them. */
export function addedItems(
  world: World,
  sent: readonly AddInvoiceItemParam[] | undefined,
): readonly AddedItem[] | undefined {
  return sent?.map((one, index) => {
    const at = `add_invoice_items[${index}]`;
    const nameOf = (name: string): string => `${at}[price_data][${name}]`;
    const { price_data: data } = one;
    const price =
      data === undefined
        ? one.price
        : {
            ...createPrice(world, { ...data, active: false, product: data.product.id }, nameOf),
            active: true,
          };
    if (price === undefined) {
      throw invalidRequest(`Missing required param: ${at}[price].`, {
        code: 'parameter_missing',
        param: `${at}[price]`,
      });
    }
    return {
      discounts: redeemables(one.discounts, `${at}[discounts]`) ?? [],
      price,
      quantity: one.quantity,
      taxRates: appliedRates(one.tax_rates, [], `${at}[tax_rates]`),
    };
  });
}

/** What discounts parameters name; null takes all away, and without the parameter there is nothing to say. */
export function redeemables(
  sent: readonly DiscountParam[] | null | undefined,
  param = 'discounts',
): readonly Redeemable[] | null | undefined {
  if (sent === undefined || sent === null) return sent;
  return sent.map(({ coupon, discount, promotion_code: promotionCode }, index) => ({
    at: `${param}[${index}]`,
    coupon,
    discount,
    promotionCode,
  }));
}

/** The discounts of a subscription, by the older parameters for one of them or the newer for several. */
export function subscriptionDiscounts(sent: {
  readonly coupon?: string | null;
  readonly promotion_code?: string | null;
  readonly discounts?: readonly DiscountParam[] | null;
}): readonly Redeemable[] | null | undefined {
  const { coupon, promotion_code: promotionCode } = sent;
  const given = Object.entries(sent).filter(([, value]) => value !== undefined && value !== null);
  if (given.length > 1) {
    throw invalidRequest(
      `You may only specify one of these parameters: ${given.map(([name]) => name).join(', ')}.`,
      { code: 'parameters_exclusive', param: given[0]?.[0] ?? '' },
    );
  }
  if (typeof coupon === 'string') return [{ coupon }];
  if (typeof promotionCode === 'string') return [{ promotionCode }];
  if (coupon === null || promotionCode === null)
    return sent.discounts === undefined ? null : redeemables(sent.discounts);
  return redeemables(sent.discounts);
}
