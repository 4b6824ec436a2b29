/** The sandbox's time, in whole Unix seconds. */
export interface Clock {
  now(): number;
  /** Moves a fixed clock; a clock that follows real time starts counting on from there. */
  set(time: number): void;
}

/** A clock standing at `fixed`, or following real time when no time is given. */
export function createClock(fixed?: number): Clock {
  const realNow = (): number => Math.floor(Date.now() / 1000);
  let standing = fixed;
  let offset = 0;
  return {
    now: () => standing ?? realNow() + offset,
    set: (time) => {
      if (standing === undefined) offset = time - realNow();
      else standing = time;
    },
  };
}
