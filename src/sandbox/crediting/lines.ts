import { invalidRequest, noSuch, type StripeError } from '../errors.ts';
import { decimalOf, quotientText, rounded, textOf, times } from '../money/decimal.ts';
import { proportion } from '../money/proportion.ts';
import { sumOf } from '../money/sum-of.ts';
import { type Rate, type Tax, taxesOn } from '../money/tax.ts';
import type { CreditNoteLineItemRecord, Records } from '../records.ts';
import type { World } from '../world.ts';
import type { SentCreditLine, SentTaxAmount } from './credit-order.ts';

/** A line of a credit note before it belongs to one. */
export type CreditLine = Pick<
  CreditNoteLineItemRecord,
  | 'amount'
  | 'amount_excluding_tax'
  | 'description'
  | 'discount_amount'
  | 'discount_amounts'
  | 'invoice_line_item'
  | 'quantity'
  | 'tax_amounts'
  | 'tax_rates'
  | 'type'
  | 'unit_amount'
  | 'unit_amount_decimal'
  | 'unit_amount_excluding_tax'
>;

/** The lines of a credit note from what was sent; one of an amount alone becomes one line of that amount. */
export function creditLines(
  world: World,
  invoice: Records['invoice'],
  lines: readonly SentCreditLine[] | undefined,
  amount: number | undefined,
): readonly CreditLine[] {
  if (lines === undefined) return amount === undefined ? [] : [amountLine(amount)];
  const sofar: CreditLine[] = [];
  lines.forEach((line, index) => {
    const at = `lines[${index}]`;
    sofar.push(
      line.type === 'custom_line_item' ? customLine(line, at) : creditedLine(world, invoice, line, at, sofar),
    );
  });
  return sofar;
}

function amountLine(amount: number): CreditLine {
  return customLine(
    { type: 'custom_line_item', description: 'Credit', quantity: 1, unit_amount: amount },
    '',
  );
}

function customLine(line: SentCreditLine, at: string): CreditLine {
  const { amount: _, description, quantity = 1, unit_amount, unit_amount_decimal } = line;
  refuse(line, at, 'amount', 'invoice_line_item');
  if (description === undefined) throw missing(`${at}[description]`);
  if (unit_amount !== undefined && unit_amount_decimal !== undefined) {
    throw exclusive(`${at}[unit_amount]`, `${at}[unit_amount_decimal]`);
  }
  const unit = unit_amount_decimal ?? (unit_amount === undefined ? undefined : String(unit_amount));
  if (unit === undefined) throw missing(`${at}[unit_amount]`);
  const exact = textOf(decimalOf(unit));
  const amount = rounded(times(decimalOf(unit), quantity));
  const taxes = sentTaxes(line, amount, at);
  const net = amount - inclusive(taxes);
  return {
    amount,
    amount_excluding_tax: net,
    description,
    discount_amount: 0,
    discount_amounts: [],
    quantity,
    tax_amounts: printedTaxes(taxes),
    tax_rates: (line.tax_rates ?? []).map(({ id }) => id),
    type: 'custom_line_item',
    unit_amount: /^-?\d+$/.test(exact) ? Number(exact) : null,
    unit_amount_decimal: exact,
    unit_amount_excluding_tax: quantity === 0 ? null : quotientText(net, quantity),
  };
}

/** Credits part or all of what is left of an invoice line, with its share of discounts and tax. */
function creditedLine(
  world: World,
  invoice: Records['invoice'],
  sent: SentCreditLine,
  at: string,
  sofar: readonly CreditLine[],
): CreditLine {
  refuse(sent, at, 'description', 'unit_amount', 'unit_amount_decimal');
  const id = sent.invoice_line_item;
  if (id === undefined) throw missing(`${at}[invoice_line_item]`);
  const line = world.store.get('line_item', id);
  if (line?.invoice !== invoice.id) throw noSuch('line_item', id, `${at}[invoice_line_item]`);
  if (sent.amount !== undefined && sent.quantity !== undefined) {
    throw exclusive(`${at}[amount]`, `${at}[quantity]`);
  }
  const earlier = [
    ...creditsOf(world, id),
    ...sofar.filter(({ invoice_line_item }) => invoice_line_item === id),
  ];
  const left = line.amount - sumOf(earlier, ({ amount }) => amount);
  const amount = creditedAmount(sent, line, earlier, left, at);
  const discount_amounts = (line.discount_amounts ?? []).map((share) => ({
    ...share,
    amount: shareOf(amount, left, line.amount, share.amount, () =>
      sumOf(earlier, (one) => amountOfDiscount(one, share.discount)),
    ),
  }));
  const off = sumOf(discount_amounts, (share) => share.amount);
  const taxes = isSent(sent)
    ? sentTaxes(sent, amount - off, at)
    : (line.tax_amounts ?? []).map((tax) => creditedTax(tax, amount, left, line.amount, earlier));
  const net = amount - inclusive(taxes);
  const quantity = sent.quantity ?? (amount === line.amount ? line.quantity : null);
  return {
    amount,
    amount_excluding_tax: net,
    description: line.description,
    discount_amount: off,
    discount_amounts,
    invoice_line_item: id,
    quantity,
    tax_amounts: printedTaxes(taxes),
    tax_rates: isSent(sent) ? (sent.tax_rates ?? []).map((rate) => rate.id) : ratesOf(line),
    type: 'invoice_line_item',
    unit_amount: null,
    unit_amount_decimal: null,
    unit_amount_excluding_tax: quantity === null || quantity === 0 ? null : quotientText(net, quantity),
  };
}

