import { recordEvents } from '../events.ts';
import type { AnyRecord, ObjectName } from '../records.ts';
import type { World } from '../world.ts';
import { type DueHandler, dueHandlers } from './handlers.ts';

/** Several things may happen to a record at one moment, but a handler that changes nothing would go on for ever. */
const mostTurns = 20;

/**
 * Does everything that is due on a test clock, or with null in the sandbox's own time, up to a moment, in the
 * order of its time. Events are recorded step by step, each dated when it happened.
 */
export function advanceTo(world: World, clock: string | null, time: number): void {
  const objects = Object.keys(dueHandlers) as ObjectName[]; // The table's keys are what its type says.
  let last = '';
  let turns = 0;
  for (;;) {
    const due = world.store.nextDue(objects, clock, time);
    if (due === undefined) return;
    const { at, record } = due;
    const turn = `${record.object} ${record.id} at ${at}`;
    turns = turn === last ? turns + 1 : 1;
    last = turn;
    if (turns > mostTurns) throw new Error(`${turn} is still due after ${mostTurns} turns`);
    standAt(world, clock, at);
    run({ ...world, clock: { now: () => at, set: world.clock.set } }, record, at);
    recordEvents(world, at);
  }
}

/** Whether anything is due in the sandbox's own time. */
function isWorkDue({ store, clock }: World): boolean {
  const objects = Object.keys(dueHandlers) as ObjectName[]; // As above.
  return store.nextDue(objects, null, clock.now()) !== undefined;
}

/** Does what has become due in the sandbox's own time, as a step of its own. */
export function catchUp(world: World): void {
  if (!isWorkDue(world)) return;
  world.events.step(() => advanceTo(world, null, world.clock.now()));
}

function standAt({ store }: World, clock: string | null, at: number): void {
  const testClock = clock === null ? undefined : store.get('test_helpers.test_clock', clock);
  if (testClock !== undefined && at > testClock.frozen_time) store.put({ ...testClock, frozen_time: at });
}

function run(world: World, record: AnyRecord, at: number): void {
  // The handler filed under an object's name takes the records of that object.
  const handler = dueHandlers[record.object] as DueHandler<ObjectName> | undefined;
  handler?.(world, record, at);
}
