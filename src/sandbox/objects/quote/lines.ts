import { invalidRequest, noSuch } from '../../errors.ts';
import { discountsFrom } from '../../invoicing/discounts.ts';
import { appliedRates } from '../../invoicing/tax-rates.ts';
import { pricingIn } from '../../money/line-amount.ts';
import { createPrice } from '../../pricing/create-price.ts';
import { atMostOne } from '../../protocol/exclusive.ts';
import { linesOfQuote, type QuoteLineDraft } from '../../quoting/work-out.ts';
import type { QuoteItemRecord, QuoteRecord, Records } from '../../records.ts';
import type { World } from '../../world.ts';
import type { QuoteLineParam } from './parameters.ts';

/** The lines of a quote from what was sent, checked to go together, and the currency they settle. */
export function quoteLines(
  world: World,
  sent: readonly QuoteLineParam[],
  quote: QuoteRecord,
): { readonly lines: readonly QuoteLineDraft[]; readonly currency: string | null } {
  const current = linesOfQuote(world, quote.id, 'line_items');
  const prices = sent.map((line, index) => priceOf(world, line, current, `line_items[${index}]`));
  const currency = currencyOf(world, prices, quote);
  checkTogether(prices, currency);
  const lines = sent.map((line, index): QuoteLineDraft => {
    const at = `line_items[${index}]`;
    const before = current.find(({ id }) => id === line.id);
    const owner = { customer: quote.customer, quote: quote.id, currency: currency ?? '' };
    return {
      ...(line.id === undefined ? {} : { id: line.id }),
      own_discounts:
        discountsFrom(world, line.discounts, owner, `${at}[discounts]`) ?? before?.own_discounts ?? [],
      price: prices[index]?.id ?? null,
      quantity: line.quantity ?? before?.quantity ?? 1,
      tax_rates: appliedRates(line.tax_rates, before?.tax_rates ?? [], `${at}[tax_rates]`),
    };
  });
  return { lines, currency };
}

function priceOf(
  world: World,
  line: QuoteLineParam,
  current: readonly QuoteItemRecord[],
  at: string,
): Records['price'] {
  const before = current.find(({ id }) => id === line.id);
  if (line.id !== undefined && before === undefined) throw noSuch('item', line.id, `${at}[id]`);
  atMostOne(line, 'price', 'price_data');
  const { price_data: data, price: named } = line;
  if (data !== undefined) {
    return createPrice(world, { ...data, product: data.product.id }, (name) => `${at}[price_data][${name}]`);
  }
  const price = named ?? world.store.last('price', before?.price ?? '');
  if (price === undefined) {
    throw invalidRequest(`Missing required param: ${at}[price].`, {
      code: 'parameter_missing',
      param: `${at}[price]`,
    });
  }
  if (!price.active && price.id !== before?.price) {
    throw invalidRequest('The price specified is inactive. This field only accepts active prices.', {
      param: `${at}[price]`,
    });
  }
  return price;
}

/** The customer's currency if every price has it, or else that of the first price. */
function currencyOf(
  { store }: World,
  prices: readonly Records['price'][],
  quote: QuoteRecord,
): string | null {
  const wanted = store.get('customer', quote.customer ?? '')?.currency ?? null;
  const isCommon = wanted !== null && prices.every((price) => pricingIn(price, wanted) !== undefined);
  return isCommon ? wanted : (prices[0]?.currency ?? quote.currency);
}

function checkTogether(prices: readonly Records['price'][], currency: string | null): void {
  const [first] = prices.filter(({ recurring }) => recurring !== null);
  prices.forEach((price, index) => {
    const { recurring } = price;
    const differs =
      recurring !== null &&
      (recurring.interval !== first?.recurring?.interval ||
        recurring.interval_count !== first.recurring.interval_count);
    const isForeign = currency !== null && pricingIn(price, currency) === undefined;
    if (!differs && !isForeign) return;
    throw invalidRequest(
      `Currency and interval fields must match across all line items. Found mismatch in ${isForeign ? 'currency' : 'interval'} field.`,
      { param: `line_items[${index}][price]` },
    );
  });
}
