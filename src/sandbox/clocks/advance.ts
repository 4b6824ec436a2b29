import { advanceTo } from '../due/advance.ts';
import { invalidRequest } from '../errors.ts';
import { recordEvents } from '../events.ts';
import type { TestClockRecord } from '../objects/test-clock/record.ts';
import { boundary, type Cadence, cadenceOf } from '../subscribing/cadence.ts';
import { termsOf } from '../subscribing/terms.ts';
import type { World } from '../world.ts';

/** How many periods of its most frequent subscription a clock may move on at once. */
const mostPeriods = 2;

/** Moves a test clock on to a later time, through everything that is due on the way. */
export function advanceClock(world: World, clock: TestClockRecord, time: number): TestClockRecord {
  const { store } = world;
  if (time <= clock.frozen_time) {
    throw invalidRequest('The `frozen_time` must be later than the time the test clock stands at.', {
      param: 'frozen_time',
    });
  }
  if (time > farthest(world, clock)) {
    throw invalidRequest(
      `A test clock cannot be advanced by more than ${mostPeriods} intervals of its shortest subscription at a time.`,
      { param: 'frozen_time' },
    );
  }
  store.put<TestClockRecord>({ ...clock, status: 'advancing' });
  recordEvents(world, clock.frozen_time);
  advanceTo(world, clock.id, time);
  return store.put<TestClockRecord>({ ...clock, frozen_time: time, status: 'ready' });
}

function farthest(world: World, clock: TestClockRecord): number {
  const subscriptions = world.store.list('subscription', { match: { test_clock: clock.id, ended: false } });
  const limits = subscriptions.records.map((subscription) => {
    const cadence: Cadence = cadenceOf(termsOf(world, subscription)[0]?.price);
    return boundary({ moment: clock.frozen_time }, cadence, mostPeriods);
  });
  return Math.min(Number.POSITIVE_INFINITY, ...limits);
}
