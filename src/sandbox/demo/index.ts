import { newPrice, putPrice } from '../objects/price.ts';
import { newProduct } from '../objects/product.ts';
import type { Printer } from '../protocol/print.ts';
import type { World } from '../world.ts';

/** Fills an empty account with the demo business. */
export function fillWithDemo({ store, clock, ids }: World, _printer: Printer, _seed: number): void {
  const created = clock.now();
  const product = store.put(newProduct({ id: ids.next('prod_'), created, name: 'Studio' }));
  putPrice(
    store,
    newPrice({
      id: ids.next('price_'),
      created,
      currency: 'usd',
      product: product.id,
      unit_amount_decimal: '2000',
    }),
  );
}
