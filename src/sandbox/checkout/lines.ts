import { discountingsOf } from '../invoicing/compose.ts';
import {
  invoiceTotals,
  type LineMoney,
  type ShippingInput,
  type ShippingMoney,
} from '../money/invoice-totals.ts';
import { lineAmount, pricingIn } from '../money/line-amount.ts';
import type { CheckoutItemRecord, Records } from '../records.ts';
import type { World } from '../world.ts';

/** Something to be bought: a price, how much of it, and the rates its tax is worked out with. */
export interface CheckoutLine {
  readonly price: Records['price'];
  /** Null where uses are counted afterwards. */
  readonly quantity: number | null;
  readonly taxRates: readonly string[];
  readonly adjustable: CheckoutItemRecord['adjustable_quantity'];
}

/** What a line comes to, in the names of the API. */
export type LineFigures = Pick<
  CheckoutItemRecord,
  'amount_discount' | 'amount_subtotal' | 'amount_tax' | 'amount_total'
> &
  Required<Pick<CheckoutItemRecord, 'discounts' | 'taxes'>>;

/** What a purchase comes to. */
export interface PurchaseFigures {
  readonly lines: readonly LineFigures[];
  readonly amount_subtotal: number;
  readonly amount_total: number;
  readonly total_details: NonNullable<Records['checkout.session']['total_details']>;
  readonly shipping: ShippingMoney | null;
}

/** The conditions of a purchase its figures depend on. */
export interface PurchaseTerms {
  readonly currency: string;
  /** Ids of discounts on the whole of it. */
  readonly discounts?: readonly string[];
  readonly shipping?: ShippingInput;
  /** During a trial, what is billed again and again costs nothing yet. */
  readonly isTrial?: boolean;
}

type LineTax = LineMoney['tax_amounts'][number];

/** Works out what a purchase comes to, line by line and in all; it only reads. */
export function figuresOf(
  world: World,
  lines: readonly CheckoutLine[],
  terms: PurchaseTerms,
): PurchaseFigures {
  const { currency, discounts = [], shipping, isTrial = false } = terms;
  const off = discountingsOf(world, discounts, currency);
  const amounts = lines.map((line) =>
    isTrial && line.price.recurring !== null ? 0 : amountOf(line, currency),
  );
  const totals = invoiceTotals(
    lines.map((line, index) => ({
      amount: amounts[index] ?? 0,
      discountable: true,
      discounts: [],
      product: line.price.product,
      quantity: line.quantity,
      rates: line.taxRates.flatMap((id) => world.store.get('tax_rate', id) ?? []),
    })),
    off,
    [],
    shipping,
  );
  const figures = lines.map((_, index) => {
    const money = totals.lines[index];
    return lineFigures(amounts[index] ?? 0, money?.discount_amounts ?? [], money?.tax_amounts ?? []);
  });
  return {
    lines: figures,
    amount_subtotal: totals.invoice.subtotal,
    amount_total: totals.invoice.total,
    shipping: totals.shipping,
    total_details: {
      amount_discount: sumOf(figures, ({ amount_discount }) => amount_discount),
      amount_shipping: shipping === undefined ? 0 : shipping.amount,
      amount_tax: totals.invoice.tax ?? 0,
      breakdown: {
        discounts: (totals.invoice.total_discount_amounts ?? []).map(({ amount, discount }) => ({
          amount,
          discount,
        })),
        taxes: (totals.invoice.total_tax_amounts ?? []).map((tax) => taxFigure(tax)),
      },
    },
  };
}

/** What a line costs before discounts and tax. */
export function amountOf({ price, quantity }: CheckoutLine, currency: string): number {
  const pricing = pricingIn(price, currency);
  if (pricing === undefined || quantity === null) return 0;
  if (price.custom_unit_amount !== null) return (price.custom_unit_amount.preset ?? 0) * quantity;
  return lineAmount(pricing, quantity);
}

/** The line item a line becomes. */
export function itemOf(
  world: World,
  line: CheckoutLine,
  figures: LineFigures,
  owner: { readonly checkout_session: string } | { readonly payment_link: string },
  currency: string,
): CheckoutItemRecord {
  return {
    object: 'item',
    id: world.ids.next('li_'),
    ...figures,
    adjustable_quantity: line.adjustable,
    checkout_session: null,
    currency,
    description: world.store.last('product', line.price.product)?.name ?? line.price.nickname ?? '',
    payment_link: null,
    price: line.price.id,
    quantity: line.quantity,
    tax_rates: line.taxRates,
    ...owner,
  };
}

/** The lines of a session or a link, as they were put in. */
export function linesOfItems(
  { store }: World,
  items: readonly CheckoutItemRecord[],
): readonly CheckoutLine[] {
  return items.flatMap(({ price: id, quantity, tax_rates, adjustable_quantity: adjustable }) => {
    const price = store.get('price', id ?? '');
    return price === undefined ? [] : [{ price, quantity, taxRates: tax_rates, adjustable }];
  });
}

/** The line items of a session or a link, in the order they were put in. */
export function itemsOf(
  { store }: World,
  owner: { readonly checkout_session: string } | { readonly payment_link: string },
): readonly CheckoutItemRecord[] {
  return store
    .list('item', { match: owner, order: 'oldest' })
    .records.filter((item): item is CheckoutItemRecord => 'checkout_session' in item);
}

function lineFigures(
  amount: number,
  discounts: readonly { readonly amount: number; readonly discount: string }[],
  taxes: readonly LineTax[],
): LineFigures {
  const amount_discount = sumOf(discounts, (one) => one.amount);
  const onTop = sumOf(taxes, (one) => (one.inclusive ? 0 : one.amount));
  return {
    amount_discount,
    amount_subtotal: amount,
    amount_tax: sumOf(taxes, (one) => one.amount),
    amount_total: amount - amount_discount + onTop,
    discounts,
    taxes: taxes.map((tax) => taxFigure(tax)),
  };
}

function taxFigure({
  amount,
  tax_rate,
  taxable_amount,
}: LineTax): NonNullable<CheckoutItemRecord['taxes']>[number] {
  return { amount, rate: tax_rate, taxability_reason: null, taxable_amount };
}

function sumOf<T>(values: readonly T[], amount: (value: T) => number): number {
  return values.reduce((total, value) => total + amount(value), 0);
}
