import type { Records } from '../../../src/sandbox/records.ts';
import type { Store } from '../../../src/sandbox/store/store.ts';

/** Everything in an account that cannot be, in words. */
export function brokenIn(store: Store): readonly string[] {
  return [
    ...store.list('invoice').records.flatMap((invoice) => brokenInvoice(store, invoice)),
    ...store.list('customer').records.flatMap((customer) => brokenBalance(store, customer)),
    ...store.list('subscription').records.flatMap((subscription) => brokenSubscription(store, subscription)),
    ...store.list('charge').records.flatMap((charge) => brokenCharge(store, charge)),
    ...store
      .list('coupon')
      .records.flatMap(({ id, max_redemptions, times_redeemed }) =>
        unless(times_redeemed <= (max_redemptions ?? times_redeemed), `${id} was redeemed too often`),
      ),
    ...store.list('checkout.session').records.flatMap((session) => brokenSession(store, session)),
  ];
}

function brokenInvoice(store: Store, invoice: Records['invoice']): readonly string[] {
  const { id, amount_due, amount_paid, amount_remaining, status } = invoice;
  const lines = store.list('line_item', { match: { invoice: id } }).records;
  const ownDiscounts = lines.flatMap(({ discount_amounts, discounts }) =>
    (discount_amounts ?? []).filter(({ discount }) => discounts.includes(discount)),
  );
  const subtotal = sum(lines, ({ amount }) => amount) - sum(ownDiscounts, ({ amount }) => amount);
  const notes = store
    .list('credit_note', { match: { invoice: id } })
    .records.filter((note) => note.status === 'issued');
  const isSettled = status === 'paid';
  const asked = Math.max(invoice.total, 0) + Math.max(invoice.starting_balance, 0);
  return [
    ...unless(subtotal === invoice.subtotal, `${id} has lines of ${subtotal}, and says ${invoice.subtotal}`),
    ...unless(amount_due >= 0 && amount_remaining >= 0, `${id} owes less than nothing`),
    ...unless(!isSettled || amount_remaining === 0, `${id} is paid, and owes ${amount_remaining}`),
    ...unless(isSettled === invoice.paid, `${id} is ${status}, and paid is ${invoice.paid}`),
    ...unless(amount_due - amount_paid === amount_remaining, `${id} does not remain what is not paid`),
    // An open invoice also asks for what the customer owed before, and can be credited for all it asks.
    ...unless(credited(notes) <= asked, `${id} is credited more than it asked for`),
    ...unless(
      credited(notes.filter(({ type }) => type === 'post_payment')) <= Math.max(invoice.total, 0),
      `${id} is credited more than was paid for`,
    ),
    ...unless(status === 'draft' || invoice.number !== null, `${id} is ${status} without a number`),
  ];
}

function credited(notes: readonly Records['credit_note'][]): number {
  return sum(notes, ({ total }) => total);
}

function brokenBalance(store: Store, { id, balance }: Records['customer']): readonly string[] {
  const moved = store.list('customer_balance_transaction', { match: { customer: id } }).records;
  const explained = sum(moved, ({ amount }) => amount);
  return unless(explained === balance, `${id} has a balance of ${balance}, and transactions of ${explained}`);
}

function brokenSubscription(
  store: Store,
  { id, status, ...times }: Records['subscription'],
): readonly string[] {
  const items = store.list('subscription_item', { match: { subscription: id } }).records;
  return [
    ...unless(items.length > 0 || status === 'canceled', `${id} is ${status} without an item`),
    ...unless(times.current_period_start <= times.current_period_end, `${id} has a period that ends early`),
    ...unless(
      (status === 'canceled') === (times.ended_at !== null) || status === 'incomplete_expired',
      `${id} is ${status}, and ended at ${times.ended_at}`,
    ),
  ];
}

function brokenCharge(store: Store, charge: Records['charge']): readonly string[] {
  const { id, amount, amount_refunded, refunded } = charge;
  const refunds = store
    .list('refund', { match: { charge: id } })
    .records.filter(({ status }) => status !== 'failed' && status !== 'canceled');
  const given = sum(refunds, (refund) => refund.amount);
  return [
    ...unless(amount_refunded <= amount, `${id} is refunded more than it was`),
    ...unless(given === amount_refunded, `${id} has refunds of ${given}, and says ${amount_refunded}`),
    ...unless(refunded === (amount_refunded === amount), `${id} says refunded: ${refunded}`),
  ];
}

function brokenSession(store: Store, session: Records['checkout.session']): readonly string[] {
  const { id, amount_subtotal, amount_total, shipping_cost, status, url } = session;
  const items = store.list('item', { match: { checkout_session: id } }).records;
  const shipping = shipping_cost?.amount_total ?? 0;
  const subtotal = sum(items, (item) => item.amount_subtotal);
  const total = sum(items, (item) => item.amount_total) + shipping;
  return [
    ...unless(subtotal === (amount_subtotal ?? 0), `${id} has items of ${subtotal}`),
    ...unless(total === (amount_total ?? 0), `${id} has items of ${total} in all`),
    ...unless(status === 'open' || url === null, `${id} is ${status}, and has a page`),
  ];
}

function sum<T>(values: readonly T[], amount: (value: T) => number): number {
  return values.reduce((total, value) => total + amount(value), 0);
}

function unless(holds: boolean, fault: string): readonly string[] {
  return holds ? [] : [fault];
}
