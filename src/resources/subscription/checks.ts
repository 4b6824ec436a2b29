import type { InputPath } from '../../graph/input-writer.ts';
import type { InputValue } from '../../graph/inputs.ts';
import { invoicingProration } from '../inputs/invoice-at-once.ts';

type Refuse = (path: InputPath, message: string) => void;

const MAX_ITEMS = 20;

/** A subscription has no more items than this, and a new one has some. */
export function checkItemCount({ items }: InputValue, refuse: Refuse): void {
  if (!Array.isArray(items)) return;
  if (items.length > MAX_ITEMS) {
    refuse(['input', 'items'], `input.items has more than ${MAX_ITEMS} items.`);
  }
}

/** An invoice that is charged is due at once. */
export function checkDaysUntilDue({ collectionMethod, daysUntilDue }: InputValue, refuse: Refuse): void {
  if (collectionMethod === 'charge_automatically' && daysUntilDue !== undefined) {
    refuse(['input', 'daysUntilDue'], 'input.daysUntilDue goes with SEND_INVOICE alone.');
  }
}

/** An item that is changed or goes is named; one that is added has a price. */
export function checkItemChanges({ items }: InputValue, refuse: Refuse): void {
  if (!Array.isArray(items)) return;
  // GraphQL has coerced each to a SubscriptionItemChangeInput.
  for (const [index, item] of (items as InputValue[]).entries()) {
    const path = ['input', 'items', String(index)];
    const { subscriptionItemId: id, price, remove } = item;
    // A null is refused where it stands.
    if (id !== undefined) continue;
    if (remove === true) {
      refuse([...path, 'subscriptionItemId'], 'An item that goes has to be named.');
    } else if (price === undefined) {
      refuse([...path, 'price'], 'An item that is added needs a price.');
    }
  }
}

/** What in the input makes an invoice at once; null when nothing does. */
export function causeOfInvoice(input: InputValue): string | null {
  const { billingCycleAnchor, trial } = input;
  if (billingCycleAnchor === 'now') return 'billingCycleAnchor NOW';
  const endsNow = typeof trial === 'object' && trial !== null && 'endsNow' in trial && trial.endsNow;
  return endsNow === true ? 'trial.endsNow' : invoicingProration(input);
}
