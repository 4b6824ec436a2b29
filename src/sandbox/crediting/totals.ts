import { sumOf } from '../money/sum-of.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import type { CreditLine } from './lines.ts';

/** The money of a credit note, in the names of the API. */
export type CreditTotals = Pick<
  Records['credit_note'],
  | 'amount'
  | 'amount_shipping'
  | 'discount_amount'
  | 'discount_amounts'
  | 'shipping_cost'
  | 'subtotal'
  | 'subtotal_excluding_tax'
  | 'tax_amounts'
  | 'total'
  | 'total_excluding_tax'
>;

type Share = Records['credit_note']['discount_amounts'][number];
type TaxShare = Records['credit_note']['tax_amounts'][number];

/** Adds up the lines of a credit note and the shipping it takes back. */
export function creditTotals(
  world: World,
  lines: readonly CreditLine[],
  shipping: Records['invoice']['shipping_cost'],
): CreditTotals {
  const shares = lines.flatMap(({ discount_amounts }) => discount_amounts);
  const shippingTaxes = (shipping?.taxes ?? []).map(
    (tax): TaxShare => ({
      amount: tax.amount,
      inclusive: world.store.last('tax_rate', tax.rate)?.inclusive ?? false,
      tax_rate: tax.rate,
      taxability_reason: tax.taxability_reason,
      taxable_amount: tax.taxable_amount,
    }),
  );
  const lineTaxes = lines.flatMap(({ tax_amounts }) => tax_amounts);
  const taxes = [...lineTaxes, ...shippingTaxes];
  const gross = sumOf(lines, ({ amount }) => amount);
  const ownOff = sumOf(shares, (share) => (isOfLine(world, share) ? share.amount : 0));
  const off = sumOf(shares, ({ amount }) => amount);
  const shippingNet = shipping?.amount_subtotal ?? 0;
  const subtotal = gross - ownOff;
  const total = gross - off + shippingNet + sumOf(taxes, (tax) => (tax.inclusive ? 0 : tax.amount));
  return {
    amount: total,
    amount_shipping: shipping?.amount_total ?? 0,
    discount_amount: off,
    discount_amounts: sharesByDiscount(shares),
    shipping_cost: shipping,
    subtotal,
    subtotal_excluding_tax: subtotal - sumOf(lineTaxes, (tax) => (tax.inclusive ? tax.amount : 0)),
    tax_amounts: taxesByRate(taxes),
    total,
    total_excluding_tax: total - sumOf(taxes, ({ amount }) => amount),
  };
}

/** Whether a discount was the line's own rather than the invoice's. */
function isOfLine({ store }: World, { discount }: Share): boolean {
  const owner = store.last('discount', discount);
  return owner !== undefined && (owner.invoice_item !== null || owner.subscription_item !== null);
}

function sharesByDiscount(shares: readonly Share[]): Share[] {
  const totals = new Map<string, Share>();
  for (const share of shares) {
    const amount = share.amount + (totals.get(share.discount)?.amount ?? 0);
    totals.set(share.discount, { ...share, amount });
  }
  return [...totals.values()];
}

function taxesByRate(taxes: readonly TaxShare[]): TaxShare[] {
  const totals = new Map<string, TaxShare>();
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
