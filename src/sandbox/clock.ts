/** The sandbox's time, in whole Unix seconds. */
export interface Clock {
  now(): number;
  /** Moves a fixed clock; a clock that follows real time starts counting on from there. */
  set(time: number): void;
}

/** The clock of a sandbox, which can be set as another one stood. */
export interface RootClock extends Clock {
  /** Where the clock stands, or how far it is from real time. */
  state(): ClockState;
  restore(state: ClockState): void;
}

/** What makes two clocks show the same: `standing` for a fixed one, `offset` from real time otherwise. */
export interface ClockState {
  readonly standing: number | null;
  readonly offset: number;
}

/** A clock standing at `fixed`, or following real time when no time is given. */
export function createClock(fixed?: number): RootClock {
  const realNow = (): number => Math.floor(Date.now() / 1000);
  let standing = fixed;
  let offset = 0;
  return {
    now: () => standing ?? realNow() + offset,
    set: (time) => {
      if (standing === undefined) offset = time - realNow();
      else standing = time;
    },
    state: () => ({ standing: standing ?? null, offset }),
    restore: (state) => {
      standing = state.standing ?? undefined;
      offset = state.offset;
    },
  };
}
