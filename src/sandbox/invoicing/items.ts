import { newInvoiceItem } from '../objects/invoiceitem/record.ts';
import { newLineItem } from '../objects/line-item/record.ts';
import type { Records } from '../records.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import { amountOf, isDiscountable, type LineDraft, unitOf } from './line-draft.ts';

/** Who an invoice item is for, in which currency, and on which invoice if it need not wait for one. */
export interface ItemOwner {
  readonly customer: string;
  readonly currency: string;
  readonly invoice?: string;
}

/** Makes an invoice item: waiting for the customer's next invoice, or on a draft already. */
export function putInvoiceItem(world: World, owner: ItemOwner, draft: LineDraft): Records['invoiceitem'] {
  const { store, ids } = world;
  const { customer, currency, invoice = null } = owner;
  const amount = amountOf(draft, currency);
  const testClock = store.get('customer', customer)?.test_clock;
  return store.put(
    newInvoiceItem({
      id: ids.next('ii_'),
      ...unitOf(draft, amount, currency),
      amount,
      currency,
      customer,
      date: timeFor(world, customer),
      description: draft.description,
      discountable: isDiscountable(draft, amount),
      discounts: draft.discounts ?? [],
      invoice,
      metadata: draft.metadata ?? {},
      period: draft.period,
      plan: draft.price?.recurring ? draft.price.id : null,
      price: draft.price?.id ?? null,
      proration: draft.proration ?? false,
      quantity: draft.quantity ?? 1,
      subscription: draft.subscription ?? null,
      ...(draft.subscriptionItem === undefined ? {} : { subscription_item: draft.subscriptionItem }),
      tax_rates: draft.taxRates ?? [],
      test_clock: typeof testClock === 'string' ? testClock : null,
      ...(draft.credits === undefined ? {} : { credited_items: draft.credits }),
    }),
  );
}

/** The invoice item as the line it becomes on a draft, which carries the id of the item. */
export function lineOfItem(item: Records['invoiceitem'], invoice: string): Records['line_item'] {
  return newLineItem({
    id: `il_tmp_${suffixOf(item.id)}`,
    amount: item.amount,
    currency: item.currency,
    description: item.description,
    discountable: item.discountable,
    discounts: item.discounts ?? [],
    invoice,
    invoice_item: item.id,
    metadata: item.metadata ?? {},
    period: item.period,
    plan: item.plan,
    price: item.price,
    proration: item.proration,
    proration_details: { credited_items: item.credited_items ?? null },
    quantity: item.quantity,
    subscription: item.subscription,
    ...(item.subscription_item === undefined ? {} : { subscription_item: item.subscription_item }),
    tax_rates: item.tax_rates ?? [],
    type: 'invoiceitem',
  });
}

/** Everything of an id behind its prefix. */
export function suffixOf(id: string): string {
  return id.slice(id.lastIndexOf('_') + 1);
}
