import { invalidRequest } from '../errors.ts';
import { pricingIn } from '../money/line-amount.ts';
import type { World } from '../world.ts';
import type { CheckoutLine } from './lines.ts';

/** A line with the parameter it came in, such as `line_items[0]`. */
export interface LineAt extends CheckoutLine {
  readonly at: string;
  /** Its price was made for it alone, and is not offered otherwise. */
  readonly isOwnPrice?: boolean;
}

/** The one currency of some lines: the one asked for, or that of their prices. */
export function currencyOf(lines: readonly LineAt[], wanted: string | undefined): string | undefined {
  const currency = wanted ?? lines[0]?.price.currency;
  for (const { price, at } of lines) {
    if (currency === undefined || pricingIn(price, currency) !== undefined) continue;
    throw invalidRequest(
      `The price specified is in ${price.currency}, and all line items must have the same currency: ${currency}.`,
      { param: `${at}[price]` },
    );
  }
  return currency;
}

/** Refuses prices that cannot be sold, and what cannot be sold together. */
export function checkSaleable(world: World, lines: readonly LineAt[]): void {
  for (const line of lines) checkPrice(world, line);
  const cycles = new Set(
    lines.flatMap(({ price: { recurring } }) =>
      recurring === null ? [] : [`${recurring.interval_count} ${recurring.interval}`],
    ),
  );
  if (cycles.size > 1) {
    throw invalidRequest(
      'Checkout does not currently support multiple prices with different billing intervals.',
      {
        param: 'line_items',
      },
    );
  }
}

function checkPrice({ store }: World, { price, quantity, adjustable, at, isOwnPrice }: LineAt): void {
  if (!price.active && isOwnPrice !== true) {
    throw invalidRequest('The price specified is inactive. This field only accepts active prices.', {
      param: `${at}[price]`,
    });
  }
  const product = store.get('product', price.product);
  if (product === undefined || !product.active) {
    throw invalidRequest('The product of the price specified is inactive.', {
      code: 'product_inactive',
      param: `${at}[price]`,
    });
  }
  const isMetered = price.recurring?.usage_type === 'metered';
  if (isMetered && quantity !== null) {
    throw invalidRequest('You cannot specify a quantity for a metered price.', { param: `${at}[quantity]` });
  }
  if (!isMetered && quantity === null) {
    throw invalidRequest('Quantity is required. Add `quantity` to each of the `line_items`.', {
      code: 'parameter_missing',
      param: `${at}[quantity]`,
    });
  }
  if (adjustable?.enabled === true && quantity !== null) {
    const { minimum, maximum } = adjustable;
    if (minimum > maximum || quantity < minimum || quantity > maximum) {
      throw invalidRequest(
        'The quantity must lie between the `minimum` and `maximum` of `adjustable_quantity`.',
        {
          param: `${at}[adjustable_quantity]`,
        },
      );
    }
  }
}
