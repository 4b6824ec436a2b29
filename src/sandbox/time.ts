import type { World } from './world.ts';

/** The time a customer lives in: that of its test clock, or the sandbox's own. */
export function timeFor({ store, clock }: Pick<World, 'store' | 'clock'>, customer: string | null): number {
  const onClock = store.last('customer', customer ?? '')?.test_clock;
  const testClock = typeof onClock === 'string' ? store.get('test_helpers.test_clock', onClock) : undefined;
  return testClock?.frozen_time ?? clock.now();
}

/** The test clock a customer lives on, for what has to become due there; null for the sandbox's own time. */
export function clockOf({ store }: Pick<World, 'store'>, customer: string | null): string | null {
  const clock = store.last('customer', customer ?? '')?.test_clock;
  return typeof clock === 'string' ? clock : null;
}
