import { invalidRequest } from '../errors.ts';
import { putInvoiceItem } from '../invoicing/items.ts';
import { amountOf, unitOf } from '../invoicing/line-draft.ts';
import { linePricing, missingAmount, type Naming } from '../invoicing/line-pricing.ts';
import { changedMetadata } from '../metadata.ts';
import type { Records } from '../records.ts';
import { discountFrom } from '../redeeming/discounts.ts';
import { timeFor } from '../time.ts';
import type { World } from '../world.ts';
import type { ImaginedItem } from './preview-order.ts';

/** Puts imagined items beside those that wait, and changes those that wait as imagined. */
export function imagineItems(
  world: World,
  customer: Records['customer'],
  items: readonly ImaginedItem[],
  target: { readonly currency: string; readonly subscription: string | undefined },
): void {
  items.forEach((item, index) => {
    const nameOf: Naming = (name) => `invoice_items[${index}][${name}]`;
    const { invoiceitem } = item;
    if (invoiceitem === undefined) addItem(world, customer, item, target, nameOf);
    else changeItem(world, customer, item, invoiceitem, nameOf);
  });
}

function addItem(
  world: World,
  customer: Records['customer'],
  item: ImaginedItem,
  { currency, subscription }: { readonly currency: string; readonly subscription: string | undefined },
  nameOf: Naming,
): void {
  const { description = null } = item;
  const pricing = linePricing(world, item, { currency, description }, nameOf);
  if (pricing === undefined) throw missingAmount(nameOf);
  const now = timeFor(world, customer.id);
  const product = world.store.last('product', pricing.price?.product ?? '');
  const made = putInvoiceItem(
    world,
    { customer: customer.id, currency },
    {
      type: 'invoiceitem',
      ...pricing,
      description: description ?? (product?.active ? product.name : null),
      ...(item.discountable === undefined ? {} : { discountable: item.discountable }),
      metadata: changedMetadata(null, item.metadata),
      period: item.period ?? { end: now, start: now },
      subscription: subscription ?? null,
      taxRates: item.taxRates ?? [],
    },
  );
  world.store.put({ ...made, discounts: redeemed(world, item, made) });
}

function changeItem(
  world: World,
  customer: Records['customer'],
  item: ImaginedItem,
  waiting: Records['invoiceitem'],
  nameOf: Naming,
): void {
  if (waiting.customer !== customer.id || waiting.invoice !== null) {
    throw invalidRequest('Only invoice items that wait for an invoice of the customer can be previewed.', {
      param: nameOf('invoiceitem'),
    });
  }
  const { currency } = waiting;
  const { description = waiting.description } = item;
  const pricing = linePricing(world, item, { currency, description, current: waiting }, nameOf);
  const amount = pricing === undefined ? waiting.amount : amountOf(pricing, currency);
  const priced =
    pricing === undefined
      ? {}
      : {
          price: pricing.price?.id ?? null,
          quantity: pricing.quantity ?? 1,
          ...unitOf(pricing, amount, currency),
        };
  world.store.put({
    ...waiting,
    ...priced,
    amount,
    description,
    discountable: item.discountable ?? waiting.discountable,
    discounts: item.discounts === undefined ? waiting.discounts : redeemed(world, item, waiting),
    metadata: changedMetadata(waiting.metadata, item.metadata),
    period: item.period ?? waiting.period,
    tax_rates: item.taxRates ?? waiting.tax_rates,
  });
}

function redeemed(
  world: World,
  { discounts }: ImaginedItem,
  { currency, customer, id }: Records['invoiceitem'],
): readonly string[] {
  return (discounts ?? []).map(
    (redeemable) => discountFrom(world, redeemable, { customer, invoice_item: id }, { currency }).id,
  );
}