function creditedAmount(
  { amount, quantity }: SentCreditLine,
  line: Records['line_item'],
  earlier: readonly CreditLine[],
  left: number,
  at: string,
): number {
  if (amount === undefined && quantity === undefined) throw missing(`${at}[quantity]`);
  const whole = line.quantity ?? 1;
  const units = sumOf(earlier, (one) => one.quantity ?? 0) + (quantity ?? 0);
  // The last units take what rounding left over.
  const wanted = amount ?? (units === whole ? left : proportion(line.amount, quantity ?? 0, whole));
  if (units <= whole && Math.abs(wanted) <= Math.abs(left) && wanted * left >= 0) return wanted;
  throw invalidRequest(
    `You cannot credit more of an invoice line item than is left of it; ${left} of ${line.id} is left.`,
    { param: `${at}[${amount === undefined ? 'quantity' : 'amount'}]` },
  );
}

/** A share of a figure on the line; the credit that completes the line takes whatever is left of it. */
function shareOf(amount: number, left: number, whole: number, figure: number, taken: () => number): number {
  return amount === left ? figure - taken() : proportion(figure, amount, whole);
}

function creditedTax(
  tax: NonNullable<Records['line_item']['tax_amounts']>[number],
  amount: number,
  left: number,
  whole: number,
  earlier: readonly CreditLine[],
): Tax {
  const before = earlier.flatMap(({ tax_amounts }) =>
    tax_amounts.filter((one) => one.tax_rate === tax.tax_rate),
  );
  const { inclusive: isInclusive, tax_rate } = tax;
  return {
    amount: shareOf(amount, left, whole, tax.amount, () => sumOf(before, (one) => one.amount)),
    inclusive: isInclusive,
    tax_rate,
    taxable_amount: shareOf(amount, left, whole, tax.taxable_amount ?? 0, () =>
      sumOf(before, (one) => one.taxable_amount ?? 0),
    ),
  };
}

/** What valid notes have credited of an invoice line. */
function creditsOf({ store }: World, line: string): readonly CreditNoteLineItemRecord[] {
  return store
    .list('credit_note_line_item', { match: { invoice_line_item: line } })
    .records.filter(({ credit_note }) => store.get('credit_note', credit_note)?.status === 'issued');
}

/** Whether a line brings its own tax. */
function isSent({ tax_amounts, tax_rates }: SentCreditLine): boolean {
  return tax_amounts !== undefined || tax_rates !== undefined;
}

function sentTaxes({ tax_amounts, tax_rates }: SentCreditLine, taxable: number, at: string): readonly Tax[] {
  if (tax_amounts && tax_rates) throw exclusive(`${at}[tax_amounts]`, `${at}[tax_rates]`);
  if (tax_amounts) return tax_amounts.map(givenTax);
  const rates: readonly Rate[] = tax_rates ?? [];
  return taxesOn(taxable, rates);
}

function givenTax({ amount, tax_rate, taxable_amount }: SentTaxAmount): Tax {
  return { amount, inclusive: tax_rate.inclusive, tax_rate: tax_rate.id, taxable_amount };
}

function printedTaxes(taxes: readonly Tax[]): CreditLine['tax_amounts'] {
  return taxes.map((tax) => ({ ...tax, taxability_reason: null }));
}

function ratesOf(line: Records['line_item']): readonly string[] {
  return (line.tax_amounts ?? []).map(({ tax_rate }) => tax_rate);
}

function amountOfDiscount(line: CreditLine, discount: string): number {
  return sumOf(line.discount_amounts, (share) => (share.discount === discount ? share.amount : 0));
}

function inclusive(taxes: readonly Tax[]): number {
  return sumOf(taxes, (tax) => (tax.inclusive ? tax.amount : 0));
}

function refuse(line: SentCreditLine, at: string, ...names: readonly (keyof SentCreditLine)[]): void {
  const given = names.find((name) => line[name] !== undefined);
  if (given === undefined) return;
  throw invalidRequest(`You cannot specify ${given} for a line of type ${line.type}.`, {
    param: `${at}[${given}]`,
  });
}

function missing(param: string): StripeError {
  return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}

function exclusive(first: string, second: string): StripeError {
  return invalidRequest(`You may only specify one of these parameters: ${first}, ${second}.`, {
    code: 'parameters_exclusive',
    param: first,
  });
}
