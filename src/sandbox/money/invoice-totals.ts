import type { Records } from '../records.ts';
import { quotientText } from './decimal.ts';
import { type DiscountableLine, type Discounting, discountLines } from './discounts.ts';
import { sumOf } from './sum-of.ts';
import { type Rate, type Tax, taxesOn } from './tax.ts';

/** A line of an invoice before discounts and tax. */
export interface LineInput extends DiscountableLine {
  readonly quantity: number | null;
  /** Discounts of the line itself; they come before those of the invoice. */
  readonly discounts: readonly Discounting[];
  /** Rates of the line; without any, the invoice's defaults apply. */
  readonly rates: readonly Rate[];
  /** Tax worked out elsewhere and given with the line; rates no longer matter then. */
  readonly givenTaxes?: readonly Tax[];
}

/** Shipping to be paid with an invoice: never discounted, taxed at its own rates. */
export interface ShippingInput {
  readonly amount: number;
  readonly rates: readonly Rate[];
}

/** The money of one line, in the names of the API. */
export type LineMoney = Required<
  Pick<
    Records['line_item'],
    'amount_excluding_tax' | 'discount_amounts' | 'tax_amounts' | 'unit_amount_excluding_tax'
  >
>;

/** The money of an invoice apart from who pays it, in the names of the API. */
export type InvoiceMoney = Pick<
  Records['invoice'],
  | 'subtotal'
  | 'subtotal_excluding_tax'
  | 'tax'
  | 'total'
  | 'total_discount_amounts'
  | 'total_excluding_tax'
  | 'total_tax_amounts'
>;

/** The money of shipping, in the names of the API. */
export interface ShippingMoney {
  readonly amount_subtotal: number;
  readonly amount_tax: number;
  readonly amount_total: number;
  readonly taxes: readonly Tax[];
}

/** Everything worked out for one invoice. */
export interface InvoiceTotals {
  readonly lines: readonly LineMoney[];
  readonly invoice: InvoiceMoney;
  readonly shipping: ShippingMoney | null;
}

/** Works out discounts, taxes and totals; taxes are rounded per line and rate. */
export function invoiceTotals(
  lines: readonly LineInput[],
  invoiceDiscounts: readonly Discounting[],
  defaultRates: readonly Rate[],
  shipping?: ShippingInput,
): InvoiceTotals {
  const own = lines.map((line) => discountLines([line], line.discounts)[0] ?? []);
  const ownOff = own.map((shares) => sumOf(shares, ({ amount }) => amount));
  const afterOwn = lines.map((line, index) => ({ ...line, amount: line.amount - (ownOff[index] ?? 0) }));
  const shared = discountLines(afterOwn, invoiceDiscounts);
  const money = lines.map((line, index): LineMoney & { readonly withinSubtotal: number } => {
    const discounted = (afterOwn[index]?.amount ?? 0) - sumOf(shared[index] ?? [], ({ amount }) => amount);
    const rates = line.rates.length > 0 ? line.rates : defaultRates;
    const taxes = line.givenTaxes ?? taxesOn(discounted, rates);
    // The amounts before discounts exclude the inclusive tax of the line as it stood then.
    const contained = inclusiveOf(line.givenTaxes ?? taxesOn(line.amount, rates));
    return {
      amount_excluding_tax: line.amount - contained,
      discount_amounts: [...(own[index] ?? []), ...(shared[index] ?? [])],
      tax_amounts: taxes.map((tax) => ({ ...tax, taxability_reason: null })),
      unit_amount_excluding_tax: unitText(line.amount - contained, line.quantity),
      withinSubtotal: inclusiveOf(line.givenTaxes ?? taxesOn(afterOwn[index]?.amount ?? 0, rates)),
    };
  });
  const subtotal = sumOf(afterOwn, ({ amount }) => amount);
  const shippingTaxes = shipping === undefined ? [] : taxesOn(shipping.amount, shipping.rates);
  const taxes = [
    ...money.flatMap(({ tax_amounts }) => tax_amounts),
    ...shippingTaxes.map((one) => ({ ...one, taxability_reason: null })),
  ];
  const off = sumOf(shared.flat(), ({ amount }) => amount);
  const exclusive = sumOf(taxes, ({ amount, inclusive }) => (inclusive ? 0 : amount));
  const total = subtotal - off + exclusive + (shipping?.amount ?? 0);
  const tax = sumOf(taxes, ({ amount }) => amount);
  return {
    lines: money.map(({ withinSubtotal: _, ...line }) => line),
    invoice: {
      subtotal,
      subtotal_excluding_tax: subtotal - sumOf(money, ({ withinSubtotal }) => withinSubtotal),
      tax: taxes.length === 0 ? null : tax,
      total,
      total_discount_amounts: summed([...own, ...shared].flat()),
      total_excluding_tax: total - tax,
      total_tax_amounts: summedTaxes(taxes),
    },
    shipping: shipping === undefined ? null : shippingMoney(shipping.amount, shippingTaxes),
  };
}

function shippingMoney(amount: number, taxes: readonly Tax[]): ShippingMoney {
  const tax = sumOf(taxes, (one) => one.amount);
  return {
    amount_subtotal: amount,
    amount_tax: tax,
    amount_total: amount + tax - inclusiveOf(taxes),
    taxes,
  };
}

/** What is owed once the customer's balance is taken into account. */
export interface Due {
  readonly amount_due: number;
  /** The customer's balance afterwards. */
  readonly ending_balance: number;
}

/** Sets a total against a balance; what is too small to charge stays on the balance. */
export function dueAfterBalance(total: number, startingBalance: number, minimum: number): Due {
  const due = total + startingBalance;
  if (total < 0 || due < 0 || (due > 0 && due < minimum)) return { amount_due: 0, ending_balance: due };
  return { amount_due: due, ending_balance: 0 };
}

type TaxAmount = LineMoney['tax_amounts'][number];

function summed(
  shares: readonly { readonly discount: string; readonly amount: number }[],
): { discount: string; amount: number }[] {
  const totals = new Map<string, number>();
  for (const { discount, amount } of shares) totals.set(discount, (totals.get(discount) ?? 0) + amount);
  return [...totals].map(([discount, amount]) => ({ amount, discount }));
}

function summedTaxes(taxes: readonly TaxAmount[]): TaxAmount[] {
  const totals = new Map<string, TaxAmount>();
  for (const tax of taxes) {
    const before = totals.get(tax.tax_rate);
    totals.set(tax.tax_rate, {
      ...tax,
      amount: tax.amount + (before?.amount ?? 0),
      taxable_amount: (tax.taxable_amount ?? 0) + (before?.taxable_amount ?? 0),
    });
  }
  return [...totals.values()];
}

function inclusiveOf(taxes: readonly { readonly inclusive: boolean; readonly amount: number }[]): number {
  return sumOf(taxes, ({ amount, inclusive }) => (inclusive ? amount : 0));
}

function unitText(amount: number, quantity: number | null): string | null {
  return quantity === null || quantity === 0 ? null : quotientText(amount, quantity);
}
