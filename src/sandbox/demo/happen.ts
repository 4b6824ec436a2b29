import { recordEvents } from '../events.ts';
import type { World } from '../world.ts';
import type { Stage } from './stage.ts';

/** Does something at a moment in the past, with its events dated then. */
export function happen(stage: Stage, at: number, change: (world: World) => void): void {
  const then = { ...stage, clock: { now: () => at, set: stage.clock.set } };
  stage.events.step(() => {
    change(then);
    recordEvents(stage, at);
  });
}
