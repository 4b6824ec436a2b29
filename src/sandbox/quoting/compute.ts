import { discountingsOf } from '../invoicing/compose.ts';
import { type InvoiceTotals, invoiceTotals, type LineInput } from '../money/invoice-totals.ts';
import { lineAmount, pricingIn } from '../money/line-amount.ts';
import { sumOf } from '../money/sum-of.ts';
import type { Rate } from '../money/tax.ts';
import type { QuoteItemRecord, QuoteRecord, Records } from '../records.ts';
import type { World } from '../world.ts';

/** What a line of a quote is worked out from. */
export type QuoteLine = Pick<QuoteItemRecord, 'own_discounts' | 'price' | 'quantity' | 'tax_rates'>;

/** The money of one line of a quote, in the names of the API. */
export type QuoteLineMoney = Required<
  Pick<
    QuoteItemRecord,
    'amount_discount' | 'amount_subtotal' | 'amount_tax' | 'amount_total' | 'discounts' | 'taxes'
  >
>;

/** The sums over the lines of a quote, in the names of the API. */
export type QuoteSums = Pick<QuoteRecord, 'amount_subtotal' | 'amount_total' | 'total_details'>;

type QuoteTerms = Pick<QuoteRecord, 'currency' | 'customer' | 'default_tax_rates' | 'discounts'>;

/** Works out what lines of a quote come to, with its discounts and tax rates. */
export function computeLines(
  world: World,
  quote: QuoteTerms,
  lines: readonly QuoteLine[],
): { readonly lines: readonly QuoteLineMoney[]; readonly sums: QuoteSums } {
  const { store } = world;
  const currency = quote.currency ?? '';
  const isExempt = store.get('customer', quote.customer ?? '')?.tax_exempt === 'exempt';
  const ratesOf = (ids: readonly string[] | undefined): readonly Rate[] =>
    isExempt ? [] : (ids ?? []).flatMap((id) => store.get('tax_rate', id) ?? []);
  const inputs = lines.map((line): LineInput => {
    const price = store.last('price', line.price ?? '');
    return {
      amount: amountOf(price, line.quantity ?? 1, currency),
      discountable: true,
      discounts: discountingsOf(world, line.own_discounts ?? [], currency),
      product: price?.product ?? null,
      quantity: line.quantity,
      rates: ratesOf(line.tax_rates),
    };
  });
  const discounts = discountingsOf(world, quote.discounts, currency);
  const totals = invoiceTotals(inputs, discounts, ratesOf(quote.default_tax_rates));
  const money = totals.lines.map((line, index): QuoteLineMoney => {
    const amount = inputs[index]?.amount ?? 0;
    const off = sumOf(line.discount_amounts ?? [], (share) => share.amount);
    const taxes = line.tax_amounts;
    return {
      amount_discount: off,
      amount_subtotal: amount,
      amount_tax: sumOf(taxes, (tax) => tax.amount),
      amount_total: amount - off + sumOf(taxes, (tax) => (tax.inclusive ? 0 : tax.amount)),
      discounts: (line.discount_amounts ?? []).map((share) => ({
        amount: share.amount,
        discount: share.discount,
      })),
      taxes: taxes.map((tax) => ({
        amount: tax.amount,
        rate: tax.tax_rate,
        taxability_reason: null,
        taxable_amount: tax.taxable_amount,
      })),
    };
  });
  return { lines: money, sums: sumsOf(money, totals) };
}

function sumsOf(lines: readonly QuoteLineMoney[], { invoice }: InvoiceTotals): QuoteSums {
  return {
    amount_subtotal: sumOf(lines, ({ amount_subtotal }) => amount_subtotal),
    amount_total: sumOf(lines, ({ amount_total }) => amount_total),
    total_details: {
      amount_discount: sumOf(lines, ({ amount_discount }) => amount_discount),
      amount_shipping: 0,
      amount_tax: sumOf(lines, ({ amount_tax }) => amount_tax),
      breakdown: {
        discounts: (invoice.total_discount_amounts ?? []).map(({ amount, discount }) => ({
          amount,
          discount,
        })),
        taxes: invoice.total_tax_amounts.map(({ amount, tax_rate: rate, taxable_amount }) => ({
          amount,
          rate,
          taxability_reason: null,
          taxable_amount,
        })),
      },
    },
  };
}

function amountOf(price: Records['price'] | undefined, quantity: number, currency: string): number {
  const pricing = price === undefined ? undefined : pricingIn(price, currency);
  return pricing === undefined ? 0 : lineAmount(pricing, quantity);
}
