import { newQuoteItem } from '../objects/quote-item/record.ts';
import type { QuoteItemRecord, QuoteRecord, Records } from '../records.ts';
import type { World } from '../world.ts';
import { computeLines, type QuoteLine } from './compute.ts';

/** A line put on a quote. */
export interface QuoteLineDraft extends QuoteLine {
  /** Kept when the line was there before. */
  readonly id?: string;
}

type List = QuoteItemRecord['list'];

/** Puts lines on a quote in the place of those it had, and works the quote out anew. */
export function putLines(world: World, quote: QuoteRecord, lines: readonly QuoteLineDraft[]): QuoteRecord {
  replaceList(world, quote, 'line_items', lines);
  return workOut(world, quote);
}

/** Works a quote's figures out anew: its lines, what is due at acceptance, and what comes again and again. */
export function workOut(world: World, quote: QuoteRecord): QuoteRecord {
  const lines = linesOfQuote(world, quote.id, 'line_items');
  const { lines: money } = computeLines(world, quote, lines);
  lines.forEach((line, index) => {
    world.store.put({ ...line, ...money[index] });
  });
  const hasTrial = (quote.subscription_data.trial_period_days ?? 0) > 0;
  const dueAtOnce = lines.filter((line) => isDueAtOnce(world, line, hasTrial));
  replaceList(
    world,
    quote,
    'computed_upfront_line_items',
    dueAtOnce.map(({ id: _, ...line }) => line),
  );
  const upfront = computeLines(world, quote, dueAtOnce).sums;
  return world.store.put({
    ...quote,
    ...upfront,
    computed: { recurring: recurringOf(world, quote, lines), upfront },
  });
}

/** The lines of one of a quote's two lists, in the order they stand there. */
export function linesOfQuote(world: World, quote: string, list: List): readonly QuoteItemRecord[] {
  const { records } = world.store.list('item', { match: { list, quote }, order: 'oldest' });
  return records.flatMap((record) => ('quote' in record ? [record] : []));
}

function replaceList(world: World, quote: QuoteRecord, list: List, lines: readonly QuoteLineDraft[]): void {
  const { store, ids } = world;
  for (const { id } of linesOfQuote(world, quote.id, list)) store.delete('item', id);
  const { lines: money } = computeLines(world, quote, lines);
  lines.forEach((line, index) => {
    const { id = ids.next('li_'), own_discounts = [], price, quantity, tax_rates = [] } = line;
    const product = store.last('price', price ?? '')?.product ?? '';
    store.put<QuoteItemRecord>({
      ...newQuoteItem({
        id,
        amount_subtotal: 0,
        amount_total: 0,
        currency: quote.currency ?? '',
        description: store.last('product', product)?.name ?? '',
        list,
        own_discounts,
        price,
        quantity,
        quote: quote.id,
        tax_rates,
      }),
      ...money[index],
    });
  });
}

/** What is used first and counted later, or comes after a trial, is not due at acceptance. */
function isDueAtOnce(world: World, line: QuoteLine, hasTrial: boolean): boolean {
  const recurring = priceOf(world, line)?.recurring ?? null;
  return recurring === null || (!hasTrial && recurring.usage_type === 'licensed');
}

function recurringOf(
  world: World,
  quote: QuoteRecord,
  lines: readonly QuoteLine[],
): QuoteRecord['computed']['recurring'] {
  const again = lines.filter((line) => (priceOf(world, line)?.recurring ?? null) !== null);
  const [first] = again;
  const cycle = first === undefined ? null : (priceOf(world, first)?.recurring ?? null);
  if (cycle === null) return null;
  // A discount that counts once is gone by the time the next period is billed.
  const lasts = (id: string) => durationOf(world, id) !== 'once';
  const lasting = again.map((line) => ({ ...line, own_discounts: (line.own_discounts ?? []).filter(lasts) }));
  const { sums } = computeLines(world, { ...quote, discounts: quote.discounts.filter(lasts) }, lasting);
  return { ...sums, interval: cycle.interval, interval_count: cycle.interval_count };
}

function durationOf({ store }: World, discount: string): string | undefined {
  return store.last('coupon', store.last('discount', discount)?.coupon ?? '')?.duration;
}

function priceOf({ store }: World, line: QuoteLine): Records['price'] | undefined {
  return store.last('price', line.price ?? '');
}
