import { deleteCustomer } from '../customers/delete.ts';
import type { TestClockRecord } from '../objects/test-clock/record.ts';
import type { DeletedStub } from '../records.ts';
import type { World } from '../world.ts';

/** Deletes a test clock with the customers that live on it, whose subscriptions end. */
export function deleteClock(world: World, clock: TestClockRecord): DeletedStub {
  const { store } = world;
  const match = { test_clock: clock.id };
  for (const customer of store.list('customer', { match }).records) deleteCustomer(world, customer);
  for (const schedule of store.list('subscription_schedule', { match }).records) {
    if (schedule.status !== 'not_started') continue;
    store.put({ ...schedule, canceled_at: clock.frozen_time, status: 'canceled' });
  }
  for (const { id } of store.list('quote', { match }).records) store.delete('quote', id);
  return store.delete('test_helpers.test_clock', clock.id);
}

/** A test clock does not live long by itself. */
export function expireClock(world: World, clock: TestClockRecord): void {
  deleteClock(world, clock);
}
