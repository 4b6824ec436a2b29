import { invalidRequest, type StripeError } from '../errors.ts';
import { decimalOf, textOf } from '../money/decimal.ts';
import { pricingIn } from '../money/line-amount.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import type { LineDraft } from './line-draft.ts';
import { makeOneOffPrice } from './one-off-price.ts';

/** What can be sent about the money of a line. */
export interface SentPricing {
  readonly amount?: number;
  readonly price?: Records['price'];
  readonly price_data?: SentPriceData;
  readonly quantity?: number;
  readonly tax_behavior?: NonNullable<Records['price']['tax_behavior']>;
  readonly tax_code?: string | null;
  readonly unit_amount?: number;
  readonly unit_amount_decimal?: string;
}

/** A price sent along with its line. */
export interface SentPriceData {
  readonly currency: string;
  readonly product: Records['product'];
  readonly tax_behavior?: NonNullable<Records['price']['tax_behavior']>;
  readonly unit_amount?: number;
  readonly unit_amount_decimal?: string;
}

/** What a line costs. */
export type LinePricing = Required<Pick<LineDraft, 'price' | 'quantity'>> &
  Pick<LineDraft, 'amount' | 'unitAmount'>;

/** The line the pricing is for, as far as it is known. */
export interface PricedLine {
  readonly currency: string;
  readonly description: string | null;
  /** What the line cost so far, when it is changed. */
  readonly current?: Pick<Records['line_item'], 'price' | 'quantity'>;
  /** Whether it may take a recurring price: only lines of subscriptions may. */
  readonly recurring?: true;
}

/** The name a parameter has in the request it came in. */
export type Naming = (name: string) => string;

const amountParams = ['amount', 'price', 'price_data', 'unit_amount', 'unit_amount_decimal'] as const;

/** Works out what a line costs from what was sent; undefined when nothing was sent about it. */
export function linePricing(
  world: World,
  sent: SentPricing,
  line: PricedLine,
  nameOf: Naming = (name) => name,
): LinePricing | undefined {
  checkExclusive(sent, nameOf);
  const { currency, current, description: name } = line;
  const quantity = sent.quantity ?? current?.quantity ?? 1;
  const own = { currency, name, taxBehavior: sent.tax_behavior, taxCode: sent.tax_code };
  if (sent.amount !== undefined) {
    const price = makeOneOffPrice(world, { ...own, unit: String(sent.amount) });
    return { amount: sent.amount, price, quantity: 1 };
  }
  if (sent.price !== undefined) {
    checkPrice(sent.price, line, nameOf('price'));
    return { price: sent.price, quantity };
  }
  if (sent.price_data !== undefined) {
    return { price: inlinePrice(world, sent.price_data, currency, nameOf), quantity };
  }
  const unit = unitSent(sent, nameOf, undefined);
  if (unit !== undefined) return { price: makeOneOffPrice(world, { ...own, unit }), quantity };
  if (sent.quantity === undefined) return undefined;
  const price = world.store.last('price', current?.price ?? '');
  if (price === undefined) throw missingAmount(nameOf);
  return { price, quantity };
}

/** The refusal of a line that says nothing about what it costs. */
export function missingAmount(nameOf: Naming = (name) => name): StripeError {
  return invalidRequest(`Missing required param: ${nameOf('amount')}.`, {
    code: 'parameter_missing',
    param: nameOf('amount'),
  });
}

/** Makes the price sent along with a line. */
function inlinePrice(world: World, data: SentPriceData, currency: string, nameOf: Naming): Records['price'] {
  const nameIn: Naming = (name) => nameOf(`price_data[${name}]`);
  if (data.currency !== currency) {
    throw invalidRequest(
      `The currency of this price is ${data.currency}, but the invoice is in ${currency}.`,
      { param: nameIn('currency') },
    );
  }
  const unit = unitSent(data, nameIn, 'unit_amount');
  return makeOneOffPrice(world, {
    currency,
    name: null,
    product: data.product.id,
    taxBehavior: data.tax_behavior,
    unit: unit ?? '0',
  });
}

function unitSent(
  sent: Pick<SentPriceData, 'unit_amount' | 'unit_amount_decimal'>,
  nameOf: Naming,
  needed: 'unit_amount' | undefined,
): string | undefined {
  const { unit_amount, unit_amount_decimal } = sent;
  if (unit_amount !== undefined && unit_amount_decimal !== undefined) {
    throw exclusive('unit_amount', 'unit_amount_decimal', nameOf);
  }
  if (unit_amount !== undefined) return String(unit_amount);
  if (unit_amount_decimal !== undefined) return textOf(decimalOf(unit_amount_decimal));
  if (needed === undefined) return undefined;
  throw invalidRequest(
    `Prices require an \`${nameOf('unit_amount')}\` or \`${nameOf('unit_amount_decimal')}\` parameter to be set.`,
    { param: nameOf(needed) },
  );
}

function checkPrice(price: Records['price'], line: PricedLine, param: string): void {
  if (!price.active && line.current?.price !== price.id) {
    throw invalidRequest('The price specified is inactive. This field only accepts active prices.', {
      param,
    });
  }
  if (price.type === 'recurring' && line.recurring !== true) {
    throw invalidRequest(
      'The price specified is set to `type=recurring` but this field only accepts prices with `type=one_time`',
      { param },
    );
  }
  if (pricingIn(price, line.currency) === undefined) {
    throw invalidRequest(
      `The price specified is in ${price.currency}, but the invoice is in ${line.currency}.`,
      { param },
    );
  }
}

/** An amount stands alone; a price, however given, goes with a quantity. */
function checkExclusive(sent: SentPricing, nameOf: Naming): void {
  if (sent.amount !== undefined && sent.quantity !== undefined) throw exclusive('amount', 'quantity', nameOf);
  const [first, second] = amountParams.filter((name) => sent[name] !== undefined);
  if (first !== undefined && second !== undefined) throw exclusive(first, second, nameOf);
}

function exclusive(first: string, second: string, nameOf: Naming): StripeError {
  return invalidRequest(
    `You may only specify one of these parameters: ${nameOf(first)}, ${nameOf(second)}.`,
    { code: 'parameters_exclusive', param: nameOf(first) },
  );
}
