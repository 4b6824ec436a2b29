import { newShippingRate } from '../objects/shipping-rate/record.ts';
import { day } from '../periods.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';

/** Adds the ways posters are sent. */
export function offerShipping({ store, ids }: World, now: number): void {
  const offer = (display_name: string, amount: number, days: readonly [number, number]) =>
    store.put(
      newShippingRate({
        id: ids.next('shr_'),
        created: now - 400 * day,
        delivery_estimate: {
          maximum: { unit: 'business_day', value: days[1] },
          minimum: { unit: 'business_day', value: days[0] },
        },
        display_name,
        fixed_amount: fixedAt(amount),
        tax_code: 'txcd_92010001',
      }),
    );
  offer('Ground shipping', 500, [3, 7]);
  offer('Express', 1500, [1, 2]);
}

function fixedAt(amount: number): NonNullable<Records['shipping_rate']['fixed_amount']> {
  return {
    amount,
    currency: 'usd',
    currency_options: { usd: { amount, tax_behavior: 'unspecified' } },
  };
}
