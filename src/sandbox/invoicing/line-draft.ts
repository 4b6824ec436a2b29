import { quotientText } from '../money/decimal.ts';
import { lineAmount, pricingIn } from '../money/line-amount.ts';
import type { Records } from '../records.ts';

/** A line to be put on an invoice, or kept waiting as an invoice item. */
export interface LineDraft {
  /** Lines of a subscription's items; everything else is, or becomes, an invoice item. */
  readonly type: 'subscription' | 'invoiceitem';
  readonly description: string | null;
  /** In minor units; left out, it is what the price charges for the quantity. */
  readonly amount?: number;
  readonly price: Records['price'] | null;
  /** One unless given; a line that counts nothing has null. */
  readonly quantity?: number | null;
  /** The price of one unit, where it is not simply the amount divided by the quantity. */
  readonly unitAmount?: string;
  readonly period: { readonly start: number; readonly end: number };
  readonly proration?: boolean;
  /** The line a proration takes back. */
  readonly credits?: { readonly invoice: string; readonly invoice_line_items: readonly string[] };
  /** Whether coupons may touch it; credits and prorations are left alone unless this says otherwise. */
  readonly discountable?: boolean;
  /** Ids of its own discounts. */
  readonly discounts?: readonly string[];
  /** Ids of its own tax rates; without any, those of the invoice apply. */
  readonly taxRates?: readonly string[];
  readonly metadata?: Readonly<Record<string, string>>;
  readonly subscription?: string | null;
  readonly subscriptionItem?: string;
  /** The invoice item it stands for, when there already is one. */
  readonly invoiceItem?: string;
}

/** The amount of a line in the currency of its invoice. */
export function amountOf(draft: Pick<LineDraft, 'amount' | 'price' | 'quantity'>, currency: string): number {
  if (draft.amount !== undefined) return draft.amount;
  const pricing = draft.price === null ? undefined : pricingIn(draft.price, currency);
  return pricing === undefined ? 0 : lineAmount(pricing, draft.quantity ?? 1);
}

/** The price of one unit, exactly, and in whole minor units where it is whole. */
export function unitOf(
  draft: Pick<LineDraft, 'amount' | 'price' | 'quantity' | 'unitAmount'>,
  amount: number,
  currency: string,
): { readonly unit_amount: number | null; readonly unit_amount_decimal: string | null } {
  const pricing = draft.price === null ? undefined : pricingIn(draft.price, currency);
  const fromPrice = draft.amount === undefined ? pricing?.unit_amount_decimal : undefined;
  const decimal = draft.unitAmount ?? fromPrice ?? perUnit(amount, draft.quantity ?? 1);
  const isWhole = decimal !== null && /^-?\d+$/.test(decimal);
  return { unit_amount: isWhole ? Number(decimal) : null, unit_amount_decimal: decimal };
}

/** Whether coupons may touch a line. */
export function isDiscountable(draft: LineDraft, amount: number): boolean {
  return draft.discountable ?? (amount >= 0 && draft.proration !== true);
}

function perUnit(amount: number, quantity: number): string | null {
  return quantity === 0 ? null : quotientText(amount, quantity);
}
