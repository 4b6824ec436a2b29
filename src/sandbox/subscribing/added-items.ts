import { invalidRequest } from '../errors.ts';
import type { LineDraft } from '../invoicing/line-draft.ts';
import type { SubscriptionRecord } from '../objects/subscription/record.ts';
import { discountFrom } from '../redeeming/discounts.ts';
import type { World } from '../world.ts';
import type { Period } from './cadence.ts';
import { nameOf } from './descriptions.ts';
import { checkActive } from './item-input.ts';
import type { AddedItem } from './subscription-input.ts';

const mostAdded = 20;

/** The lines of what is billed once with a subscription's invoice. */
export function addedLines(
  world: World,
  subscription: Pick<SubscriptionRecord, 'id' | 'customer' | 'currency'>,
  items: readonly AddedItem[],
  period: Period,
): readonly LineDraft[] {
  if (items.length > mostAdded) {
    throw invalidRequest(`You may only add up to ${mostAdded} invoice items.`, {
      param: 'add_invoice_items',
    });
  }
  return items.map((item, index) => {
    checkAdded(item, `add_invoice_items[${index}][price]`);
    const { id, customer, currency } = subscription;
    const discounts = (item.discounts ?? []).map(
      (redeemable) => discountFrom(world, redeemable, { customer }, { currency }).id,
    );
    return {
      type: 'invoiceitem',
      description: nameOf(world, item.price),
      discounts,
      period: { start: period.start, end: period.start },
      price: item.price,
      quantity: item.quantity ?? 1,
      subscription: id,
      taxRates: item.taxRates ?? [],
    };
  });
}

function checkAdded({ price }: AddedItem, param: string): void {
  checkActive(price, param);
  if (price.type === 'one_time') return;
  throw invalidRequest(
    'The price specified is set to `type=recurring` but this field only accepts prices with `type=one_time`.',
    { param },
  );
}
