import type { Records } from '../records.ts';
import type { World } from '../world.ts';

/** The world as it will be, or was, at another moment in the customer's time; only for rehearsals. */
export function worldAt(world: World, customer: Records['customer'], time: number): World {
  const clock =
    typeof customer.test_clock === 'string'
      ? world.store.get('test_helpers.test_clock', customer.test_clock)
      : undefined;
  if (clock !== undefined) world.store.put({ ...clock, frozen_time: time });
  return { ...world, clock: { ...world.clock, now: () => time } };
}
