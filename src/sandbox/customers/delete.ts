import type { CustomerRecord } from '../objects/customer/record.ts';
import { detachPaymentMethod } from '../payments/attaching.ts';
import { deleteSource, sourcesOf } from '../payments/sources.ts';
import type { DeletedStub } from '../records.ts';
import { endDiscount } from '../redeeming/discounts.ts';
import { cancelSubscription } from '../subscribing/cancel.ts';
import type { World } from '../world.ts';

/** Deletes a customer: their subscriptions end, and what was theirs alone goes with them. */
export function deleteCustomer(world: World, customer: CustomerRecord): DeletedStub {
  const { store } = world;
  const match = { customer: customer.id };
  for (const { id } of store.list('subscription', { match: { ...match, ended: false } }).records) {
    cancelSubscription(world, id);
  }
  dropDrafts(world, customer.id);
  for (const { id } of store.list('invoiceitem', { match: { ...match, pending: true } }).records) {
    store.delete('invoiceitem', id);
  }
  if (typeof customer.discount === 'string') endDiscount(world, customer.discount);
  for (const source of sourcesOf(store, customer.id)) deleteSource(world, source);
  for (const method of store.list('payment_method', { match }).records) detachPaymentMethod(world, method);
  for (const { id } of store.list('tax_id', { match }).records) store.delete('tax_id', id);
  return store.delete('customer', customer.id);
}

/** Drafts can no longer be finalized; what is open stays owed, but is no longer collected by itself. */
function dropDrafts({ store }: World, customer: string): void {
  for (const { id } of store.list('invoice', { match: { customer, status: 'draft' } }).records) {
    for (const line of store.list('line_item', { match: { invoice: id } }).records) {
      store.delete('line_item', line.id);
    }
    for (const item of store.list('invoiceitem', { match: { invoice: id } }).records) {
      store.delete('invoiceitem', item.id);
    }
    store.delete('invoice', id);
  }
  for (const invoice of store.list('invoice', { match: { customer, status: 'open' } }).records) {
    store.put({ ...invoice, auto_advance: false, next_payment_attempt: null });
  }
}
