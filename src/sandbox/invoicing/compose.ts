import { minimumCharge } from '../money/currency.ts';
import type { Discounting } from '../money/discounts.ts';
import {
  dueAfterBalance,
  invoiceTotals,
  type LineMoney,
  type ShippingInput,
} from '../money/invoice-totals.ts';
import type { Rate, Tax } from '../money/tax.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';

/** The money an invoice shows, drafts and previews included. */
export type ComposedMoney = Pick<
  Records['invoice'],
  | 'amount_due'
  | 'amount_remaining'
  | 'amount_shipping'
  | 'shipping_cost'
  | 'starting_balance'
  | 'subtotal'
  | 'subtotal_excluding_tax'
  | 'tax'
  | 'total'
  | 'total_discount_amounts'
  | 'total_excluding_tax'
  | 'total_tax_amounts'
>;

/** Everything worked out for one invoice. */
export interface Composition {
  readonly lines: readonly LineMoney[];
  readonly money: ComposedMoney;
  /** The customer's balance once the invoice is settled. */
  readonly endingBalance: number;
}

/** The parts of an invoice its money follows from. */
export interface ComposedParts {
  readonly invoice: Pick<
    Records['invoice'],
    'currency' | 'customer_tax_exempt' | 'default_tax_rates' | 'discounts' | 'shipping_cost'
  >;
  readonly lines: readonly Records['line_item'][];
  /** What the customer owes (positive) or has in credit (negative) beforehand. */
  readonly balance: number;
}

/**
 * Works out the money of an invoice from its lines, discounts, tax rates and the customer's balance. It only
 * reads, so that previews come from the same figures as the invoices they announce.
 */
export function composeInvoice(world: World, { invoice, lines, balance }: ComposedParts): Composition {
  const { currency } = invoice;
  const isExempt = invoice.customer_tax_exempt === 'exempt';
  const ratesOf = (ids: readonly string[] | undefined): readonly Rate[] =>
    isExempt ? [] : (ids ?? []).flatMap((id) => world.store.get('tax_rate', id) ?? []);
  const shipping: ShippingInput | undefined =
    invoice.shipping_cost === null
      ? undefined
      : {
          amount: invoice.shipping_cost.amount_subtotal,
          rates: ratesOf(invoice.shipping_cost.taxes?.map(({ rate }) => rate)),
        };
  const totals = invoiceTotals(
    lines.map((line) => ({
      amount: line.amount,
      discountable: line.discountable,
      discounts: discountingsOf(world, line.discounts, currency),
      product: productOf(world, line),
      quantity: line.quantity,
      rates: ratesOf(line.tax_rates),
      ...(line.taxes_given === true ? { givenTaxes: givenTaxesOf(line) } : {}),
    })),
    discountingsOf(world, invoice.discounts ?? [], currency),
    ratesOf(invoice.default_tax_rates),
    shipping,
  );
  const due = dueAfterBalance(totals.invoice.total, balance, minimumCharge(currency));
  return {
    lines: totals.lines,
    money: {
      ...totals.invoice,
      amount_due: due.amount_due,
      amount_remaining: due.amount_due,
      amount_shipping: totals.shipping?.amount_total ?? 0,
      shipping_cost: shippingCostOf(invoice.shipping_cost, totals.shipping),
      starting_balance: balance,
    },
    endingBalance: due.ending_balance,
  };
}

/** What each discount takes off in a currency; a coupon without an amount in it takes off nothing. */
export function discountingsOf(
  { store }: World,
  discounts: readonly string[],
  currency: string,
): readonly Discounting[] {
  return discounts.flatMap((discount) => {
    const coupon = store.last('coupon', store.last('discount', discount)?.coupon ?? '');
    if (coupon === undefined) return [];
    if (coupon.amount_off === null || coupon.currency === currency) return [{ discount, reduction: coupon }];
    const amount_off = coupon.currency_options?.[currency]?.amount_off ?? 0;
    return [{ discount, reduction: { ...coupon, amount_off } }];
  });
}

function productOf({ store }: World, line: Records['line_item']): string | null {
  return store.last('price', line.price ?? '')?.product ?? null;
}

function givenTaxesOf(line: Records['line_item']): readonly Tax[] {
  return (line.tax_amounts ?? []).map(({ amount, inclusive, tax_rate, taxable_amount }) => ({
    amount,
    inclusive,
    tax_rate,
    taxable_amount: taxable_amount ?? 0,
  }));
}

function shippingCostOf(
  cost: Records['invoice']['shipping_cost'],
  money: ReturnType<typeof invoiceTotals>['shipping'],
): Records['invoice']['shipping_cost'] {
  if (cost === null || money === null) return null;
  const taxes = money.taxes.map(({ amount, tax_rate, taxable_amount }) => ({
    amount,
    rate: tax_rate,
    taxability_reason: null,
    taxable_amount,
  }));
  const { amount_subtotal, amount_tax, amount_total } = money;
  return { ...cost, amount_subtotal, amount_tax, amount_total, taxes };
}
