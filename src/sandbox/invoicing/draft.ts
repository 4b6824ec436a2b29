import { isDeepStrictEqual } from 'node:util';
import { type InvoiceRecord, newInvoice } from '../objects/invoice/record.ts';
import { newLineItem } from '../objects/line-item/record.ts';
import type { Records } from '../records.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { composeInvoice } from './compose.ts';
import { snapshotOf } from './customer-snapshot.ts';
import { inheritedDiscounts } from './inherited-discounts.ts';
import { lineOfItem, putInvoiceItem } from './items.ts';
import { amountOf, isDiscountable, type LineDraft } from './line-draft.ts';
import { draftSeconds } from './schedule.ts';

/** An invoice to be drafted. */
export interface InvoiceDraft {
  readonly customer: string;
  readonly currency: string;
  /** Lines of its own, in the order they will stand below the waiting items. */
  readonly lines?: readonly LineDraft[];
  /** Whether the customer's waiting items come onto it; they do unless told otherwise. */
  readonly pendingItems?: 'include' | 'exclude';
  /** Discounts of its own; left out, those of the subscription or of the customer apply. */
  readonly discounts?: readonly string[];
  readonly subscription?: string;
  /** Anything else the invoice is to say, such as `billing_reason`, `auto_advance` or the period. */
  readonly fields?: Partial<InvoiceRecord>;
}

/** Drafts an invoice with its lines and works out its money. */
export function draftInvoice(world: World, draft: InvoiceDraft): InvoiceRecord {
  const { store, ids } = world;
  const { currency, fields = {} } = draft;
  const customer = customerOf(world, draft.customer);
  const created = fields.created ?? timeFor(world, customer.id);
  const id = fields.id ?? ids.next('in_');
  const subscription = store.get('subscription', draft.subscription ?? '');
  const discounts = draft.discounts ?? inheritedDiscounts(world, customer, subscription, created);
  const invoice = newInvoice({
    auto_advance: false,
    collection_method: 'charge_automatically',
    ...snapshotOf(world, customer),
    subscription: subscription?.id ?? null,
    subscription_details: { metadata: subscription?.metadata ?? null },
    test_clock: typeof customer.test_clock === 'string' ? customer.test_clock : null,
    ...fields,
    id,
    created,
    currency,
    customer: customer.id,
    discount: discounts.length === 1 ? (discounts[0] ?? null) : null,
    discounts,
  });
  store.put({ ...invoice, next_payment_attempt: firstAttempt(invoice) });
  if (draft.pendingItems !== 'exclude') {
    const items = pendingItems(world, customer.id, currency, draft.subscription);
    for (const item of creditsFirst(items)) attachItem(world, item, invoice.id);
  }
  for (const line of draft.lines ?? []) addLine(world, invoice, line);
  return recalculate(world, id);
}

/** The items waiting for an invoice of this customer or subscription, newest first. */
export function pendingItems(
  { store }: World,
  customer: string,
  currency: string,
  subscription?: string,
): readonly Records['invoiceitem'][] {
  return store.list('invoiceitem', {
    match: { customer, pending: true },
    where: (item) =>
      item.currency === currency && (item.subscription === null || item.subscription === subscription),
  }).records;
}

/** Prorations of one change were made together, the credit before what it makes way for: so they stay. */
function creditsFirst(newestFirst: readonly Records['invoiceitem'][]): readonly Records['invoiceitem'][] {
  const ordered: Records['invoiceitem'][] = [];
  let batch: Records['invoiceitem'][] = [];
  for (const item of newestFirst) {
    const [latest] = batch;
    const continues = item.proration && latest?.date === item.date;
    if (!continues) {
      ordered.push(...batch);
      batch = [];
    }
    if (item.proration) batch.unshift(item);
    else ordered.push(item);
  }
  return [...ordered, ...batch];
}

/** Puts a waiting item on a draft. */
export function attachItem({ store }: World, item: Records['invoiceitem'], invoice: string): void {
  const attached = store.put({ ...item, invoice, waited: true });
  store.put(lineOfItem(attached, invoice));
}

/** Adds a line to a draft; one that is not of a subscription's item gets an invoice item behind it. */
export function addLine(world: World, invoice: InvoiceRecord, draft: LineDraft): Records['line_item'] {
  const { store, ids } = world;
  const { currency } = invoice;
  if (draft.type === 'invoiceitem') {
    const customer = invoice.customer ?? '';
    const item = putInvoiceItem(world, { customer, currency, invoice: invoice.id }, draft);
    return store.put(lineOfItem(item, invoice.id));
  }
  const amount = amountOf(draft, currency);
  return store.put(
    newLineItem({
      id: ids.next('il_tmp_'),
      amount,
      currency,
      description: draft.description,
      discountable: isDiscountable(draft, amount),
      discounts: draft.discounts ?? [],
      invoice: invoice.id,
      metadata: draft.metadata ?? {},
      period: draft.period,
      plan: draft.price?.recurring ? draft.price.id : null,
      price: draft.price?.id ?? null,
      proration: draft.proration ?? false,
      quantity: draft.quantity === undefined ? 1 : draft.quantity,
      subscription: draft.subscription ?? invoice.subscription,
      ...(draft.subscriptionItem === undefined ? {} : { subscription_item: draft.subscriptionItem }),
      tax_rates: draft.taxRates ?? [],
      type: 'subscription',
    }),
  );
}

/** Works a draft's money out anew from its lines and its customer as they are now; others stay as they are. */
export function recalculate(world: World, invoiceId: string): InvoiceRecord {
  const { store } = world;
  const invoice = store.get('invoice', invoiceId);
  if (invoice === undefined) throw new Error(`There is no invoice ${invoiceId} to work out`);
  if (invoice.status !== 'draft') return invoice;
  const customer = customerOf(world, invoice.customer ?? '');
  const current = { ...invoice, ...snapshotOf(world, customer) };
  const lines = linesOf(world, invoiceId);
  const { lines: lineMoney, money } = composeInvoice(world, {
    invoice: current,
    lines,
    balance: customer.balance,
  });
  lines.forEach((line, index) => {
    putChanged(world, line, { ...line, ...lineMoney[index] });
  });
  return putChanged(world, invoice, { ...current, ...money });
}

/** Brings every draft of a customer up to date after its name, address, tax ids or balance changed. */
export function refreshDrafts(world: World, customer: string): void {
  const drafts = world.store.list('invoice', { match: { customer, status: 'draft' } }).records;
  for (const { id } of drafts) recalculate(world, id);
}

/** The lines of an invoice, in the order they stand on it. */
export function linesOf({ store }: World, invoice: string): readonly Records['line_item'][] {
  return store.list('line_item', { match: { invoice }, order: 'oldest' }).records;
}

/** When an automatic draft will first be collected. */
export function firstAttempt(invoice: InvoiceRecord): number | null {
  const isCollected = invoice.auto_advance === true && invoice.collection_method === 'charge_automatically';
  return isCollected ? invoice.created + draftSeconds : null;
}

function putChanged<R extends InvoiceRecord | Records['line_item']>(
  { store }: World,
  before: R,
  after: R,
): R {
  return isDeepStrictEqual(before, after) ? before : store.put(after);
}

function customerOf({ store }: World, id: string): Records['customer'] {
  const customer = store.last('customer', id);
  if (customer === undefined) throw new Error(`There is no customer ${id} to bill`);
  return customer;
}
