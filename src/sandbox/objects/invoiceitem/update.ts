import { invalidRequest } from '../../errors.ts';
import { discountsFrom } from '../../invoicing/discounts.ts';
import { linesOf, recalculate } from '../../invoicing/draft.ts';
import { lineOfItem } from '../../invoicing/items.ts';
import { amountOf, unitOf } from '../../invoicing/line-draft.ts';
import { linePricing, type SentPricing } from '../../invoicing/line-pricing.ts';
import { clearableTaxRates } from '../../invoicing/parameters/lines.ts';
import { notEditable } from '../../invoicing/refusals.ts';
import { appliedRates } from '../../invoicing/tax-rates.ts';
import { changedMetadata } from '../../metadata.ts';
import { endpoint, found } from '../../protocol/endpoint.ts';
import type { Records } from '../../records.ts';
import type { World } from '../../world.ts';
import { itemParams } from './parameters.ts';

type Item = Records['invoiceitem'];

/** Changes an invoice item that waits, or is on a draft. */
export const updateInvoiceItem = endpoint({
  method: 'POST',
  path: '/v1/invoiceitems/:invoiceitem',
  params: { ...itemParams, tax_rates: clearableTaxRates },
  handle: (context) => {
    const { params, store } = context;
    const item = editableItem(context, context.path.invoiceitem);
    const priced = { ...item, ...pricingOf(context, params, item) };
    const { customer, currency, amount } = priced;
    const owner = { customer, currency, amount, invoice_item: item.id };
    const changed = store.put<Item>({
      ...priced,
      ...(params.description === undefined ? {} : { description: params.description }),
      ...(params.discountable === undefined ? {} : { discountable: params.discountable }),
      ...(params.period === undefined ? {} : { period: params.period }),
      discounts: discountsFrom(context, params.discounts, owner) ?? item.discounts,
      metadata: changedMetadata(item.metadata, params.metadata),
      tax_rates: appliedRates(params.tax_rates, item.tax_rates ?? []),
    });
    updateLine(context, changed);
    return changed;
  },
});

/** Takes an invoice item away, off its draft too. */
export const deleteInvoiceItem = endpoint({
  method: 'DELETE',
  path: '/v1/invoiceitems/:invoiceitem',
  params: {},
  handle: (context) => {
    const { store } = context;
    const item = editableItem(context, context.path.invoiceitem);
    const stub = store.delete('invoiceitem', item.id);
    if (item.invoice !== null) {
      const line = lineFor(context, item);
      if (line !== undefined) store.delete('line_item', line.id);
      recalculate(context, item.invoice);
    }
    return stub;
  },
});

/** The item, if its invoice does not hold it fast. */
function editableItem(world: World, id: string): Item {
  const item = found(world, 'invoiceitem', id, 'invoiceitem');
  if (item.invoice === null) return item;
  const invoice = world.store.get('invoice', item.invoice);
  if (invoice === undefined) throw invalidRequest('This invoice item has been deleted.');
  if (invoice.status !== 'draft') throw notEditable();
  return item;
}

/** What changed of an item's money. */
function pricingOf(world: World, sent: SentPricing, item: Item): Partial<Item> {
  const { currency, description } = item;
  const pricing = linePricing(world, sent, { currency, description, current: item });
  if (pricing === undefined) return {};
  const amount = amountOf(pricing, currency);
  return {
    amount,
    price: pricing.price?.id ?? null,
    quantity: pricing.quantity ?? 1,
    ...unitOf(pricing, amount, currency),
  };
}

/** Brings the line of an item on a draft up to date. */
function updateLine(world: World, item: Item): void {
  const line = lineFor(world, item);
  if (item.invoice === null || line === undefined) return;
  world.store.put({ ...lineOfItem(item, item.invoice), id: line.id });
  recalculate(world, item.invoice);
}

function lineFor(world: World, item: Item): Records['line_item'] | undefined {
  return linesOf(world, item.invoice ?? '').find(({ invoice_item }) => invoice_item === item.id);
}
