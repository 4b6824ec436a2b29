import { amountText } from '../money/amount-text.ts';
import { shown } from '../money/display.ts';
import type { Records } from '../records.ts';
import type { World } from '../world.ts';
import { dayOf, paperOf, type Row } from './paper.ts';

type Invoice = Records['invoice'];

/** An invoice as a PDF. */
export function invoicePaper(world: World, invoice: Invoice): Uint8Array<ArrayBuffer> {
  const { currency, due_date: due } = invoice;
  const money = (amount: number): string => shown(amount, currency);
  const issued = invoice.effective_at ?? invoice.status_transitions.finalized_at ?? invoice.created;
  return paperOf({
    title: 'Invoice',
    created: issued,
    facts: [
      ['Invoice number', invoice.number ?? invoice.id],
      ['Date of issue', dayOf(issued)],
      ...(due === null ? [] : [['Date due', dayOf(due)] as const]),
    ],
    recipient: recipientOf(invoice.customer_name, invoice.customer_email, invoice.customer_address),
    headline: headlineOf(invoice),
    rows: invoiceRows(world, invoice),
    totals: invoiceTotals(world, invoice).map(([label, amount]) => [label, money(amount)]),
    notes: [invoice.description, invoice.footer].flatMap((note) => note ?? []),
  });
}

/** The lines of an invoice, as people read them. */
export function invoiceRows(world: World, { id, currency }: Invoice): readonly Row[] {
  const lines = world.store.list('line_item', { match: { invoice: id }, order: 'oldest' }).records;
  return lines.map(({ amount, description, price, quantity }) => ({
    description: description ?? '',
    quantity: quantity === null ? '' : String(quantity),
    unitAmount: unitAmountOf(world, price, currency),
    amount: shown(amount, currency),
  }));
}

/** What an invoice comes to, step by step. */
export function invoiceTotals(world: World, invoice: Invoice): readonly (readonly [string, number])[] {
  const applied = invoice.amount_due - invoice.total;
  return [
    ['Subtotal', invoice.subtotal],
    ...(invoice.total_discount_amounts ?? []).map(({ amount }) => ['Discount', -amount] as const),
    ...(invoice.amount_shipping === 0 ? [] : [['Shipping', invoice.amount_shipping] as const]),
    ...invoice.total_tax_amounts.map(
      ({ amount, inclusive, tax_rate: rate }) => [taxLabel(world, rate, inclusive), amount] as const,
    ),
    ['Total', invoice.total],
    ...(applied === 0 ? [] : [['Balance and credit applied', applied] as const]),
    ['Amount due', invoice.amount_due],
    ...(invoice.amount_paid === 0 ? [] : [['Amount paid', invoice.amount_paid] as const]),
    ...(invoice.amount_paid === 0 ? [] : [['Amount remaining', invoice.amount_remaining] as const]),
  ];
}

/** A quote as a PDF. */
export function quotePaper(world: World, quote: Records['quote']): Uint8Array<ArrayBuffer> {
  const currency = quote.currency ?? 'usd';
  const money = (amount: number): string => shown(amount, currency);
  const match = { quote: quote.id, list: 'line_items' };
  const items = world.store.list('item', { match, order: 'oldest' }).records;
  const customer =
    typeof quote.customer === 'string' ? world.store.last('customer', quote.customer) : undefined;
  const issued = quote.status_transitions.finalized_at ?? quote.created;
  const { amount_discount: discount, amount_tax: tax } = quote.total_details;
  return paperOf({
    title: 'Quote',
    created: issued,
    facts: [
      ['Quote number', quote.number ?? quote.id],
      ['Date of issue', dayOf(issued)],
      ['Valid until', dayOf(quote.expires_at)],
    ],
    recipient: recipientOf(customer?.name, customer?.email, customer?.address),
    headline: quote.header ?? `${money(quote.amount_total)} until ${dayOf(quote.expires_at)}`,
    rows: items.map(({ amount_subtotal: amount, description, price, quantity }) => ({
      description: description ?? '',
      quantity: String(quantity ?? 1),
      unitAmount: unitAmountOf(world, price, currency),
      amount: money(amount),
    })),
    totals: [
      ['Subtotal', money(quote.amount_subtotal)],
      ...(discount === 0 ? [] : [['Discount', money(-discount)] as const]),
      ...(tax === 0 ? [] : [['Tax', money(tax)] as const]),
      ['Total', money(quote.amount_total)],
    ],
    notes: [quote.description, quote.footer].flatMap((note) => note ?? []),
  });
}

/** A credit note as a PDF. */
export function creditNotePaper(world: World, note: Records['credit_note']): Uint8Array<ArrayBuffer> {
  const money = (amount: number): string => shown(amount, note.currency);
  const lines = world.store.list('credit_note_line_item', {
    match: { credit_note: note.id },
    order: 'oldest',
  }).records;
  const invoice = world.store.last('invoice', note.invoice);
  return paperOf({
    title: 'Credit note',
    created: note.effective_at ?? note.created,
    facts: [
      ['Credit note number', note.number],
      ['Invoice number', invoice?.number ?? note.invoice],
      ['Date of issue', dayOf(note.effective_at ?? note.created)],
    ],
    recipient: recipientOf(invoice?.customer_name, invoice?.customer_email, invoice?.customer_address),
    headline: `${money(note.total)} credited${note.status === 'void' ? ' (void)' : ''}`,
    rows: lines.map(({ amount, description, quantity, unit_amount: unit }) => ({
      description: description ?? '',
      quantity: quantity === null ? '' : String(quantity),
      unitAmount: unit === null ? '' : money(unit),
      amount: money(amount),
    })),
    totals: [
      ['Subtotal', money(note.subtotal)],
      ...note.tax_amounts.map(
        ({ amount, inclusive, tax_rate: rate }) => [taxLabel(world, rate, inclusive), money(amount)] as const,
      ),
      ['Total', money(note.total)],
    ],
    notes: [note.memo].flatMap((memo) => memo ?? []),
  });
}

/** Where an invoice stands, in one line. */
export function headlineOf(invoice: Invoice): string {
  const amount = shown(invoice.amount_due, invoice.currency);
  if (invoice.status === 'paid') return `${amount} paid`;
  if (invoice.status === 'void') return `${amount}, void`;
  if (invoice.status === 'uncollectible') return `${amount}, uncollectible`;
  return invoice.due_date === null ? `${amount} due` : `${amount} due ${dayOf(invoice.due_date)}`;
}

function taxLabel({ store }: World, rate: string, inclusive: boolean): string {
  const found = store.last('tax_rate', rate);
  if (found === undefined) return 'Tax';
  return `${found.display_name} (${found.percentage}%${inclusive ? ', included' : ''})`;
}

function unitAmountOf({ store }: World, price: string | null | undefined, currency: string): string {
  const unit = store.last('price', price ?? '')?.unit_amount_decimal ?? null;
  return unit === null ? '' : amountText(unit, currency);
}

function recipientOf(
  name: string | null | undefined,
  email: string | null | undefined,
  address: Invoice['customer_address'] | undefined,
): readonly string[] {
  const { city, country, line1, line2, postal_code, state } = address ?? {};
  const place = [postal_code, city, state].flatMap((part) => part ?? []).join(' ');
  return ['Bill to', name, line1, line2, place, country, email].flatMap((line) => (line ? [line] : []));
}
