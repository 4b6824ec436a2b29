import { AbortedError, RateLimitError } from './errors.ts';

/** Who goes first when a place comes free: writes, so that a busy dashboard cannot hold up a payment. */
export type Urgency = 'write' | 'read';

/** Bounds how many tasks run at once; the rest wait in order of arrival. */
export interface Limiter {
  /** Runs a task as soon as there is a place. A waiter whose signal aborts, or whose time is up, leaves the queue. */
  run<T>(urgency: Urgency, task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** The API refused for want of capacity: start no read for a while, and then half as many at once. */
  slowDown(pauseMs: number): void;
  /** The API answered: allow reads a little more. */
  speedUp(): void;
}

/** How many tasks run at once, and how long one may wait for its turn. */
export interface LimiterOptions {
  places: number;
  maxWaitMs: number;
}

/**
 * A limiter that also learns. A limit per second cannot be kept by counting what is in flight, and the allowance is
 * shared with strangers besides; so reads halve on a refusal and grow by one a round, as TCP does.
 */
export function createLimiter({ places, maxWaitMs }: LimiterOptions): Limiter {
  if (!Number.isInteger(places) || places < 1) throw new TypeError('A limiter needs at least one place');
  const running: Record<Urgency, number> = { write: 0, read: 0 };
  // Sets keep the order of insertion, and a waiter leaves from the middle without a search.
  const queues: Record<Urgency, Set<() => void>> = { write: new Set(), read: new Set() };
  let readsAllowed = places;
  let resumeReadsAt = 0;
  let resumption: NodeJS.Timeout | undefined;

  function hasPlace(urgency: Urgency): boolean {
    if (running.read + running.write >= places) return false;
    return (
      urgency === 'write' || (running.read < Math.floor(readsAllowed) && performance.now() >= resumeReadsAt)
    );
  }

  function admitNext(urgency: Urgency): boolean {
    const [admit] = queues[urgency];
    if (!admit || !hasPlace(urgency)) return false;
    admit();
    return true;
  }

  function admit(): void {
    while (admitNext('write') || admitNext('read'));
    clearTimeout(resumption);
    const pauseMs = resumeReadsAt - performance.now();
    // A timer only while somebody waits for it: nobody else would clear it.
    if (queues.read.size > 0 && pauseMs > 0) resumption = setTimeout(admit, Math.ceil(pauseMs));
  }

  function acquire(urgency: Urgency, signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) return Promise.reject(new AbortedError());
    return new Promise((resolve, reject) => {
      const leaveQueue = () => {
        queues[urgency].delete(enter);
        signal?.removeEventListener('abort', abort);
        clearTimeout(patience);
      };
      const enter = () => {
        leaveQueue();
        running[urgency] += 1;
        resolve();
      };
      const giveUp = (error: Error) => {
        leaveQueue();
        reject(error);
        admit();
      };
      const abort = () => giveUp(new AbortedError());
      const patience = setTimeout(
        () => giveUp(new RateLimitError({ message: 'No turn came for this request in time' })),
        maxWaitMs,
      );
      signal?.addEventListener('abort', abort, { once: true });
      queues[urgency].add(enter);
      admit();
    });
  }

  return {
    async run(urgency, task, signal) {
      // The usual case: nobody waits.
      if (queues[urgency].size === 0 && hasPlace(urgency) && !signal?.aborted) running[urgency] += 1;
      else await acquire(urgency, signal);
      try {
        return await task();
      } finally {
        running[urgency] -= 1;
        admit();
      }
    },
    slowDown(pauseMs) {
      readsAllowed = Math.max(1, readsAllowed / 2);
      resumeReadsAt = Math.max(resumeReadsAt, performance.now() + pauseMs);
    },
    speedUp() {
      readsAllowed = Math.min(places, readsAllowed + 1 / readsAllowed);
    },
  };
}
