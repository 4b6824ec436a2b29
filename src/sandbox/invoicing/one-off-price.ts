import { newPrice, putPrice } from '../objects/price/record.ts';
import { newProduct } from '../objects/product/record.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';

/** A price that is used once, for one line. */
export interface OneOffPrice {
  readonly currency: string;
  /** The price of one unit, as an exact decimal; credits are negative. */
  readonly unit: string;
  /** What the line is for; a product of that name is made unless there is one. */
  readonly name: string | null;
  readonly product?: string | undefined;
  readonly taxBehavior?: Records['price']['tax_behavior'] | undefined;
  readonly taxCode?: string | null | undefined;
}

/** Makes a price nobody else can use. */
export function makeOneOffPrice(world: World, draft: OneOffPrice): Records['price'] {
  const { store, ids, clock } = world;
  const created = clock.now();
  const product =
    draft.product ??
    store.put(
      newProduct({
        id: ids.next('prod_'),
        active: false,
        created,
        name: draft.name ?? 'Invoice item',
        tax_code: draft.taxCode ?? null,
      }),
    ).id;
  return putPrice(
    store,
    newPrice({
      id: ids.next('price_'),
      active: false,
      created,
      currency: draft.currency,
      product,
      tax_behavior: draft.taxBehavior ?? 'unspecified',
      unit_amount_decimal: draft.unit,
    }),
  );
}
