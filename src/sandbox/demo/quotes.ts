import { lineAmount } from '../money/line-amount.ts';
import type { PriceRecord } from '../objects/price/record.ts';
import { newQuote, type QuoteRecord } from '../objects/quote/record.ts';
import { newQuoteItem } from '../objects/quote-item/record.ts';
import { day } from '../periods.ts';
import type { DemoCustomer } from './customers.ts';
import { raiseInvoice } from './invoicing.ts';
import { demo, type Stage } from './stage.ts';
import { startSubscription } from './subscriptions.ts';

interface QuoteLine {
  readonly price: PriceRecord;
  readonly quantity: number;
}

/** Quotes in every status: most for onboarding with a plan, one with twelve lines. */
export function writeQuotes(stage: Stage, customers: readonly DemoCustomer[]): void {
  const { catalog, now } = stage;
  const buyers = customers.filter(({ currency }) => currency === 'usd').slice(0, 14);
  buyers.forEach((customer, index) => {
    const created = now - (24 - index) * day;
    const plan = { price: catalog.monthly.usd[index % 2] ?? catalog.monthly.usd[0], quantity: 1 + index };
    const onboarding = { price: catalog.oneTime.usd, quantity: 1 };
    const quote = putQuote(
      stage,
      stage.ids.next('qt_'),
      customer,
      created,
      index % 3 === 0 ? [onboarding] : [plan, onboarding],
    );
    const status = (['draft', 'open', 'accepted', 'canceled'] as const)[index % 4] ?? 'draft';
    moveOn(stage, quote, status, customer, index % 3 === 0 ? undefined : plan);
  });
  const [buyer] = buyers;
  if (buyer === undefined) return;
  const lines = catalog.addOns.map((price, index) => ({ price, quantity: 1 + (index % 3) }));
  moveOn(stage, putQuote(stage, demo.longQuote, buyer, now - 2 * day, lines), 'open', buyer, undefined);
}

function putQuote(
  { store, ids }: Stage,
  id: string,
  customer: DemoCustomer,
  created: number,
  lines: readonly QuoteLine[],
): QuoteRecord {
  const total = sumOf(lines);
  const recurring = lines.filter(({ price }) => price.recurring !== null);
  const cycle = recurring[0]?.price.recurring ?? null;
  const details = {
    amount_discount: 0,
    amount_shipping: 0,
    amount_tax: 0,
    breakdown: { discounts: [], taxes: [] },
  };
  for (const list of ['line_items', 'computed_upfront_line_items'] as const) {
    for (const { price, quantity } of lines) {
      const amount = lineAmount(price, quantity);
      store.put(
        newQuoteItem({
          id: ids.next('li_'),
          amount_subtotal: amount,
          amount_total: amount,
          currency: price.currency,
          description: store.get('product', price.product)?.name ?? 'Studio',
          discounts: [],
          list,
          price: price.id,
          quantity,
          quote: id,
          taxes: [],
        }),
      );
    }
  }
  return store.put(
    newQuote({
      id,
      amount_subtotal: total,
      amount_total: total,
      computed: {
        recurring:
          cycle === null
            ? null
            : {
                amount_subtotal: sumOf(recurring),
                amount_total: sumOf(recurring),
                interval: cycle.interval,
                interval_count: cycle.interval_count,
                total_details: details,
              },
        upfront: { amount_subtotal: total, amount_total: total, total_details: details },
      },
      created,
      currency: customer.currency,
      customer: customer.id,
      description: 'Offer for your team',
      footer: 'Valid for thirty days',
      header: 'Northwind Studio',
    }),
  );
}

function moveOn(
  stage: Stage,
  quote: QuoteRecord,
  status: QuoteRecord['status'],
  customer: DemoCustomer,
  plan: QuoteLine | undefined,
): void {
  if (status === 'draft') return;
  const { store } = stage;
  const finalized = quote.created + 600;
  const prefix = store.get('customer', customer.id)?.invoice_prefix;
  const decided = quote.created + 2 * day;
  store.put({
    ...quote,
    number: `QT-${prefix}-0001-1`,
    status,
    status_transitions: {
      accepted_at: status === 'accepted' ? decided : null,
      canceled_at: status === 'canceled' ? decided : null,
      finalized_at: finalized,
    },
    ...(status === 'accepted' ? acceptance(stage, quote, customer, plan, decided) : {}),
  });
}

/** What an accepted quote turned into: a subscription for a plan, otherwise an invoice. */
function acceptance(
  stage: Stage,
  quote: QuoteRecord,
  customer: DemoCustomer,
  plan: QuoteLine | undefined,
  at: number,
): Partial<QuoteRecord> {
  const { store, catalog } = stage;
  if (plan !== undefined) {
    const prices = [plan];
    const subscription = startSubscription(stage, { customer, prices, start: at, status: 'active' });
    const invoice = store.get('invoice', subscription.latest_invoice ?? '');
    if (invoice !== undefined) store.put({ ...invoice, quote: quote.id });
    return { invoice: invoice?.id ?? null, subscription: subscription.id };
  }
  const line = {
    description: 'Onboarding',
    period: { start: at, end: at },
    price: catalog.oneTime.usd,
    quantity: 1,
  };
  const invoice = raiseInvoice(stage, {
    created: at,
    currency: customer.currency,
    customer: customer.id,
    fate: 'open',
    fields: { quote: quote.id },
    lines: [line],
    reason: 'quote_accept',
  });
  return { invoice: invoice.id };
}

function sumOf(lines: readonly QuoteLine[]): number {
  return lines.reduce((total, { price, quantity }) => total + lineAmount(price, quantity), 0);
}
