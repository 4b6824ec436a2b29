import { adjustableOf } from '../../checkout/collected.ts';
import type { LineAt } from '../../checkout/saleable.ts';
import { invalidRequest } from '../../errors.ts';
import { createPrice } from '../../pricing/create-price.ts';
import { createProduct } from '../../pricing/create-product.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import type { Records } from '../../records.ts';
import type { World } from '../../world.ts';
import type { SentLine } from './parameters.ts';

const mostLines = { payment: 100, subscription: 20, setup: 0 } as const;

/** The lines of a session as they were sent, with a price each. */
export function linesSent(world: World, sent: readonly SentLine[]): readonly LineAt[] {
  return sent.map((line, index) => {
    const at = `line_items[${index}]`;
    return {
      ...pricedBy(world, line, at),
      adjustable: adjustableOf(line.adjustable_quantity),
      at,
      quantity: line.quantity ?? null,
      taxRates: ratesOf(line, at),
    };
  });
}

/** A payment is for things bought once; a subscription needs something that is billed again and again. */
export function checkKinds(lines: readonly LineAt[], mode: keyof typeof mostLines): void {
  const recurring = lines.filter(({ price }) => price.recurring !== null);
  if (mode === 'payment' && recurring.length > 0) {
    throw invalidRequest(
      'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use ' +
        'only one-time prices.',
      { param: 'mode' },
    );
  }
  if (mode === 'subscription' && recurring.length === 0) {
    throw invalidRequest(
      'You must provide at least one recurring price in `subscription` mode when using prices.',
      { param: 'line_items' },
    );
  }
  const most = mostLines[mode];
  if (recurring.length > most || lines.length - recurring.length > most) {
    throw invalidRequest(`You can have at most ${most} line items of a kind in \`${mode}\` mode.`, {
      param: 'line_items',
    });
  }
}

function pricedBy(world: World, line: SentLine, at: string): Pick<LineAt, 'price' | 'isOwnPrice'> {
  if (line.price !== undefined && line.price_data !== undefined) {
    throw invalidRequest(`You may only specify one of these parameters: ${at}[price], ${at}[price_data].`, {
      code: 'parameters_exclusive',
      param: `${at}[price]`,
    });
  }
  if (line.price !== undefined) return { price: line.price };
  if (line.price_data === undefined) {
    throw invalidRequest(`Missing required param: ${at}[price].`, {
      code: 'parameter_missing',
      param: `${at}[price]`,
    });
  }
  const { product, product_data, ...data } = line.price_data;
  const nameOf = (name: string): string => `${at}[price_data]${name.replace(/^[^[]+/, '[$&]')}`;
  const { id } = productFor(world, line.price_data, nameOf);
  return { price: createPrice(world, { ...data, active: false, product: id }, nameOf), isOwnPrice: true };
}

function productFor(
  world: World,
  { product, product_data: data }: NonNullable<SentLine['price_data']>,
  nameOf: (name: string) => string,
): Records['product'] {
  atMostOne({ product, product_data: data }, 'product', 'product_data');
  if (product !== undefined) return product;
  if (data !== undefined) return createProduct(world, data);
  throw invalidRequest('You must specify either `product` or `product_data` when creating a price.', {
    code: 'parameter_missing',
    param: nameOf('product'),
  });
}

/** Rates that follow the buyer's address are only known at the end; until then none of them applies. */
function ratesOf({ dynamic_tax_rates, tax_rates }: SentLine, at: string): readonly string[] {
  if (dynamic_tax_rates !== undefined && tax_rates !== undefined) {
    throw invalidRequest(
      `You may only specify one of these parameters: ${at}[dynamic_tax_rates], ${at}[tax_rates].`,
      { code: 'parameters_exclusive', param: `${at}[dynamic_tax_rates]` },
    );
  }
  const inactive = tax_rates?.findIndex(({ active }) => !active) ?? -1;
  if (inactive >= 0) {
    throw invalidRequest('The tax rate specified is archived and cannot be newly applied.', {
      param: `${at}[tax_rates][${inactive}]`,
    });
  }
  return (tax_rates ?? []).map(({ id }) => id);
}
